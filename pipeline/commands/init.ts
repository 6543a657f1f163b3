import { basename, resolve } from 'node:path'
import { languages } from '../domain/language.ts'
import { initWorkspace } from '../workspace/workspace.ts'
import { fill } from '../../reports/words/fill.ts'
import { wordsIn } from '../../reports/words/words.ts'
import type { CommandContext } from './context.ts'

/** Makes a workspace in a new or an existing folder. */
export async function init(context: CommandContext, folder: string): Promise<void> {
  const workspace = await initWorkspace(folder, basename(resolve(folder)))
  const { commandLine } = wordsIn(context.givenLanguage ?? languages[0])
  context.console.out(`${fill(commandLine.workspaceReady, { folder: workspace.folder })}\n`)
  context.console.out(`${fill(commandLine.workspaceNext, { inbox: workspace.inbox })}\n`)
}

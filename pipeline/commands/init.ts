import { basename, resolve } from 'node:path'
import { languages } from '../domain/language.ts'
import { initWorkspace } from '../workspace/workspace.ts'
import { fill } from '../../reports/words/fill.ts'
import { wordsIn } from '../../reports/words/words.ts'
import { requireFormat, type CommandContext } from './context.ts'

/** Makes a workspace in a new or an existing folder. */
export async function init(context: CommandContext, folder: string): Promise<void> {
  requireFormat(context, ['text', 'json'])
  const workspace = await initWorkspace(folder, basename(resolve(folder)))
  const { commandLine } = wordsIn(context.givenLanguage ?? languages[0])
  if (context.format === 'json') {
    context.console.out(`${JSON.stringify({ folder: workspace.folder, inbox: workspace.inbox }, null, 2)}\n`)
    return
  }
  context.console.out(`${fill(commandLine.workspaceReady, { folder: workspace.folder })}\n`)
  context.console.out(`${fill(commandLine.workspaceNext, { inbox: workspace.inbox })}\n`)
}

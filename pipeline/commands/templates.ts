import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../domain/errors.ts'
import { languages } from '../domain/language.ts'
import { templateToExcel } from '../exports/template-workbook.ts'
import { createFile } from '../exports/whole-file.ts'
import { orWriteFailed } from '../exports/write-table.ts'
import { builtInMappings, loadMappings } from '../ingest/mappings/load-mappings.ts'
import { fill } from '../../reports/words/fill.ts'
import { wordsIn } from '../../reports/words/words.ts'
import { requireFormat, type CommandContext } from './context.ts'
import { templateOf } from './template-of.ts'

const ours = 'canonical-'

/** Writes an empty workbook for each kind of record. Needs no workspace. A workbook that is there already is never written over. */
export async function templates(context: CommandContext, folder: string): Promise<void> {
  requireFormat(context, ['text', 'json'])
  const language = context.givenLanguage ?? languages[0]
  const mappings = (await loadMappings([builtInMappings])).filter(({ name }) => name.startsWith(ours))
  const files = mappings.map((mapping) => ({ template: templateOf(mapping, language), mapping: mapping.name, path: join(folder, `${mapping.title[language].replaceAll(/[\\/:*?"<>|\s]+/g, '-')}.xlsx`) }))
  const taken = files.find(({ path }) => existsSync(path))
  if (taken !== undefined) throw new UserError('file-exists', { where: taken.path })
  await orWriteFailed(folder, async () => {
    await mkdir(folder, { recursive: true })
    for (const { template, path } of files) await createFile(path, await templateToExcel(template))
  })
  const { commandLine } = wordsIn(language)
  if (context.format === 'json') context.console.out(`${JSON.stringify({ templates: files.map(({ path, mapping }) => ({ path, mapping })) }, null, 2)}\n`)
  else context.console.out([...files.map(({ path }) => path), fill(commandLine.templatesWritten, { count: files.length, folder })].map((line) => `${line}\n`).join(''))
}

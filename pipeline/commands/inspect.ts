import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { loadChecks } from '../checks/load-checks.ts'
import { encodings } from '../domain/encoding.ts'
import { exitCodes, UserError } from '../domain/errors.ts'
import { languages, type Language } from '../domain/language.ts'
import { draftMapping, type DraftWords } from '../ingest/inspect/draft-mapping.ts'
import { inspectSheet, type SheetInspection } from '../ingest/inspect/inspect-sheet.ts'
import { sheetStarts } from '../ingest/inspect/sheet-start.ts'
import { builtInMappings, loadMapping, loadMappings } from '../ingest/mappings/load-mappings.ts'
import { builtInForms, loadForms } from '../annual-statistics/load-forms.ts'
import type { AnnualForm } from '../domain/annual-form.ts'
import { createFile } from '../exports/whole-file.ts'
import { orWriteFailed } from '../exports/write-table.ts'
import { findWorkspace, formsOf, ownFirst } from '../workspace/workspace.ts'
import { wordsIn, type Words } from '../../reports/words/words.ts'
import { oneOf, requireFormat, type CommandContext } from './context.ts'
import { asReturn, describeReturn } from './describe-return.ts'
import { describeSheet, type CheckWithoutFields } from './describe-sheet.ts'

export interface InspectFlags {
  readonly mapping?: string
  readonly writeMapping?: string
  readonly encoding?: string
}

/** Says what a file holds and what can be read of it; loads nothing and needs no workspace. Exit code 3 when it holds no table. */
export async function inspect(context: CommandContext, file: string, flags: InspectFlags): Promise<number> {
  requireFormat(context, ['text', 'json'])
  const { language, folders, forms } = await surroundings(context)
  const words = wordsIn(language)
  if (!existsSync(file)) throw new UserError('file-not-found', { where: file })
  const mappings = flags.mapping === undefined ? await loadMappings(folders) : [await loadMapping(flags.mapping)]
  const encoding = flags.encoding === undefined ? undefined : oneOf('--encoding', flags.encoding, encodings)
  const inspections = (await sheetStarts(file, mappings, encoding, flags.mapping === undefined ? forms : [])).map((start) => inspectSheet(start, mappings))
  const written = flags.writeMapping === undefined || inspections[0] === undefined ? null : flags.writeMapping
  const drafted = written === null ? null : draftMapping(mainSheet(inspections), mappings, written, file, draftWords(words))
  if (written !== null) await orWriteFailed(written, () => createFile(written, drafted!.text))
  const { out } = context.console
  if (context.format === 'json') {
    const sheets = inspections.map((one) => ({ ...asJson(one), checksWithoutFields: checksWithoutFields(one) }))
    out(`${JSON.stringify({ file, sheets, written: written === null ? null : { file: written, missing: drafted!.missing } }, null, 2)}\n`)
  } else {
    out(inspections.flatMap((one) => (one.start.located === null ? describeSheet(file, one, checksWithoutFields(one), language) : describeReturn(file, one.start, language))).join(''))
    if (inspections.length === 0) out(`${words.commandLine.inspectNothing.replace('{file}', file)}\n`)
    if (written !== null) {
      const sentence = drafted!.missing.length === 0 ? words.commandLine.inspectWritten : words.commandLine.inspectWrittenIncomplete
      out(`${sentence.replace('{path}', written).replace('{fields}', drafted!.missing.join('、'))}\n`)
    }
  }
  return inspections.length === 0 ? exitCodes.input : exitCodes.ran
}

/** The workspace's language, mappings and forms, if there is one. */
async function surroundings(context: CommandContext): Promise<{ language: Language; folders: string[]; forms: AnnualForm[] }> {
  if (!existsSync(join(context.workspaceFolder, 'evenhand.yaml'))) {
    return { language: context.givenLanguage ?? languages[0], folders: [builtInMappings], forms: await loadForms([builtInForms]) }
  }
  const workspace = await findWorkspace(context.workspaceFolder)
  const { configuration, mappings } = workspace
  return { language: context.givenLanguage ?? configuration.language, folders: [mappings, builtInMappings], forms: ownFirst(await formsOf(workspace)) }
}

/** The sheet that a mapping is started for: of several the one with the most to read. */
function mainSheet(inspections: readonly SheetInspection[]): SheetInspection {
  return [...inspections].sort((a, b) => b.start.rows.length - a.start.rows.length)[0]!
}

function checksWithoutFields({ best, fields }: SheetInspection): CheckWithoutFields[] {
  if (best?.mapping.recordType !== 'decision') return []
  return loadChecks()
    .map(({ id, needs }) => ({ check: id, fields: needs.filter((field) => !fields.includes(field)) }))
    .filter((one) => one.fields.length > 0)
}

function draftWords({ commandLine }: Words): DraftWords {
  return {
    head: commandLine.draftHead,
    telling: commandLine.draftTelling,
    guessed: commandLine.draftGuessed,
    unknown: commandLine.draftUnknown,
    nearest: commandLine.draftNearest,
    required: commandLine.draftRequired,
    codes: commandLine.draftCodes,
    nulls: commandLine.draftNulls,
  }
}

function asJson({ start, best, runnerUp, ...rest }: SheetInspection): Record<string, unknown> {
  const { sheet, format, encoding, headerRow, rows, located } = start
  return { sheet, format, encoding, headerRow, rowsSampled: rows.length, ...(located !== null && { form: asReturn(located) }), best: candidateAsJson(best), runnerUp: candidateAsJson(runnerUp), ...rest }
}

function candidateAsJson(candidate: SheetInspection['best']): Record<string, unknown> | null {
  if (candidate === null) return null
  const { mapping, ...rest } = candidate
  return { mapping: mapping.name, title: mapping.title, recordType: mapping.recordType, ...rest }
}

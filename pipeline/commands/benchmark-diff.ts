import { existsSync } from 'node:fs'
import { basename, extname } from 'node:path'
import { comparedTiers, type ComparedTier } from '../benchmarks/compared-tier.ts'
import { diffBenchmarks, type BenchmarkDiff } from '../benchmarks/diff-benchmarks.ts'
import { benchmarkNamed } from '../benchmark-record/read-history.ts'
import { storedTiers } from '../benchmark-record/stored-tiers.ts'
import { exitCodes, UserError } from '../domain/errors.ts'
import { languages, type Language } from '../domain/language.ts'
import { textSheetsToExcel } from '../exports/text-sheets.ts'
import { createFile } from '../exports/whole-file.ts'
import { orWriteFailed } from '../exports/write-table.ts'
import { openForReading } from '../workspace/workspace.ts'
import { openBenchmark } from './benchmark.ts'
import { inWorkspace, requireFormat, type CommandContext } from './context.ts'
import { DiffDescriber } from './describe-diff.ts'
import { diffSheet } from './diff-workbook.ts'

export interface BenchmarkDiffFlags {
  /** A benchmark on record, instead of two files. */
  readonly benchmark?: string
  /** Versions of it; by default the last two. */
  readonly from?: string
  readonly to?: string
  /** An .xlsx file to write as well. */
  readonly workbook?: string
}

interface Sides {
  readonly before: { readonly name: string; readonly tiers: readonly ComparedTier[] }
  readonly after: { readonly name: string; readonly tiers: readonly ComparedTier[] }
  readonly language: Language
}

/** Says what changed from one benchmark file to another, or from one version on record to another. */
export async function diffBenchmarkFiles(context: CommandContext, files: readonly string[], flags: BenchmarkDiffFlags): Promise<void> {
  requireFormat(context, ['text', 'json'])
  const { workbook, benchmark } = flags
  if ((files.length === 2) === (benchmark !== undefined) || files.length === 1) throw new UserError('missing-argument', { culprit: '<file-a> <file-b> | --benchmark' })
  if (workbook !== undefined && extname(workbook).toLowerCase() !== '.xlsx') throw new UserError('invalid-option', { where: '--workbook', value: workbook, expected: '*.xlsx' })
  if (workbook !== undefined && existsSync(workbook)) throw new UserError('file-exists', { where: workbook })
  const { before, after, language } = benchmark === undefined ? await sidesOfFiles(context, files) : await sidesOnRecord(context, benchmark, flags)
  const diff = diffBenchmarks(before.tiers, after.tiers)
  const { out } = context.console
  const describer = new DiffDescriber(language)
  if (context.format === 'json') out(`${JSON.stringify({ before: before.name, after: after.name, ...diff }, null, 2)}\n`)
  else for (const line of linesOf(diff, before.name, after.name, describer)) out(`${line}\n`)
  if (workbook === undefined) return
  const sheet = diffSheet(diff, language)
  await orWriteFailed(workbook, async () => createFile(workbook, await textSheetsToExcel([sheet])))
  if (context.format === 'text') out(`${describer.say('written', { rows: sheet.rows.length, path: workbook })}\n`)
}

/** How many offences of a difference are of each kind. */
export function countsOf({ items, unchanged }: BenchmarkDiff): Record<'unchanged' | 'changed' | 'added' | 'removed' | 'renamed', number> {
  const of = (kind: string): number => items.filter((item) => item.kind === kind).length
  return { unchanged, changed: of('changed'), added: of('added'), removed: of('removed'), renamed: of('renamed') }
}

function linesOf(diff: BenchmarkDiff, before: string, after: string, describer: DiffDescriber): string[] {
  const head = describer.say('head', { before, after, ...countsOf(diff) })
  if (diff.items.length === 0) return [head, describer.say('none')]
  return [head, ...diff.items.flatMap((item) => ['', ...describer.item(item)]), '', describer.say('headNote')]
}

async function sidesOfFiles(context: CommandContext, files: readonly string[]): Promise<Sides> {
  const [before, after] = [await fileSide(files[0]!), await fileSide(files[1]!)]
  return { before, after, language: context.givenLanguage ?? languages[0] }
}

async function fileSide(file: string): Promise<Sides['before']> {
  const benchmark = await openBenchmark(file)
  const versions = new Set(benchmark.rows.flatMap(({ version }) => version ?? []))
  if (versions.size > 1) throw new UserError('benchmark-several-versions', { where: file, versions: [...versions].join('、') }, { exitCode: exitCodes.input })
  return { name: basename(file), tiers: comparedTiers(benchmark) }
}

async function sidesOnRecord(context: CommandContext, name: string, { from, to }: BenchmarkDiffFlags): Promise<Sides> {
  const within = await inWorkspace(context)
  const engine = await openForReading(within.workspace)
  try {
    const { id, versions: known } = await benchmarkNamed(engine, name)
    const after = to ?? known.at(-1)!
    const before = from ?? known[known.indexOf(after) - 1] ?? ''
    for (const value of [after, before]) {
      if (!known.includes(value)) throw new UserError('unknown-benchmark-version', { benchmark: id, value, known: known.join('、') })
    }
    const side = async (version: string): Promise<Sides['before']> => ({ name: version, tiers: await storedTiers(engine, id, version) })
    return { before: await side(before), after: await side(after), language: within.language }
  } finally {
    engine.close()
  }
}

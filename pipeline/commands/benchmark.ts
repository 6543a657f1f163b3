import { existsSync } from 'node:fs'
import type { Benchmark } from '../benchmarks/benchmark-row.ts'
import { lintBenchmark } from '../benchmarks/lint-benchmark.ts'
import type { LintFinding } from '../benchmarks/lint-finding.ts'
import { readBenchmark } from '../benchmarks/read-benchmark.ts'
import { exitCodes, UserError } from '../domain/errors.ts'
import { languages } from '../domain/language.ts'
import { fill } from '../../reports/words/fill.ts'
import { wordsIn } from '../../reports/words/words.ts'
import { requireFormat, type CommandContext } from './context.ts'
import { BenchmarkDescriber, shortItem } from './describe-benchmark.ts'

export interface BenchmarkShowFlags {
  readonly unread?: boolean
}

/** Shows how a benchmark is read, row by row; needs no workspace. */
export async function showBenchmark(context: CommandContext, file: string, flags: BenchmarkShowFlags): Promise<void> {
  requireFormat(context, ['text', 'json'])
  const benchmark = await openBenchmark(file)
  const rows = flags.unread === true ? benchmark.rows.filter(isUnread) : benchmark.rows
  const { out } = context.console
  if (context.format === 'json') {
    out(`${JSON.stringify({ file, ...benchmark, rows }, null, 2)}\n`)
    return
  }
  const describer = new BenchmarkDescriber(context.givenLanguage ?? languages[0])
  for (const row of rows) out(`${describer.row(row).join('\n')}\n`)
  out(`${summary(file, benchmark, describer).join('\n')}\n`)
}

/** Lists what deserves a look in a benchmark, by sheet and row; needs no workspace. */
export async function lintBenchmarkFile(context: CommandContext, file: string): Promise<void> {
  requireFormat(context, ['text', 'json'])
  const findings = lintBenchmark(await openBenchmark(file))
  const { out } = context.console
  if (context.format === 'json') {
    const listed = findings.map(({ row, other, ...rest }) => Object.assign(rest, { sheet: row.sheet, row: row.row, number: row.number, item: row.item, tier: row.tier, otherRow: other?.row ?? null }))
    out(`${JSON.stringify({ file, findings: listed }, null, 2)}\n`)
    return
  }
  const describer = new BenchmarkDescriber(context.givenLanguage ?? languages[0])
  for (const finding of findings) out(`${lintLine(finding, describer, context)}\n`)
  out(`${describer.say(findings.length === 0 ? 'lintNone' : 'lintCount', { file, count: findings.length })}\n`)
}

/** A UserError when the file is not there or holds no tiers. */
export async function openBenchmark(file: string): Promise<Benchmark> {
  if (!existsSync(file)) throw new UserError('file-not-found', { where: file })
  const benchmark = await readBenchmark(file)
  if (benchmark.rows.length === 0) throw new UserError('benchmark-without-tiers', { where: file }, { exitCode: exitCodes.input })
  return benchmark
}

function isUnread({ condition, outcome }: Benchmark['rows'][number]): boolean {
  return outcome.reading !== 'fully' || condition.unread.length > 0
}

function summary(file: string, { rows, endWords, sheetsWithoutTiers }: Benchmark, describer: BenchmarkDescriber): string[] {
  const outcomes = (reading: string): number => rows.filter(({ outcome }) => outcome.reading === reading).length
  const conditions = (reading: string): number => rows.filter(({ condition }) => condition.reading === reading).length
  const items = new Set(rows.map(({ sheet, offence }) => JSON.stringify([sheet, offence]))).size
  const unnamed = sheetsWithoutTiers.filter((name) => name !== null)
  return [
    describer.say('head', { file, rows: rows.length, items }),
    describer.say('outcomes', { fully: outcomes('fully'), partly: outcomes('partly'), text: outcomes('text') }),
    describer.say('conditions', { measured: conditions('measured'), partly: conditions('partly'), text: conditions('text'), words: conditions('words') }),
    ...(endWords.aboveIncludes ? [] : [describer.say('aboveExcludes')]),
    ...(endWords.belowIncludes ? [] : [describer.say('belowExcludes')]),
    ...(unnamed.length === 0 ? [] : [describer.say('noTiers', { sheets: unnamed.join('、') })]),
  ]
}

function lintLine({ code, severity, row, other, text, interval, unit }: LintFinding, describer: BenchmarkDescriber, context: CommandContext): string {
  const words = wordsIn(context.givenLanguage ?? languages[0])
  const finding = fill(words.benchmarkLint[code], {
    text,
    other: other === null ? null : describer.place(other),
    interval: interval === null ? null : describer.interval(interval, unit ?? ''),
  })
  return describer.say('lintLine', { severity: words.benchmarkLintSeverities[severity], place: describer.place(row), item: shortItem(row), finding: finding.replaceAll(/\s*\n\s*/g, ' ') })
}

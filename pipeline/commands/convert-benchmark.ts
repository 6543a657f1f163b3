import { existsSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { convertBenchmark, type ConvertedTier } from '../benchmarks/convert-benchmark.ts'
import { lintBenchmark } from '../benchmarks/lint-benchmark.ts'
import type { BenchmarkAttributes } from '../benchmarks/tier-sheet.ts'
import { isCalendarDate } from '../calendar/shanghai-date.ts'
import type { UnconvertedReason } from '../domain/benchmark-conversion.ts'
import { UserError } from '../domain/errors.ts'
import { languages, type Language } from '../domain/language.ts'
import { textSheetsToExcel } from '../exports/text-sheets.ts'
import { createFile } from '../exports/whole-file.ts'
import { orWriteFailed } from '../exports/write-table.ts'
import { builtInMappings, loadMapping } from '../ingest/mappings/load-mappings.ts'
import { codeWords, lookUpCode } from '../ingest/parsing/codes.ts'
import { wordsIn } from '../../reports/words/words.ts'
import { openBenchmark } from './benchmark.ts'
import { conversionSheets, leftCounts } from './conversion-workbook.ts'
import { requireFormat, type CommandContext } from './context.ts'
import { BenchmarkDescriber } from './describe-benchmark.ts'

export interface BenchmarkConvertFlags {
  readonly to: string
  readonly id: string
  readonly benchmarkVersion: string
  readonly title?: string
  readonly issuer?: string
  readonly issuerLevel?: string
  readonly validFrom?: string
  readonly validTo?: string
  readonly parent?: string
}

/** Writes the tiers of a benchmark to a workbook that `ingest` takes, with a sheet of the rows that are left to people; needs no workspace. */
export async function convertBenchmarkFile(context: CommandContext, file: string, flags: BenchmarkConvertFlags): Promise<void> {
  requireFormat(context, ['text', 'json'])
  const attributes = attributesOf(flags)
  const { to } = flags
  if (extname(to).toLowerCase() !== '.xlsx') throw new UserError('invalid-option', { where: '--to', value: to, expected: '*.xlsx' })
  if (existsSync(to)) throw new UserError('file-exists', { where: to })
  const benchmark = await openBenchmark(file)
  const conversion = convertBenchmark(benchmark, attributes.version)
  const language = context.givenLanguage ?? languages[0]
  const mapping = await loadMapping(join(builtInMappings, 'canonical-benchmark-tier.yaml'))
  const sheets = conversionSheets({ benchmark, conversion, attributes, source: basename(file) }, mapping, language)
  await orWriteFailed(to, async () => createFile(to, await textSheetsToExcel(sheets)))

  const summary = {
    tiers: conversion.tiers.length,
    rows: conversion.tiers.reduce((sum, tier) => sum + tier.rows.length, 0),
    inWords: countsInWords(conversion.tiers),
    reasons: leftCounts({ benchmark, conversion }),
    lintErrors: lintBenchmark(benchmark).filter(({ severity }) => severity === 'error').length,
    sheetsWithoutTiers: benchmark.sheetsWithoutTiers,
  }
  const { out } = context.console
  if (context.format === 'json') out(`${JSON.stringify({ file, to, ...summary, inWords: Object.fromEntries(summary.inWords), reasons: Object.fromEntries(summary.reasons) }, null, 2)}\n`)
  else out(`${linesOf(summary, { file, to, isAlwaysValid: attributes.valid_from === null }, language).join('\n')}\n`)
}

interface Summary {
  readonly tiers: number
  /** Of the benchmark, that the tiers were made of. */
  readonly rows: number
  /** Of how many tiers, made of how many rows, only the words are kept, by reason. */
  readonly inWords: ReadonlyMap<UnconvertedReason, { readonly tiers: number; readonly rows: number }>
  /** How many rows are left, by reason. */
  readonly reasons: ReadonlyMap<UnconvertedReason, number>
  readonly lintErrors: number
  readonly sheetsWithoutTiers: readonly (string | null)[]
}

function linesOf(summary: Summary, about: { readonly file: string; readonly to: string; readonly isAlwaysValid: boolean }, language: Language): string[] {
  const { tiers, rows, inWords, reasons, lintErrors, sheetsWithoutTiers } = summary
  const { file, to } = about
  const describer = new BenchmarkDescriber(language)
  const kinds = wordsIn(language).benchmarkUnconvertedKinds
  const left = [...reasons.values()].reduce((sum, count) => sum + count, 0)
  const sum = (each: 'tiers' | 'rows'): number => [...inWords.values()].reduce((total, count) => total + count[each], 0)
  const unnamed = sheetsWithoutTiers.filter((name) => name !== null)
  return [
    describer.say('converted', { to, tiers, rows, left }),
    ...(inWords.size === 0 ? [] : [`  ${describer.say('convertedInWords', { tiers: sum('tiers'), rows: sum('rows') })}`]),
    ...[...inWords].map(([reason, count]) => `    ${describer.say('leftReason', { reason: kinds[reason], count: count.rows })}`),
    ...[...reasons].map(([reason, count]) => `  ${describer.say('leftReason', { reason: kinds[reason], count })}`),
    ...(unnamed.length === 0 ? [] : [describer.say('noTiers', { sheets: unnamed.join('、') })]),
    ...(lintErrors === 0 ? [] : [describer.say('convertLint', { count: lintErrors, file })]),
    ...(about.isAlwaysValid ? [describer.say('convertAlways')] : []),
    describer.say(tiers === 0 ? 'convertedNone' : 'convertNext', { to }),
  ]
}

function countsInWords(tiers: readonly ConvertedTier[]): Summary['inWords'] {
  const counts = new Map<UnconvertedReason, { tiers: number; rows: number }>()
  for (const { inWords, rows } of tiers) {
    if (inWords === null) continue
    const { tiers: before, rows: rowsBefore } = counts.get(inWords) ?? { tiers: 0, rows: 0 }
    counts.set(inWords, { tiers: before + 1, rows: rowsBefore + rows.length })
  }
  return counts
}

/** A UserError names the option whose value cannot stand. */
function attributesOf(flags: BenchmarkConvertFlags): BenchmarkAttributes {
  const [from, to] = [dateOf('--valid-from', flags.validFrom), dateOf('--valid-to', flags.validTo)]
  if (from !== null && to !== null && to < from) throw new UserError('invalid-option', { where: '--valid-to', value: to, expected: `≥ ${from}` })
  return {
    benchmark_id: required('--id', flags.id),
    version: required('--benchmark-version', flags.benchmarkVersion),
    title: optional(flags.title),
    issuer: optional(flags.issuer),
    issuer_level: levelOf(optional(flags.issuerLevel)),
    parent_benchmark_id: optional(flags.parent),
    valid_from: from,
    valid_to: to,
  }
}

function required(where: string, value: string): string {
  const text = optional(value)
  if (text === null) throw new UserError('missing-argument', { culprit: where })
  return text
}

/** A dash stands for nothing in data files, and so can be no name. */
function optional(value: string | undefined): string | null {
  const text = value?.trim() ?? ''
  return text === '' || ['/', '-', '—'].includes(text) ? null : text
}

function dateOf(where: string, value: string | undefined): string | null {
  if (value === undefined) return null
  if (!isCalendarDate(value)) throw new UserError('invalid-date', { where, value })
  return value
}

function levelOf(level: string | null): string | null {
  if (level === null) return null
  const words = codeWords('level')
  const code = lookUpCode(level, words)
  if (code === undefined) throw new UserError('invalid-option', { where: '--issuer-level', value: level, expected: [...words.keys()].filter((word) => word.endsWith('级')).join('、') })
  return code
}

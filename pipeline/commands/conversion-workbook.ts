import type { Benchmark, BenchmarkRow } from '../benchmarks/benchmark-row.ts'
import type { Conversion, ConvertedTier } from '../benchmarks/convert-benchmark.ts'
import { tierColumns, tierRows, type BenchmarkAttributes } from '../benchmarks/tier-sheet.ts'
import { unconvertedReasons, type UnconvertedReason } from '../domain/benchmark-conversion.ts'
import type { Language } from '../domain/language.ts'
import type { TextSheet } from '../domain/text-sheet.ts'
import type { Mapping } from '../ingest/mappings/mapping.ts'
import { fill } from '../../reports/words/fill.ts'
import { wordsIn } from '../../reports/words/words.ts'
import { BenchmarkDescriber } from './describe-benchmark.ts'

/** Read by people and not by the program: the mapping leaves them out. */
const forPeople = ['裁量标准原文', '原表备注', '出处', '核对提示'] as const
const wide: ReadonlySet<string> = new Set(['violation_item', 'conditions', 'range_text'])

export interface ConvertedBenchmark {
  readonly benchmark: Benchmark
  readonly conversion: Conversion
  readonly attributes: BenchmarkAttributes
  /** The name of its file, for people to find a row again. */
  readonly source: string
}

/** The sheet of tiers that the mapping reads, and the sheet of all rows that are not in it. */
export function conversionSheets(converted: ConvertedBenchmark, mapping: Mapping, language: Language): TextSheet[] {
  return [tierSheet(converted, mapping, language), leftSheet(converted, language)]
}

/** How many rows there are for each reason, those that occur alone. */
export function leftCounts({ benchmark, conversion }: Pick<ConvertedBenchmark, 'benchmark' | 'conversion'>): Map<UnconvertedReason, number> {
  const reasons = [...conversion.left.map(({ reason }) => reason), ...benchmark.rowsWithoutTier.map(() => 'no-tier-in-row' as const)]
  const counts = unconvertedReasons.map((reason) => [reason, reasons.filter((one) => one === reason).length] as const)
  return new Map(counts.filter(([, count]) => count > 0))
}

function tierSheet({ conversion, attributes, source }: ConvertedBenchmark, mapping: Mapping, language: Language): TextSheet {
  const describer = new BenchmarkDescriber(language)
  const columns = tierColumns(mapping)
  return {
    name: wordsIn(language).benchmark.tierSheet,
    lines: [],
    columns: [...columns.map(({ field, header }) => ({ header, width: wide.has(field) ? 40 : 14 })), ...forPeople.map((header) => ({ header, width: 40 }))],
    rows: conversion.tiers.flatMap((tier) => {
      const places = tier.rows.map((row) => describer.place(row))
      const beside = [eachOnce(tier.rows.map(({ outcomeText }) => outcomeText)), eachOnce(tier.rows.map(({ note }) => note)), [source, ...places], hintsOf(tier, describer)]
      return tierRows(tier, attributes).map((values) => columns.map(({ field }) => values[field] ?? null).concat(beside.map((lines) => lines.join('\n'))))
    }),
  }
}

function eachOnce(texts: readonly (string | null)[]): string[] {
  return [...new Set(texts.filter((text) => text !== null))]
}

/** What is worth a second look before the tier is loaded. */
function hintsOf({ ranges, inWords, rows }: ConvertedTier, describer: BenchmarkDescriber): string[] {
  const isUnstated = ranges.some(({ interval: { lower, upper } }) => lower?.isStated === false || upper?.isStated === false)
  const cases = new Set(rows.flatMap(({ outcome }) => outcome.parts.flatMap((part) => (part.type === 'fine' && part.when !== null ? [part.when.text] : []))))
  return [
    ...(rows.length > 1 ? [describer.say('hintSeveralRows', { count: rows.length })] : []),
    ...(inWords === null ? [] : [describer.say('hintInWords', { reason: describer.kindOf(inWords) })]),
    ...(ranges.length > 1 ? [describer.say('hintSeveralRanges', { count: ranges.length })] : []),
    ...(isUnstated ? [describer.say('hintEndsNotStated')] : []),
    ...[...cases].map((text) => describer.say('hintCase', { text })),
    ...(rows.some(({ isCarried }) => isCarried) ? [describer.say('hintTierCarried')] : []),
  ]
}

/** Its lines stand above a table that is for people only; `evenhand ingest` looks for headers in the first ten rows, and so passes it over. */
function leftSheet({ benchmark, conversion }: ConvertedBenchmark, language: Language): TextSheet {
  const words = wordsIn(language)
  const describer = new BenchmarkDescriber(language)
  const counts = leftCounts({ benchmark, conversion })
  const sentence = (reason: UnconvertedReason, other: BenchmarkRow | null): string => fill(words.benchmarkUnconverted[reason], { other: other === null ? null : describer.place(other) })
  const tiers = conversion.left.map(({ row, reason, other }) => [row.sheet, String(row.row), row.number, row.item, row.tier, row.condition.text, row.outcomeText, sentence(reason, other)])
  const rest = benchmark.rowsWithoutTier.map(({ sheet, row, text }) => [sheet, String(row), null, null, null, null, text, sentence('no-tier-in-row', null)])
  const { benchmark: headers } = words
  return {
    name: headers.leftSheet,
    lines: [headers.leftTitle, headers.leftEffect, ...unconvertedReasons.map((reason) => describer.say('leftReason', { reason: words.benchmarkUnconvertedKinds[reason], count: counts.get(reason) ?? 0 }))],
    columns: [
      { header: headers.columnSheet, width: 20 },
      { header: headers.columnRow, width: 8 },
      { header: headers.columnNumber, width: 10 },
      { header: headers.columnItem, width: 40 },
      { header: headers.columnTier, width: 12 },
      { header: headers.columnCondition, width: 40 },
      { header: headers.columnOutcome, width: 50 },
      { header: headers.columnReason, width: 40 },
    ],
    rows: [...tiers, ...rest],
  }
}

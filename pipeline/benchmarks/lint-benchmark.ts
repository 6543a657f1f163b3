import type { Benchmark, BenchmarkRow } from './benchmark-row.ts'
import { finesOf, laddersOf } from './ladders.ts'
import { finding, unitOf, type LintFinding } from './lint-finding.ts'
import { lintLadder } from './lint-ladder.ts'
import { isWithin, statuteFines, type StatuteFines } from './statute-fines.ts'

/**
 * What deserves a look in a benchmark, by sheet and row: what was not read, ladders with gaps or overlaps, fewer than three
 * tiers, tiers out of order, fines beyond the clause that the row quotes. A finding shows no fault of the benchmark: the
 * text may allow what its figures do not.
 */
export function lintBenchmark({ rows }: Benchmark): LintFinding[] {
  const places = new Map(rows.map((row, i) => [row, i]))
  const quoted = new Map<string, StatuteFines>()
  const findings = [...rows.flatMap((row) => lintRow(row, quoted)), ...laddersOf(rows).flatMap(lintLadder)]
  return findings.sort((a, b) => places.get(a.row)! - places.get(b.row)!)
}

function lintRow(row: BenchmarkRow, quoted: Map<string, StatuteFines>): LintFinding[] {
  return [...unreadOutcome(row), ...unreadCondition(row), ...unclearPlace(row), ...beyondLaw(row, quoted)]
}

function unreadOutcome(row: BenchmarkRow): LintFinding[] {
  const { reading, unread } = row.outcome
  if (row.outcomeText === '') return [finding('outcome-missing', 'error', row)]
  if (reading === 'fully') return []
  const text = unread.map((span) => span.text).join('；')
  return [finding(reading === 'text' ? 'outcome-unread' : 'outcome-partly-read', 'error', row, { text: text === '' ? row.outcomeText : text })]
}

function unreadCondition(row: BenchmarkRow): LintFinding[] {
  const { reading, unread } = row.condition
  if (reading !== 'text' && reading !== 'partly') return []
  const text = unread.map((span) => span.text).join('；')
  return [finding(reading === 'text' ? 'condition-unread' : 'condition-partly-read', 'warning', row, { text })]
}

function unclearPlace(row: BenchmarkRow): LintFinding[] {
  return [
    ...(row.articles.length === 0 && row.lawText !== '' ? [finding('law-not-named', 'warning', row)] : []),
    ...(row.isCarried ? [finding('tier-taken-from-above', 'notice', row, { text: row.tier })] : []),
  ]
}

/** Where several clauses are quoted, it is enough that one of them allows the fine. */
function beyondLaw(row: BenchmarkRow, quoted: Map<string, StatuteFines>): LintFinding[] {
  const text = row.quotes.join('\n')
  if (text === '') return []
  const law = quoted.get(text) ?? statuteFines(text)
  quoted.set(text, law)
  return (finesOf(row) ?? []).flatMap(({ measure }) =>
    isWithin(measure, law) === false ? [finding('outside-quoted-law', 'error', row, { interval: measure.interval, unit: unitOf(measure) })] : [],
  )
}

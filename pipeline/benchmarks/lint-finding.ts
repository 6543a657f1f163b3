import type { BenchmarkLintCode, BenchmarkLintSeverity } from '../domain/benchmark-lint.ts'
import type { BenchmarkRow } from './benchmark-row.ts'
import type { Interval } from './interval.ts'
import type { Measure } from './outcome.ts'

/** What deserves a look in a benchmark, with its place. */
export interface LintFinding {
  readonly code: BenchmarkLintCode
  readonly severity: BenchmarkLintSeverity
  readonly row: BenchmarkRow
  /** The row that it is held against. */
  readonly other: BenchmarkRow | null
  /** The text that was not read, or what is counted. */
  readonly text: string | null
  /** The gap or overlap, or the fine that is held against the law. */
  readonly interval: Interval | null
  /** What the interval counts: 元, 倍, %, or the unit of a condition. */
  readonly unit: string | null
}

/** The unit of a fine, with what it is a rate or a share of. */
export function unitOf(measure: Measure): string {
  switch (measure.kind) {
    case 'amount':
      return measure.per === null ? '元' : `元/${measure.per}`
    case 'multiple':
      return '倍'
    case 'percentage':
    case 'share':
      return '%'
  }
}

/** A finding of which only what applies is given. */
export function finding(code: BenchmarkLintCode, severity: BenchmarkLintSeverity, row: BenchmarkRow, about: Partial<LintFinding> = {}): LintFinding {
  return { code, severity, row, other: null, text: null, interval: null, unit: null, ...about }
}

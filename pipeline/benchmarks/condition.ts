import type { Interval } from './interval.ts'
import type { Span } from './source-text.ts'

/** One measurable condition: 货值金额不足1万元, 两年内第3次, 面积1000平方米以上. */
export interface Requirement {
  readonly quantity: 'value_of_goods' | 'illegal_gains' | 'occurrence' | 'other'
  /** What is counted, as the text names it; empty where it does not. */
  readonly subject: string
  /** Yuan, %, 倍, or the unit as written. */
  readonly unit: string
  readonly interval: Interval
  /** Only whole numbers occur. */
  readonly isWhole: boolean
  /** 两年内, 一个月内. */
  readonly within: string | null
  readonly source: Span
}

/**
 * What a text asks of the facts. `measured`: all of its figures were read; `partly`: some were; `text`: none was, though it
 * holds some; `words`: it holds none. Qualitative words stay in the text, and nothing is made of them.
 */
export interface Condition {
  readonly reading: 'measured' | 'partly' | 'text' | 'words'
  readonly text: string
  readonly requirements: readonly Requirement[]
  /** Whether all of several requirements are asked for or any one of them, by the words between them; of words it says nothing. */
  readonly joined: 'all' | 'any' | 'unclear'
  /** The figures that were not read, with what stands around them. */
  readonly unread: readonly Span[]
}

import type { PenaltyKind } from '../domain/decision.ts'
import type { Condition } from './condition.ts'
import type { Interval } from './interval.ts'
import type { Span } from './source-text.ts'

/** The sum that a multiple or a percentage is taken of. */
export interface Base {
  readonly code: 'value_of_goods' | 'illegal_gains' | 'other'
  /** As the text names it: 合同价款, 违法所得, 货值金额或者违法所得. */
  readonly text: string
}

/** What a share is a share of: the range that the law gives, one of its ends, or a fine determined elsewhere. */
export type ShareOf = 'statutory_span' | 'statutory_minimum' | 'statutory_maximum' | 'fine'

/** How much: yuan (`per` a unit where it names one), times a base, percent of a base, or percent of what the law allows. */
export type Measure =
  | { readonly kind: 'amount'; readonly interval: Interval; readonly per: string | null }
  | { readonly kind: 'multiple' | 'percentage'; readonly interval: Interval; readonly base: Base | null }
  | { readonly kind: 'share'; readonly interval: Interval; readonly of: ShareOf }

/** How long, in the unit of the text: 日, 工作日, 月, 年. */
export interface Duration {
  readonly interval: Interval
  readonly unit: 'day' | 'working_day' | 'month' | 'year'
}

/** What must hold for a part; `isFallback`: the base before it is missing or cannot be determined. */
export interface Case {
  readonly text: string
  readonly condition: Condition
  readonly isFallback: boolean
}

/** Who is punished, what has to hold, and whether the agency has a choice. */
export interface Circumstances {
  readonly source: Span
  readonly when: Case | null
  /** As the text names them: 个人, 直接负责的主管人员; null where it names nobody. */
  readonly payer: string | null
  /** 应当并处 and 并处 leave no choice; 可以处 and 可以并处 do. */
  readonly isOptional: boolean
  /** 并处 comes beside another penalty, 单处 instead of it. */
  readonly joined: 'concurrent' | 'either' | 'unstated'
  /** 或者 stands between this penalty and another: one of them is imposed. */
  readonly isAlternative: boolean
}

export type OutcomePart = Circumstances &
  (
    | { readonly type: 'fine'; readonly measure: Measure; /** In yuan: 最高不超过一百万元. */ readonly cap: Interval | null }
    | { readonly type: 'penalty'; readonly penalty: Exclude<PenaltyKind, 'fine' | 'order_to_correct'>; readonly duration: Duration | null }
    /** 责令改正, 限期治理: no penalty, and nothing to measure. */
    | { readonly type: 'order' }
    /** Left to another body: 由公安机关依法处罚, 报经批准. */
    | { readonly type: 'referral' }
    /** 从轻, 一般, 从重, 减轻, without figures. */
    | { readonly type: 'direction'; readonly direction: 'reduced' | 'lenient' | 'aggravated' }
  )

/** `fully`: every word has its place in a part. `text`: nothing was read. */
export interface Outcome {
  readonly reading: 'fully' | 'partly' | 'text'
  readonly parts: readonly OutcomePart[]
  readonly unread: readonly Span[]
}

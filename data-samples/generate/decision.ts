import type { SampleAgency } from './agencies.ts'
import type { Day } from './days.ts'
import type { Facts, Sums } from './practice.ts'
import type { SampleBenchmark, SampleItem, SamplePartyKind } from './violation-item.ts'

/** Headers of a decision file, in their order. */
export const decisionHeaders = [
  '案件编号', '决定书文号', '行为类型', '行政机关', '承办人', '审核人', '当事人名称', '当事人类别', '当事人证件号码',
  '当事人角色', '违法行为日期', '立案日期', '决定日期', '违法行为', '违法事实', '处罚依据', '情节', '危害程度',
  '既往违法次数', '货值金额（元）', '违法所得（元）', '裁量基准名称', '裁量基准版本', '裁量阶次', '处罚种类',
  '罚款金额（元）', '没收金额（元）', '停业天数', '拘留天数', '处罚内容', '决定状态', '减轻依据', '调整适用批准',
  '集体讨论日期', '说明',
] as const
export type DecisionHeader = (typeof decisionHeaders)[number]

/** What the truth file says of a planted decision, once its numbers are known. */
export interface Mark {
  readonly section: 'findings' | 'not_findings'
  readonly check: string
  readonly verdict?: string
  readonly direction?: 'excessive' | 'lenient' | null
  readonly explained?: boolean
  /** A finding on the case stands once, at the first of its parties; one on the agency's year at the decision that makes it. */
  readonly subject?: 'case' | 'year'
  readonly why: string
}

export interface SampleDecision {
  readonly agency: SampleAgency
  readonly item: SampleItem
  /** null: nobody made a benchmark for the item. */
  readonly version: SampleBenchmark | null
  readonly partyKind: SamplePartyKind
  readonly partyName: string
  readonly partyNumber: string
  readonly role: string
  readonly facts: Facts
  readonly sums: Sums
  readonly conduct: Day
  readonly filing: Day
  readonly decided: Day
  readonly officer: string
  readonly reviewer: string
  readonly place: number
  readonly tier: string
  /** What the document states of the benchmark. */
  readonly cites: 'version' | 'title' | 'nothing'
  /** What the document says of the penalty before it states it. */
  readonly wording: string
  readonly kinds: readonly string[]
  readonly fine: number | null
  readonly suspensionDays: number | null
  readonly status: string
  readonly reductionGround: string
  readonly adjustedApplication: boolean
  readonly discussed: Day | null
  readonly note: string
  /** Parties of one case share it; '' = a case of its own. */
  readonly caseGroup: string
  readonly marks: readonly Mark[]
  /** Cells as a careless clerk typed them. */
  readonly spoilt: Readonly<Partial<Record<DecisionHeader, string>>>
  readonly spoiltReason: string
  /** A second row of the same decision: as it is, or with these cells changed. */
  readonly again: Readonly<Partial<Record<DecisionHeader, string>>> | null
}

/** A decision with the numbers that it got among all of its agency and year. */
export interface NumberedDecision extends SampleDecision {
  readonly caseId: string
  readonly documentNumber: string
}

/** Amount confiscated: the illegal gains, where the item confiscates. */
export function confiscationOf(decision: SampleDecision): number | null {
  return decision.kinds.includes('没收违法所得') ? decision.sums.gains : null
}

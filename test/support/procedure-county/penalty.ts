import type { Agency } from './agencies.ts'
import { after, afterWorking, type Day } from './days.ts'
import { yesOrNo, type SheetRow, type Sheets } from './sheets.ts'

/** A penalty as its agency records it; null: not on record. */
export interface Penalty {
  readonly kinds: string
  readonly fine: number | null
  readonly partyKind: string
  readonly parties: number
  readonly status: string
  readonly officer: string | null
  readonly checkedBy: string | null
  readonly explanation: string | null
  readonly isSummary?: boolean
  /** The file of decisions knows the day of the discussion too. */
  readonly discussedByFile: Day | null
  readonly filed: Day | null
  readonly notified: Day | null
  readonly hearingAsked: Day | null
  readonly heard: Day | null
  readonly hearingResult: string | null
  readonly reviewed: Day | null
  readonly reviewResult: string | null
  readonly reviewer: string | null
  readonly discussed: Day | null
  readonly extended: Day | null
  readonly extensionDays: number | null
  readonly suspensionDays: number | null
  readonly served: Day | null
  readonly published: Day | null
  readonly withdrawn: Day | null
  /** In reconsideration; the file of decisions goes on calling it valid. */
  readonly annulled: Day | null
  /** Steps stand under the number of the case. */
  readonly isByCase: boolean
  /** Rows of steps beside the one above, by header. */
  readonly furtherSteps: readonly SheetRow[]
}

export type PenaltyChange = (day: Day) => Partial<Penalty>

/** Small, and with every step in order. */
export function ordinary({ handlers, reviewer }: Agency, day: Day): Penalty {
  return {
    kinds: '罚款', fine: 4000, partyKind: '法人及非法人组织', parties: 1, status: '有效', officer: handlers.join('、'), checkedBy: reviewer, explanation: null, discussedByFile: null,
    filed: after(day, -60), notified: after(day, -25), hearingAsked: null, heard: null, hearingResult: null, reviewed: null, reviewResult: null, reviewer: null, discussed: null,
    extended: null, extensionDays: null, suspensionDays: null, served: afterWorking(day, 3), published: afterWorking(day, 5), withdrawn: null, annulled: null, isByCase: false, furtherSteps: [],
  }
}

/** Grave enough for a hearing, a review and a discussion. */
export function major(agency: Agency, day: Day): Penalty {
  return { ...ordinary(agency, day), fine: 80_000, reviewed: after(day, -6), reviewResult: '审核通过', reviewer: agency.reviewer, discussed: after(day, -3) }
}

export const documentOf = ({ short }: Agency, day: Day, number: number): string => `${short}罚决〔${day.slice(0, 4)}〕${number}号`
const caseOf = ({ short }: Agency, day: Day, number: number): string => `${short}案${day.slice(0, 4)}第${number}号`

/** The rows that a penalty has in the file of decisions, in that of steps and on the register of cases. */
export function sheetsOf(agency: Agency, day: Day, number: number, penalty: Penalty): Sheets {
  const document = documentOf(agency, day, number)
  const caseId = caseOf(agency, day, number)
  const owner = { 行政机关: agency.name, 决定书文号: penalty.isByCase ? null : document, 案件编号: penalty.isByCase ? caseId : null }
  return {
    decisions: Array.from({ length: penalty.parties }, (_, party) => decisionRow(agency, day, document, caseId, party, penalty)),
    steps: [{ ...owner, ...stepsRow(penalty) }, ...penalty.furtherSteps.map((row) => ({ ...owner, ...row }))],
    ...(penalty.filed === null ? {} : { register: [{ 行政机关: agency.name, 案件编号: caseId, 行政行为类型: '行政处罚', 立案日期: penalty.filed, 结案日期: null }] }),
    ...(penalty.annulled === null ? {} : { outcomes: [{ 行政机关: agency.name, 决定书文号: document, 救济途径: '行政复议', 受理日期: after(penalty.annulled, -50), 复议诉讼结果: '撤销', 结果日期: penalty.annulled }] }),
  }
}

function decisionRow(agency: Agency, day: Day, document: string, caseId: string, party: number, penalty: Penalty): SheetRow {
  return {
    案件编号: caseId, 决定书文号: document, 行为类型: '行政处罚', 行政机关: agency.name, 承办人: penalty.officer, 审核人: penalty.checkedBy, 当事人名称: `示例商行${document.replace(/\D/g, '')}之${party + 1}`,
    当事人类别: penalty.partyKind, 立案日期: penalty.filed, 决定日期: day, 违法行为: '未按规定备案', 处罚种类: penalty.kinds, '罚款金额（元）': penalty.fine, 决定状态: penalty.status,
    集体讨论日期: penalty.discussedByFile, 说明: penalty.explanation,
  }
}

const stepsRow = (one: Penalty): SheetRow => ({
  简易程序: yesOrNo(one.isSummary), 告知日期: one.notified, 申请听证日期: one.hearingAsked, 听证日期: one.heard, 听证结果: one.hearingResult,
  法制审核日期: one.reviewed, 法制审核结果: one.reviewResult, 法制审核人: one.reviewer, 集体讨论日期: one.discussed, 延期批准日期: one.extended, 延期天数: one.extensionDays,
  中止天数: one.suspensionDays, 送达日期: one.served, 公示日期: one.published, 撤下公示日期: one.withdrawn,
})

import { dateOf } from './days.ts'
import { confiscationOf, type DecisionHeader, type NumberedDecision, type SampleDecision } from './decision.ts'

/** One row of a decision file, every cell as text. */
export type DecisionCells = Readonly<Record<DecisionHeader, string>>

function number(value: number | null): string {
  return value === null ? '' : String(value)
}

export function factsText(decision: SampleDecision): string {
  return `${dateOf(decision.conduct)}检查发现，当事人在示例路${decision.place}号${decision.item.facts}。`
}

export function penaltyText(decision: SampleDecision): string {
  const words: Readonly<Record<string, string>> = {
    罚款: `罚款${decision.fine}元`,
    没收违法所得: `没收违法所得${confiscationOf(decision)}元`,
    责令停产停业: `责令停产停业${decision.suspensionDays}日`,
  }
  return decision.wording + decision.kinds.map((kind) => words[kind] ?? kind).join('；')
}

export function basisText(decision: SampleDecision): string {
  return `《${decision.item.instrument}》${decision.item.article}`
}

export function decisionCells(decision: NumberedDecision): DecisionCells {
  const { facts, version } = decision
  return {
    案件编号: decision.caseId,
    决定书文号: decision.documentNumber,
    行为类型: '行政处罚',
    行政机关: decision.agency.nameInFile,
    承办人: decision.officer,
    审核人: decision.reviewer,
    当事人名称: decision.partyName,
    当事人类别: decision.partyKind,
    当事人证件号码: decision.partyNumber,
    当事人角色: decision.role,
    违法行为日期: dateOf(decision.conduct),
    立案日期: dateOf(decision.filing),
    决定日期: dateOf(decision.decided),
    违法行为: decision.item.name,
    违法事实: factsText(decision),
    处罚依据: basisText(decision),
    情节: facts.circumstances === null ? '' : facts.circumstances.length === 0 ? '无' : facts.circumstances.join('、'),
    危害程度: facts.harm,
    既往违法次数: String(facts.repeat),
    '货值金额（元）': number(decision.sums.value),
    '违法所得（元）': number(decision.sums.gains),
    裁量基准名称: version === null || decision.cites === 'nothing' ? '' : version.title,
    裁量基准版本: version !== null && decision.cites === 'version' ? version.version : '',
    裁量阶次: decision.tier,
    处罚种类: decision.kinds.join('、'),
    '罚款金额（元）': number(decision.fine),
    '没收金额（元）': number(confiscationOf(decision)),
    停业天数: number(decision.suspensionDays),
    拘留天数: '',
    处罚内容: penaltyText(decision),
    决定状态: decision.status,
    减轻依据: decision.reductionGround,
    调整适用批准: decision.adjustedApplication ? '是' : '否',
    集体讨论日期: decision.discussed === null ? '' : dateOf(decision.discussed),
    说明: decision.note,
    ...decision.spoilt,
  }
}

/** A line of a file with the decision that it states; `again` marks a second line of the same decision. */
export interface DecisionRow {
  readonly decision: NumberedDecision
  readonly cells: DecisionCells
  readonly again: boolean
}

export function decisionRows(decisions: readonly NumberedDecision[]): DecisionRow[] {
  return decisions.flatMap((decision) => {
    const cells = decisionCells(decision)
    const row = { decision, cells, again: false }
    return decision.again === null ? [row] : [row, { decision, cells: { ...cells, ...decision.again }, again: true }]
  })
}

import { dateOf } from '../days.ts'
import { basisText, factsText, penaltyText } from '../decision-cells.ts'
import { confiscationOf, type NumberedDecision } from '../decision.ts'
import { identityNumber } from '../identity-numbers.ts'
import { csv } from './csv.ts'

const blankNumbers = ['工商注册号', '组织机构代码', '税务登记号', '事业单位证书号', '社会组织登记证号']

/** Headers of the publication form for penalties of legal persons (双公示), in its order. */
const headers = [
  '行政相对人名称', '行政相对人类别', '行政相对人代码_1(统一社会信用代码)',
  ...blankNumbers.map((name, index) => `行政相对人代码_${index + 2}(${name})`),
  '法定代表人', '法定代表人证件类型', '法定代表人证件号码', '行政处罚决定书文号', '违法行为类型', '违法事实', '处罚依据',
  '处罚类别', '处罚内容', '罚款金额（万元）', '没收违法所得、没收非法财物的金额（万元）', '暂扣或吊销证照名称及编号',
  '处罚决定日期', '处罚有效期', '公示截止期', '处罚机关', '处罚机关统一社会信用代码', '数据来源单位',
  '数据来源单位统一社会信用代码', '备注',
]

/** The form counts in ten thousands of yuan, with six places. */
function tenThousands(yuan: number | null): string {
  return yuan === null ? '' : (yuan / 10_000).toFixed(6)
}

export function publicationCsv(decisions: readonly NumberedDecision[]): string {
  const rows = decisions.map((decision) => [
    decision.partyName,
    decision.partyKind,
    decision.partyNumber,
    ...blankNumbers.map(() => ''),
    `赵示例${decision.partyName[0]}`,
    '身份证',
    identityNumber(decision.place),
    decision.documentNumber,
    decision.item.name,
    factsText(decision),
    basisText(decision),
    decision.kinds.join('、'),
    penaltyText(decision),
    tenThousands(decision.fine),
    tenThousands(confiscationOf(decision)),
    '无',
    dateOf(decision.decided, '/'),
    '2099/12/31',
    dateOf(decision.decided + 1096, '/'),
    decision.agency.name,
    decision.agency.code,
    decision.agency.name,
    decision.agency.code,
    '/',
  ])
  return csv(headers, rows)
}

import { city, ecology, farming, market, transport, type Agency } from '../agencies.ts'
import { after, afterCalendar, afterWorking, type Day } from '../days.ts'
import { finding, type Plant } from '../plant.ts'

type Document = readonly [why: string, agency: Agency, kind: '监督通知书' | '监督建议书' | '监督意见书' | '监督决定书' | '提醒函', received: Day | null, stated: Day | null, replied: Day | null, lead: string | null, verdict: string | null]
const list: readonly Document[] = [
  ['answered on the twenty-first working day', market, '监督通知书', '2024-06-03', null, afterWorking('2024-06-03', 21), null, 'notice-late'],
  ['not answered', city, '监督通知书', '2025-06-03', null, null, null, 'notice-overdue'],
  ['answered on the thirty-first day', ecology, '监督建议书', '2024-06-03', null, '2024-07-04', null, 'recommendation-late'],
  ['not answered', farming, '监督建议书', '2025-06-03', null, null, null, 'recommendation-overdue'],
  ['answered the day after the one stated', transport, '监督意见书', '2024-06-03', '2024-06-20', '2024-06-21', null, 'opinion-late'],
  ['not answered', market, '监督意见书', '2025-06-03', '2025-06-20', null, null, 'opinion-overdue'],
  ['carried out the day after the one stated', city, '监督决定书', '2024-06-03', '2024-06-20', '2024-06-21', null, 'decision-late'],
  ['not carried out', ecology, '监督决定书', '2025-06-03', '2025-06-20', null, null, 'decision-overdue'],
  ['answered on the twentieth working day', market, '监督通知书', '2024-06-04', null, afterWorking('2024-06-04', 20), null, null],
  ['answered on the twentieth working day behind National Day', market, '监督通知书', '2025-09-19', null, afterWorking('2025-09-19', 20), null, null],
  ['the thirtieth day is a Saturday, answered on Monday', ecology, '监督建议书', '2025-06-05', null, afterCalendar('2025-06-05', 30), null, null],
  ['the day stated is a Saturday, answered on Monday', transport, '监督意见书', '2025-06-03', '2025-06-21', '2025-06-23', null, null],
  ['not answered, and a decision followed', farming, '监督意见书', '2024-06-03', '2024-06-20', null, '线索甲', null],
  ['the decision that followed, carried out', farming, '监督决定书', '2024-07-01', '2024-07-31', '2024-07-30', '线索甲', null],
  ['receipt not on record', transport, '监督通知书', null, null, null, null, null],
  ['received in January 2026', city, '监督通知书', '2026-01-20', null, null, null, null],
  ['a reminder asks for no answer', city, '提醒函', '2025-06-03', null, null, null, null],
]
export const documents: readonly Plant[] = list.map(([why, { name }, kind, received, stated, replied, lead, verdict], place) => {
  const number = `示司监〔${(received ?? '2025').slice(0, 4)}〕${place + 1}号`
  return {
    duty: 'P10, P11, P12', why, finds: verdict === null ? [] : [finding(`supervision-document-unanswered ${verdict}`, number)],
    sheets: { supervision: [{ 被监督机关: name, 制发机关: '示例县司法局', 文书种类: kind, 文书编号: number, 监督事项: `监督事项${place + 1}`, 线索编号: lead, 制发日期: received, 收到日期: received, 要求办结日期: stated, 回复日期: replied, 回复内容: null }] },
  }
})

/** Visits to one shop: `days` from the first, `p` planned, `c` after a complaint, `?` reason not on record. */
type Visits = readonly [why: string, agency: Agency, item: string, most: number | null | 'not listed', first: Day, visits: string, shops: number, verdict: string | null]
const visitList: readonly Visits[] = [
  ['three planned visits of two', market, '示例食品经营检查', 2, '2024-03-05', 'p0 p90 p180', 1, 'more-often-than-listed'],
  ['an item that the list does not name', city, '示例门店招牌检查', 'not listed', '2025-03-05', 'p0', 1, 'not-on-list'],
  ['the third visit followed a complaint', market, '示例特种设备检查', 2, '2024-03-05', 'p0 p90 c180', 1, null],
  ['two visits on one day are one', market, '示例计量器具检查', 2, '2024-03-05', 'p0 p0 p90', 1, null],
  ['three shops, one visit each', ecology, '示例排放检查', 1, '2024-03-05', 'p0', 3, null],
  ['two visits in two years', ecology, '示例台账检查', 1, '2024-12-30', 'p0 p7', 1, null],
  ['the reason of the third is not on record', farming, '示例农资检查', 2, '2024-03-05', 'p0 p90 ?180', 1, null],
  ['no number stated', farming, '示例屠宰检查', null, '2024-03-05', 'p0 p30 p60 p90 p120', 1, null],
  ['no list of the agency', transport, '示例车辆检查', 'not listed', '2024-03-05', 'p0 p30 p60', 1, null],
]
const reasons: Readonly<Record<string, string | null>> = { p: '计划检查', c: '投诉举报', '?': null }
export const inspections: readonly Plant[] = visitList.map(([why, { name }, item, most, first, visits, shops, verdict], place) => ({
  duty: 'P21', why, finds: verdict === null ? [] : [finding(`inspection-beyond-list ${verdict}`, `${name}/${first.slice(0, 4)}/${item}`)],
  sheets: {
    ...(most === 'not listed' ? {} : { list: [{ 行政机关: name, 检查事项: item, 年度频次上限: most, 检查依据: '示例县涉企检查清单', 生效日期: '2023-01-01', 失效日期: null }] }),
    visits: Array.from({ length: shops }, (_, shop) => visits.split(' ').map((visit, turn) => ({
      行政机关: name, 检查对象: `示例店铺${place + 1}之${shop + 1}`, 检查事项: item, 检查日期: after(first, Number(visit.slice(1))), 检查方式: reasons[visit[0]!]!, 联合检查编号: `${place + 1}之${shop + 1}之${turn + 1}`,
    }))).flat(),
  },
}))
/** An agency whose list was loaded, though not with every item. */
export const furtherItems: Plant = { duty: 'P21', why: 'the list of the agency that visits beyond it', finds: [], sheets: { list: [{ 行政机关: city.name, 检查事项: '示例市容检查', 年度频次上限: 4, 检查依据: '示例县涉企检查清单', 生效日期: '2023-01-01', 失效日期: null }] } }

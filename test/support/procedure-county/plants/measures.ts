import { city, ecology, farming, market, silent, transport, type Agency } from '../agencies.ts'
import { after, afterCalendar, type Day } from '../days.ts'
import { finding, type Plant } from '../plant.ts'
import type { SheetRow } from '../sheets.ts'

type Measure = readonly [duty: string, why: string, agency: Agency, day: Day, row: SheetRow, video: '是' | '否' | null, ...finds: string[]]

const tooLong = 'coercive-measure-too-long'
const reason = 'coercion-reason-missing'
const video = 'video-record-missing'
const list: readonly Measure[] = [
  ['law 25', 'lifted on the thirty-first day', market, '2025-03-04', { 解除日期: '2025-04-07' }, '是', `${tooLong} too-long`],
  ['law 25', 'lifted on the sixty-first day of sixty', city, '2024-05-09', { 解除日期: after('2024-05-09', 61), 延长天数: 30, 延长批准日期: '2024-06-05' }, '是', `${tooLong} too-long`],
  ['law 25', 'an extension that nobody approved', ecology, '2024-05-08', { 解除日期: after('2024-05-08', 45), 延长天数: 30 }, '是', `${tooLong} extension-not-approved`],
  ['law 25', 'an extension of sixty days', farming, '2024-05-08', { 解除日期: after('2024-05-08', 85), 延长天数: 60, 延长批准日期: '2024-06-05' }, '是', `${tooLong} extension-beyond-law`],
  ['law 25', 'no end on record', transport, '2024-05-08', { 解除日期: null }, '是', `${tooLong} no-end-on-record`],
  ['law 25', 'lifted on the thirtieth day', market, '2024-05-13', { 解除日期: '2024-06-12' }, '是'],
  // Thirty days from March 6, 2025 end on Saturday, April 5, the second of three days of Tomb-Sweeping Day.
  ['law 25', 'the thirtieth day lies in a holiday, lifted on the first day worked', market, '2025-03-06', { 解除日期: '2025-04-07' }, '是'],
  ['law 25', 'extended with approval, lifted on the sixtieth day', city, '2024-05-10', { 解除日期: afterCalendar('2024-05-10', 60), 延长天数: 30, 延长批准日期: '2024-06-05' }, '是'],
  ['law 25', 'fifteen days of tests', ecology, '2024-05-10', { 解除日期: afterCalendar('2024-05-10', 45), 扣除天数: 15 }, '是'],
  ['law 25', 'a fine for delay is no seizure', farming, '2024-05-10', { 事项名称: '加处罚款', 解除日期: '2024-10-10' }, null],
  ['law 25', 'annulled', transport, '2024-05-10', { 决定状态: '已撤销', 解除日期: '2024-10-10' }, '否'],
  ['law 25', 'begun three weeks before the county looked', market, '2026-01-15', { 解除日期: null }, '是'],
  ['P23', 'no reason', market, '2023-07-05', { 采取措施理由: null }, '是', `${reason} no-reason`],
  ['P23', '无 is no reason', city, '2023-07-05', { 采取措施理由: '无' }, '是', `${reason} no-reason`],
  ['P23', 'nothing on softer means', ecology, '2023-07-05', { 非强制手段情况: null }, '是', `${reason} nothing-on-softer-means`],
  ['P23', 'urgent', farming, '2023-07-05', { 非强制手段情况: null, 情况紧急: '是' }, '是'],
  ['P23', 'annulled', transport, '2023-07-05', { 决定状态: '已撤销', 采取措施理由: null }, '是'],
  ['P20', 'no video', market, '2023-08-09', {}, '否', `${video} no-video`],
  ['P20', 'nothing on a video', city, '2023-08-09', { 事项名称: '查封经营场所' }, null, `${video} not-on-record`],
  ['P20', 'a freezing of deposits need not be filmed', ecology, '2023-08-09', { 事项名称: '冻结存款' }, null],
  ['P20', 'an agency without any step on record', silent, '2024-08-07', { 解除日期: null, 采取措施理由: null, 非强制手段情况: null }, null],
]

const orderly = (day: Day): SheetRow => ({ 事项名称: '扣押涉案财物', 决定状态: '有效', 解除日期: after(day, 20), 采取措施理由: '防止证据损毁', 非强制手段情况: '已先行口头劝导，当事人拒绝配合' })

export const measures: readonly Plant[] = list.map(([duty, why, agency, day, row, isFilmed, ...finds], place) => {
  const document = `${agency.short}强〔${day.slice(0, 4)}〕${101 + place}号`
  const act = { 行政机关: agency.name, 行政行为类型: '行政强制', 决定书文号: document, 当事人名称: `示例仓储${place + 1}`, 决定日期: day, ...orderly(day), ...row }
  return {
    duty, why, finds: finds.map((find) => finding(find, document)),
    sheets: { acts: [act], ...(isFilmed === null ? {} : { steps: [{ 行政机关: agency.name, 决定书文号: document, 音像记录: isFilmed }] }) },
  }
})

type Amount = readonly [why: string, agency: Agency, act: '行政征收' | '行政给付', item: string, taken: Day, decided: Day, amount: number | null, remitted: number | null, ground: string | null, verdict: string | null]
const amounts: readonly Amount[] = [
  ['above the standard', market, '行政征收', '示例排污费', '2025-03-03', '2025-03-10', 5001, null, null, 'above-standard'],
  ['below the standard', city, '行政给付', '示例临时救助', '2024-03-04', '2024-03-11', 499, null, null, 'below-standard'],
  ['remitted without a ground', ecology, '行政征收', '示例排污费', '2023-03-06', '2023-03-13', 1000, 1000, null, 'reduction-without-ground'],
  ['remitted on a ground that the list does not know', farming, '行政征收', '示例排污费', '2023-03-06', '2023-03-13', 1000, 1000, '经营困难', 'reduction-not-listed'],
  ['the upper bound', market, '行政征收', '示例排污费', '2025-03-04', '2025-03-11', 5000, null, null, null],
  ['the lower bound', city, '行政给付', '示例临时救助', '2024-03-05', '2024-03-12', 500, null, null, null],
  ['remitted on a listed ground', ecology, '行政征收', '示例排污费', '2023-03-07', '2023-03-14', 500, 1500, '属于受灾减免', null],
  ['the standard changed while the matter was open', farming, '行政给付', '示例临时救助', '2024-12-30', '2025-01-06', 400, null, null, null],
  ['the new standard', farming, '行政给付', '示例临时救助', '2025-01-02', '2025-01-09', 900, null, null, null],
  ['annulled', market, '行政征收', '示例排污费', '2025-03-05', '2025-03-12', 9000, null, null, null],
  ['no standard', transport, '行政征收', '示例占道费', '2025-03-03', '2025-03-10', 99_999, null, null, null],
]
export const levies: readonly Plant[] = amounts.map(([why, agency, act, item, taken, decided, amount, remitted, ground, verdict], place) => {
  const document = `${agency.short}${act.slice(2)}〔${decided.slice(0, 4)}〕${place + 1}号`
  return {
    duty: 'P24', why, finds: verdict === null ? [] : [finding(`amount-outside-standard ${verdict}`, document)],
    sheets: { acts: [{ 行政机关: agency.name, 行政行为类型: act, 决定书文号: document, 当事人名称: `示例工坊${place + 1}`, 受理日期: taken, 决定日期: decided, 事项名称: item, '金额（元）': amount, '减免金额（元）': remitted, 减免依据: ground, 决定状态: why === 'annulled' ? '已撤销' : '有效' }] },
  }
})

export const standards: Plant = {
  duty: 'P24', why: 'the published standards', finds: [],
  sheets: {
    standards: [
      { 行政行为类型: '行政征收', 事项名称: '示例排污费', '标准下限（元）': 100, '标准上限（元）': 5000, 减免条件: '受灾减免；小微企业减免', 依据: '示例县收费目录', 生效日期: '2022-01-01', 失效日期: null },
      { 行政行为类型: '行政给付', 事项名称: '示例临时救助', '标准下限（元）': 500, '标准上限（元）': 3000, 减免条件: null, 依据: '示例县救助办法', 生效日期: '2022-01-01', 失效日期: '2024-12-31' },
      { 行政行为类型: '行政给付', 事项名称: '示例临时救助', '标准下限（元）': 800, '标准上限（元）': 4000, 减免条件: null, 依据: '示例县救助办法', 生效日期: '2025-01-01', 失效日期: null },
    ],
  },
}

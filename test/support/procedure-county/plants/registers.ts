import { city, ecology, farming, market, transport, type Agency } from '../agencies.ts'
import { after, afterCalendar, afterWorking, type Day } from '../days.ts'
import { finding, type Plant } from '../plant.ts'

type Complaint = readonly [why: string, agency: Agency, accepted: Day | null, answered: Day | null, extension: number | null, approved: Day | null, verdict: string | null]
const complaintList: readonly Complaint[] = [
  ['answered on the thirty-first working day', market, '2024-03-04', afterWorking('2024-03-04', 31), null, null, 'answered-late'],
  // Of the days that Spring Festival took, Sunday, January 26 and Saturday, February 8, 2025 were worked for.
  ['late only because two days of weekends were worked', city, '2025-01-14', '2025-03-04', null, null, 'answered-late'],
  ['extended by thirty days, answered a day later', ecology, '2024-03-04', afterWorking('2024-03-04', 61), 30, '2024-04-10', 'answered-late'],
  ['an extension that nobody approved', farming, '2024-03-04', afterWorking('2024-03-04', 40), 30, null, 'extension-not-approved'],
  ['not answered', transport, '2025-06-03', null, null, null, 'not-answered'],
  ['answered on the thirtieth working day', market, '2024-03-05', afterWorking('2024-03-05', 30), null, null, null],
  ['answered on the thirtieth working day behind Spring Festival', city, '2025-01-14', '2025-03-03', null, null, null],
  ['extended with approval, answered on the last day', ecology, '2024-03-05', afterWorking('2024-03-05', 60), 30, '2024-04-10', null],
  ['accepted in January 2026', farming, '2026-01-12', null, null, null, null],
  // Thirty working days from December 23 and 24, 2025 end on February 4 and 5, 2026: the county looked on the 5th.
  ['the last day was yesterday', farming, '2025-12-23', null, null, null, 'not-answered'],
  ['the last day is today', farming, '2025-12-24', null, null, null, null],
  ['acceptance not on record', transport, null, '2025-09-01', null, null, null],
  ['answered in time, so that answers are on record', transport, '2025-06-04', '2025-06-10', null, null, null],
]
export const complaints: readonly Plant[] = complaintList.map(([why, { name, short }, accepted, answered, extension, approved, verdict], place) => {
  const number = `${short}投${place + 1}`
  return {
    duty: 'P8, P9', why, finds: verdict === null ? [] : [finding(`complaint-answered-late ${verdict}`, number)],
    sheets: { complaints: [{ 行政机关: name, 投诉编号: number, 投诉事项: `反映事项${place + 1}`, 受理日期: accepted, 答复日期: answered, 延长天数: extension, 延长批准日期: approved, 处理结果: null }] },
  }
})

type Transfer = readonly [why: string, agency: Agency, accepted: Day | null, transferred: Day | null, reason: string | null, verdict: string | null]
const transferList: readonly Transfer[] = [
  ['handed over on the third day', market, '2025-03-03', '2025-03-06', '无管辖权', 'transferred-late'],
  ['the second day is a Saturday, handed over on Tuesday', city, '2025-03-06', '2025-03-11', '无管辖权', 'transferred-late'],
  ['not handed over', ecology, '2025-05-12', null, '无管辖权', 'not-transferred'],
  ['handed over on the second day', market, '2025-03-04', '2025-03-06', '无管辖权', null],
  ['the second day is a Saturday, handed over on Monday', city, '2025-03-06', '2025-03-10', '无管辖权', null],
  // February 8, 2025 was a Saturday on which everybody worked.
  ['the second day is a worked Saturday, handed over on Monday', farming, '2025-02-06', '2025-02-10', '无管辖权', 'transferred-late'],
  ['to the police', ecology, '2025-03-03', '2025-03-20', '涉嫌犯罪', null],
  ['reason not on record', transport, '2025-03-03', '2025-03-20', null, null],
]
export const transfers: readonly Plant[] = transferList.map(([why, { name, short }, accepted, transferred, reason, verdict], place) => {
  const number = `${short}移案${place + 1}`
  return {
    duty: 'P13', why, finds: verdict === null ? [] : [finding(`case-transferred-late ${verdict}`, number)],
    sheets: { transfers: [{ 行政机关: name, 案件编号: number, 受理日期: accepted, 移送日期: transferred, 受移送机关: '示例市有关机关', 移送原因: reason }] },
  }
})

type Dispute = readonly [why: string, raised: Day, settled: Day | null, verdict: string | null]
const disputeList: readonly Dispute[] = [
  ['settled on the eighth working day', '2024-06-03', afterWorking('2024-06-03', 8), 'settled-late'],
  ['not settled', '2025-04-14', null, 'not-settled'],
  ['settled on the seventh working day', '2024-06-04', afterWorking('2024-06-04', 7), null],
  // Tomb-Sweeping Day took April 4 to 6, 2024; Sunday the 7th was worked.
  ['settled on the seventh working day, a Sunday among them', '2024-04-02', '2024-04-12', null],
  ['late only because that Sunday was worked', '2024-04-01', '2024-04-12', 'settled-late'],
]
export const disputes: readonly Plant[] = disputeList.map(([why, raised, settled, verdict], place) => ({
  duty: 'P16', why, finds: verdict === null ? [] : [finding(`jurisdiction-dispute-late ${verdict}`, `争议${place + 1}`)],
  sheets: { disputes: [{ 协调机关: city.name, 争议编号: `争议${place + 1}`, 争议机关: `${market.name}、${farming.name}`, 提请日期: raised, 解决日期: settled }] },
}))

type Correction = readonly [duty: 'P15' | 'P18', why: string, agency: Agency, found: Day | null, done: Day | null, verdict: string | null]
const correctionList: readonly Correction[] = [
  ['P15', 'done a day after the month', market, '2024-06-11', '2024-07-12', 'done-late'],
  ['P15', 'not done', city, '2025-06-11', null, 'not-done'],
  ['P15', 'the month ends on the last of February, done on March 1', ecology, '2024-01-31', '2024-03-01', 'done-late'],
  ['P15', 'done on the last day of the month', market, '2024-06-12', '2024-07-12', null],
  ['P15', 'the last day is a Saturday, done on Monday', farming, '2025-03-12', '2025-04-14', null],
  ['P15', 'the month ends on the last of February', ecology, '2024-01-31', '2024-02-29', null],
  ['P15', 'ordered in the middle of January 2026', transport, '2026-01-14', null, null],
  ['P18', 'put right on the sixty-first day', market, '2024-06-11', after('2024-06-11', 61), 'corrected-late'],
  ['P18', 'not put right', city, '2025-06-11', null, 'not-corrected'],
  ['P18', 'put right on the sixtieth day', market, '2024-06-12', after('2024-06-12', 60), null],
  ['P18', 'found in January 2026', farming, '2026-01-12', null, null],
]
export const corrections: readonly Plant[] = correctionList.map(([duty, why, { name, short }, found, done, verdict], place) => {
  const number = `${short}纠案${place + 1}`
  return {
    duty, why, finds: verdict === null ? [] : [finding(`${duty === 'P15' ? 'rework-late' : 'self-correction-late'} ${verdict}`, number)],
    sheets: { corrections: [{ 行政机关: name, 案件编号: number, 纠正方式: duty === 'P15' ? '责令重作' : '自行纠正', '发现（责令）日期': found, 纠正完成日期: done, 纠正结果: null }] },
  }
})

type Case = readonly [why: string, agency: Agency, act: '行政处罚' | '行政许可', filed: Day, closed: Day | null, closing: string | null, extension: number | null, find: string | null]
const caseList: readonly Case[] = [
  ['dropped on the ninety-first day', market, '行政处罚', '2024-02-21', '2024-05-22', '撤案', null, 'penalty-decided-late closed-late'],
  ['never ended', city, '行政处罚', '2025-06-10', null, null, null, 'penalty-decided-late inaction'],
  ['dropped on the ninetieth day', market, '行政处罚', '2024-02-22', '2024-05-22', '撤案', null, null],
  ['extended by sixty days, dropped in time', ecology, '行政处罚', '2024-02-22', after('2024-02-22', 145), '撤案', 60, null],
  ['filed in December 2025', farming, '行政处罚', '2025-12-01', null, null, null, null],
  ['closed without a day', transport, '行政处罚', '2024-02-22', null, '已移送', null, null],
  ['withdrawn on the twenty-first working day', market, '行政许可', '2024-02-21', afterWorking('2024-02-21', 21), '申请人撤回', null, 'permit-not-decided closed-late'],
  ['never ended', city, '行政许可', '2025-06-10', null, null, null, 'permit-not-decided inaction'],
  ['ended', city, '行政许可', '2025-06-11', '2025-06-20', '申请人撤回', null, null],
  ['withdrawn on the twentieth working day', ecology, '行政许可', '2024-01-30', afterWorking('2024-01-30', 20), '申请人撤回', null, null],
  ['accepted in January 2026', market, '行政许可', '2026-01-20', null, null, null, null],
]
export const cases: readonly Plant[] = caseList.map(([why, { name, short }, act, filed, closed, closing, extension, find], place) => {
  const number = `${short}登${place + 1}`
  return {
    duty: 'P6', why, finds: find === null ? [] : [finding(find, number)],
    sheets: { register: [{ 行政机关: name, 案件编号: number, 行政行为类型: act, 立案日期: filed, 结案日期: closed, 结案方式: closing, 延期天数: extension }] },
  }
})

type Permit = readonly [why: string, agency: Agency, accepted: Day, decided: Day, limit: number, unit: '工作日' | '自然日', outcome: '准予许可' | '不予许可', published: number | null, find: string | null]
const permitList: readonly Permit[] = [
  ['decided on the twenty-first working day', market, '2024-02-06', afterWorking('2024-02-06', 21), 20, '工作日', '准予许可', 3, 'permit-over-legal-limit over-working-days'],
  ['decided on the forty-sixth day', city, '2024-03-04', after('2024-03-04', 46), 45, '自然日', '准予许可', 3, 'permit-over-legal-limit over-calendar-days'],
  ['decided on the twentieth working day behind Spring Festival', market, '2024-02-05', afterWorking('2024-02-05', 20), 20, '工作日', '准予许可', 3, null],
  ['decided on the forty-fifth day, moved off a weekend', city, '2024-03-06', afterCalendar('2024-03-06', 45), 45, '自然日', '准予许可', 3, null],
  ['granted, published on the eighth working day', ecology, '2024-03-04', '2024-03-18', 20, '工作日', '准予许可', 8, 'result-published-late published-late'],
  ['granted, not published', ecology, '2024-03-05', '2024-03-19', 20, '工作日', '准予许可', null, 'result-published-late no-publication-on-record'],
  ['refused, not published', farming, '2024-03-05', '2024-03-19', 20, '工作日', '不予许可', null, null],
  ['granted, published on the seventh working day', ecology, '2024-03-06', '2024-03-20', 20, '工作日', '准予许可', 7, null],
]
export const permits: readonly Plant[] = permitList.map(([why, { name, short }, accepted, decided, limit, unit, outcome, published, find], place) => {
  const document = `${short}许〔${decided.slice(0, 4)}〕${place + 1}号`
  return {
    duty: 'P6, P22', why, finds: find === null ? [] : [finding(find, document)],
    sheets: {
      permits: [{ 办件编号: `${short}办${place + 1}`, 许可决定书文号: document, 许可机关: name, 申请人: `示例申请人${place + 1}`, 申请人类别: '企业', 受理日期: accepted, 许可决定日期: decided, 许可事项: `示例许可事项${place + 1}`, 申请类型: '新办', 许可结果: outcome, 法定期限: `${limit}个${unit}`.replace('个自然日', '自然日') }],
      register: [{ 行政机关: name, 案件编号: `${short}办${place + 1}`, 行政行为类型: '行政许可', 立案日期: accepted, 结案日期: null }],
      ...(published === null ? {} : { steps: [{ 行政机关: name, 决定书文号: document, 公示日期: afterWorking(decided, published) }] }),
    },
  }
})

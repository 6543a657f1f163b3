import { city, ecology, farming, market, recording, transport, type Agency } from '../agencies.ts'
import { major, ordinary } from '../penalty.ts'
import { finding, penalties, type Plant } from '../plant.ts'

const certificate = 'certificate-not-valid'
const handler = 'handler-is-reviewer'

export const handlers: readonly Plant[] = penalties('P20', 301, [
  ['one handler\'s certificate had expired the day before the case was filed', market, '2024-08-21', ordinary, () => ({ officer: '安启明、石过期' }), `${certificate} expired`],
  ['a certificate that begins the day after', city, '2024-08-21', ordinary, () => ({ officer: '戴云舟、吴未到' }), `${certificate} not-yet-valid`],
  ['somebody who is not on the register', ecology, '2024-08-21', ordinary, () => ({ officer: '韩青原、卫无名' }), `${certificate} not-on-register`],
  ['one handler alone', farming, '2024-08-21', ordinary, () => ({ officer: '蓝田玉' }), `${certificate} one-handler`],
  ['filed on the last day of a certificate', market, '2024-08-20', ordinary, () => ({ officer: '安启明、石过期' })],
  ['the first day of a certificate', city, '2024-08-22', ordinary, () => ({ officer: '戴云舟、吴未到' })],
  ['one handler, on the spot', transport, '2024-08-21', ordinary, () => ({ officer: '欧阳行', isSummary: true, fine: 200, filed: null, notified: null })],
  ['handlers not on record', market, '2023-07-12', ordinary, () => ({ officer: null })],
  ['names with numbers and brackets', farming, '2023-07-12', ordinary, () => ({ officer: '蓝田玉（示农1），麦有秋（示农2）' })],
  ['a handler reviewed the law', market, '2025-10-29', major, () => ({ reviewer: '柏如松' }), `${handler} legal-reviewer-handled`],
  ['a handler checked the case', city, '2025-10-29', ordinary, () => ({ checkedBy: '范立人' }), `${handler} reviewer-handled`],
  ['a handler of another case reviewed it', ecology, '2025-10-29', major, () => ({ officer: '韩青原、金如海', reviewer: '纪长川', checkedBy: '纪长川' })],
  ['annulled, a handler reviewed it', transport, '2025-10-29', major, () => ({ status: '已撤销', reviewer: '欧阳行' })],
])

/** Further certificates that those penalties rest on. */
export const furtherCertificates: Plant = {
  duty: 'P20', why: 'certificates that begin and end', finds: [],
  sheets: {
    certificates: [
      { 行政机关: market.name, 姓名: '石过期', 执法证号: '示市监9', 有效期自: '2021-01-01', 有效期至: '2024-06-21' },
      { 行政机关: city.name, 姓名: '吴未到', 执法证号: '示城管9', 有效期自: '2024-08-22', 有效期至: '2029-08-21' },
      { 行政机关: ecology.name, 姓名: '金如海', 执法证号: '示环9', 有效期自: '2021-01-01', 有效期至: '2027-12-31' },
    ],
  },
}

type Counts = readonly [why: string, agency: Agency, year: number, staff: number | null, reviewers: number | null, newcomers: number | null, qualified: number | null, ...finds: (readonly [verdict: string, question: string])[]]
const counts: readonly Counts[] = [
  ['41 ask for 3', market, 2023, 41, 2, 0, 0, ['too-few-reviewers', 'number']],
  ['20 ask for 1', city, 2024, 20, 0, 0, 0, ['too-few-reviewers', 'number']],
  ['one newcomer without the examination', ecology, 2025, 60, 3, 2, 1, ['not-qualified', 'qualification']],
  ['too few, and a newcomer without the examination', farming, 2025, 61, 3, 1, 0, ['too-few-reviewers', 'number'], ['not-qualified', 'qualification']],
  ['40 ask for 2', market, 2024, 40, 2, 1, 1],
  ['reviewers not counted', transport, 2024, 80, null, null, null],
  ['more reviewers than staff is a mistake of the sheet', transport, 2025, 3, 30, 0, 0],
]
export const reviewers: readonly Plant[] = counts.map(([why, { name }, year, staff, legal, newcomers, qualified, ...finds]) => ({
  duty: 'P2', why,
  sheets: { staff: [{ 行政机关: name, 年度: year, 执法人员数: staff, 法制审核人员数: legal, 初次从事法制审核人员数: newcomers, 其中取得法律职业资格人数: qualified }] },
  finds: finds.map(([verdict, question]) => finding(`reviewers-too-few ${verdict}`, `${name}/${year}/${question}`)),
}))

type Fault = readonly [why: string, agency: Agency, officer: string, happened: string | null, confirmed: string, isHeavier: boolean | null, isFound?: 'found']
const faults: readonly Fault[] = [
  ['the first', market, '安启明', '2024-03-04', '2024-04-10', false],
  ['365 days later', market, '安启明', '2025-03-04', '2025-04-10', false, 'found'],
  ['the first', city, '戴云舟', '2024-03-04', '2024-04-10', false],
  ['366 days later', city, '戴云舟', '2025-03-05', '2025-04-10', false],
  ['the first', ecology, '韩青原', '2024-06-03', '2024-07-10', false],
  ['handled as graver', ecology, '韩青原', '2024-09-03', '2024-10-10', true],
  ['the third within a year, not handled as graver', ecology, '韩青原', '2024-12-03', '2025-01-10', false, 'found'],
  ['two of one day', farming, '蓝田玉', '2025-05-06', '2025-06-10', false],
  ['two of one day', farming, '蓝田玉', '2025-05-06', '2025-06-11', false],
  ['confirmed only after the later one', transport, '欧阳行', '2025-02-05', '2025-09-10', false],
  ['confirmed first', transport, '欧阳行', '2025-04-08', '2025-05-12', false],
  ['somebody else of one agency', transport, '潘致远', '2025-04-09', '2025-05-12', false],
  ['handling not on record', city, '范立人', '2025-03-05', '2025-04-10', false],
  ['handling not on record', city, '范立人', '2025-05-06', '2025-06-10', null],
]
export const repeatedFaults: readonly Plant[] = faults.map(([why, { name, short }, officer, happened, confirmed, isHeavier, isFound], place) => {
  const document = `${short}责〔${confirmed.slice(0, 4)}〕${place + 1}号`
  return {
    duty: 'P14', why,
    sheets: { faults: [{ 行政机关: name, 责任人: officer, 过错日期: happened, 认定日期: confirmed, 过错情形: `第${place + 1}起`, 是否从重追究: isHeavier === null ? null : isHeavier ? '是' : '否', 认定文号: document }] },
    finds: isFound === undefined ? [] : [finding('repeated-confirmed-faults not-heavier', document)],
  }
})

/** Work of the year: the plan by the end of March, assessment and case files by the end of the next January; all others are in time. */
type Work = readonly [verdict: string | null, why: string, agency: Agency, task: string, year: number, done: string | null]
const odd: readonly Work[] = [
  ['plan-late', 'the plan came on April 1', market, '年度检查计划', 2024, '2024-04-01'],
  ['plan-missing', 'the plan is listed and not done', city, '年度检查计划', 2025, null],
  ['assessment-late', 'assessed on February 1', ecology, '年度考核', 2023, '2024-02-01'],
  ['assessment-missing', 'not assessed', farming, '年度考核', 2024, null],
  ['file-review-late', 'case files reviewed in March', transport, '案卷评查', 2023, '2024-03-12'],
  ['file-review-missing', 'case files not reviewed by the end of January', market, '案卷评查', 2025, null],
  [null, 'the plan came on March 31', transport, '年度检查计划', 2025, '2025-03-31'],
  [null, 'assessed on January 31', city, '年度考核', 2024, '2025-01-31'],
]
const tasks = [['年度检查计划', 'inspection_plan', 0, '02-20'], ['年度考核', 'assessment', 1, '01-15'], ['案卷评查', 'file_review', 1, '01-16']] as const
export const yearlyWork: readonly Plant[] = recording.flatMap((agency) => [2023, 2024, 2025].flatMap((year) => tasks.map(([task, code, later, usual]): Plant => {
  const one = odd.find((work) => work[2] === agency && work[3] === task && work[4] === year)
  const done = one === undefined ? `${year + later}-${usual}` : one[5]
  const verdict = one?.[0] ?? null
  return {
    duty: 'P19', why: one?.[1] ?? 'in time',
    sheets: { tasks: [{ 行政机关: agency.name, 年度: year, 工作事项: task, 完成日期: done }] },
    finds: verdict === null ? [] : [finding(`yearly-work-missing-or-late ${verdict}`, `${agency.name}/${code}/${year}`)],
  }
})))

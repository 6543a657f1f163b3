import { city, ecology, farming, market, recording, township, transport } from '../agencies.ts'
import { after, afterWorking } from '../days.ts'
import { major, ordinary, sheetsOf } from '../penalty.ts'
import { finding, penalties, type Plant } from '../plant.ts'
import { withCells } from '../sheets.ts'

/** Annulled documents, of which nothing is asked but what was done before. */
export const annulled: readonly Plant[] = penalties('all', 401, [
  ['not discussed', market, '2024-03-20', major, () => ({ status: '已撤销', discussed: null })],
  ['not told', city, '2024-03-20', major, () => ({ status: '确认违法', notified: null })],
  ['a hearing asked for and not held', ecology, '2024-03-20', major, (day) => ({ status: '已变更', hearingAsked: after(day, -23) })],
  ['a handler without a certificate', farming, '2024-03-20', major, () => ({ status: '已撤回', officer: '蓝田玉、卫无名' })],
  ['not published', transport, '2024-03-20', major, () => ({ annulled: '2024-06-20', published: null })],
])

const partyOf = (document: string, party: number) => `示例商行${document.replace(/\D/g, '')}之${party}`

/** Two parties of one document with records of their own. */
export const parties: readonly Plant[] = [1, 2].flatMap((lateParty) => recording.map((agency, place): Plant => {
  const [day, number] = ['2024-04-17', 420 + 10 * lateParty + place]
  const document = `${agency.short}罚决〔2024〕${number}号`
  const rows = [1, 2].map((party) => ({
    行政机关: agency.name, 决定书文号: document, 当事人名称: partyOf(document, party),
    送达日期: afterWorking(day, party === lateParty ? 9 : 2), 公示日期: afterWorking(day, party === lateParty ? 10 : 4),
  }))
  const sheets = sheetsOf(agency, day, number, { ...ordinary(agency, day), parties: 2, served: null, published: null })
  return { duty: 'all', why: `served and published in time for one party, late for party ${lateParty}`, sheets: { ...sheets, steps: [...sheets['steps']!, ...rows] }, finds: [] }
}))

/** A company and its manager in one document: what concerns the company is to be published. */
export const mixedParties: readonly Plant[] = recording.map((agency, place): Plant => {
  const [day, number] = ['2024-07-10', 461 + place]
  const { decisions, ...others } = sheetsOf(agency, day, number, { ...ordinary(agency, day), parties: 2, published: null })
  return {
    duty: 'P22', why: 'a company and its manager, not published', sheets: { ...others, decisions: decisions!.map((row, party) => withCells(row, { 当事人类别: party === 0 ? '企业' : '自然人' })) },
    finds: [finding('result-published-late no-publication-on-record', String(decisions![0]!['决定书文号']))],
  }
})

/** Registers that write the numbers of cases otherwise than the file of decisions. */
const written = [(number: number) => `示市监案[2024]第${number}号`, (number: number) => `示市监案（2024）第${number}号`, (number: number) => `示市监案〔2024〕 第${number}号`, (number: number) => `示市监案〔２０２４〕第${number}号`]
export const spellings: readonly Plant[] = written.map((write, place): Plant => {
  const [day, number] = ['2024-06-26', 451 + place]
  const { decisions, steps } = sheetsOf(market, day, number, ordinary(market, day))
  return {
    duty: 'P6', why: `the register writes ${write(number)}`, finds: [],
    sheets: { decisions: decisions!.map((row) => withCells(row, { 案件编号: `示市监案〔2024〕第${number}号` })), steps: steps!, register: [{ 行政机关: market.name, 案件编号: write(number), 行政行为类型: '行政处罚', 立案日期: after(day, -60), 结案日期: null }] },
  }
})

/** A case that was decided in time, and once more when the first decision had been annulled. */
const again = sheetsOf(city, '2024-11-20', 472, { ...ordinary(city, '2024-11-20'), filed: '2024-03-18', notified: '2024-11-04' })
const first = sheetsOf(city, '2024-05-15', 471, { ...ordinary(city, '2024-05-15'), filed: '2024-03-18', annulled: '2024-10-16', withdrawn: '2024-10-17' })
export const decidedAnew: Plant = {
  duty: 'P6', why: 'decided in time, annulled, decided anew within two months', finds: [],
  sheets: { ...first, decisions: [...first['decisions']!, ...again['decisions']!.map((row) => withCells(row, { 案件编号: first['decisions']![0]!['案件编号']! }))], steps: [...first['steps']!, ...again['steps']!] },
}

/** A township that names no case in its decisions, has inspected since it was set up in May, and keeps neither list nor plan. */
const townshipDays = ['2025-06-11', '2025-07-09', '2025-08-06', '2025-09-10']
export const townships: readonly Plant[] = townshipDays.map((day, place): Plant => {
  const { decisions, steps } = sheetsOf(township, day, place + 1, ordinary(township, day))
  return {
    duty: 'all', why: 'a register of cases beside decisions that name none', finds: [],
    sheets: {
      decisions: decisions!.map((row) => withCells(row, { 案件编号: null })), steps: steps!,
      register: [{ 行政机关: township.name, 案件编号: `北川镇登${place + 1}`, 行政行为类型: '行政处罚', 立案日期: after(day, -60), 结案日期: null }],
      visits: [{ 行政机关: township.name, 检查对象: `北川店铺${place}`, 检查事项: '示例卫生检查', 检查日期: day, 检查方式: '计划检查', 联合检查编号: null }],
    },
  }
})
export const townshipCertificates: Plant = { duty: 'P20', why: 'its handlers', finds: [], sheets: { certificates: township.handlers.map((person, place) => ({ 行政机关: township.name, 姓名: person, 执法证号: `北川${place}`, 有效期自: '2025-05-06', 有效期至: '2030-05-05' })) } }

import { agencies } from './agencies.ts'
import { yearOfAgency, type AnnualMark } from './annual-records.ts'
import { csv } from './formats/csv.ts'
import type { NumberedDecision } from './decision.ts'

/** The year that the towns filled in a form for. */
const year = 2025
const towns = [agencies.townNorth, agencies.townCentre, agencies.townWest] as const

/** Columns of the form with the kinds of penalty of the sample that they hold, the mildest first. */
const categories = [
  ['警告', '警告'],
  ['通报批评', null],
  ['罚款', '罚款'],
  ['没收违法所得、没收非法财物', '没收违法所得'],
  ['暂扣许可证件', null],
  ['降低资质等级', null],
  ['限制开展生产经营活动', null],
  ['责令停产停业', '责令停产停业'],
  ['责令关闭、限制从业', null],
  ['吊销许可证件', null],
  ['行政拘留', null],
  ['其他行政处罚', null],
] as const

/** Whose total is not the sum of its parts, and by how much it is too large. */
const wrongTotal = { agency: agencies.townNorth, more: 3 }

export const formMarks: readonly AnnualMark[] = [
  {
    section: 'findings',
    check: 'return-sums-differ',
    agency: wrongTotal.agency.name,
    year,
    verdict: 'sum-differs',
    why: 'the total of its form is three more than the parts, which are right',
  },
  {
    section: 'not_findings',
    check: 'return-differs-from-decisions',
    agency: wrongTotal.agency.name,
    year,
    verdict: null,
    why: 'its wrong total is told as a wrong sum; every part agrees with the decisions',
  },
]

/** The table of penalties as three towns filled it in, a town a row: a document counts once, in its gravest category. */
export function annualFormsCsv(decisions: readonly NumberedDecision[]): string {
  const headers = categories.map(([header]) => header)
  return csv(
    ['填报单位', '统计年度', '收到日期', ...headers, '合计（宗）', '罚没金额（元）'],
    towns.map((agency) => {
      const { documents, amount } = yearOfAgency(decisions, agency, year)
      const gravest = documents.map(({ kinds }) => categories.findLastIndex(([, kind]) => kind !== null && kinds.includes(kind)))
      const counts = categories.map((_, place) => gravest.filter((one) => one === place).length)
      const total = documents.length + (agency.name === wrongTotal.agency.name ? wrongTotal.more : 0)
      return [agency.name, String(year), ''].concat(counts.map(String), String(total), String(amount))
    }),
  )
}

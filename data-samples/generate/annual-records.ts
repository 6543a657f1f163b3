import { agencies, decidingAgencies, type SampleAgency } from './agencies.ts'
import { dateOf, day, yearOf } from './days.ts'
import { confiscationOf, type NumberedDecision } from './decision.ts'
import { randomStream } from './random.ts'

export const years = [2024, 2025] as const

interface Arrival {
  readonly date: string | null
  readonly check: string
  readonly verdict?: string
  readonly why: string
}

const returns = 'annual-return-missing-or-late'

/** The arrivals that matter, by agency and year; every other return came in the first days of January. */
const planted: readonly (readonly [SampleAgency, number, Arrival])[] = [
  [agencies.health, 2024, { date: null, check: returns, verdict: 'missing', why: 'no return of 2024 arrived; it was due on 2025-01-15' }],
  [agencies.city, 2025, { date: '2026-01-24', check: returns, verdict: 'late', why: 'the return of 2025 arrived on 2026-01-24, nine days after it was due' }],
  [agencies.townSouth, 2025, { date: null, check: returns, verdict: 'missing', why: 'no return of 2025 arrived; it was due on 2026-01-15' }],
  [agencies.townWest, 2024, { date: '2025-01-09', check: returns, why: 'a nil return is a return: the town decided nothing in 2024 and said so' }],
  [agencies.environment, 2025, { date: '2026-01-15', check: returns, why: 'arrived on the last day, 2026-01-15' }],
]

export interface AnnualReturn {
  readonly agency: SampleAgency
  readonly year: number
  readonly received: string
  readonly isNil: boolean
  readonly penalties: number
  readonly amount: number
  readonly permits: number
  readonly coercion: number
  readonly inspections: number
}

/** What an agency decided in a year, as it is to be reported: one document is one case, whatever number of violations it names. */
export function yearOfAgency(decisions: readonly NumberedDecision[], agency: SampleAgency, year: number): { readonly documents: readonly NumberedDecision[]; readonly amount: number } {
  const counted = decisions.filter((decision) => decision.agency.name === agency.name && yearOf(decision.decided) === year && decision.spoiltReason === '')
  const penalised = counted.filter(({ kinds }) => kinds.some((kind) => kind !== '不予处罚'))
  const documents = [...new Map(penalised.map((decision) => [decision.documentNumber, decision])).values()]
  return { documents, amount: counted.reduce((sum, decision) => sum + (decision.fine ?? 0) + (confiscationOf(decision) ?? 0), 0) }
}

/** What each agency reports: its penalties are those in its file that can be used, but for what is planted. */
export function annualReturns(decisions: readonly NumberedDecision[]): AnnualReturn[] {
  return years.flatMap((year) =>
    decidingAgencies.flatMap((agency): AnnualReturn[] => {
      const arrival = planted.find(([of, ofYear]) => of.name === agency.name && ofYear === year)?.[2]
      if (arrival?.date === null) return []
      const { documents, amount } = yearOfAgency(decisions, agency, year)
      const slip = plantedFigures.find((one) => one.agency.name === agency.name && one.year === year)
      const isNil = documents.length === 0
      const usual = randomStream(`annual return ${agency.name}`)
      const stream = randomStream(`annual return ${agency.name} ${year}`)
      /** About as many as in other years. */
      const some = (most: number): number => (isNil ? 0 : Math.round(usual.whole(0, most) * (0.9 + 0.2 * stream.next())))
      return [
        {
          agency,
          year,
          received: arrival?.date ?? dateOf(day(`${year + 1}-01-03`) + stream.whole(0, 9)),
          isNil,
          penalties: documents.length - (slip?.leftOut ?? 0),
          amount: slip?.inWanYuan === true ? Math.round(amount / 100) / 100 : amount,
          permits: some(agency.level === '县级' ? 900 : 40),
          coercion: some(12),
          inspections: some(600),
        },
      ]
    }),
  )
}

/** Figures of the register that are not what the files say. */
const plantedFigures = [
  { agency: agencies.culture, year: 2025, leftOut: 6, inWanYuan: false },
  { agency: agencies.farming, year: 2025, leftOut: 0, inWanYuan: true },
] as const

export const analyses = [
  { agency: agencies.justice, year: 2024, sent: '2025-01-24', documentNumber: '示司〔2025〕3号' },
] as const

export interface AnnualMark {
  readonly section: 'findings' | 'not_findings'
  readonly check: string
  readonly agency: string
  readonly year: number
  readonly verdict: string | null
  readonly why: string
}

export const annualMarks: readonly AnnualMark[] = [
  ...planted.map(
    ([agency, year, arrival]): AnnualMark => ({
      section: arrival.verdict === undefined ? 'not_findings' : 'findings',
      check: arrival.check,
      agency: agency.name,
      year,
      verdict: arrival.verdict ?? null,
      why: arrival.why,
    }),
  ),
  {
    section: 'findings',
    check: 'return-differs-from-decisions',
    agency: agencies.culture.name,
    year: 2025,
    verdict: 'fewer',
    why: 'six documents of 2025 are left out of the number of penalties, while the amount has them',
  },
  {
    section: 'findings',
    check: 'return-in-wrong-unit',
    agency: agencies.farming.name,
    year: 2025,
    verdict: 'against-the-record',
    why: 'the amount of 2025 is in ten thousand yuan, in a column of yuan',
  },
  {
    section: 'not_findings',
    check: 'return-differs-from-decisions',
    agency: agencies.city.name,
    year: 2025,
    verdict: null,
    why: 'one decision was annulled after it had been counted: with it the figures agree',
  },
  {
    section: 'not_findings',
    check: 'return-changes-abruptly',
    agency: agencies.townWest.name,
    year: 2025,
    verdict: null,
    why: 'from nothing to all its cases of 2025, as its decisions on record show',
  },
  {
    section: 'findings',
    check: 'bureau-analysis-missing-or-late',
    agency: agencies.justice.name,
    year: 2025,
    verdict: 'missing',
    why: 'the analysis of 2025 was due on 2026-01-31 and had not been sent by 2026-02-05',
  },
]

import { countyAgencies, years } from './agencies.ts'
import type { Figures } from './count.ts'
import { formOf, type BoardState } from './plans.ts'
import type { CountyReturn } from './returns.ts'

/** check | subject | verdict */
export type ExpectedFinding = string

/** Everything that is to be found in the county, and nothing else is: from what was planted, and from where reported figures part with the record. */
export function expectedFindings(returns: readonly CountyReturn[]): ExpectedFinding[] {
  return returns.flatMap((one) => {
    const { agency, year, plan, truth } = one
    const { form } = formOf(agency.number)
    const subject = (of: string): string => `${agency.name}/${year}${of === '' ? '' : of.startsWith('totals') ? `/register/${of}` : `/${form}/${of}`}`
    const planted = (plan?.findings ?? []).map(([check, verdict, of]) => `${check} | ${subject(of)} | ${verdict}`)
    const differing = (of: string, verdict: string | null): string[] => (verdict === null ? [] : [`return-differs-from-decisions | ${subject(of)} | ${verdict}`])
    const untold = (table: string, figures: Figures): Figures => withoutThoseTold(plan, table, figures)
    const isSilent = plan?.isExplained === true || isMergerYear(one)
    return [
      ...planted,
      ...(one.penalties === null || isSilent ? [] : differing('penalty', verdictOf(figuresInYuan(one), untold('penalty', comparable(one))))),
      ...(one.coercion === null ? [] : differing('coercion', verdictOf(one.coercion, truth.coercion))),
      ...(registerOf(one) === null ? [] : differing('totals', verdictOf(registerOf(one)!, untold('totals', truth.register)))),
    ]
  }).toSorted()
}

/** Whoever says that there was nothing to report says so of every total. */
export function registerOf({ register, plan, truth }: CountyReturn): Figures | null {
  if (plan?.isNil === true && Object.values(truth.register).some((figure) => figure !== 0)) return Object.fromEntries(Object.keys(truth.register).map((cell) => [cell, 0]))
  return register
}

function isMergerYear({ agency, year }: CountyReturn): boolean {
  return countyAgencies.some(({ mergedInto, to }) => mergedInto === agency.number && Number(to.slice(0, 4)) === year)
}

/** In yuan, as the slip of the unit makes it. */
export function figuresInYuan({ penalties, plan }: CountyReturn): Figures {
  const times = plan?.written ?? 1
  return Object.fromEntries(Object.entries(penalties!).map(([cell, figure]) => [cell, cell === 'amount' && figure !== null ? figure * times : figure]))
}

/** What can be compared: not where no decision is on record, not what the register cannot tell apart, not what is no figure. */
export function comparable({ agency, plan, truth }: CountyReturn): Figures {
  const { inseparable } = formOf(agency.number)
  return Object.fromEntries(Object.entries(truth.penalties).map(([cell, figure]) => [cell, inseparable.includes(cell) || plan?.texts?.[cell] !== undefined ? null : figure]))
}

/** A slip of units and a wrong sum are told by their own checks, and not once more as a difference. */
function withoutThoseTold(plan: CountyReturn['plan'], table: string, figures: Figures): Figures {
  const told = new Set((plan?.findings ?? []).filter(([check]) => check === 'return-in-wrong-unit' || check === 'return-sums-differ').map(([, , of]) => of))
  return Object.fromEntries(Object.entries(figures).map(([cell, figure]) => [cell, told.has(`${table}/${cell}`) ? null : figure]))
}

function verdictOf(reported: Figures, truth: Figures): 'fewer' | 'more' | 'both' | null {
  const differences = Object.entries(truth).map(([cell, figure]) => (figure === null || reported[cell] === null || reported[cell] === undefined ? 0 : reported[cell] - figure))
  const [isBelow, isAbove] = [differences.some((one) => one < -0.5), differences.some((one) => one > 0.5)]
  return isBelow && isAbove ? 'both' : isBelow ? 'fewer' : isAbove ? 'more' : null
}

/** agency | year | state, for everybody who is on the board. */
export function expectedBoard(returns: readonly CountyReturn[]): string[] {
  const lines = returns.filter(({ agency }) => agency.owes === '是').map(({ agency, year, plan }) => line(agency.name, year, plan?.state ?? 'on time'))
  const exempt = countyAgencies.filter(({ exemption }) => exemption !== '').flatMap(({ name }) => years.map((year) => line(name, year, 'exempt')))
  return [...lines, ...exempt].toSorted()
}

const line = (name: string, year: number, state: BoardState): string => `${name} | ${year} | ${state}`


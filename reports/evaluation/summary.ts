import { ownMethod, type Evaluation, type Found, type Ranking, type Run, type ScenarioName, type Variant } from './evaluation.ts'

export const everything: Variant = { insideOnly: false, reasonsCount: true }
export const insideStatute: Variant = { insideOnly: true, reasonsCount: true }
export const everythingWithoutReasons: Variant = { insideOnly: false, reasonsCount: false }
export const insideWithoutReasons: Variant = { insideOnly: true, reasonsCount: false }

/** Figures of several worlds: their mean and both ends; null when none has the figure. */
export interface Spread {
  readonly mean: number
  readonly least: number
  readonly most: number
}

export function runsOf(evaluation: Evaluation, scenario: ScenarioName): readonly Run[] {
  return evaluation.runs.filter((run) => run.scenario === scenario)
}

export function spreadOf(values: readonly (number | null)[]): Spread | null {
  const known = values.filter((value) => value !== null)
  if (known.length === 0 || known.length < values.length) return null
  return { mean: known.reduce((sum, value) => sum + value, 0) / known.length, least: Math.min(...known), most: Math.max(...known) }
}

/** The ranking of a method in one world. Throws where the method was not run. */
export function rankingOf(run: Run, variant: Variant, method = ownMethod): Ranking {
  const found = run.rankings.find(
    (ranking) => ranking.method === method && ranking.insideOnly === variant.insideOnly && ranking.reasonsCount === variant.reasonsCount,
  )
  if (found === undefined) throw new Error(`there is no ranking by ${method}`)
  return found
}

export function recallOf(ranking: Ranking): number | null {
  return share(ranking.flaggedTrue, ranking.planted)
}

/** The share of false ones among the flagged; null if nothing is flagged. */
export function falseShareOf(ranking: Ranking): number | null {
  return share(ranking.flaggedFalse, ranking.flaggedTrue + ranking.flaggedFalse)
}

export function explainedShareOf(ranking: Ranking): number | null {
  return share(ranking.flaggedExplained, ranking.flaggedTrue + ranking.flaggedFalse)
}

/** Planted fines of a group and how many are found, in all or inside the statute. */
export function foundIn(run: Run, group: string, insideOnly: boolean): { readonly planted: number; readonly found: number } {
  const row: Found = run.found.find((each) => each.group === group) ?? { group, planted: 0, found: 0, outsideStatute: 0 }
  if (!insideOnly) return row
  return { planted: row.planted - row.outsideStatute, found: row.found - row.outsideStatute }
}

export function foundShare(run: Run, group: string, insideOnly: boolean): number | null {
  const { planted, found } = foundIn(run, group, insideOnly)
  return share(found, planted)
}

export function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}

import { healthLimits, type UsualAmount } from '../domain/benchmark-health.ts'
import type { Row } from '../engine/engine.ts'
import { number } from '../report-data/read-rows.ts'
import { clopperPearson } from '../statistics/clopper-pearson.ts'
import { figureUnit, offence } from './tier-cases.ts'

/** Two-sided, so that the bound on one side is wrong one time in twenty. */
export const oneSided = 0.9

/** The most frequent figure of each offence, from rows of offence-amounts.sql; of several as frequent the lowest. */
export function usualAmounts(rows: readonly Row[]): UsualAmount[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = JSON.stringify(offence(row))
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()].map(usualAmount)
}

function timesOf(row: Row): number {
  return number(row, 'decisions') ?? 0
}

function usualAmount(rows: readonly Row[]): UsualAmount {
  const first = rows[0]!
  const mode = rows.reduce((most, row) => (timesOf(row) > timesOf(most) ? row : most))
  const decisions = rows.reduce((sum, row) => sum + timesOf(row), 0)
  const atLeast = clopperPearson(timesOf(mode), decisions, oneSided).lower
  const isEnough = decisions >= healthLimits.decisionsToSettle
  return {
    ...offence(first),
    ...figureUnit(first),
    tiers: number(first, 'tiers') ?? 0,
    agencies: number(first, 'agencies') ?? 0,
    decisions,
    figure: number(mode, 'figure')!,
    times: timesOf(mode),
    atLeast,
    state: !isEnough ? 'too few' : atLeast >= healthLimits.settledShare ? 'settled' : 'open',
  }
}

import type { Engine, Value } from '../engine/engine.ts'
import { maskOfficer } from '../privacy/mask-officer.ts'
import { estimateUnits, type UnitEstimate } from './estimate-units.ts'
import { gradeUnits, type Standing } from './grade-units.ts'
import { materialise } from './materialise.ts'
import { fillResultTable } from './result-tables.ts'

interface GradedUnit extends UnitEstimate, Standing {}

/** From here on a unit is a finding; an agency's mean is taken without what such officers add. */
const findingAt = { adjusted: 2, q: 0.05 }

/**
 * Do agencies depart from their peers, and officers from their colleagues? Fills `agency_pattern`, `officer_pattern`,
 * `level_effect` and `pattern_effect` from `judged_decision`.
 */
export async function findUnitPatterns(engine: Engine): Promise<void> {
  const estimates = await estimateUnits(engine)
  const officers = graded(estimates.filter(({ level }) => level === 'officer'))
  const agencies = estimates.filter(({ level }) => level === 'agency')
  const findings = addedByOfficers(officers.filter(isFinding))
  const known = addedByOfficers(officers)
  const withoutFindings = graded(agencies.map((agency) => without(agency, findings)))
  const withoutOfficers = graded(agencies.map((agency) => without(agency, known)))
  await fillResultTable(engine, 'agency_pattern', withoutFindings.map(agencyRow))
  await fillResultTable(engine, 'officer_pattern', officers.map(officerRow))
  await fillResultTable(
    engine,
    'level_effect',
    [...withoutOfficers, ...officers].map((unit) => ({ agency_id: unit.agencyId, officer: unit.officer, effect: effectOf(unit) })),
  )
  await materialise(engine, 'pattern_effect')
}

function graded(units: readonly UnitEstimate[]): GradedUnit[] {
  const standings = gradeUnits(units)
  return units.map((unit, i) => Object.assign({}, unit, standings[i]!))
}

function isFinding({ adjusted, q }: GradedUnit): boolean {
  return adjusted !== null && q !== null && Math.abs(adjusted) >= findingAt.adjusted && q <= findingAt.q
}

/** A unit that is a finding is not one of the usual ones, towards which estimates are shrunken. */
function effectOf(unit: GradedUnit): number {
  return isFinding(unit) ? unit.difference : unit.shrunken
}

/** By agency, the sum over its officers' cases of what each adds. */
function addedByOfficers(officers: readonly GradedUnit[]): ReadonlyMap<string, number> {
  const added = new Map<string, number>()
  for (const officer of officers) added.set(officer.agencyId, (added.get(officer.agencyId) ?? 0) + officer.cases * effectOf(officer))
  return added
}

/** One finding, one level: an agency is not held to account for what some of its officers add. */
function without(agency: UnitEstimate, added: ReadonlyMap<string, number>): UnitEstimate {
  return { ...agency, mean: agency.mean - (added.get(agency.agencyId) ?? 0) / agency.cases }
}

function agencyRow(agency: GradedUnit): Record<string, Value> {
  return { agency_id: agency.agencyId, ...patternOf(agency) }
}

function officerRow(officer: GradedUnit): Record<string, Value> {
  return { agency_id: officer.agencyId, officer: officer.officer, officer_mask: maskOfficer(officer.officer ?? ''), ...patternOf(officer) }
}

function patternOf(unit: GradedUnit): Record<string, Value> {
  return {
    first_date: unit.firstDate,
    last_date: unit.lastDate,
    cases: unit.cases,
    items: unit.items,
    peers: unit.peers,
    difference: unit.difference,
    standard_error: unit.standardError,
    adjusted: unit.adjusted,
    q: unit.q,
    factor: Math.exp(effectOf(unit) * unit.meanScale),
  }
}

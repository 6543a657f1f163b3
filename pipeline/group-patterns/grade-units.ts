import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts'
import { betweenUnitVariance } from '../statistics/between-unit-variance.ts'
import { robustMean } from '../statistics/robust-mean.ts'
import { studentTwoSidedP } from '../statistics/student-tail.ts'
import { middleOf } from './middle-of.ts'

/** What is graded: a mean with its standard error, and how much lies behind it. */
export interface Gradable {
  readonly component: number
  readonly cases: number
  readonly mean: number
  readonly standardError: number
  /** Of the standard error, where it is itself an estimate from few items. */
  readonly degreesOfFreedom?: number
}

export interface Standing {
  /** Other units of the component with enough decisions. */
  readonly peers: number
  /** Mean minus the middle of the component. */
  readonly difference: number
  /** Difference ÷ √(standard error² + variance between units); null where too little is known to say. */
  readonly adjusted: number | null
  /** Lowest false discovery rate among the units graded together; null with `adjusted`. */
  readonly q: number | null
  /** Difference shrunken towards nought by what chance alone would make of it. */
  readonly shrunken: number
}

/** Units with fewer decisions are not graded, and no yardstick for others. */
export const fewestCases = 30
/** With one peer alone nobody can tell which of the two departs. */
export const fewestPeers = 2

/** Where all fines are alike their spread is nought, and no difference could be counted in it. */
const leastError = 1e-6

/**
 * Holds each unit against the middle of its component, allowing for the variation that is usual between units:
 * additive over-dispersion, one variance for all units, so that thousands of decisions do not make a small difference a finding.
 * The middle is a mean in which units far off count little: among a few officers the median hangs on chance, and with it
 * what is said of each of them. The answers are in the order of the units.
 */
export function gradeUnits(units: readonly Gradable[]): Standing[] {
  const yardsticks = yardsticksByComponent(units)
  const peersOf = ({ component, cases }: Gradable): number => (yardsticks.get(component)?.length ?? 0) - (cases >= fewestCases ? 1 : 0)
  const graded = units.flatMap((unit, i) => (unit.cases >= fewestCases && peersOf(unit) >= fewestPeers ? [i] : []))
  const errors = units.map(errorOf)
  const variationOf = (differences: readonly number[]): number => betweenUnitVariance(graded.map((i) => differences[i]!), graded.map((i) => errors[i]!))
  const variation = variationOf(differencesFrom(units, yardsticks, (known) => middleOf(known.map(({ mean }) => mean))))
  const differences = differencesFrom(units, yardsticks, (known) =>
    robustMean(known.map(({ mean }) => mean), known.map((unit) => Math.hypot(errorOf(unit), Math.sqrt(variation)))))
  const between = variationOf(differences)
  const adjusted = new Map(graded.map((i) => [i, differences[i]! / Math.sqrt(errors[i]! ** 2 + between)]))
  const q = benjaminiHochberg(graded.map((i) => studentTwoSidedP(adjusted.get(i)!, freedomOf(units[i]!, errors[i]!, between))))
  const qOf = new Map(graded.map((i, place) => [i, q[place]!]))
  return units.map((unit, i) => ({
    peers: peersOf(unit),
    difference: differences[i]!,
    adjusted: adjusted.get(i) ?? null,
    q: qOf.get(i) ?? null,
    shrunken: between === 0 ? 0 : (differences[i]! * between) / (between + errors[i]! ** 2),
  }))
}

/** The units of each component that have enough decisions to be held against. */
function yardsticksByComponent(units: readonly Gradable[]): Map<number, Gradable[]> {
  const yardsticks = new Map<number, Gradable[]>()
  for (const unit of units) {
    if (unit.cases < fewestCases) continue
    const known = yardsticks.get(unit.component)
    if (known === undefined) yardsticks.set(unit.component, [unit])
    else known.push(unit)
  }
  return yardsticks
}

/** Each unit's mean minus the middle of its component; minus nought where nobody in it can be held against. */
function differencesFrom(units: readonly Gradable[], yardsticks: ReadonlyMap<number, Gradable[]>, middle: (known: readonly Gradable[]) => number): number[] {
  const middles = new Map([...yardsticks].map(([component, known]) => [component, middle(known)]))
  return units.map(({ component, mean }) => mean - (middles.get(component) ?? 0))
}

/**
 * Degrees of freedom of a variance of which only the part of the standard error is uncertain: where units vary far more than their means
 * are unsure, the two hardly differ from known ones. Source: Satterthwaite (1946).
 */
function freedomOf({ degreesOfFreedom = Infinity }: Gradable, error: number, between: number): number {
  return degreesOfFreedom * (1 + between / error ** 2) ** 2
}

function errorOf({ standardError }: Gradable): number {
  return Math.max(standardError, leastError)
}

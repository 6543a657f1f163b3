import type { BenchmarkRow } from './benchmark-row.ts'
import { compareIntervals, point, type Interval } from './interval.ts'
import { junctionOf } from './junction.ts'
import { finesOf, type Ladder, type TierFine } from './ladders.ts'
import { finding, unitOf, type LintFinding } from './lint-finding.ts'

/** What deserves a look in how the tiers of one offence follow each other. Tiers that were not read fully are passed over. */
export function lintLadder({ tiers }: Ladder): LintFinding[] {
  return [...numberOfTiers(tiers), ...tiers.flatMap(withinTier), ...fineSteps(tiers), ...conditionSteps(tiers)]
}

type Tier = readonly BenchmarkRow[]

/** 令154 article 15 and the like ask for three tiers where the law leaves a range. */
function numberOfTiers(tiers: readonly Tier[]): LintFinding[] {
  if (tiers.length >= 3 || tiers.length === 0) return []
  const fines = tiers.flat().flatMap((row) => finesOf(row) ?? [])
  const hasRange = tiers.length > 1 ? fines.length > 0 : fines.some(({ measure }) => !isPoint(measure.interval))
  return hasRange ? [finding('fewer-than-three-tiers', 'warning', tiers[0]![0]!, { text: String(tiers.length) })] : []
}

/** Rows of one tier list its conditions, and so impose the same. */
function withinTier(tier: Tier): LintFinding[] {
  const [first, ...others] = tier
  const fines = finesOf(first!)
  return others.flatMap((row) => {
    const own = finesOf(row)
    if (fines === null || own === null) return []
    const differs = own.some(({ key, measure }) => fines.some((one) => one.key === key && compareIntervals(one.measure.interval, measure.interval) !== 0))
    return differs ? [finding('same-tier-other-range', 'warning', row, { other: first! })] : []
  })
}

interface Step {
  readonly from: BenchmarkRow
  readonly to: BenchmarkRow
  readonly left: TierFine
  readonly right: TierFine
}

function fineSteps(tiers: readonly Tier[]): LintFinding[] {
  // Where the rows of a tier impose different fines, none of them stands for the tier.
  const isUniform = tiers.map((tier) => withinTier(tier).length === 0 && tier.every((row) => finesOf(row) !== null))
  const steps = tiers.slice(1).flatMap((tier, i) => (isUniform[i]! && isUniform[i + 1]! ? stepsBetween(tiers[i]![0]!, tier[0]!) : []))
  // A table may as well go from the gravest tier down: out of order is what goes both ways.
  const ups = steps.filter(({ left, right }) => compareIntervals(left.measure.interval, right.measure.interval) < 0).length
  const downs = steps.filter(({ left, right }) => compareIntervals(left.measure.interval, right.measure.interval) > 0).length
  const isDescending = downs > ups
  return steps.flatMap((step) => fineStep(step, isDescending))
}

function stepsBetween(from: BenchmarkRow, to: BenchmarkRow): Step[] {
  const rights = finesOf(to) ?? []
  return (finesOf(from) ?? []).flatMap((left) => {
    const right = rights.find(({ key }) => key === left.key)
    return right === undefined ? [] : [{ from, to, left, right }]
  })
}

function fineStep({ from, to, left, right }: Step, isDescending: boolean): LintFinding[] {
  const [a, b] = [left.measure.interval, right.measure.interval]
  const order = compareIntervals(a, b)
  const about = { other: from, unit: unitOf(right.measure) }
  if (order === 0) return [finding('same-range-in-two-tiers', 'warning', to, { ...about, interval: b })]
  if (isDescending ? order < 0 : order > 0) return [finding('tiers-out-of-order', 'warning', to, { ...about, interval: b })]
  const junction = junctionOf(a, b)
  // Fixed sums, 5万元, 8万元, 10万元, leave nothing out that they meant to hold.
  if (junction.kind === 'gap' && !(isPoint(a) && isPoint(b))) return [finding('fine-gap', 'warning', to, { ...about, interval: junction.interval })]
  return junction.kind === 'overlap' ? [finding('fine-overlap', 'warning', to, { ...about, interval: junction.interval })] : []
}

/** Conditions are compared where they differ in nothing but one figure: 面积1000平方米以下, 面积1000平方米以上. */
function conditionSteps(tiers: readonly Tier[]): LintFinding[] {
  const rows = tiers.flat().filter(({ condition }) => condition.reading === 'measured' && condition.requirements.length === 1)
  const alike = new Map<string, BenchmarkRow[]>()
  for (const row of rows) alike.set(frameOf(row), [...(alike.get(frameOf(row)) ?? []), row])
  const isUnclear = tiers.flat().some(({ condition }) => condition.unread.length > 0)
  return [...alike.values()].flatMap((members) => {
    const sorted = members.toSorted((a, b) => compareIntervals(intervalOf(a), intervalOf(b)))
    return sorted.slice(1).flatMap((row, i) => conditionStep(sorted[i]!, row, isUnclear))
  })
}

/** What looks like a gap may be filled by a tier in between, or by a condition that was not read. */
function conditionStep(from: BenchmarkRow, to: BenchmarkRow, isUnclear: boolean): LintFinding[] {
  const { unit, isWhole } = to.condition.requirements[0]!
  const junction = junctionOf(intervalOf(from), intervalOf(to), { isWhole })
  if (junction.kind !== 'gap' && junction.kind !== 'overlap') return []
  if (junction.kind === 'gap' && (isUnclear || Math.abs(from.order - to.order) > 1)) return []
  return [finding(junction.kind === 'gap' ? 'condition-gap' : 'condition-overlap', 'warning', to, { other: from, interval: junction.interval, unit })]
}

function frameOf({ condition }: BenchmarkRow): string {
  const { source, subject, unit } = condition.requirements[0]!
  const rest = condition.text.slice(0, source.start) + '#' + condition.text.slice(source.end)
  return JSON.stringify([rest.replaceAll(/[\s的量在]/g, ''), subject.replaceAll(/[\s的量在]/g, ''), unit])
}

function intervalOf({ condition }: BenchmarkRow): Interval {
  return condition.requirements[0]!.interval
}

function isPoint({ lower, upper }: Interval): boolean {
  return lower !== null && upper !== null && compareIntervals({ lower, upper }, point(lower.value)) === 0
}

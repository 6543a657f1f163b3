/** The unseen weight of the coarsest level, spread evenly over the kinds, so that a kind not yet seen is rare and not impossible. */
const rootWeight = 1

/**
 * One step of the chances of each kind of penalty from coarse to fine: π̂(k) = (n(k) + κ π̂(parent, k)) / (n + κ).
 * counts: decisions of each kind, in the order of grades. parent: the chances of the coarser level, in the same order.
 * Throws when lengths differ, a count is below 0, or the parent's chances do not add up to 1.
 */
export function smoothedKindProbabilities(counts: readonly number[], parent: readonly number[], parentWeight = 8): number[] {
  if (counts.length !== parent.length) throw new Error(`${counts.length} kinds cannot have ${parent.length} chances`)
  if (!counts.every((count) => count >= 0 && count < Infinity) || !(parentWeight > 0)) throw new Error('counts are 0 or more, and the weight of the parent above 0')
  if (!parent.every((chance) => chance >= 0) || !(Math.abs(sumOf(parent) - 1) < 1e-9)) throw new Error('the chances of the kinds add up to 1')
  const weight = sumOf(counts) + parentWeight
  return counts.map((count, kind) => (count + parentWeight * parent[kind]!) / weight)
}

/**
 * The chances of each kind at the finest level of a ladder. ladder: the counts by kind of each level, coarse to fine, at least one.
 * The coarsest level is smoothed by one decision spread evenly over the kinds (Perks 1947).
 */
export function kindProbabilities(ladder: readonly (readonly number[])[], parentWeight = 8): number[] {
  const [coarsest, ...finer] = ladder
  if (coarsest === undefined || coarsest.length === 0) throw new Error('a ladder has at least one level and one kind')
  const even = coarsest.map(() => 1 / coarsest.length)
  return finer.reduce<number[]>(
    (parent, counts) => smoothedKindProbabilities(counts, parent, parentWeight),
    smoothedKindProbabilities(coarsest, even, rootWeight),
  )
}

/**
 * How unusual a kind is in both directions: min(1, 2 min(P(as severe or more), P(as lenient or more))), in (0, 1] if its chance is.
 * probabilities: by kind, in the order of grades. grade: the place of the kind in that order; throws on any other.
 */
export function kindTwoSidedP(probabilities: readonly number[], grade: number): number {
  if (probabilities[grade] === undefined) throw new Error(`there is no kind ${grade} among ${probabilities.length}`)
  const atLeast = sumOf(probabilities.slice(grade))
  const atMost = sumOf(probabilities.slice(0, grade + 1))
  return Math.min(1, 2 * Math.min(atLeast, atMost))
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

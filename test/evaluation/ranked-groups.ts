/** Cases with one score: how many there are, and how many of them are true. */
export interface RankedGroup {
  readonly count: number
  readonly hits: number
}

/** Cases by score, highest first, those with equal scores together. Throws when lengths differ or a score is NaN. */
export function rankedGroups(isTrue: readonly boolean[] | Uint8Array, scores: readonly number[] | Float64Array): RankedGroup[] {
  if (isTrue.length !== scores.length) throw new Error(`${isTrue.length} cases cannot have ${scores.length} scores`)
  for (let i = 0; i < scores.length; i += 1) if (Number.isNaN(scores[i])) throw new Error('a score is a number')
  const order = Uint32Array.from({ length: scores.length }, (_, i) => i).sort((a, b) => compareDown(scores[a]!, scores[b]!))
  const groups: { count: number; hits: number }[] = []
  let last = Number.NaN
  for (const i of order) {
    if (scores[i] !== last) groups.push({ count: 0, hits: 0 })
    last = scores[i]!
    const group = groups.at(-1)!
    group.count += 1
    if (isTrue[i] === true || isTrue[i] === 1) group.hits += 1
  }
  return groups
}

/** Infinity minus infinity would be no order. */
function compareDown(a: number, b: number): number {
  return a === b ? 0 : b > a ? 1 : -1
}

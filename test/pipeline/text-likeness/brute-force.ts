import type { LikeText, TextCase } from './text-cases.ts'

const usualShare = 0.2
const neverUsual = 10
const fewestOwn = 10

/** Every pair of an item by definition, each with each: Jaccard of the runs of three characters, without those usual in the item. */
export function allPairs(cases: readonly TextCase[]): LikeText[] {
  return [...new Set(cases.map(({ item }) => item))].flatMap((item) => {
    const ofItem = cases.filter((one) => one.item === item)
    const texts = ofItem.map(({ n, facts }) => ({ n, runs: runsOfThree(facts ?? '') }))
    const counts = new Map<string, number>()
    for (const { runs } of texts) for (const run of runs) counts.set(run, (counts.get(run) ?? 0) + 1)
    const limit = Math.max(neverUsual, usualShare * texts.length)
    const kept = texts.map(({ n, runs }) => {
      const own = new Set([...runs].filter((run) => counts.get(run)! <= limit))
      return { n, runs: own.size >= fewestOwn ? own : runs }
    })
    return kept.flatMap((one) => kept.filter(({ n }) => n !== one.n).map((other) => ({ n: one.n, otherN: other.n, likeness: jaccard(one.runs, other.runs) })))
  })
}

function runsOfThree(text: string): Set<string> {
  const characters = Array.from(text)
  return new Set(characters.slice(2).map((character, i) => characters[i]! + characters[i + 1]! + character))
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((run) => other.has(run)).length
  return shared / (one.size + other.size - shared)
}

import type { BenchmarkRow } from './benchmark-row.ts'
import { compareIntervals } from './interval.ts'
import { finesOf, type Ladder } from './ladders.ts'

/** From the mildest tier down the table to the gravest, from the gravest to the mildest, or it cannot be told. */
export type LadderDirection = 'to graver' | 'to milder' | 'unclear'

/** From mild to grave; the first that fits wins. */
const grades: readonly (readonly [RegExp, number])[] = [
  [/不予/, 0], [/减轻/, 1], [/轻微/, 2], [/轻/, 3], [/一般|适中|^中/, 4], [/特别严重/, 7], [/严重/, 6], [/重/, 5],
]
const ordinal = /^第?(\d{1,2}|[一二三四五六七八九十])(?:档|级|阶|等|挡)?$/
const figures = '零一二三四五六七八九十'

/** By the names of the tiers and by their fines, which must not contradict each other. */
export function directionOf({ tiers }: Ladder): LadderDirection {
  if (tiers.length < 2) return 'to graver'
  const steps = tiers.slice(1).flatMap((tier, i) => stepsOf(tiers[i]![0]!, tier[0]!))
  const goesUp = steps.some((step) => step > 0)
  const goesDown = steps.some((step) => step < 0)
  if (goesUp === goesDown) return 'unclear'
  return goesUp ? 'to graver' : 'to milder'
}

/** Above 0 where the second is graver by some measure, below 0 where it is milder. */
function stepsOf(from: BenchmarkRow, to: BenchmarkRow): number[] {
  const rights = finesOf(to) ?? []
  const ofFines = (finesOf(from) ?? []).flatMap((left) => {
    const right = rights.find(({ key }) => key === left.key)
    return right === undefined ? [] : [compareIntervals(right.measure.interval, left.measure.interval)]
  })
  return [...ofFines, stepOfNames(from.tier ?? '', to.tier ?? '')].filter((step) => step !== 0)
}

function stepOfNames(from: string, to: string): number {
  const [left, right] = [ordinalOf(from), ordinalOf(to)]
  if (left !== null && right !== null) return right - left
  const [mild, grave] = [gradeOf(from), gradeOf(to)]
  return mild === null || grave === null ? 0 : grave - mild
}

function ordinalOf(name: string): number | null {
  const number = ordinal.exec(name)?.[1]
  return number === undefined ? null : figures.includes(number) ? figures.indexOf(number) : Number(number)
}

function gradeOf(name: string): number | null {
  return grades.find(([pattern]) => pattern.test(name))?.[1] ?? null
}

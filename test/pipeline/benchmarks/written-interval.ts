import type { End, Interval } from '../../../pipeline/benchmarks/interval.ts'

/** [50000, 100000) and the like, as tests read them; ∞ where there is no end. */
export function written({ lower, upper }: Interval): string {
  return `${lower === null ? '(∞' : `${lower.isClosed ? '[' : '('}${lower.value}`}, ${upper === null ? '∞)' : `${upper.value}${upper.isClosed ? ']' : ')'}`}`
}

/** The interval that `[1, 3)` writes. */
export function interval(text: string): Interval {
  const match = /^([[(])(∞|-?[\d.]+), (∞|-?[\d.]+)([\])])$/.exec(text)!
  return { lower: endAt(match[2]!, match[1] === '['), upper: endAt(match[3]!, match[4] === ']') }
}

function endAt(value: string, isClosed: boolean): End | null {
  return value === '∞' ? null : { value, isClosed, isStated: true }
}

/** A stream of numbers that is the same on every run. */
export interface RandomStream {
  /** In [0, 1). */
  readonly next: () => number
  /** A whole number in [from, to]. */
  readonly whole: (from: number, to: number) => number
  readonly pick: <T>(choices: readonly T[]) => T
  /** Standard normal, cut off at two deviations: honest practice has no tails. */
  readonly deviation: () => number
}

/**
 * Every part of the sample has a stream of its own name, so that planting one more case leaves the others as they were.
 * The generator is mulberry32 (Tommy Ettinger, public domain); the seed is the FNV-1a hash of the name.
 */
export function randomStream(name: string): RandomStream {
  let state = 0x811c9dc5
  for (const byte of new TextEncoder().encode(name)) state = Math.imul(state ^ byte, 0x01000193)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  // The sum of twelve uniform numbers: unlike Math.log and Math.cos, addition gives the same digits on every machine.
  const deviation = (): number => {
    let sum = -6
    for (let index = 0; index < 12; index += 1) sum += next()
    return Math.max(-2, Math.min(2, sum))
  }
  return { next, whole, pick: (choices) => choices[whole(0, choices.length - 1)]!, deviation }
}

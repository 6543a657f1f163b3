/** A stream of random numbers that its seed repeats exactly, on every machine. */
export interface SeededRandom {
  /** A uniform number of 53 bits in [0, 1). */
  readonly uniform: () => number
  /** A standard normal number. */
  readonly normal: () => number
}

/**
 * A stream from a whole-number seed in [0, 2^32); throws on any other. Not for secrets.
 * Source: xoshiro128** of Blackman and Vigna (2018), its state filled by SplitMix32 (Steele, Lea and Flood 2014, with the
 * 32-bit finaliser of MurmurHash3); normals by the polar method (Marsaglia and Bray 1964).
 */
export function seededRandom(seed: number): SeededRandom {
  if (!Number.isInteger(seed) || seed < 0 || seed >= 2 ** 32) throw new Error(`a seed is a whole number from 0 to 2^32 - 1, not ${seed}`)
  const nextWord = xoshiro(seed)
  const uniform = (): number => ((nextWord() >>> 5) * 2 ** 26 + (nextWord() >>> 6)) * 2 ** -53
  return { uniform, normal: polarNormals(uniform) }
}

function xoshiro(seed: number): () => number {
  const fill = splitMix(seed)
  let a = fill()
  let b = fill()
  let c = fill()
  let d = fill()
  return () => {
    const word = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = rotateLeft(d, 11)
    return word
  }
}

function splitMix(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x9e3779b9) | 0
    let word = state
    word = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
    word = Math.imul(word ^ (word >>> 13), 0xc2b2ae35)
    return word ^ (word >>> 16)
  }
}

function rotateLeft(word: number, places: number): number {
  return (word << places) | (word >>> (32 - places))
}

/** Normals come in pairs; the second waits for the next call. */
function polarNormals(uniform: () => number): () => number {
  let waiting: number | null = null
  return () => {
    if (waiting !== null) {
      const second = waiting
      waiting = null
      return second
    }
    for (;;) {
      const x = 2 * uniform() - 1
      const y = 2 * uniform() - 1
      const radius = x * x + y * y
      if (radius > 0 && radius < 1) {
        const stretch = Math.sqrt((-2 * Math.log(radius)) / radius)
        waiting = y * stretch
        return x * stretch
      }
    }
  }
}

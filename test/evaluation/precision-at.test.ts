import { describe, expect, it } from 'vitest'
import { precisionAt } from './precision-at.ts'

const isTrue = [false, true, true, false, true]
const scores = [1, 9, 8, 5, 5]

describe('the precision among the first', () => {
  it('counts the true ones down to the place asked for', () => {
    expect(precisionAt(isTrue, scores, 1)).toBe(1)
    expect(precisionAt(isTrue, scores, 2)).toBe(1)
    expect(precisionAt(isTrue, scores, 4)).toBe(3 / 4)
    expect(precisionAt(isTrue, scores, 5)).toBe(3 / 5)
  })

  it('shares out equal scores that the place cuts', () => {
    expect(precisionAt(isTrue, scores, 3)).toBeCloseTo(2.5 / 3, 12)
    expect(precisionAt([true, false, false, false], [2, 2, 2, 2], 1)).toBe(1 / 4)
  })

  it('takes all where there are fewer, and is unknown for none', () => {
    expect(precisionAt(Uint8Array.from([1, 0]), Float64Array.of(1, 2), 100)).toBe(1 / 2)
    expect(precisionAt([], [], 100)).toBeNull()
  })

  it('refuses places that are none', () => {
    expect(() => precisionAt(isTrue, scores, 0)).toThrow('no list')
    expect(() => precisionAt(isTrue, scores, 1.5)).toThrow('no list')
    expect(() => precisionAt(isTrue, [1], 1)).toThrow('cannot have')
  })
})

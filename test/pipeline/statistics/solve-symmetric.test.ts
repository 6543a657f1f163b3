import { array, assert, integer, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solveSymmetric } from '../../../pipeline/statistics/solve-symmetric.ts'

const entries = integer({ min: 1, max: 6 }).chain((size) =>
  record({
    root: array(array(integer({ min: -9, max: 9 }), { minLength: size, maxLength: size }), { minLength: size, maxLength: size }),
    x: array(integer({ min: -9, max: 9 }), { minLength: size, maxLength: size }),
  }),
)

describe('solving symmetric equations', () => {
  it('finds the x of which A·x was made', () => {
    assert(
      property(entries, ({ root, x }) => {
        const a = root.map((row, i) => root.map((other, j) => row.reduce((sum, value, k) => sum + value * other[k]!, i === j ? 1 : 0)))
        const b = a.map((row) => row.reduce((sum, value, k) => sum + value * x[k]!, 0))
        for (const [i, found] of solveSymmetric(a, b).entries()) expect(found).toBeCloseTo(x[i]!, 5)
      }),
    )
  })

  it('refuses equations without one answer', () => {
    expect(() => solveSymmetric([[1, 1], [1, 1]], [1, 2])).toThrow('not positive definite')
    expect(() => solveSymmetric([[-1]], [1])).toThrow('not positive definite')
  })
})

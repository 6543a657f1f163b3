import { assert, constantFrom, integer, nat, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { determinedCells } from '../../../pipeline/annual-statistics/determined-cells.ts'
import { suppressCells } from '../../../pipeline/annual-statistics/suppress-cells.ts'

/** Figures of agencies with the sum of each row in its last column and the sums of the columns in the last row. */
function summed(agencies: number, columns: number, figure: (row: number, column: number) => number): number[][] {
  const rows = Array.from({ length: agencies }, (_, row) => {
    const parts = Array.from({ length: columns }, (__, column) => figure(row, column))
    return [...parts, parts.reduce((a, b) => a + b, 0)]
  })
  return [...rows, rows[0]!.map((_, column) => rows.reduce((sum, row) => sum + row[column]!, 0))]
}

/** Whether linear algebra can work out a hidden cell from the printed ones: its unit vector lies in the space of the equations. */
function isSolvable(hidden: readonly (readonly [number, number])[], cell: number, rows: number, columns: number): boolean {
  const equations = [
    ...Array.from({ length: rows }, (_, row) => hidden.map(([r, c]) => (r !== row ? 0 : c === columns - 1 ? -1 : 1))),
    ...Array.from({ length: columns }, (_, column) => hidden.map(([r, c]) => (c !== column ? 0 : r === rows - 1 ? -1 : 1))),
  ]
  const rank = (matrix: readonly (readonly number[])[]): number => {
    const left = matrix.map((row) => [...row])
    let found = 0
    for (let column = 0; column < hidden.length; column++) {
      const pivot = left.findIndex((row, i) => i >= found && Math.abs(row[column]!) > 1e-9)
      if (pivot === -1) continue
      ;[left[found], left[pivot]] = [left[pivot]!, left[found]!]
      for (let i = 0; i < left.length; i++) {
        if (i === found || Math.abs(left[i]![column]!) < 1e-9) continue
        const times = left[i]![column]! / left[found]![column]!
        for (let k = 0; k < hidden.length; k++) left[i]![k]! -= times * left[found]![k]!
      }
      found++
    }
    return found
  }
  return rank(equations) === rank([...equations, hidden.map((_, i) => (i === cell ? 1 : 0))])
}

const listOf = (isHidden: readonly (readonly boolean[])[]): [number, number][] => isHidden.flatMap((row, r) => row.flatMap((flag, c): [number, number][] => (flag ? [[r, c]] : [])))

describe('small figures of a public table', () => {
  it('can be worked out by nobody, whatever the table', () => {
    assert(
      property(tuple(integer({ min: 2, max: 6 }), integer({ min: 2, max: 5 })), nat(1_000_000), constantFrom(0.1, 0.4), ([agencies, columns], seed, share) => {
        let state = seed + 1
        const next = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647
        const rows = summed(agencies, columns, () => (next() < share ? 1 + Math.floor(next() * 4) : Math.floor(next() * 200)))
        const small = rows.flatMap((row, r) => row.flatMap((figure, c): [number, number][] => (figure > 0 && figure < 5 ? [[r, c]] : [])))
        const hidden = listOf(suppressCells({ rows, rowSums: [[...Array(columns + 1).keys()]], hidden: small }))
        for (const cell of small) expect(hidden).toContainEqual(cell)
        for (const i of hidden.keys()) expect(isSolvable(hidden, i, rows.length, columns + 1)).toBe(false)
      }),
    )
  })

  it('cost no more than they must: one small figure takes three others with it', () => {
    const rows = summed(3, 3, (row, column) => (row === 0 && column === 0 ? 2 : 20 + row + 3 * column))
    expect(listOf(suppressCells({ rows, rowSums: [[0, 1, 2, 3]], hidden: [[0, 0]] }))).toHaveLength(4)
    expect(listOf(suppressCells({ rows, rowSums: [[0, 1, 2, 3]], hidden: [] }))).toEqual([])
  })

  it('in a column of its own take one other with them, and where there is only one agency the sum', () => {
    expect(listOf(suppressCells({ rows: [[300], [900], [4000], [5200]], rowSums: [], hidden: [[1, 0]] }))).toEqual([[0, 0], [1, 0]])
    expect(listOf(suppressCells({ rows: [[3], [3]], rowSums: [], hidden: [[0, 0]] }))).toEqual([[0, 0], [1, 0]])
  })

  it('are told just where a sum has one hidden cell', () => {
    expect([...determinedCells([{ sum: 0, otherSum: 2 }, { sum: 0, otherSum: 3 }], 4)]).toEqual([0, 1])
    expect([...determinedCells([{ sum: 0, otherSum: 2 }, { sum: 0, otherSum: 3 }, { sum: 1, otherSum: 2 }, { sum: 1, otherSum: 3 }], 4)]).toEqual([])
    expect([...determinedCells([{ sum: 0, otherSum: null }], 1)]).toEqual([0])
    expect([...determinedCells([{ sum: 0, otherSum: null }, { sum: 0, otherSum: null }], 1)]).toEqual([])
  })
})

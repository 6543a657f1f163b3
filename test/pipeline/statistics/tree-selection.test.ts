import { describe, expect, it } from 'vitest'
import { selectInTree } from '../../../pipeline/statistics/tree-selection.ts'
import { referenceValues } from './reference-values.ts'

interface Reference {
  readonly q: number
  readonly p: number[]
  readonly family: number[]
  readonly selected: number[]
  readonly selected_families: number[]
  readonly level_inside: number
}

describe('the selection by families', () => {
  it.each(referenceValues<Reference>('tree_selection'))('agrees with numpy on $p.length members', (reference) => {
    const found = selectInTree(Float64Array.from(reference.p), Uint32Array.from(reference.family), reference.q)
    expect([...found.selected]).toEqual(reference.selected)
    expect([...found.selectedFamilies]).toEqual(reference.selected_families)
    expect(found.levelInside).toBeCloseTo(reference.level_inside, 14)
  })

  it('selects no member of a family that was not selected, however small its p', () => {
    const quiet = Array.from({ length: 99 }, () => 0.8)
    const { selected } = selectInTree([0.02, ...quiet, 1e-9], [...[0, ...quiet].map(() => 0), 1], 0.05)
    expect(selected[0]).toBe(0)
    expect(selected[100]).toBe(1)
  })

  it('is stricter inside when few families were selected', () => {
    const p = [1e-9, 0.04, 0.9, 0.9, 0.9]
    expect([...selectInTree(p.slice(0, 2), [0, 0], 0.05).selected]).toEqual([1, 1])
    expect([...selectInTree(p, [0, 0, 1, 2, 3], 0.05).selected]).toEqual([1, 0, 0, 0, 0])
  })

  it('selects nothing of nothing', () => {
    expect(selectInTree([], [], 0.05)).toMatchObject({ levelInside: 0, selected: new Uint8Array() })
  })

  it('refuses unequal lengths, gaps between families and levels that are none', () => {
    expect(() => selectInTree([0.1], [0, 1], 0.05)).toThrow('cannot belong')
    expect(() => selectInTree([0.1], [1], 0.05)).toThrow('without p-values')
    expect(() => selectInTree([0.1], [-1], 0.05)).toThrow('numbered from 0')
    expect(() => selectInTree([0.1], [0], 0)).toThrow('the level lies')
  })
})

import { benjaminiHochberg } from './benjamini-hochberg.ts'
import { simesP } from './simes.ts'

export interface TreeSelection {
  /** By member, in the order given: 1 if selected. */
  readonly selected: Uint8Array
  /** By family: 1 if selected, and its Simes p. */
  readonly selectedFamilies: Uint8Array
  readonly familyP: Float64Array
  /** The level inside the selected families: q R / M; 0 if none was selected. */
  readonly levelInside: number
}

/**
 * Selects families by Benjamini-Hochberg at level q over their Simes p, then members of each of the R selected of M families
 * by Benjamini-Hochberg at level q R / M, so that a family chosen for its extremes is judged more strictly.
 * p: the p-value of each member. family: the family of each member, numbered 0 to M - 1 without gaps. q in (0, 1).
 * Throws when lengths differ, a family is empty, or p or q is out of range. Source: Benjamini and Bogomolov (2014).
 */
export function selectInTree(p: readonly number[] | Float64Array, family: readonly number[] | Uint32Array, q: number): TreeSelection {
  if (p.length !== family.length) throw new Error(`${p.length} p-values cannot belong to ${family.length} families`)
  if (!(q > 0 && q < 1)) throw new Error(`the level lies between 0 and 1, not at ${q}`)
  const members = membersByFamily(family)
  const familyP = Float64Array.from(members, (some) => simesP(some.map((i) => p[i]!)))
  const selectedFamilies = Uint8Array.from(benjaminiHochberg(familyP), (value) => (value <= q ? 1 : 0))
  const levelInside = members.length === 0 ? 0 : (q * selectedFamilies.reduce((sum, flag) => sum + flag, 0)) / members.length
  const selected = new Uint8Array(p.length)
  for (const [index, some] of members.entries()) {
    if (selectedFamilies[index] === 0) continue
    const inside = benjaminiHochberg(some.map((i) => p[i]!))
    for (const [place, i] of some.entries()) selected[i] = inside[place]! <= levelInside ? 1 : 0
  }
  return { selected, selectedFamilies, familyP, levelInside }
}

function membersByFamily(family: readonly number[] | Uint32Array): number[][] {
  const members: number[][] = []
  for (const [i, index] of family.entries()) {
    if (!Number.isInteger(index) || index < 0) throw new Error(`families are numbered from 0, not by ${index}`)
    while (members.length <= index) members.push([])
    members[index]!.push(i)
  }
  return members
}

/** A cell left out, with the two sums that it belongs to; null where it belongs to no second one. */
export interface HiddenCell {
  readonly sum: number
  readonly otherSum: number | null
}

/**
 * Which of the hidden cells anybody can work out exactly from what is printed. Each cell stands in at most two sums (that of its
 * row, that of its column) whose other cells are printed or hidden too. Seen as a graph with sums as nodes and cells as edges, a cell is determined just
 * when it is a bridge and all sums on one side of it are complete: adding these up leaves only the cell.
 * Source: the condition for exact disclosure in two-way tables (D. Gusfield, A graph theoretic approach to statistical data security, 1988).
 */
export function determinedCells(cells: readonly HiddenCell[], sums: number): Set<number> {
  const outside = sums
  const neighbours: (readonly [node: number, cell: number])[][] = Array.from({ length: sums + 1 }, () => [])
  for (const [i, { sum, otherSum }] of cells.entries()) {
    neighbours[sum]!.push([otherSum ?? outside, i])
    neighbours[otherSum ?? outside]!.push([sum, i])
  }
  const determined = new Set<number>()
  const entered = Array.from({ length: sums + 1 }, () => -1)
  const lowest = Array.from({ length: sums + 1 }, () => -1)
  let clock = 0
  // From the outside first: below each bridge then lies the side without it.
  for (const root of [outside, ...neighbours.keys()]) {
    if (entered[root] !== -1) continue
    entered[root] = lowest[root] = clock++
    const path: { node: number; by: number; next: number }[] = [{ node: root, by: -1, next: 0 }]
    while (path.length > 0) {
      const step = path.at(-1)!
      const edge = neighbours[step.node]![step.next++]
      if (edge === undefined) {
        path.pop()
        const above = path.at(-1)
        if (above === undefined) continue
        lowest[above.node] = Math.min(lowest[above.node]!, lowest[step.node]!)
        if (lowest[step.node]! > entered[above.node]!) determined.add(step.by)
        continue
      }
      const [node, cell] = edge
      if (cell === step.by) continue
      if (entered[node] === -1) {
        entered[node] = lowest[node] = clock++
        path.push({ node, by: cell, next: 0 })
      } else lowest[step.node] = Math.min(lowest[step.node]!, entered[node]!)
    }
  }
  return determined
}

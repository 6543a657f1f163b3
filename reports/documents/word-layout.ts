import type { DocumentBlock, DocumentTable } from '../../pipeline/domain/document.ts'

/** Twentieths of a point, the unit of Word. */
export const twipsOfMillimetres = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)

/** GB/T 9704: A4, 37 mm above, 28 mm at the left, a type area of 156 mm by 225 mm. */
export const portrait = { top: twipsOfMillimetres(37), right: twipsOfMillimetres(26), bottom: twipsOfMillimetres(35), left: twipsOfMillimetres(28) }
/** The sheet turned to the left: what was above is at the left. */
export const landscape = { top: portrait.right, right: portrait.bottom, bottom: portrait.left, left: portrait.top }
export const sheet = { width: twipsOfMillimetres(210), height: twipsOfMillimetres(297) }
export const typeWidth = { portrait: sheet.width - portrait.left - portrait.right, landscape: sheet.height - landscape.left - landscape.right }

/** A Latin character in half-points of type: half of the size, and in twips 10 for each half-point. */
const characterWidth = (size: number): number => size * 5
/** What the cell keeps free at its left and right. */
export const cellPadding = 60

/** Sizes of type in tables in half-points: 五号, 小五, 六号, 小六. */
const tableSizes = [21, 18, 15, 13] as const

export interface TableLayout {
  readonly isWide: boolean
  /** Half-points. */
  readonly size: number
  /** Twips, together exactly the width of the type area. */
  readonly widths: readonly number[]
}

/** The largest type in which the columns fit the sheet, upright if they fit so in 小五 at least; else the smallest, squeezed. */
export function layTable({ columns }: DocumentTable): TableLayout {
  const wanted = (size: number): number[] => columns.map(({ width }) => width * characterWidth(size) + 2 * cellPadding)
  const total = (size: number): number => wanted(size).reduce((sum, width) => sum + width, 0)
  const upright = tableSizes.slice(0, 2).find((size) => total(size) <= typeWidth.portrait)
  const size = upright ?? tableSizes.find((each) => total(each) <= typeWidth.landscape) ?? tableSizes.at(-1)!
  return { isWide: upright === undefined, size, widths: stretch(wanted(size), upright === undefined ? typeWidth.landscape : typeWidth.portrait) }
}

function stretch(widths: readonly number[], width: number): number[] {
  const total = widths.reduce((sum, each) => sum + each, 0)
  const stretched = widths.map((each) => Math.floor((each * width) / total))
  const rest = width - stretched.reduce((sum, each) => sum + each, 0)
  return stretched.map((each, place) => (place === 0 ? each + rest : each))
}

export interface PageRun {
  readonly isWide: boolean
  readonly blocks: readonly DocumentBlock[]
}

/**
 * Blocks that stand on sheets of one direction. A wide table takes the headings straight above it along, so that no
 * heading is left behind on a sheet of its own.
 */
export function splitByDirection(blocks: readonly DocumentBlock[]): PageRun[] {
  const runs: { isWide: boolean; blocks: DocumentBlock[] }[] = []
  for (const [place, block] of blocks.entries()) {
    const isWide = isWideFrom(blocks, place)
    const last = runs.at(-1)
    if (last?.isWide === isWide) last.blocks.push(block)
    else runs.push({ isWide, blocks: [block] })
  }
  return runs
}

function isWideFrom(blocks: readonly DocumentBlock[], place: number): boolean {
  const next = blocks.slice(place).find(({ block }) => block !== 'heading')
  return next?.block === 'table' && layTable(next.table).isWide
}

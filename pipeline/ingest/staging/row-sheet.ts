import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Engine } from '../../engine/engine.ts'
import type { Header } from '../formats/locate-header.ts'
import type { RawRow } from '../formats/sheet.ts'
import type { ReadingPlan } from '../reading/column-plan.ts'
import { oneByOne } from './one-by-one.ts'
import { PieceReader, type ReadPiece } from './piece-reader.ts'
import type { RawSheet, RawSlice } from './raw-sheet.ts'
import { piecesRelation, RowPiece, type PieceSize } from './row-piece.ts'

/** Small, so that the engine reads most of a sheet while its other rows are still on their way. */
export const largePieces: PieceSize = { rows: 30_720, bytes: 32 << 20 }
const piecesOfSlice = 8

export interface SheetShape {
  readonly header: Header
  /** A row must have as many cells as the header; else no more. */
  readonly hasFixedWidth: boolean
  readonly plan: ReadingPlan
}

/**
 * Takes the rows below a header into files, because the rows of a workbook pass only once. The engine reads their plain
 * spellings meanwhile. `folder` takes the files until the sheet is discarded.
 */
export async function stageRows(engine: Engine, rows: AsyncIterable<RawRow>, shape: SheetShape, folder: string, size = largePieces): Promise<RawSheet> {
  const width = shape.header.headers.length
  const place = await mkdtemp(join(folder, 'evenhand-slices-'))
  const discard = () => rm(place, { recursive: true, force: true })
  const refused: RawRow[] = []
  const pieces: ReadPiece[] = []
  try {
    const reader = await PieceReader.open(engine, shape.plan, width)
    try {
      for await (const piece of writtenPieces(fittingRows(rows, shape, refused), width, place, size)) pieces.push(reader.add(piece))
      await reader.finish()
    } finally {
      await reader.close()
    }
  } catch (error) {
    await discard()
    throw error
  }
  return {
    async *slices() {
      for (let first = 0; first < pieces.length; first += piecesOfSlice) {
        yield rawSlice(pieces.slice(first, first + piecesOfSlice), width, first === 0 ? refused : [])
      }
    },
    discard,
  }
}

function rawSlice(read: readonly ReadPiece[], width: number, refused: readonly RawRow[]): RawSlice {
  const pieces = read.map(({ piece }) => piece)
  return {
    relation: piecesRelation(pieces, width),
    plain: read.map(({ plain }) => plain),
    rows: pieces.reduce((sum, { rows }) => sum + rows, 0),
    refused,
    refusedByEngine: () => Promise.resolve([]),
    rawRows: (wanted) => oneByOne(wanted, (row) => pieces.findLast(({ first }) => first !== null && first <= row)!.rawRow(row)),
  }
}

/** The rows below the header that are not blank; those that do not fit it are put with the refused ones. */
async function* fittingRows(rows: AsyncIterable<RawRow>, { header, hasFixedWidth }: SheetShape, refused: RawRow[]): AsyncGenerator<RawRow> {
  const width = header.headers.length
  for await (const raw of rows) {
    if (raw.row <= header.row) continue
    const used = widthOf(raw)
    if (used === 0) continue
    if (raw.isMalformed === true || (hasFixedWidth ? raw.cells.length !== width : used > width)) refused.push(raw)
    else yield raw
  }
}

/** Up to and including the last cell that is not blank. */
function widthOf({ cells }: RawRow): number {
  return cells.findLastIndex((cell) => cell !== null && cell !== undefined && cell.trim() !== '') + 1
}

/** The rows in files, at least one, each given as soon as it is full. */
async function* writtenPieces(rows: AsyncIterable<RawRow>, width: number, folder: string, size: PieceSize): AsyncGenerator<RowPiece> {
  let turn = 0
  let piece = await RowPiece.open(join(folder, `rows-${turn}.csv`), width)
  try {
    for await (const { row, filled, cells } of withFirstOfMerged(rows)) {
      if (piece.isFull(size)) {
        await piece.close()
        yield piece
        piece = await RowPiece.open(join(folder, `rows-${(turn += 1)}.csv`), width)
      }
      await piece.add(row, marked(filled), cells)
    }
  } finally {
    await piece.close()
  }
  yield piece
}

interface FilledRow {
  readonly row: number
  readonly cells: RawRow['cells']
  filled: readonly number[]
}

/** Marks the row above a filled one as well, because it is the first of the merged cells: it is kept back until the next row is seen. */
async function* withFirstOfMerged(rows: AsyncIterable<RawRow>): AsyncGenerator<FilledRow> {
  let above: FilledRow | null = null
  for await (const { row, cells, filled = [] } of rows) {
    if (above !== null) {
      if (above.row === row - 1 && filled.length > 0) above.filled = [...new Set([...above.filled, ...filled])]
      yield above
    }
    above = { row, cells, filled }
  }
  if (above !== null) yield above
}

function marked(places: readonly number[]): string | null {
  return places.length === 0 ? null : ` ${places.join(' ')} `
}

import { numberedRow, endMark } from '../formats/text-slices.ts'
import { NumberedLines } from '../formats/numbered-lines.ts'
import type { RawRow } from '../formats/sheet.ts'
import { cellColumns, linesRelation } from './lines-relation.ts'

/** Hardly ever in a cell, so that few cells need quotation marks. */
const delimiter = '\t'
const mustBeQuoted = /["\t\r\n]/
/** In bytes: written at once. */
const batch = 1 << 20

export interface PieceSize {
  readonly rows: number
  readonly bytes: number
}

/** Rows as strict delimited text in a file of their own, with the places of the cells that were filled as the first cell. */
export class RowPiece {
  readonly #lines: NumberedLines
  readonly #width: number
  #first: number | null = null

  static async open(file: string, width: number): Promise<RowPiece> {
    return new RowPiece(await NumberedLines.open(file, 2 * batch), width)
  }

  private constructor(lines: NumberedLines, width: number) {
    this.#lines = lines
    this.#width = width
  }

  get file(): string {
    return this.#lines.file
  }

  get rows(): number {
    return this.#lines.lines
  }

  get longestLine(): number {
    return this.#lines.longestLine
  }

  /** The number of its first row; null where it has none. */
  get first(): number | null {
    return this.#first
  }

  isFull({ rows, bytes }: PieceSize): boolean {
    return this.rows >= rows || this.#lines.bytesWritten >= bytes
  }

  async add(row: number, filled: string | null, cells: RawRow['cells']): Promise<void> {
    this.#first ??= row
    let line = `${row}${delimiter}${filled ?? ''}${delimiter}`
    for (let i = 0; i < this.#width; i++) line += quoted(cells[i] ?? '') + delimiter
    this.#lines.addText(row, line + endMark)
    if (this.#lines.waiting.length >= batch) await this.#lines.flush()
  }

  async close(): Promise<void> {
    await this.#lines.flush().finally(() => this.#lines.close())
  }

  async rawRow(row: number): Promise<RawRow> {
    const { cells } = numberedRow(await this.#lines.line(row), delimiter)
    return { row, cells: cells.slice(1) }
  }
}

/** What stands behind FROM for the rows of several pieces of a sheet. */
export function piecesRelation(pieces: readonly RowPiece[], width: number): string {
  const longestLine = Math.max(...pieces.map((piece) => piece.longestLine))
  return linesRelation({ files: pieces.map(({ file }) => file), delimiter, longestLine }, ['filled', ...cellColumns(width)])
}

function quoted(cell: string): string {
  return mustBeQuoted.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

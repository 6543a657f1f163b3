import { Readable } from 'node:stream'
import { UserError } from '../../domain/errors.ts'
import { ExcelJS } from '../../excel.ts'
import type { RawRow, Sheet } from './sheet.ts'
import { cellText } from './workbook/cell-text.ts'
import { readContents, type Contents, type SheetPart } from './workbook/contents.ts'
import { part, smallParts, zipStream, type Part } from './workbook/feed.ts'
import { mergeFiller, type MergedRange } from './workbook/merged-cells.ts'
import { rewritten } from './workbook/rewrite.ts'
import { scanSharedStrings, scanSheet } from './workbook/scan-sheet.ts'
import { damaged, tooLarge, Zip } from './workbook/zip.ts'

/** Inflated: all of it is kept in memory. */
const largestSharedStrings = 256 * 2 ** 20
/** Excel's own limit is 32,767. */
const longestCell = 100_000

type WorksheetReader = AsyncIterable<ExcelJS.Row>

/** The sheets of a workbook in the order of their tabs, each read row by row. */
export async function* openExcel(file: string): AsyncGenerator<Sheet> {
  const zip = await Zip.open(file)
  try {
    const contents = await readContents(file, zip)
    yield* new Workbook(file, zip, contents).sheets()
  } finally {
    zip.close()
  }
}

/** What it reads of the file is on its way until it has closed; the file must stay open so long. */
async function ended(source: Readable): Promise<void> {
  if (source.closed) return
  await new Promise((closed) => source.once('close', closed).destroy())
}

/** The checked parts of one file on their way through the streaming reader. */
class Workbook {
  readonly #file: string
  readonly #zip: Zip
  readonly #contents: Contents
  #mergedRanges: readonly MergedRange[] = []
  /** The first sheet, from 0, that is still wanted: what lies before it is passed over. */
  #wanted = 0
  /** What went wrong in a part; the reader of rows sees the part end there. */
  #failure: unknown = null

  constructor(file: string, zip: Zip, contents: Contents) {
    this.#file = file
    this.#zip = zip
    this.#contents = contents
  }

  async *sheets(): AsyncGenerator<Sheet> {
    const source = Readable.from(zipStream(this.#parts()), { objectMode: false })
    const reader = new ExcelJS.stream.xlsx.WorkbookReader(source, {
      worksheets: 'emit',
      sharedStrings: 'cache',
      styles: 'cache',
      hyperlinks: 'ignore',
    })
    const list = this.#contents.sheets
    let index = 0
    try {
      for await (const worksheet of reader) {
        if (index === 0) refuseMissingStrings(reader)
        const { name, isHidden } = list[index]!
        const rows = this.#rows(worksheet, list[index]!)
        yield { name, isHidden, hasFixedWidth: false, rows: () => rows }
        await rows.return(undefined)
        this.#wanted = ++index
      }
    } catch (error) {
      throw damaged(this.#file, error)
    } finally {
      await ended(source)
    }
    this.#throwFailure()
  }

  async *#parts(): AsyncGenerator<Part> {
    yield* smallParts(this.#contents)
    const { sheets, sharedStrings } = this.#contents
    yield sharedStrings === null ? part('xl/sharedStrings.xml', '<sst/>') : this.#guarded('xl/sharedStrings.xml', -1, () => this.#strings(sharedStrings))
    for (const [i, sheet] of sheets.entries()) {
      yield this.#guarded(`xl/worksheets/sheet${i + 1}.xml`, i, () => this.#sheet(sheet))
    }
  }

  /** A failure ends the part in good order, because the reader would wait for ever for the rest of a broken one. */
  #guarded(name: string, place: number, pieces: () => AsyncIterable<Buffer>): Part {
    const guarded = async function* (this: Workbook) {
      try {
        if (this.#failure !== null || (place >= 0 && place < this.#wanted)) return
        for await (const piece of pieces()) {
          yield piece
          if (place >= 0 && place < this.#wanted) return
        }
      } catch (error) {
        this.#failure = error
      }
    }
    return { name, pieces: () => guarded.call(this) }
  }

  async *#strings(name: string): AsyncGenerator<Buffer> {
    const size = this.#zip.size(name)
    if (size > largestSharedStrings) throw tooLarge(this.#file, `${name}: ${size} > ${largestSharedStrings}`)
    const scanned = await scanSharedStrings(this.#file, this.#zip, name)
    yield* rewritten(this.#zip.read(name), scanned, 'si')
  }

  async *#sheet({ part: name }: SheetPart): AsyncGenerator<Buffer> {
    const scanned = await scanSheet(this.#file, this.#zip, name)
    this.#mergedRanges = scanned.mergedRanges
    yield* rewritten(this.#zip.read(name), scanned, 'c')
  }

  async *#rows(worksheet: WorksheetReader, { name }: SheetPart): AsyncGenerator<RawRow> {
    let fill: ((row: RawRow) => RawRow) | null = null
    try {
      for await (const row of worksheet) {
        const raw = rawRow(row)
        if (raw.cells.length === 0) continue
        const long = raw.cells.findIndex((cell) => cell !== null && cell.length > longestCell)
        if (long !== -1) throw new UserError('cell-too-long', { where: this.#file, place: `${name} ${raw.row}` })
        fill ??= mergeFiller(this.#mergedRanges)
        yield fill(raw)
      }
    } catch (error) {
      throw damaged(this.#file, this.#failure ?? error)
    }
    this.#throwFailure()
  }

  #throwFailure(): void {
    if (this.#failure !== null) throw damaged(this.#file, this.#failure)
  }
}

/** The cells up to the last that holds something; none for a blank row. */
function rawRow(row: ExcelJS.Row): RawRow {
  const cells: (string | null)[] = []
  let fault: Pick<RawRow, 'isMalformed' | 'fault' | 'faultAt'> = {}
  row.eachCell((cell, column) => {
    const found = cellText(cell.value)
    if (found.text === null && found.fault === undefined) return
    for (let gap = cells.length; gap < column - 1; gap++) cells.push(null)
    cells.push(found.text)
    if (found.fault !== undefined && fault.fault === undefined) fault = { isMalformed: true, fault: found.fault, faultAt: column - 1 }
  })
  return { row: row.number, cells, ...fault }
}

/** A cell whose number is not in the table of texts would otherwise be read as a blank one. */
function refuseMissingStrings(reader: object): void {
  const texts: unknown = Reflect.get(reader, 'sharedStrings')
  if (!Array.isArray(texts)) return
  const beyond = new Proxy<string[]>([], {
    get: (target, key) => {
      if (typeof key === 'string' && /^(?:\d+|NaN)$/.test(key)) throw new Error(`sharedStrings[${key}]`)
      return Reflect.get(target, key)
    },
  })
  Object.setPrototypeOf(texts, beyond)
}

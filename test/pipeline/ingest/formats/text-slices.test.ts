import * as fc from 'fast-check'
import Papa from 'papaparse'
import { dirname } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openDuckDB } from '../../../../pipeline/engine/duckdb.ts'
import type { Engine } from '../../../../pipeline/engine/engine.ts'
import type { Encoding } from '../../../../pipeline/domain/encoding.ts'
import { RecordScanner } from '../../../../pipeline/ingest/formats/record-scanner.ts'
import { largeSlices, previewRows, textSlices, type SliceSize } from '../../../../pipeline/ingest/formats/text-slices.ts'
import type { RawRow } from '../../../../pipeline/ingest/formats/sheet.ts'
import { delimitedSheet } from '../../../../pipeline/ingest/staging/delimited-sheet.ts'
import { encoded, encodingsWithMark, writtenTable } from '../staging/written-table.ts'
import { writeFiles } from '../support.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openDuckDB(':memory:')
})

interface Source {
  readonly bytes: Uint8Array
  readonly delimiter: string
  readonly encoding?: Encoding
  readonly headerRow: number
  readonly width: number
}

const sizes: fc.Arbitrary<SliceSize> = fc.record({ bytes: fc.constantFrom(1, 50, 1 << 20), rows: fc.constantFrom(1, 3, 1000), piece: fc.integer({ min: 3, max: 40 }) })

/** What the engine reads of a file, slice by slice: rows that can be used, and rows that cannot. */
async function readSlices({ bytes, delimiter, encoding = 'utf-8', headerRow, width }: Source, size: SliceSize = largeSlices) {
  const [file] = await writeFiles({ 'a.csv': bytes })
  const sheet = delimitedSheet({ file: file!, delimiter, encoding }, { row: headerRow, headers: Array.from({ length: width }, () => '') }, dirname(file!), size)
  const used: RawRow[] = []
  const raw: RawRow[] = []
  const refused: RawRow[] = []
  let slices = 0
  for await (const slice of sheet.slices(engine)) {
    const rows = await engine.query(`SELECT * EXCLUDE filled FROM ${slice.relation} ORDER BY row_number`)
    const late = await slice.refusedByEngine(engine)
    expect(slice.rows).toBe(rows.length + late.length)
    const read = rows.map(({ row_number: row, ...cells }) => ({ row: Number(row), cells: Object.values(cells).map((cell) => (cell === null || cell === '' ? null : String(cell))) }))
    // What is not counted cell by cell is found to be blank only when it is read.
    const filled = read.filter(isFilled)
    used.push(...filled)
    raw.push(...(await slice.rawRows(filled.map(({ row }) => row))))
    refused.push(...[...slice.refused, ...late.filter(isFilled)].sort((a, b) => a.row - b.row))
    slices += 1
  }
  return { used, raw, refused, slices }
}

const isFilled = ({ cells }: RawRow) => cells.some((cell) => !/^[ \t\n\r]*$/.test(cell ?? ''))
const orNull = (cells: readonly string[]) => cells.map((cell) => (cell === '' ? null : cell))

describe('the rows of delimited text', () => {
  it('are those that were written, in any encoding, between any line ends, in slices of any size', async () => {
    await fc.assert(
      fc.asyncProperty(writtenTable({ isUniform: false }), encodingsWithMark, sizes, async (table, encoding, size) => {
        const source = { bytes: encoded(table.text, encoding), encoding: encoding[0], ...table }
        const { used, raw, refused } = await readSlices(source, size)
        expect(used).toEqual(table.rows.flatMap(({ row, cells }) => (cells === null ? [] : [{ row, cells: orNull(cells) }])))
        expect(raw).toEqual(used)
        expect(refused.map(({ row }) => row)).toEqual(table.rows.filter(({ cells }) => cells === null).map(({ row }) => row))
      }),
      { numRuns: 150 },
    )
  })

  it('are those that another reader finds', async () => {
    await fc.assert(
      fc.asyncProperty(writtenTable({ isUniform: true }), sizes, async (table, size) => {
        const { text, delimiter, lineEnd, headerRow } = table
        const { used } = await readSlices({ bytes: Buffer.from(text), ...table }, size)
        // Without an end of line, it takes spaces behind the last quotation mark for a part of the cell.
        const { data } = Papa.parse<string[]>(text + lineEnd, { delimiter, newline: lineEnd })
        const filled = data.map((cells, i) => ({ row: i + 1, cells: orNull(cells) })).filter(({ row, cells }) => row > headerRow && cells.some((cell) => !/^[ \t\n\r]*$/.test(cell ?? '')))
        expect(used).toEqual(filled)
      }),
      { numRuns: 100 },
    )
  })

  it('are the same whether the file is looked at or loaded', async () => {
    await fc.assert(
      fc.asyncProperty(writtenTable({ isUniform: false }), encodingsWithMark, async (table, encoding) => {
        const [file] = await writeFiles({ 'a.csv': encoded(table.text, encoding) })
        const seen: RawRow[] = []
        for await (const row of previewRows({ file: file!, encoding: encoding[0], delimiter: table.delimiter })) if (row.row > table.headerRow && row.cells.length > 0) seen.push(row)
        const wanted = new Map(table.rows.map(({ row, cells }) => [row, cells]))
        expect(seen.map(({ row }) => row)).toEqual([...wanted.keys()])
        for (const { row, cells } of seen) if (wanted.get(row) !== null) expect(cells).toEqual(orNull(wanted.get(row)!))
      }),
      { numRuns: 50 },
    )
  })
})

const dirt = fc.array(fc.constantFrom('"', '"', ',', '\n', '\r', '\r\n', ' ', '\t', 'a', '中', '\0'), { maxLength: 80 }).map((pieces) => pieces.join(''))
const cuts = fc.array(fc.nat(), { maxLength: 12 })

/** Text cut at random places, in the middle of characters and of line ends too. */
function piecesOf(bytes: Buffer, places: readonly number[]): Buffer[] {
  const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b)
  return ends.map((end, i) => bytes.subarray(ends[i - 1] ?? 0, end))
}

function scanned(pieces: readonly Buffer[]) {
  const scanner = new RecordScanner(',')
  return pieces.flatMap((piece, i) => Array.from(scanner.scan(piece, i === pieces.length - 1), (record) => ({ ...record, bytes: Buffer.from(record.bytes).toString('latin1') })))
}

describe('dirty text', () => {
  it('is cut at its line ends and nowhere else, each record counted and nothing left out', () => {
    fc.assert(
      fc.property(dirt, (text) => {
        const bytes = Buffer.from(text)
        let rest = bytes.toString('latin1')
        for (const [i, record] of scanned([bytes]).entries()) {
          expect(record.row).toBe(i + 1)
          expect(rest.startsWith(record.bytes)).toBe(true)
          rest = rest.slice(record.bytes.length)
          const end = /^(?:\r\n|\n|\r)/.exec(rest)
          expect(end !== null || rest === '').toBe(true)
          rest = rest.slice(end?.[0].length ?? 0)
        }
        expect(rest).toBe('')
      }),
      { numRuns: 2000 },
    )
  })

  it('is read alike however it comes in pieces', () => {
    fc.assert(
      fc.property(dirt, cuts, (text, places) => {
        const bytes = Buffer.from(text)
        expect(scanned(piecesOf(bytes, places))).toEqual(scanned([bytes]))
      }),
      { numRuns: 2000 },
    )
  })

  it('takes no line behind it down', () => {
    fc.assert(
      fc.property(dirt, fc.integer({ min: 1, max: 5 }), (text, lines) => {
        const good = Array.from({ length: lines }, (_, i) => `好,行${i}`)
        const records = scanned([Buffer.from(`${text}\n${good.join('\n')}\n`)])
        expect(records.slice(-lines).map(({ bytes, isMalformed }) => [Buffer.from(bytes, 'latin1').toString(), isMalformed])).toEqual(good.map((line) => [line, false]))
      }),
      { numRuns: 1000 },
    )
  })

  it('leaves every row either used, refused or blank', async () => {
    await fc.assert(
      fc.asyncProperty(dirt, fc.integer({ min: 1, max: 4 }), sizes, async (text, width, size) => {
        const bytes = Buffer.from(`${Array.from({ length: width }, (_, i) => `列${i}`).join(',')}\n${text}`)
        const { used, raw, refused } = await readSlices({ bytes, delimiter: ',', headerRow: 1, width }, size)
        expect(raw).toEqual(used)
        const records = scanned([bytes]).slice(1)
        const blank = records.filter(({ isBlank }) => isBlank).map(({ row }) => row)
        const all = [...used.map(({ row }) => row), ...refused.map(({ row }) => row), ...blank].sort((a, b) => a - b)
        expect(all).toEqual(records.map(({ row }) => row))
      }),
      { numRuns: 150 },
    )
  })

  it('refuses a row with cells behind the last column, be they empty, however the file comes in pieces', async () => {
    // 50,000 that nobody quoted is two cells, and only its last one is in excess.
    const lines = ['甲,1', '乙,50,000', '丙,3,', '丁,4,,', '戊,5, ', '己', '庚,"6",', '辛,.', '壬,8']
    for (const piece of [3, 7, 1 << 20]) {
      const { used, raw, refused } = await readSlices({ bytes: Buffer.from(`名称,数\n${lines.join('\n')}\n`), delimiter: ',', headerRow: 1, width: 2 }, { bytes: 50, rows: 1000, piece })
      expect(used.map(({ cells }) => cells)).toEqual([['甲', '1'], ['辛', '.'], ['壬', '8']])
      expect(raw).toEqual(used)
      expect(refused.map(({ row, cells }) => [row, cells.length])).toEqual([[3, 3], [4, 3], [5, 4], [6, 3], [7, 1], [8, 3]])
    }
  })

  it('keeps a cell with doubled quotation marks behind one with a loose mark', () => {
    expect(scanned([Buffer.from('某"局,"又称""甲局"""\n')])).toMatchObject([{ cells: 2, isLoose: true, isMalformed: false }])
  })

  it('is named as such when its bytes are not those of the encoding', async () => {
    const bytes = Buffer.concat([Buffer.from('甲,乙\n1,'), Buffer.from([0xff, 0xfe, 0x0a])])
    await expect(readSlices({ bytes, delimiter: ',', headerRow: 1, width: 2 })).rejects.toMatchObject({ code: 'file-encoding-unknown' })
  })
})

describe('long text', () => {
  const filler = '长'.repeat(7_000_000)

  it.each([['plain', filler], ['with a mark that nobody closed', `"${filler}`], ['with a zero byte', `\0${filler}`]])('a line of 20 MB, %s, is one row that is refused, and its end is no row', async (_, line) => {
    const bytes = Buffer.from(`甲,乙\r\n1,2\r\n${line}\r\n3,4\r\n${line},x,y,z`)
    const { used, refused } = await readSlices({ bytes, delimiter: ',', headerRow: 1, width: 2 })
    expect(used).toEqual([{ row: 2, cells: ['1', '2'] }, { row: 4, cells: ['3', '4'] }])
    expect(refused.map(({ row }) => row)).toEqual([3, 5])
  })

  it('a record of many long cells is taken, a quotation mark that is open for longer is not', async () => {
    const cell = `"${'文字\n'.repeat(30_000)}"`
    const open = `"${'文字\n'.repeat(100_000)}`
    const bytes = Buffer.from(`甲,乙,丙\n${cell},${cell},${cell}\n${open}",1,2\n3,4,5\n`)
    const { used, refused } = await readSlices({ bytes, delimiter: ',', headerRow: 1, width: 3 })
    expect(used.map(({ row, cells }) => [row, cells.map((each) => each!.length)])).toEqual([[2, [90_000, 90_000, 90_000]], [100_004, [1, 1, 1]]])
    expect(refused.length).toBe(100_001)
  })

  it('gives back a row as it was, also where marks have to be doubled for the engine', async () => {
    const cell = `x${'"'.repeat(400_000)}`
    const { used, raw } = await readSlices({ bytes: Buffer.from(`甲,乙\n${cell},1\n`), delimiter: ',', headerRow: 1, width: 2 })
    expect(raw).toEqual([{ row: 2, cells: [cell, '1'] }])
    expect(used).toEqual(raw)
  })

  it.each([['\n'], ['\r\n'], ['\r']])('is not mistaken for rows where lines inside a cell, ended by %j, look like them', async (end) => {
    const cell = Array.from({ length: 4000 }, (_, i) => `${i},""甲局"",2024-06-06`).join(end)
    const inside = cell.replaceAll('""', '"')
    const lines = Array.from({ length: 300 }, (_, i) => `"${cell}",第${i}行,2024`)
    const [file] = await writeFiles({ 'a.csv': `甲,乙,丙\n${lines.join('\n')}\n` })
    for await (const slice of delimitedSheet({ file: file!, delimiter: ',', encoding: 'utf-8' }, { row: 1, headers: ['', '', ''] }, dirname(file!)).slices(engine)) {
      const found = await engine.query(`SELECT count(*) AS rows, count(DISTINCT c1) AS lines FROM ${slice.relation} WHERE c0 = $inside AND c1 = '第' || (row_number - 2) || '行' AND c2 = '2024'`, { inside })
      expect(found).toEqual([{ rows: 300, lines: 300 }])
    }
  })
})

describe('slices', () => {
  it('are full by their size or their number of rows, refused ones among them', async () => {
    const bytes = Buffer.from(`甲,乙\n${'1,2\n1\n'.repeat(500)}`)
    const source = { bytes, delimiter: ',', headerRow: 1, width: 2 }
    const found: Awaited<ReturnType<typeof readSlices>>[] = []
    for (const size of [{ bytes: 1 << 20, rows: 100, piece: 64 }, { bytes: 500, rows: 10_000, piece: 64 }, largeSlices]) found.push(await readSlices(source, size))
    expect(found.map(({ slices }) => slices > 5)).toEqual([true, true, false])
    for (const { used, refused } of found) expect([used.length, refused.length]).toEqual([500, 500])
  })

  it('leave nothing behind when the reader stops early', async () => {
    const [file] = await writeFiles({ 'a.csv': `甲,乙\n${'1,2\n'.repeat(1000)}` })
    const seen: number[] = []
    for await (const { rows, rawRow } of textSlices({ file: file!, delimiter: ',', encoding: 'utf-8' }, { row: 1, width: 2 }, dirname(file!), { bytes: 100, rows: 10, piece: 16 })) {
      seen.push(rows)
      await expect(rawRow(5000)).rejects.toThrow('not in this slice')
      break
    }
    expect(seen).toHaveLength(1)
  })
})

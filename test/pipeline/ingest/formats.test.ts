import ExcelJS from '@protobi/exceljs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDuckDB } from '../../../pipeline/engine/duckdb.ts'
import { openFile } from '../../../pipeline/ingest/formats/open-file.ts'
import type { RawRow } from '../../../pipeline/ingest/formats/sheet.ts'
import { writeFiles } from './support.ts'

// 㐀 and € are what the older gbk decoder refuses.
const text = '机关,日期,罚款\n某局,2024-06-06,1000\n"㐀局\n（二）",2024-06-07,€\n'
const rows = [
  [1, '机关', '日期', '罚款'],
  [2, '某局', '2024-06-06', '1000'],
  [3, '㐀局\n（二）', '2024-06-07', '€'],
]
// text in GB18030, byte by byte: Node decodes the encoding and cannot write it.
const gb18030 = Buffer.from(
  'bbfab9d82cc8d5c6da2cb7a3bfee0ac4b3bed62c323032342d30362d30362c313030300a228139ee39bed60aa3a8b6fea3a9222c323032342d30362d30372ca2e30a',
  'hex',
)

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')

describe('text files', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 little endian', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['UTF-16 big endian', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['GB18030', gb18030],
    ['Windows line ends', Buffer.from(text.replaceAll('\n', '\r\n').replace('㐀局\r\n', '㐀局\n'))],
  ])('are read in %s', async (_, bytes) => {
    expect(await read('a.csv', bytes)).toEqual(rows)
  })

  it('are read whichever mark separates the cells', async () => {
    expect(await read('a.txt', Buffer.from('甲\t乙,丙\n1\t"2\t3"\n'))).toEqual([[1, '甲', '乙,丙'], [2, '1', '2\t3']])
    expect(await read('a.csv', Buffer.from('题目\n甲;乙\n1;2\n'))).toEqual([[1, '题目'], [2, '甲', '乙'], [3, '1', '2']])
  })

  it('lose one row, not the rest, to a quotation mark that nobody closed', async () => {
    const broken = `甲,乙\n1,"2\n${'3,4\n'.repeat(1000)}`
    const found = await readRows('a.csv', Buffer.from(broken))
    expect(found[1]).toEqual({ row: 2, cells: ['1,"2'], isMalformed: true })
    expect(found).toHaveLength(1002)
    expect(found.at(-1)).toEqual({ row: 1002, cells: ['3', '4'] })
    const inside = await readRows('a.csv', Buffer.from('甲,乙\n"1"x,2\n3,4\n'))
    expect(inside.map(({ isMalformed }) => isMalformed ?? false)).toEqual([false, true, false])
  })

  it('lose only the rows whose quotation marks are broken, however many they are', async () => {
    const lines = Array.from({ length: 8000 }, (_, i) => `${i},"某"局"长,"x"y"\n${i},某局,"1,000"\n`)
    const found = await readRows('a.csv', Buffer.from(`编号,机关,罚款\n${lines.join('')}`))
    expect(found.filter(({ isMalformed }) => isMalformed)).toHaveLength(8000)
    expect(found.at(-1)).toEqual({ row: 16_001, cells: ['7999', '某局', '1,000'] })
  })

  it('are read alike when they are longer than one piece', async () => {
    const lines = Array.from({ length: 60_000 }, (_, i) => `某局,2024-06-06,"${i}\n第二行，文字"`)
    const found = await readRows('a.csv', Buffer.from(`机关,日期,罚款\n${lines.join('\n')}\n`))
    expect(found).toHaveLength(60_001)
    expect(found.at(-1)).toEqual({ row: 60_001, cells: ['某局', '2024-06-06', '59999\n第二行，文字'] })
  })
})

describe('other formats', () => {
  it('workbooks: dates as dates, results of formulas, rich text, figures as shown', async () => {
    const workbook = new ExcelJS.Workbook()
    const sheet = workbook.addWorksheet('决定')
    sheet.addRow(['行政处罚一览表'])
    sheet.addRow(['机关', '日期', '罚款', '说明'])
    sheet.addRow([
      '某局',
      new Date(Date.UTC(2024, 5, 6)),
      { formula: '0.1+0.2', result: 0.1 + 0.2 },
      { richText: [{ text: '甲' }, { text: '乙' }] },
    ])
    sheet.addRow([])
    sheet.addRow(['另一局', { formula: 'TODAY()', result: 45450 }, 1234567.89, { error: '#DIV/0!' }])
    sheet.getCell('B3').numFmt = 'yyyy"年"m"月"d"日"'
    sheet.getCell('B5').numFmt = 'yyyy-mm-dd'
    workbook.addWorksheet('暗', { state: 'hidden' }).addRow(['a', 'b'])
    const [path] = await writeFiles({ 'a.xlsx': new Uint8Array(await workbook.xlsx.writeBuffer()) })
    const found: (string | boolean | null)[][] = []
    for await (const { name, isHidden } of (await openFile(path!)).sheets()) found.push([name, isHidden])
    expect(found).toEqual([['决定', false], ['暗', true]])
    expect(await read('a.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()))).toEqual([
      [1, '行政处罚一览表'],
      [2, '机关', '日期', '罚款', '说明'],
      [3, '某局', '2024-06-06', '0.3', '甲乙'],
      [5, '另一局', '2024-06-07', '1234567.89', '#DIV/0!'],
    ])
  })

  it('JSON lines, whose keys may come late, and a line that is no JSON', async () => {
    const lines = '{"机关":"某局","罚款":1000}\n\n坏行\n{"机关":"某局","日期":"2024-06-06","依据":["甲","乙"],"空":null}\n'
    const found = await readRows('a.jsonl', Buffer.from(lines))
    expect(found).toEqual([
      { row: 0, cells: ['机关', '罚款', '日期', '依据', '空'] },
      { row: 1, cells: ['某局', '1000', null, null, null] },
      { row: 3, cells: ['坏行'], isMalformed: true },
      { row: 4, cells: ['某局', null, '2024-06-06', '甲、乙', null] },
    ])
  })

  it('JSON lines with a number of too many digits, which would be rounded', async () => {
    const lines = '{"机关":"12345678901234567890","罚款":1e3}\n{"机关":"某局","罚款":9007199254740993}\n{"机关":"a\\"","罚款":-1e20}\n'
    const found = await readRows('a.jsonl', Buffer.from(lines))
    expect(found.slice(1).map(({ row, cells, fault }) => [row, cells.length, fault])).toEqual([
      [1, 2, undefined],
      [2, 1, 'number-too-long'],
      [3, 1, 'number-too-long'],
    ])
  })

  it('Parquet', async () => {
    const [place] = await writeFiles({ 'nothing.txt': '' })
    const file = join(dirname(place!), 'a.parquet')
    const engine = await openDuckDB(':memory:')
    const select = "SELECT '某局' AS 机关, DATE '2024-06-06' AS 日期, 0.1::DECIMAL(18, 2) AS 罚款, NULL::VARCHAR AS 空"
    await engine.execute(`COPY (${select}) TO '${file}' (FORMAT parquet)`)
    engine.close()
    expect(flat(await firstRows(file))).toEqual([
      [1, '机关', '日期', '罚款', '空'],
      [2, '某局', '2024-06-06', '0.10', null],
    ])
  })

  it.each([
    ['a.xls', 'x', 'xls-is-text'],
    ['a.xlsx', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-excel-format'],
    ['a.xlsx', 'not a workbook', 'content-mismatch'],
    ['a.xlsx', png, 'content-mismatch'],
    ['a.csv', png, 'content-mismatch'],
    ['a.csv', '%PDF-1.7\n机关,日期\n', 'content-mismatch'],
    ['a.csv', '机关,日期\u0001\n某局,2024\n', 'file-not-text'],
    ['a.csv', Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex'), 'file-not-text'],
    ['a.parquet', 'not parquet', 'content-mismatch'],
    ['a.pdf', 'x', 'file-format-unknown'],
    ['a.csv', '', 'file-empty'],
    ['a.csv', Buffer.from([0x61, 0xff, 0xff, 0x0a]), 'file-encoding-unknown'],
  ])('%s with %o is refused as %3$s', async (name, content, code) => {
    await expect(readRows(name, content)).rejects.toMatchObject({ code })
  })
})

async function readRows(name: string, content: string | Uint8Array): Promise<RawRow[]> {
  const [path] = await writeFiles({ [name]: content })
  return firstRows(path!)
}

/** The rows of the first sheet. */
async function firstRows(path: string): Promise<RawRow[]> {
  const found: RawRow[] = []
  for await (const sheet of (await openFile(path)).sheets()) {
    for await (const row of sheet.rows()) found.push(row)
    break
  }
  return found
}

async function read(name: string, content: string | Uint8Array) {
  return flat(await readRows(name, content))
}

function flat(raw: readonly RawRow[]): (string | number | null)[][] {
  const found: (string | number | null)[][] = []
  for (const { row, cells } of raw) found.push([row, ...cells])
  return found
}

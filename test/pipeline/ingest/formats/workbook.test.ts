import ExcelJS from '@protobi/exceljs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openFile } from '../../../../pipeline/ingest/formats/open-file.ts'
import { writeFiles } from '../support.ts'
import { relations, row, workbook, worksheet } from '../bad-files/build-workbook.ts'
import { readCells, readSheets } from './read-sheets.ts'

const typed = (type: string, inside: string) => `<c r="@" t="${type}">${inside}</c>`
const number = (value: string) => `<c r="@"><v>${value}</v></c>`
const merged = (...ranges: string[]) => `<sheetProtection sheet="1"/><mergeCells count='9'>${ranges.map((range) => `<mergeCell ref='${range}'/>`).join('')}</mergeCells><hyperlinks/>`
const named = (list: string, rels: string) => workbook(row(1, '甲'), {
  parts: { 'xl/workbook.xml': { content: list }, 'xl/_rels/workbook.xml.rels': { content: rels } },
  more: [{ name: 'xl/worksheets/表.xml', content: worksheet(row(1, '乙')) }],
})

describe('sheets of a workbook', () => {
  it('come in the order of the tabs under their names, whatever their parts are called', async () => {
    const list = `<x:workbook xmlns:x='m' xmlns:r='r'><x:sheets><x:sheet r:id='rId2' sheetId='9' state='veryHidden' name='暗 &amp; &#x660e;'/><x:sheet name="台账" sheetId="1" r:id="rId1"></x:sheet></x:sheets></x:workbook>`
    const found = await readSheets('a.xlsx', named(list, relations(['worksheet', '/xl/worksheets/sheet1.xml'], ['worksheet', './worksheets/表.xml'])))
    expect(found.map(({ name, isHidden, rows }) => [name, isHidden, rows[0]!.cells[0]])).toEqual([['暗 & 明', true, '乙'], ['台账', false, '甲']])
  })

  it('may be passed over, left in the middle, or never asked for', async () => {
    const many = new ExcelJS.Workbook()
    for (const name of ['一', '二', '三']) {
      const sheet = many.addWorksheet(name)
      for (let i = 0; i < 20_000; i++) sheet.addRow([`${name}${i}`, i])
    }
    const [path] = await writeFiles({ 'a.xlsx': new Uint8Array(await many.xlsx.writeBuffer()) })
    // Over and over, because what is read ahead is on its way at another moment each time.
    for (let time = 0; time < 10; time++) {
      const seen: (string | null)[] = []
      for await (const sheet of (await openFile(path!)).sheets()) {
        if (sheet.name === '二') continue
        for await (const { cells } of sheet.rows()) {
          seen.push(cells[0]!)
          if (cells[1] === '2') break
        }
      }
      expect(seen).toEqual(['一0', '一1', '一2', '三0', '三1', '三2'])
      for await (const sheet of (await openFile(path!)).sheets()) {
        expect(sheet.name).toBe('一')
        break
      }
    }
  })

  it('are read under any prefix of their elements', async () => {
    const prefixed = worksheet(row(1, '甲', '<c r="@"><v>5</v></c>'), '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>').replaceAll(/<(\/?)(?=[a-z])/gi, '<$1ns0:').replace('xmlns=', 'xmlns:ns0=')
    expect(await readCells('a.xlsx', workbook('', { parts: { 'xl/worksheets/sheet1.xml': { content: prefixed } } }))).toEqual([[1, '甲', '5']])
  })
})

describe('cells of a workbook', () => {
  it('give the stored result of a formula: text, number, truth and error', async () => {
    const found = await readSheets('a.xlsx', workbook(row(1,
      typed('str', '<f>A2&amp;"x"</f><v>甲</v>'),
      '<c r="@"><f t="shared" si="0"/><v>12.5</v></c>',
      typed('b', '<f>TRUE()</f><v>1</v>'),
      typed('str', '<f>""</f><v></v>'),
      '<c r="@" s="1"><f>TODAY()</f><v>45449</v></c>',
    ) + row(2, '甲', typed('e', '<f>1/0</f><v>#DIV/0!</v>'), '乙')))
    expect(found[0]!.rows).toEqual([
      { row: 1, cells: ['甲', '12.5', '是', null, '2024-06-06'] },
      { row: 2, cells: ['甲', '#DIV/0!', '乙'], isMalformed: true, fault: 'cell-error', faultAt: 1 },
    ])
  })

  it('keep all runs of a text, and not what is written above characters to show their sound', async () => {
    const shared = '<si><r><t>甲</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 乙</t></r><rPh sb="0" eb="1"><t>jiǎ</t></rPh></si><si><t>局</t><rPh sb="0" eb="1"><t>jú</t></rPh></si>'
    const cells = row(1, typed('s', '<v>0</v>'), typed('s', '<v>1</v>'), typed('inlineStr', '<is><r><t>丙</t></r><r><t>丁</t></r></is>'), '换_x000D_行&amp;_x0041_')
    expect(await readCells('a.xlsx', workbook(cells, { sharedStrings: shared }))).toEqual([[1, '甲 乙', '局', '丙丁', '换\r行&A']])
  })

  it('are dates by their format only, with a clock time where they have one', async () => {
    const styles = `<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt formatCode='0.00_ "dm";[Red]\\-0' numFmtId='177'/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/><xf numFmtId='177'/><xf numFmtId="58"/><xf numFmtId="20"/></cellXfs></styleSheet>`
    const cells = [1, 2, 3, 4].map((style) => `<c r="@" s="${style}"><v>45449.5</v></c>`)
    const time = '<c r="@" s="4"><v>0.25</v></c>'
    expect(await readCells('a.xlsx', workbook(row(1, ...cells, time), { styles }))).toEqual([
      [1, '2024-06-06 12:00:00', '45449.5', '2024-06-06 12:00:00', '2024-06-06 12:00:00', '06:00:00'],
    ])
  })

  it('keep fifteen digits and refuse what a spreadsheet has cut', async () => {
    const found = await readSheets('a.xlsx', workbook(row(1, number('0.30000000000000004'), number('999999999999999'), number('1.5E-3')) + row(2, '甲', number('91110000123456789'))))
    expect(found[0]!.rows).toEqual([
      { row: 1, cells: ['0.3', '999999999999999', '0.0015'] },
      { row: 2, cells: ['甲', '9.11100001234568E+16'], isMalformed: true, fault: 'number-too-long', faultAt: 1 },
    ])
  })
})

describe('merged cells', () => {
  const empty = '<c r="@"/>'

  it('are filled down their first column, and said to be', async () => {
    const rows = row(1, '题目') + row(2, '机关', '当事人') + row(3, '甲局', '乙') + row(4, empty, '丙') + row(5, empty, empty, '丁') + row(6, empty, '戊')
    const found = await readSheets('a.xlsx', workbook(rows, { behind: merged('A1:C1', 'A3:A5', 'B4:C5') }))
    expect(found[0]!.rows.slice(2)).toEqual([
      { row: 3, cells: ['甲局', '乙'] },
      { row: 4, cells: ['甲局', '丙'], filled: [0] },
      { row: 5, cells: ['甲局', '丙', '丁'], filled: [0, 1] },
      { row: 6, cells: [null, '戊'] },
    ])
  })

  it('make no records of blank rows, however far they reach', async () => {
    const found = await readSheets('a.xlsx', workbook(row(1, '题目') + row(2, empty) + row(3, empty, '乙'), { behind: merged('A1:B2', 'A3:A1048576') }))
    expect(found[0]!.rows).toEqual([{ row: 1, cells: ['题目'] }, { row: 3, cells: [null, '乙'] }])
  })

  it('cover nothing that a cell holds itself', async () => {
    const found = await readSheets('a.xlsx', workbook(row(1, '甲', '1') + row(2, '乙', '2'), { behind: merged('A1:A2') }))
    expect(found[0]!.rows[1]).toEqual({ row: 2, cells: ['乙', '2'] })
  })
})

describe('what another program has written', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((each) => !/[\p{Cc}\p{Cs}\p{Cn}\ufffe\uffff]|_x/u.test(each))
  const cell = fc.oneof(
    text,
    fc.integer({ min: -1e12, max: 1e12 }).map((fen) => fen / 100),
    fc.date({ min: new Date('1901-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }).map((date) => new Date(Math.floor(date.getTime() / 86_400_000) * 86_400_000)),
    fc.boolean(),
    fc.constant(null),
  )

  it('comes back as it was, row by row and cell by cell', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }), async (rows) => {
        const written = new ExcelJS.Workbook()
        const sheet = written.addWorksheet('表')
        for (const values of rows) sheet.addRow(values)
        const found = await readCells('a.xlsx', new Uint8Array(await written.xlsx.writeBuffer()))
        const expected = rows.map((values, i) => [i + 1, ...withoutEnd(values.map(shown))]).filter((each) => each.length > 1)
        expect(found).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })
})

function shown(value: string | number | Date | boolean | null): string | null {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value === 'boolean') return value ? '是' : '否'
  return value === null ? null : String(value)
}

function withoutEnd(cells: readonly (string | null)[]): (string | null)[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== null) + 1)
}

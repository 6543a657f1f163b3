import type { BadFile } from './bad-file.ts'
import { ledger, ledgerHeader, row, workbook, workbookParts, worksheet, relations, type WorkbookOptions } from './build-workbook.ts'
import { zip } from './build-zip.ts'

const number = (value: string | number, style = 0) => `<c r="@" s="${style}"><v>${value}</v></c>`
const usual = ledger('2024-06-06', number(1000))
const firstRow = row(2, '1号', '甲局', '乙', '2024-06-06', number(1000))
/** Two rows, the second with the cell that is the matter. */
const second = (date: string, fine: string, options: WorkbookOptions = {}) =>
  workbook(ledgerHeader + firstRow + row(3, '2号', '甲局', '丙', date, fine), options)
const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504)])
const one = { used: 1, setAside: [] } as const
const day = { ...one, date: '2024-06-06' } as const

/** The sheet is the first of the parts that matter: cut there, in its middle, and in the directory at the end. */
function cut(share: number): Buffer {
  return usual.subarray(0, Math.floor(usual.length * share))
}

/** So many of them that deflate cannot make much of it. */
function manyCharacters(count: number): string {
  let state = 1
  const units = Uint16Array.from({ length: count }, () => {
    state = (state * 48_271) % 2_147_483_647
    return 0x4e00 + (state % 20_000)
  })
  return Buffer.from(units.buffer).toString('utf16le')
}

function broken(part: string): Buffer {
  return ledger('2024-06-06', number(1000), { parts: { [part]: { content: 'x'.repeat(500), deflated: Buffer.from('ffffffffffff', 'hex') } } })
}

function emptyStyledRows(count: number): string {
  const rows: string[] = []
  for (let i = 3; i < count + 3; i++) rows.push(`<row r="${i}" s="1" customFormat="1"/>`)
  return rows.join('')
}

const otherSheet = (state: string) => ({
  'xl/workbook.xml': { content: `<workbook><sheets><sheet name="台账" sheetId="1" r:id="rId1"/><sheet name="暗" sheetId="2" ${state} r:id="rId4"/></sheets></workbook>` },
  'xl/_rels/workbook.xml.rels': { content: relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml'], ['theme', 'theme.xml'], ['worksheet', 'worksheets/sheet2.xml']) },
})
const chart = {
  'xl/workbook.xml': { content: '<workbook><sheets><sheet name="图" sheetId="2" r:id="rId2"/><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>' },
  'xl/_rels/workbook.xml.rels': { content: relations(['worksheet', 'worksheets/sheet1.xml'], ['chartsheet', 'chartsheets/sheet1.xml']) },
}

export const workbookFiles: readonly BadFile[] = [
  { kind: 'a picture', name: 'a.xlsx', content: Buffer.from('89504e470d0a1a0a', 'hex'), outcome: 'content-mismatch' },
  { kind: 'a PDF document', name: 'a.xlsx', content: '%PDF-1.7\n', outcome: 'content-mismatch' },
  { kind: 'a RAR archive', name: 'a.xlsx', content: Buffer.from('526172211a0700', 'hex'), outcome: 'content-mismatch' },
  { kind: 'a compressed file', name: 'a.xlsx', content: Buffer.from('1f8b080000000000', 'hex'), outcome: 'content-mismatch' },
  { kind: 'text', name: 'a.xlsx', content: '决定书文号,行政机关\n', outcome: 'content-mismatch' },
  { kind: 'the old binary format', name: 'a.xls', content: compound, outcome: 'old-excel-format' },
  { kind: 'the old binary format under the new name', name: 'a.xlsx', content: compound, outcome: 'old-excel-format' },
  { kind: 'a new workbook under the old name', name: 'a.xls', content: usual, outcome: 'xls-is-text' },
  { kind: 'a workbook with a password', name: 'a.xlsx', content: Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')]), outcome: 'workbook-encrypted' },
  { kind: 'a workbook cut at its start', name: 'a.xlsx', content: cut(0.01), outcome: 'workbook-damaged' },
  { kind: 'a workbook cut in its middle', name: 'a.xlsx', content: cut(0.5), outcome: 'workbook-damaged' },
  { kind: 'a workbook cut in its directory', name: 'a.xlsx', content: cut(0.95), outcome: 'workbook-damaged' },
  { kind: 'a document of another program', name: 'a.xlsx', content: zip([{ name: 'word/document.xml', content: '<w/>' }]), outcome: 'workbook-damaged' },
  { kind: 'an empty zip file', name: 'a.xlsx', content: zip([]), outcome: 'content-mismatch' },
  { kind: 'no list of sheets', name: 'a.xlsx', content: ledger('x', 'y', { parts: { 'xl/workbook.xml': null } }), outcome: 'workbook-damaged' },
  { kind: 'a sheet that is not there', name: 'a.xlsx', content: ledger('x', 'y', { parts: { 'xl/worksheets/sheet1.xml': null } }), outcome: 'workbook-damaged' },
  { kind: 'a sheet that cannot be inflated', name: 'a.xlsx', content: broken('xl/worksheets/sheet1.xml'), outcome: 'workbook-damaged' },
  { kind: 'a table of texts that cannot be inflated', name: 'a.xlsx', content: broken('xl/sharedStrings.xml'), outcome: 'workbook-damaged' },
  { kind: 'a sheet whose XML breaks off', name: 'a.xlsx', content: ledger('x', 'y', { parts: { 'xl/worksheets/sheet1.xml': { content: worksheet(ledgerHeader + firstRow).slice(0, -60) } } }), outcome: 'workbook-damaged' },
  { kind: 'a sheet that is no XML', name: 'a.xlsx', content: ledger('x', 'y', { parts: { 'xl/worksheets/sheet1.xml': { content: '<worksheet><sheetData><row r="1"></c></sheetData>' } } }), outcome: 'workbook-damaged' },
  { kind: 'a part that inflates to far more than it should', name: 'a.xlsx', content: ledger('x', 'y', { more: [{ name: 'bomb', content: Buffer.alloc(32 * 2 ** 20) }] }), outcome: 'workbook-too-large' },
  { kind: 'a sheet larger than it says', name: 'a.xlsx', content: ledger('x', 'y', { parts: { 'xl/worksheets/sheet1.xml': { content: worksheet(' '.repeat(2 ** 22)), declaredSize: 4000 } } }), outcome: 'workbook-damaged' },
  { kind: 'a part that says it is larger than any', name: 'a.xlsx', content: ledger('x', 'y', { more: [{ name: 'a', content: 'x', declaredSize: 0xffff_fff0 }] }), outcome: 'workbook-too-large' },
  { kind: 'more parts than a workbook has', name: 'a.xlsx', content: ledger('x', 'y', { more: Array.from({ length: 11_000 }, (_, i) => ({ name: `${i}`, content: '' })) }), outcome: 'workbook-too-large' },
  { kind: 'a zip file inside, which nobody opens', name: 'a.xlsx', content: ledger('2024-06-06', number(1000), { more: [{ name: 'xl/embeddings/a.zip', content: zip([{ name: 'a', content: Buffer.alloc(2 ** 24) }]) }] }), outcome: day },
  { kind: 'a million blank rows with a style', name: 'a.xlsx', content: workbook(ledgerHeader + firstRow + emptyStyledRows(1_000_000)), outcome: day },
  { kind: 'a cell of ten million characters', name: 'a.xlsx', content: second('2024-06-06', manyCharacters(10_000_000)), outcome: 'cell-too-long' },
  { kind: 'a cell of 200,000 characters', name: 'a.xlsx', content: second('2024-06-06', '文'.repeat(200_000)), outcome: 'cell-too-long' },
  { kind: 'a cell beyond the last column', name: 'a.xlsx', content: workbook(`${ledgerHeader}<row r="2"><c r="XFE2"><v>1</v></c></row>`), outcome: 'workbook-damaged' },
  { kind: 'a text that is not in the table of texts', name: 'a.xlsx', content: second('2024-06-06', '<c r="@" t="s"><v>7</v></c>'), outcome: 'workbook-damaged' },
  { kind: 'a formula without a result', name: 'a.xlsx', content: second('2024-06-06', '<c r="@"><f>SUM(E2)</f><v></v></c>'), outcome: { used: 1, setAside: ['formula-without-value'] } },
  { kind: 'the error of a formula', name: 'a.xlsx', content: second('2024-06-06', '<c r="@" t="e"><f>#REF!+1</f><v>#REF!</v></c>'), outcome: { used: 1, setAside: ['cell-error'] } },
  { kind: 'an error without a formula', name: 'a.xlsx', content: second('<c r="@" t="e"><v>#N/A</v></c>', '1'), outcome: { used: 1, setAside: ['cell-error'] } },
  { kind: 'a number of eighteen digits', name: 'a.xlsx', content: second('2024-06-06', number('123456789012345678')), outcome: { used: 1, setAside: ['number-too-long'] } },
  { kind: 'a date before 1900', name: 'a.xlsx', content: second(number(-400, 1), '1'), outcome: { used: 1, setAside: ['date-unreadable'] } },
  { kind: 'a small figure in the format of a date', name: 'a.xlsx', content: second(number(12, 1), '1'), outcome: { used: 1, setAside: ['date-unreadable'] } },
  { kind: 'a date beyond all calendars', name: 'a.xlsx', content: second(number(1e12, 1), '1'), outcome: { used: 1, setAside: ['date-unreadable'] } },
  { kind: 'a serial number in a text cell', name: 'a.xlsx', content: second('45449', '1'), outcome: { used: 1, setAside: ['date-without-format'] } },
  { kind: 'days counted from 1904', name: 'a.xlsx', content: ledger(number(45449 - 1462, 1), number(1), { date1904: true }), outcome: day },
  { kind: 'a date format that is named by number alone', name: 'a.xlsx', content: ledger(number(45449, 2), number(1)), outcome: day },
  { kind: 'a date as ISO text', name: 'a.xlsx', content: ledger('<c r="@" s="1" t="d"><v>2024-06-06T00:00:00Z</v></c>', number(1)), outcome: day },
  { kind: 'two columns of one name', name: 'a.xlsx', content: workbook(row(1, '决定书文号', '行政机关', '当事人名称', '决定日期', '决定日期') + row(2, '1号', '甲局', '乙', '2024-06-06', '坏日期')), outcome: day },
  { kind: 'line breaks in the header', name: 'a.xlsx', content: workbook(ledgerHeader.replace('决定日期', '决定&#10;日期') + firstRow), outcome: day },
  { kind: 'a header merged over two rows', name: 'a.xlsx', content: workbook(row(1, '决定书文号', '行政机关', '当事人名称', '处罚') + row(2, '<c r="@"/>', '<c r="@"/>', '<c r="@"/>', '决定日期', '罚款金额（元）') + row(3, '1号', '甲局', '乙', '2024-06-06', number(1)), { behind: '<mergeCells count="4"><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:C2"/><mergeCell ref="D1:E1"/></mergeCells>' }), outcome: day },
  { kind: 'a hidden sheet of other things', name: 'a.xlsx', content: ledger('2024-06-06', number(1), { parts: otherSheet('state="hidden"'), more: [{ name: 'xl/worksheets/sheet2.xml', content: worksheet(row(1, '甲', '乙') + row(2, '1', '2')) }] }), outcome: day },
  { kind: 'a sheet that holds a chart', name: 'a.xlsx', content: ledger('2024-06-06', number(1), { parts: chart, more: [{ name: 'xl/chartsheets/sheet1.xml', content: '<chartsheet/>' }] }), outcome: day },
  { kind: 'a document type with entities', name: 'a.xlsx', content: ledger('x', 'y', { parts: { 'xl/worksheets/sheet1.xml': { content: `<!DOCTYPE a [<!ENTITY b "c">]>${worksheet(row(1, '&b;'))}` } } }), outcome: 'workbook-damaged' },
]

export { usual as usualWorkbook, workbookParts }

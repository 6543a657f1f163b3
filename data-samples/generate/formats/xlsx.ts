import { zip } from './zip.ts'

export type Cell = { readonly text: string } | { readonly number: number } | { readonly date: number } | null

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** Excel counts days from 1899-12-30, the sample from 1970-01-01. */
const excelEpoch = 25_569

/** A workbook of one sheet whose first row is a title across all columns. Dates are days since 1970-01-01. */
export function xlsx(sheetName: string, title: string, headers: readonly string[], rows: readonly (readonly Cell[])[]): Uint8Array {
  const strings = new Map<string, number>()
  const stringIndex = (text: string): number => {
    if (!strings.has(text)) strings.set(text, strings.size)
    return strings.get(text)!
  }
  const cellXml = (cell: Cell, place: string): string => {
    if (cell === null) return ''
    if ('number' in cell) return `<c r="${place}"><v>${cell.number}</v></c>`
    if ('date' in cell) return `<c r="${place}" s="1"><v>${cell.date + excelEpoch}</v></c>`
    return `<c r="${place}" t="s"><v>${stringIndex(cell.text)}</v></c>`
  }
  const rowXml = (cells: readonly Cell[], index: number): string =>
    `<row r="${index + 1}">${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${index + 1}`)).join('')}</row>`
  const sheetData = [[{ text: title }], headers.map((text) => ({ text })), ...rows].map(rowXml).join('')
  const sheet =
    `<worksheet xmlns="${spreadsheet}"><sheetData>${sheetData}</sheetData>` +
    `<mergeCells count="1"><mergeCell ref="A1:${columnName(headers.length - 1)}1"/></mergeCells></worksheet>`
  const shared = [...strings.keys()].map((text) => `<si><t>${escape(text)}</t></si>`).join('')
  const parts: readonly (readonly [string, string])[] = [
    [
      '[Content_Types].xml',
      `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
        ['workbook:sheet.main', 'worksheets/sheet1:worksheet', 'styles:styles', 'sharedStrings:sharedStrings']
          .map((pair) => pair.split(':'))
          .map(([part, type]) => `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`)
          .join('') +
        '</Types>',
    ],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `<workbook xmlns="${spreadsheet}" xmlns:r="${relationships}"><sheets><sheet name="${escape(sheetName)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    ],
    ['xl/worksheets/sheet1.xml', sheet],
    [
      'xl/styles.xml',
      `<styleSheet xmlns="${spreadsheet}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>` +
        '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
        '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>',
    ],
    ['xl/sharedStrings.xml', `<sst xmlns="${spreadsheet}" uniqueCount="${strings.size}">${shared}</sst>`],
  ]
  return zip(parts.map(([name, xml]) => [name, declaration + xml]))
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${relationships}/${type}" Target="${target}"/>`,
  )
  return `<Relationships xmlns="${packaged}/relationships">${all.join('')}</Relationships>`
}

/** 0 → A, 25 → Z, 26 → AA. */
function columnName(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

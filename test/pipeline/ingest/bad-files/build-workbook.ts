import { zip, type ZipEntry } from './build-zip.ts'

export interface WorkbookOptions {
  /** What stands behind the rows of the first sheet, such as its merged cells. */
  readonly behind?: string
  readonly sharedStrings?: string
  readonly styles?: string
  readonly date1904?: boolean
  /** Parts that replace those of their name; null leaves a part out. */
  readonly parts?: Readonly<Record<string, Omit<ZipEntry, 'name'> | null>>
  /** Parts besides. */
  readonly more?: readonly ZipEntry[]
}

const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Style 1 is a date, style 2 a date that Chinese Excel names by number alone. */
const usualStyles = `<styleSheet xmlns="${main}"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="31"/></cellXfs></styleSheet>`

/** A workbook of one sheet out of the XML of its rows, as small as a program would accept it. */
export function workbook(rows: string, options: WorkbookOptions = {}): Buffer {
  return zip(workbookParts(rows, options))
}

export function workbookParts(rows: string, options: WorkbookOptions = {}): ZipEntry[] {
  const { behind = '', sharedStrings = '', styles = usualStyles, date1904 = false, parts = {}, more = [] } = options
  const usual: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook xmlns="${main}"><workbookPr date1904="${String(date1904)}"/><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']),
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': worksheet(rows, behind),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${sharedStrings}</sst>`,
  }
  const kept = Object.entries(usual).flatMap(([name, content]) => {
    const part = parts[name]
    return part === null ? [] : [{ name, content, ...part }]
  })
  return [...kept, ...more]
}

export function worksheet(rows: string, behind = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${behind}</worksheet>`
}

/** Relations from a part, their ids rId1, rId2 and so on: type and target. */
export function relations(...list: readonly (readonly [string, string])[]): string {
  const each = list.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${types}/${type}" Target="${target}"/>`)
  return `<Relationships>${each.join('')}</Relationships>`
}

/** A row of text cells, and of cells given as XML with @ for their place. */
export function row(number: number, ...cells: readonly string[]): string {
  const written = cells.map((cell, i) => {
    const place = `${String.fromCharCode(65 + i)}${number}`
    return cell.startsWith('<c') ? cell.replace('@', place) : `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`
  })
  return `<row r="${number}">${written.join('')}</row>`
}

export const ledgerHeader = row(1, '决定书文号', '行政机关', '当事人名称', '决定日期', '罚款金额（元）')

/** A ledger of decisions of one row, its date and its fine as given. */
export function ledger(date: string, fine: string, options: WorkbookOptions = {}): Buffer {
  return workbook(ledgerHeader + row(2, '1号', '甲局', '乙', date, fine), options)
}

import { agencies, type SampleAgency } from './agencies.ts'
import { decisionRows, type DecisionCells, type DecisionRow } from './decision-cells.ts'
import { decisionHeaders, type NumberedDecision } from './decision.ts'
import { dateOf, day } from './days.ts'
import { csv, utf8WithMark } from './formats/csv.ts'
import { gb18030 } from './formats/gb18030.ts'
import { publicationCsv } from './formats/publication.ts'
import { xlsx, type Cell } from './formats/xlsx.ts'

export interface DecisionFile {
  readonly name: string
  readonly bytes: Uint8Array
  /** The rows with their number as a spreadsheet program counts it; a line of JSON counts as a row. */
  readonly rows: readonly (DecisionRow & { readonly number: number })[]
}

const numeric = new Set<string>(['既往违法次数', '货值金额（元）', '违法所得（元）', '罚款金额（元）', '没收金额（元）', '停业天数'])

function isNumber(header: string, text: string): boolean {
  return numeric.has(header) && /^-?\d+$/.test(text)
}

function canonicalCsv(rows: readonly DecisionRow[]): string {
  return csv(decisionHeaders, rows.map(({ cells }) => decisionHeaders.map((header) => cells[header])))
}

function jsonLine(cells: DecisionCells): string {
  const entries = decisionHeaders
    .filter((header) => cells[header] !== '')
    .map((header) => [header, isNumber(header, cells[header]) ? Number(cells[header]) : cells[header]])
  return `${JSON.stringify(Object.fromEntries(entries))}\n`
}

function xlsxCell(header: string, text: string): Cell {
  if (text === '') return null
  if (isNumber(header, text)) return { number: Number(text) }
  // A real date cell, where the text is a date.
  return header.endsWith('日期') && dateOf(day(text)) === text ? { date: day(text) } : { text }
}

function workbook(agency: SampleAgency, rows: readonly DecisionRow[]): Uint8Array {
  return xlsx(
    '行政处罚决定',
    `${agency.name}行政处罚决定台账（2024年—2025年）`,
    decisionHeaders,
    rows.map(({ cells }) => decisionHeaders.map((header) => xlsxCell(header, cells[header]))),
  )
}

/** How each agency writes its file: most as spreadsheet programs save it, some in the ways that ingestion must also know. */
function encode(agency: SampleAgency, rows: readonly DecisionRow[]): { bytes: Uint8Array; rowsBefore: number } {
  const { environment, transport, farming, emergency } = agencies
  switch (agency.name) {
    case environment.name:
      return { bytes: gb18030(canonicalCsv(rows)), rowsBefore: 1 }
    case transport.name:
      return { bytes: utf8WithMark(publicationCsv(rows.map(({ decision }) => decision))), rowsBefore: 1 }
    case farming.name:
      return { bytes: new TextEncoder().encode(rows.map(({ cells }) => jsonLine(cells)).join('')), rowsBefore: 0 }
    case emergency.name:
      return { bytes: workbook(agency, rows), rowsBefore: 2 }
    default:
      return { bytes: utf8WithMark(canonicalCsv(rows)), rowsBefore: 1 }
  }
}

export function decisionFile(agency: SampleAgency, decisions: readonly NumberedDecision[]): DecisionFile {
  const rows = decisionRows(decisions.filter((decision) => decision.agency.name === agency.name))
  const { bytes, rowsBefore } = encode(agency, rows)
  return { name: agency.file, bytes, rows: rows.map(({ decision, cells, again }, index) => ({ decision, cells, again, number: index + 1 + rowsBefore })) }
}

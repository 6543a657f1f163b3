import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import ExcelJS from '@protobi/exceljs'
import Papa from 'papaparse'
import { parse } from 'yaml'
import { z } from 'zod'

const folder = join(import.meta.dirname, '../../data-samples/county')

/** A line of a decision file by header, with where it stands. */
export interface SourceRow {
  readonly file: string
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}

const plantedEntry = z.object({
  check: z.string(),
  document_number: z.string().optional(),
  case_id: z.string().optional(),
  agency: z.string().optional(),
  year: z.number().optional(),
  benchmark: z.string().optional(),
  version: z.string().optional(),
  item: z.string().optional(),
  tier: z.string().optional(),
  recipient: z.enum(['court', 'procuratorate']).optional(),
  verdict: z.string().optional(),
  direction: z.enum(['excessive', 'lenient']).nullish(),
  explained: z.boolean().optional(),
  why: z.string(),
})
export type PlantedEntry = z.infer<typeof plantedEntry>

const truth = z.object({
  as_of: z.string(),
  findings: z.array(plantedEntry.required({ verdict: true, explained: true })),
  not_findings: z.array(plantedEntry),
  quarantined: z.array(z.object({ file: z.string(), row: z.number(), reason: z.string() })),
  repeated: z.array(z.object({ file: z.string(), row: z.number() })),
})
export type Truth = z.infer<typeof truth>

const jsonRecord = z.record(z.string(), z.union([z.string(), z.number()]))

export function readTruth(): Truth {
  return truth.parse(parse(readFileSync(join(folder, 'planted-truth.yaml'), 'utf8')))
}

const tables = new Map<string, Record<string, string>[]>()

export function readTable(file: string): Record<string, string>[] {
  const rows = tables.get(file) ?? parseTable(file)
  tables.set(file, rows)
  return rows
}

function parseTable(file: string): Record<string, string>[] {
  const bytes = readFileSync(join(folder, 'inbox', file))
  const text = new TextDecoder(file.includes('gb18030') ? 'gb18030' : 'utf-8').decode(bytes)
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data
}

function cellText(value: ExcelJS.CellValue): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

async function readWorkbook(file: string): Promise<SourceRow[]> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(join(folder, 'inbox', file))
  const sheet = workbook.worksheets[0]!
  const textsOf = (row: number): string[] =>
    Array.from({ length: sheet.columnCount }, (_, column) => cellText(sheet.getRow(row).getCell(column + 1).value))
  const headers = textsOf(2)
  return Array.from({ length: sheet.rowCount - 2 }, (_, index) => {
    const texts = textsOf(index + 3)
    return { file, row: index + 3, cells: Object.fromEntries(headers.map((header, column) => [header, texts[column]!])) }
  })
}

/** A key that a line leaves out is a blank cell where other lines have it. */
function readJsonLines(file: string): SourceRow[] {
  const lines = readFileSync(join(folder, 'inbox', file), 'utf8').trimEnd().split('\n')
  const records = lines.map((line) => jsonRecord.parse(JSON.parse(line)))
  const headers = [...new Set(records.flatMap((record) => Object.keys(record)))]
  return records.map((record, index) => ({
    file,
    row: index + 1,
    cells: Object.fromEntries(headers.map((header) => [header, String(record[header] ?? '')])),
  }))
}

/** Every line of every decision file. */
export async function readDecisionRows(): Promise<SourceRow[]> {
  const files = readdirSync(join(folder, 'inbox')).filter((file) => file.startsWith('decisions-'))
  const all = files.map(async (file) => {
    if (file.endsWith('.xlsx')) return await readWorkbook(file)
    if (file.endsWith('.jsonl')) return readJsonLines(file)
    return readTable(file).map((cells, index) => ({ file, row: index + 2, cells }))
  })
  return (await Promise.all(all)).flat()
}

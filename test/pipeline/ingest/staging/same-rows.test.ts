import ExcelJS from '@protobi/exceljs'
import { Table, tableToIPC, Utf8, vectorFromArray } from 'apache-arrow'
import * as fc from 'fast-check'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDuckDB } from '../../../../pipeline/engine/duckdb.ts'
import type { Engine } from '../../../../pipeline/engine/engine.ts'
import { cellsOfRow, decisionHeaders } from '../../../bench/decision-file.ts'
import { emptyDatabase, ingest, writeFiles } from '../support.ts'
import { encoded } from './written-table.ts'

type Row = readonly string[]
type Write = (rows: readonly Row[]) => Uint8Array | Promise<Uint8Array>

const headers = [...decisionHeaders, '停业天数', '案件编号', '罚款金额（万元）']
const quote = (text: string) => (/[",;|\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
const delimited = (rows: readonly Row[], delimiter: string) => [headers, ...rows].map((row) => row.map(quote).join(delimiter)).join('\r\n')
const objects = (rows: readonly Row[]) => rows.map((row) => Object.fromEntries(headers.map((header, i) => [header, row[i] === '' ? null : row[i]])))

/** File name → how the same rows are written to it. */
const forms: Readonly<Record<string, Write>> = {
  'utf-8.csv': (rows) => encoded(delimited(rows, ','), ['utf-8', true]),
  'gb18030.csv': (rows) => encoded(delimited(rows, ','), ['gb18030', false]),
  'utf-16.txt': (rows) => encoded(delimited(rows, ';'), ['utf-16le', true]),
  'a.tsv': (rows) => encoded(delimited(rows, '\t'), ['utf-8', false]),
  'a.json': (rows) => Buffer.from(JSON.stringify({ data: objects(rows) })),
  'a.jsonl': (rows) => Buffer.from(objects(rows).map((row) => JSON.stringify(row)).join('\n')),
  'a.xlsx': workbook,
  'a.parquet': parquet,
  'a.arrow': (rows) => tableToIPC(new Table(Object.fromEntries(headers.map((header, i) => [header, vectorFromArray(rows.map((row) => (row[i] === '' ? null : row[i])), new Utf8())]))), 'file'),
}

async function workbook(rows: readonly Row[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('决定')
  for (const row of [headers, ...rows]) sheet.addRow(row.map((cell) => (cell === '' ? null : cell)))
  return new Uint8Array(await book.xlsx.writeBuffer())
}

async function parquet(rows: readonly Row[]): Promise<Uint8Array> {
  const [place] = await writeFiles({ 'nothing.txt': '' })
  const file = join(dirname(place!), 'a.parquet')
  const engine = await openDuckDB(':memory:')
  await engine.execute(`CREATE TABLE rows (place INTEGER, ${headers.map((header) => `"${header}" VARCHAR`).join(', ')})`)
  await engine.append('rows', ['place', ...headers], rows.map((row, i) => [i, ...row]))
  await engine.execute(`COPY (SELECT * EXCLUDE place FROM rows ORDER BY place) TO '${file}' (FORMAT parquet)`)
  engine.close()
  return readFile(file)
}

/** What is stored, without where it came from. */
async function stored(engine: Engine): Promise<string[]> {
  const decisions = await engine.query('SELECT * EXCLUDE (source_id, source_row) FROM stored.decision')
  const bases = await engine.query('SELECT * FROM stored.decision_basis')
  const refused = await engine.query('SELECT column_name, value, reason FROM stored.quarantined_row')
  return [...decisions, ...bases, ...refused].map((row) => JSON.stringify(row)).sort()
}

const odd = fc.oneof(
  fc.constantFrom('', ' ', '/', '２０２４年６月６日', '2024.6.6', '１，０００元', '3.5万元', '五千余元', '无', ' 甲\n乙 ', '“引”"号"', '甲,乙;丙\t丁', '\u3000甲局', '\u00a0', '⼈社局', '身份证11010519491231002X', '12', '1000.5'),
  fc.string({ unit: fc.constantFrom('甲', '1', 'a', ' ', ',', '"', ';', '\n', '〔', '／'), maxLength: 8 }),
)
/** Rows as an agency exports them, some of their cells replaced by odd ones. */
const table = fc
  .tuple(fc.integer({ min: 1, max: 5000 }), fc.array(fc.array(fc.tuple(fc.nat(headers.length - 1), odd), { maxLength: 3 }), { minLength: 1, maxLength: 60, size: 'max' }))
  .map(([first, changes]) => changes.map((changed, i) => changed.reduce<Row>((row, [place, text]) => row.with(place, text), [...cellsOfRow(first + i), '', '', ''])))

describe('the same rows', () => {
  it('are stored alike from every format and encoding', { timeout: 180_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        let first: { readonly counts: unknown; readonly content: readonly string[] } | null = null
        for (const [name, write] of Object.entries(forms)) {
          const engine = await emptyDatabase()
          const [intake] = await ingest(engine, { [name]: await write(rows) })
          const { rowsRead, rowsUsed, rowsRepeated, rowsQuarantined, error } = intake!
          const found = { counts: { rowsRead, rowsUsed, rowsRepeated, rowsQuarantined, error }, content: await stored(engine) }
          engine.close()
          first ??= found
          expect({ name, ...found }).toEqual({ name, ...first })
          expect(error).toBeNull()
        }
      }),
      // Each run loads nine files; making a failing table smaller would take longer than the test may.
      { numRuns: 4, endOnFailure: true },
    )
  })
})

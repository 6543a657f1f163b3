import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { check } from '../pipeline/commands/check.ts'
import { ingest } from '../pipeline/commands/ingest.ts'
import { reportAnnual } from '../pipeline/commands/report-annual.ts'
import { returnsReconcile } from '../pipeline/commands/returns-reconcile.ts'
import { countAsOf } from '../pipeline/commands/annual-data.ts'
import type { Engine, Row } from '../pipeline/engine/engine.ts'
import { readBoard } from '../pipeline/report-data/read-board.ts'
import { findWorkspace, openForReading } from '../pipeline/workspace/workspace.ts'
import { annualWordsIn } from '../reports/words/annual.ts'
import { rowsOfSheet } from './support/annual-county/read-workbook.ts'
import { differingFigures, totalsOfTable } from './support/annual-county/expected-sheets.ts'
import { countyRecords } from './support/annual-county/records.ts'
import { countyReturns } from './support/annual-county/returns.ts'
import { expectedBoard, expectedFindings } from './support/annual-county/expected.ts'
import { expectedCells } from './support/annual-county/expected-cells.ts'
import { writeCounty } from './support/annual-county/files.ts'
import { recordingContext, sampleAsOf, temporaryFolder } from './support/sample-workspace.ts'

const { terms: { verdicts }, sentences } = annualWordsIn('zh-CN')
const records = countyRecords()
const returns = countyReturns(records)
const { folder, remove } = temporaryFolder()
let engine: Engine

beforeAll(async () => {
  const later = await writeCounty(folder, records, returns)
  const { context } = recordingContext(folder)
  await ingest(context, [], {})
  await ingest(context, later, {})
  await check(context, {})
  engine = await openForReading(await findWorkspace(folder))
  await countAsOf(engine, sampleAsOf)
})
afterAll(() => {
  engine.close()
  remove()
})

const lines = (rows: readonly Row[]): string[] => rows.map((row) => Object.values(row).join(' | '))

describe('a county with planted returns', () => {
  it('is loaded without loss', async () => {
    expect(lines(await engine.query("SELECT file, row_number, column_name, value, reason FROM stored.quarantined_row WHERE coalesce(value, '') <> '见附件'"))).toEqual([])
    expect(await engine.query('SELECT count(*)::INTEGER AS n FROM stored.decision')).toEqual([{ n: records.length }])
  })

  it('gives exactly the findings that were planted, and nothing of the honest returns', async () => {
    const found = await engine.query(
      "SELECT check_id, subject_id, verdict FROM stored.finding WHERE check_id LIKE 'return-%' OR check_id = 'annual-return-missing-or-late'",
    )
    expect(lines(found).toSorted()).toEqual(expectedFindings(returns))
  })

  it('stands on the board as planted', async () => {
    const board = await readBoard(engine, sampleAsOf)
    expect(board.filter(({ duty }) => duty === 'annual return').map(({ agencyName, year, state }) => `${agencyName} | ${year} | ${state}`).toSorted()).toEqual(expectedBoard(returns))
  })

  it('is counted cell by cell as by hand', async () => {
    const computed = await engine.query('SELECT agency_id, year_number, form, form_table, cell, computed::DOUBLE AS figure FROM computed_cell WHERE computed IS NOT NULL')
    expect(lines(computed).toSorted()).toEqual(expectedCells(records, returns))
  })

  it('is written down by `returns reconcile` with every figure that differs, and no other', async () => {
    const to = join(folder, 'reports', 'reconciled.xlsx')
    await returnsReconcile(recordingContext(folder).context, { year: '2025', to })
    const rows = await rowsOfSheet(to, 0)
    const differing = rows.filter((row) => [verdicts['under-reported'], verdicts['over-reported']].some((verdict) => verdict === row[7])).map((row) => [row[0], row[2], row[4], row[5]].join(' | '))
    expect(differing.toSorted()).toEqual(differingFigures(returns, 2025))
  })

  it('is added up by `report annual` to what was reported and what the record gives', async () => {
    const to = join(folder, 'reports', 'annual')
    await reportAnnual(recordingContext(folder).context, { year: '2025', to })
    const rows = await rowsOfSheet(join(to, 'annual-2025.xlsx'), 0)
    expect(rows.filter(([first]) => first === sentences.sheetTotal).map((row) => row.slice(1))).toEqual(totalsOfTable(records, returns, 2025))
  })
})

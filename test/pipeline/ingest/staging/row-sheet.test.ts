import * as fc from 'fast-check'
import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { openDuckDB } from '../../../../pipeline/engine/duckdb.ts'
import type { RawRow } from '../../../../pipeline/ingest/formats/sheet.ts'
import { loadMapping } from '../../../../pipeline/ingest/mappings/load-mappings.ts'
import { planReading } from '../../../../pipeline/ingest/reading/column-plan.ts'
import { stageRows } from '../../../../pipeline/ingest/staging/row-sheet.ts'
import { packageRoot } from '../../../../pipeline/package-root.ts'
import { options } from '../support.ts'

const width = 3
const mapping = await loadMapping(`${packageRoot}/pipeline/ingest/mappings/canonical-decision.yaml`)
const headers = ['决定书文号', '行政机关', '违法事实']
const shape = { header: { row: 1, headers }, hasFixedWidth: false, plan: planReading(mapping, headers, options.identity) }
const small = { rows: 3, bytes: 1 << 20 }

const piece = fc.constantFrom('甲', '1', ' ', '"', '\t', '\n', '\r', '\r\n', ',', '.', '\0', '\u2028', '𠮷', '_x000D_', "'", '\\')
const cell = fc.oneof({ weight: 3, arbitrary: fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join('')) }, { weight: 1, arbitrary: fc.constant(null) })
/** Rows with something in them, with gaps between them. */
const rowsOfSheet = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.array(cell, { maxLength: width - 1 })), { maxLength: 20 })
  .map((found) => {
    let row = 1
    return found.map(([gap, cells]): RawRow => ({ row: (row += gap), cells: cells.concat('有') }))
  })

function plainRow(number: number): RawRow {
  return { row: number, cells: ['甲', '乙', '丙'] }
}

describe('the rows of a sheet on their way through files', () => {
  it('keep every character of every cell, and their numbers', { timeout: 120_000 }, async () => {
    const engine = await openDuckDB(':memory:')
    await fc.assert(
      fc.asyncProperty(rowsOfSheet, async (rows) => {
        const raw = await stageRows(engine, Readable.from(rows), shape, tmpdir(), small)
        const wanted = rows.map(({ row, cells }) => ({ row, cells: Array.from({ length: width }, (_, i) => cells[i] ?? null) }))
        const [read, found]: [unknown[], unknown[]] = [[], []]
        for await (const slice of raw.slices(engine)) {
          const here = await engine.query(`SELECT row_number, c0, c1, c2 FROM ${slice.relation} ORDER BY row_number`)
          read.push(...here.map(({ row_number: row, ...cells }) => ({ row, cells: Object.values(cells) })))
          found.push(...(await slice.rawRows(here.map(({ row_number: row }) => Number(row)))))
        }
        await raw.discard(engine)
        expect(read).toEqual(wanted)
        expect(found).toEqual(wanted)
      }),
      { numRuns: 60 },
    )
    engine.close()
  })

  it('keep which cells were filled from the one above, across the end of a file', async () => {
    const engine = await openDuckDB(':memory:')
    const rows: RawRow[] = [2, 3, 4, 5, 7].map((row) => ({ row, cells: ['甲', '乙', '丙'], filled: row === 4 || row === 7 ? [1] : [] }))
    const raw = await stageRows(engine, Readable.from(rows), shape, tmpdir(), { rows: 2, bytes: 1 << 20 })
    const filled: unknown[] = []
    for await (const { relation } of raw.slices(engine)) filled.push(...(await engine.query(`SELECT row_number, filled FROM ${relation} WHERE filled IS NOT NULL ORDER BY row_number`)))
    await raw.discard(engine)
    engine.close()
    expect(filled).toEqual([{ row_number: 3, filled: ' 1 ' }, { row_number: 4, filled: ' 1 ' }, { row_number: 7, filled: ' 1 ' }])
  })

  it('leave no file behind when reading them fails, or when they are no longer needed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'evenhand-rows-'))
    const engine = await openDuckDB(':memory:')
    async function* broken(): AsyncGenerator<RawRow> {
      for (let number = 2; number < 20; number++) yield plainRow(number)
      throw new Error('the sheet ends here')
    }
    await expect(stageRows(engine, broken(), shape, folder, small)).rejects.toThrow('the sheet ends here')
    expect(await readdir(folder)).toEqual([])
    const raw = await stageRows(engine, Readable.from([plainRow(2)]), shape, folder, small)
    expect(await readdir(folder)).not.toEqual([])
    await raw.discard(engine)
    engine.close()
    expect(await readdir(folder)).toEqual([])
  })

  it('fail where the engine cannot read them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'evenhand-rows-'))
    const engine = await openDuckDB(':memory:')
    const first = shape.plan.columns.find(({ key }) => key !== null)!
    const unreadable = { ...shape, plan: { ...shape.plan, columns: [{ ...first, key: "error('cannot be read')" }] } }
    await expect(stageRows(engine, Readable.from([plainRow(2)]), unreadable, folder, small)).rejects.toThrow('cannot be read')
    expect(await readdir(folder)).toEqual([])
    engine.close()
  })
})

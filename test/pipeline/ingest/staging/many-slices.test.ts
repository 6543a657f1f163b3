import * as fc from 'fast-check'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import type { Engine } from '../../../../pipeline/engine/engine.ts'
import type { FileIntake } from '../../../../pipeline/ingest/file-intake.ts'
import { locateHeader } from '../../../../pipeline/ingest/formats/locate-header.ts'
import { openFile } from '../../../../pipeline/ingest/formats/open-file.ts'
import { onlyTable, type RawRow } from '../../../../pipeline/ingest/formats/sheet.ts'
import { previewRows, type SliceSize } from '../../../../pipeline/ingest/formats/text-slices.ts'
import { loadSheet } from '../../../../pipeline/ingest/load-sheet.ts'
import { loadMapping } from '../../../../pipeline/ingest/mappings/load-mappings.ts'
import { planReading } from '../../../../pipeline/ingest/reading/column-plan.ts'
import { packageRoot } from '../../../../pipeline/package-root.ts'
import { delimitedSheet } from '../../../../pipeline/ingest/staging/delimited-sheet.ts'
import { stageRows } from '../../../../pipeline/ingest/staging/row-sheet.ts'
import type { PieceSize } from '../../../../pipeline/ingest/staging/row-piece.ts'
import { header } from '../bad-files/bad-file.ts'
import { dump, emptyDatabase, ingest, options, writeFiles } from '../support.ts'

const name = '台账.csv'

/** Loads a list of decisions in slices of a given size. */
async function loadInSlices(engine: Engine, content: string, size?: SliceSize): Promise<FileIntake> {
  const [path] = await writeFiles({ [name]: content })
  const opened = await openFile(path!)
  const { contentHash, stamp } = opened
  for await (const sheet of opened.sheets()) {
    const mapping = await loadMapping(`${packageRoot}/pipeline/ingest/mappings/canonical-decision.yaml`)
    const first = []
    for await (const row of previewRows(sheet.delimited!)) if (first.push(row) === 10) break
    const found = locateHeader(first, [mapping])!
    const plan = planReading(mapping, found.headers, options.identity)
    const raw = delimitedSheet(sheet.delimited!, found, options.temporaryFolder, size)
    return loadSheet(engine, { file: name, path: path!, stamp, contentHash, sheet, header: found, mapping, plan, raw }, options)
  }
  throw new Error('no sheet')
}

/** Loads the same list as a workbook's rows, in pieces of a given size. */
async function loadInPieces(engine: Engine, content: string, size?: PieceSize): Promise<FileIntake> {
  const [path] = await writeFiles({ [name]: content })
  const { contentHash, stamp } = await openFile(path!)
  const mapping = await loadMapping(`${packageRoot}/pipeline/ingest/mappings/canonical-decision.yaml`)
  const rows = content.split('\n').map((line, i): RawRow => ({ row: i + 1, cells: line === '' ? [] : line.split(',') }))
  const found = locateHeader(rows.slice(0, 10), [mapping])!
  const plan = planReading(mapping, found.headers, options.identity)
  const sheet = onlyTable(false, () => Readable.from(rows))
  const raw = await stageRows(engine, sheet.rows(), { header: found, hasFixedWidth: false, plan }, options.temporaryFolder, size)
  try {
    return await loadSheet(engine, { file: name, path: path!, stamp, contentHash, sheet, header: found, mapping, plan, raw }, options)
  } finally {
    await raw.discard(engine)
  }
}

const line = fc.oneof(
  // Few numbers, so that rows repeat and contradict each other, within a slice and across slices.
  { weight: 12, arbitrary: fc.tuple(fc.integer({ min: 1, max: 30 }), fc.constantFrom('甲局', '乙局'), fc.constantFrom('100', '100', '100', '200', '一百元')).map(([number, agency, fine]) => `${number}号,${agency},丙,2024-06-06,${fine}`) },
  { weight: 1, arbitrary: fc.constantFrom('31号,甲局,丙,坏日期,1', '32号,,丙,2024-06-06,1', ',甲局,,2024-06-06,1', '33号,甲局', '34号,"甲"局,丙,2024-06-06,1', '', '合计,,,,500', '35号,甲局,丙,2024-06-06,五千余元') },
)
const lines = fc.array(line, { maxLength: 40, size: 'max' }).map((found) => `${header}\n${found.join('\n')}\n`)
const size = fc.record({ bytes: fc.constantFrom(100, 1000), rows: fc.constantFrom(2, 5, 20), piece: fc.constantFrom(16, 64, 256) })

const pieceSize = fc.record({ bytes: fc.constantFrom(100, 1 << 20), rows: fc.constantFrom(1, 2, 5) })

/** Both ways of loading `content` behind the same earlier file, as what was counted and stored. */
async function outcomes(earlier: string, ways: readonly ((engine: Engine) => Promise<FileIntake>)[]) {
  const results = []
  for (const load of ways) {
    const engine = await emptyDatabase()
    await ingest(engine, { 'earlier.csv': earlier }, { nameOf: () => '往年.csv' })
    const intake = await load(engine)
    // When the database was made is all that differs.
    results.push({ intake, stored: { ...(await dump(engine)), workspace: [] } })
    engine.close()
  }
  return results
}

describe('a file in many slices', () => {
  it('is stored, counted and refused as in one', { timeout: 180_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(lines, lines, size, async (earlier, content, small) => {
        const [many, one] = await outcomes(earlier, [small, undefined].map((each) => (engine) => loadInSlices(engine, content, each)))
        expect(many).toEqual(one)
      }),
      { numRuns: 12, endOnFailure: true },
    )
  })

  it('is stored, counted and refused as in one where its rows come one by one', { timeout: 180_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(lines, lines, pieceSize, async (earlier, content, small) => {
        const [many, one] = await outcomes(earlier, [small, undefined].map((each) => (engine) => loadInPieces(engine, content, each)))
        expect(many).toEqual(one)
      }),
      { numRuns: 12, endOnFailure: true },
    )
  })
})

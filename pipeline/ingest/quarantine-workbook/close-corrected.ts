import type { Engine, Value } from '../../engine/engine.ts'
import type { RecognisedSheet } from '../recognised-sheet.ts'
import { sourceIdOf } from '../source-file.ts'
import { correctionKey, keyPlace } from './correction-headers.ts'

/** That a row of a sheet was handed in to correct the quarantined row of this key. */
export interface HandedIn {
  readonly key: string
  readonly sourceId: string
  readonly row: number
}

/** The rows of a sheet that correct others; none where it is no such workbook. */
export async function rowsHandedIn(engine: Engine, sheet: Pick<RecognisedSheet, 'file' | 'header' | 'raw' | 'contentHash' | 'sheet' | 'mapping'>): Promise<HandedIn[]> {
  const place = keyPlace(sheet.header.headers)
  if (place === null) return []
  const sourceId = sourceIdOf(sheet)
  const found: HandedIn[] = []
  for await (const { relation, refused } of sheet.raw.slices(engine)) {
    const rows = await engine.query(`SELECT row_number, trim(c${place}) AS key FROM ${relation} WHERE c${place} IS NOT NULL`)
    for (const { row_number: row, key } of rows) found.push({ key: String(key), sourceId, row: Number(row) })
    for (const { row, cells } of refused) if ((cells[place] ?? '') !== '') found.push({ key: cells[place]!.trim(), sourceId, row })
  }
  return found
}

/**
 * Marks the quarantined rows that were handed in again, so that each waits in one place only: the correction is used, or
 * it is quarantined itself. A correction that could not be used and that a newer content of its workbook leaves out counts
 * no more; and what was corrected stays so when its file comes again with the same row in it.
 */
export async function closeCorrected(engine: Engine, handedIn: readonly HandedIn[]): Promise<void> {
  await engine.transaction(async () => {
    await mark(engine, await sourcesOf(engine, handedIn))
    await engine.execute(
      `UPDATE stored.quarantined_row AS q SET corrected_by = NULL, corrected_row = NULL
       FROM stored.source_file AS s, stored.quarantined_row AS again
       WHERE s.source_id = q.corrected_by AND NOT s.is_current
         AND again.source_id = q.corrected_by AND again.row_number = q.corrected_row AND again.corrected_by IS NULL`,
    )
    await engine.execute(
      `UPDATE stored.quarantined_row AS q SET corrected_by = old.corrected_by, corrected_row = old.corrected_row
       FROM stored.quarantined_row AS old, stored.source_file AS now, stored.source_file AS before
       WHERE now.source_id = q.source_id AND now.is_current AND before.source_id = old.source_id AND old.source_id <> q.source_id
         AND before.file = now.file AND before.sheet IS NOT DISTINCT FROM now.sheet
         AND q.corrected_by IS NULL AND old.corrected_by IS NOT NULL AND old.corrected_by <> q.source_id
         AND old.reason = q.reason AND old.row_text = q.row_text`,
    )
  })
}

/** Which stored row each key means: `[source_id, row_number, corrected_by, corrected_row]`. */
async function sourcesOf(engine: Engine, handedIn: readonly HandedIn[]): Promise<Value[][]> {
  if (handedIn.length === 0) return []
  const byKey = new Map<string, HandedIn>()
  for (const one of handedIn) if (!byKey.has(one.key)) byKey.set(one.key, one)
  const rows = await engine.query(
    'SELECT q.source_id, q.row_number, s.content_hash, s.sheet FROM stored.quarantined_row AS q JOIN stored.source_file AS s USING (source_id)',
  )
  return rows.flatMap(({ source_id: id, row_number: row, content_hash: content, sheet }) => {
    const by = byKey.get(correctionKey(String(content), sheet === null ? null : String(sheet), Number(row)))
    return by === undefined || by.sourceId === id ? [] : [[id!, row!, by.sourceId, by.row]]
  })
}

async function mark(engine: Engine, rows: readonly (readonly Value[])[]): Promise<void> {
  await engine.execute('CREATE OR REPLACE TEMP TABLE corrected (source_id VARCHAR, row_number INTEGER, corrected_by VARCHAR, corrected_row INTEGER)')
  await engine.append('corrected', ['source_id', 'row_number', 'corrected_by', 'corrected_row'], rows)
  await engine.execute(
    `UPDATE stored.quarantined_row AS q SET corrected_by = c.corrected_by, corrected_row = c.corrected_row
     FROM corrected AS c WHERE c.source_id = q.source_id AND c.row_number = q.row_number;
     DROP TABLE corrected`,
  )
}

import type { Engine } from '../../engine/engine.ts'
import { literal } from '../reading/sql-text.ts'
import type { LoadContext } from './loader.ts'

/** Remembers the rows of `new_row` whose fine was read from a wording that does not name them. */
export async function rememberWorded(engine: Engine, isFirst: boolean): Promise<void> {
  const select = 'SELECT decision_id FROM new_row WHERE column_fine IS NULL AND worded_fine IS NOT NULL AND NOT coalesce(is_named, false)'
  await engine.execute(isFirst ? `CREATE OR REPLACE TEMP TABLE worded_row AS ${select}` : `INSERT INTO worded_row ${select}`)
}

/**
 * Marks amounts that only the whole sheet shows to be doubtful: a sum read from a wording that several rows of one
 * document share, and a fine that another file gives otherwise. Neither may reach the statistics.
 */
export async function markDoubtfulAmounts(engine: Engine, { sourceId }: LoadContext): Promise<void> {
  const source = literal(sourceId)
  const [doubtful] = await engine.query('SELECT (SELECT count(*) FROM worded_row) AS worded, (SELECT count(*) FROM contradicting) AS contradicting')
  if (doubtful!['worded'] !== 0) await engine.execute(
    `UPDATE stored.decision SET amount_ambiguity = 'several_parties'
     WHERE amount_ambiguity IS NULL AND decision_id IN (
       SELECT d.decision_id FROM worded_row AS w JOIN stored.decision AS d ON d.decision_id = w.decision_id
       JOIN (SELECT agency_id, document_key, penalty_text FROM stored.decision
             WHERE document_key IS NOT NULL AND penalty_text IS NOT NULL
             GROUP BY agency_id, document_key, penalty_text HAVING count(*) > 1) AS shared
         ON shared.agency_id = d.agency_id AND shared.document_key = d.document_key AND shared.penalty_text = d.penalty_text
     )`,
  )
  if (doubtful!['contradicting'] !== 0) await engine.execute(
    `UPDATE stored.decision SET amount_ambiguity = 'amount_conflict'
     WHERE amount_ambiguity IS NULL AND decision_id IN (SELECT decision_id FROM contradicting);
     INSERT INTO stored.value_warning
     SELECT ${source}, c.row_number, c.decision_id, d.agency_id, 'fine', 'contradicts-other-file',
            CAST(json_object('file', c.file, 'fine', c.fine) AS VARCHAR)
     FROM contradicting AS c JOIN stored.decision AS d ON d.decision_id = c.decision_id`,
  )
  await engine.execute('DROP TABLE worded_row')
}

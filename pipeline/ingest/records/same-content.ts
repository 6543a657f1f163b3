import type { Engine } from '../../engine/engine.ts'
import { literal } from '../reading/sql-text.ts'
import type { LoadContext } from './loader.ts'
import { removeDecisions } from './remove-decisions.ts'

/**
 * Finds decisions that were loaded under two keys: the same agency, party, violation, facts, wording and date. Where one
 * of the two has no document number, they are one: the one with the number stays. Two numbers are two decisions until
 * somebody says otherwise, and are warned of.
 */
export async function settleTwins(engine: Engine, context: LoadContext): Promise<{ repeated: number; replaced: number }> {
  const source = literal(context.sourceId)
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE likely_twin AS
     SELECT agency_id, decision_date, party_name FROM stored.decision
     WHERE (agency_id, decision_date) IN (SELECT DISTINCT agency_id, decision_date FROM stored.decision WHERE source_id = ${source})
       AND party_name IS NOT NULL AND facts IS NOT NULL AND penalty_text IS NOT NULL
     GROUP BY agency_id, decision_date, party_name HAVING count(*) > 1 AND bool_or(source_id = ${source});
     CREATE OR REPLACE TEMP TABLE twin AS
     WITH likely AS (
       SELECT s.* FROM stored.decision AS s SEMI JOIN likely_twin AS l
         ON l.agency_id = s.agency_id AND l.decision_date = s.decision_date AND l.party_name = s.party_name
     )
     SELECT new.decision_id AS new_id, old.decision_id AS old_id, new.source_row AS row_number, new.agency_id,
            new.document_key AS new_key, old.document_key AS old_key, old.document_number AS old_number, old.source_id = ${source} AS is_own
     FROM likely AS new JOIN likely AS old
       ON old.agency_id = new.agency_id AND old.decision_date = new.decision_date AND old.party_name = new.party_name
       AND old.violation_item IS NOT DISTINCT FROM new.violation_item
       AND old.facts = new.facts AND old.penalty_text = new.penalty_text
     WHERE new.source_id = ${source} AND old.decision_id <> new.decision_id
       AND (old.source_id <> ${source} OR old.source_row < new.source_row)`,
  )
  const [count] = await engine.query('SELECT count(*) AS rows FROM twin')
  const settled = count!['rows'] === 0 ? { repeated: 0, replaced: 0 } : await settle(engine, context)
  await engine.execute('DROP TABLE likely_twin; DROP TABLE twin')
  return settled
}

async function settle(engine: Engine, context: LoadContext): Promise<{ repeated: number; replaced: number }> {
  await engine.execute(
    `INSERT INTO stored.value_warning
     SELECT ${literal(context.sourceId)}, row_number, new_id, agency_id, 'document_number', 'duplicate-suspected',
            CAST(json_object('other', min(old_number)) AS VARCHAR)
     FROM twin WHERE new_key IS NOT NULL AND old_key IS NOT NULL GROUP BY ALL`,
  )
  const repeated = await removeDecisions(engine, 'SELECT new_id FROM twin WHERE new_key IS NULL', context)
  const replaced = 'SELECT old_id FROM twin WHERE new_key IS NOT NULL AND old_key IS NULL'
  const own = await removeDecisions(engine, `${replaced} AND is_own`, context)
  return { repeated: repeated + own, replaced: await removeDecisions(engine, `${replaced} AND NOT is_own`, context) }
}

import type { Engine } from '../../engine/engine.ts'
import { literal } from '../reading/sql-text.ts'
import type { LoadContext } from './loader.ts'
import { removeDecisions } from './remove-decisions.ts'

/**
 * Finds decisions that were loaded under two keys: the same agency, party, violation, facts, wording and date, and
 * nothing recorded that tells them apart. Where one has no document number, they are one: the one with the number stays.
 * Two numbers are two decisions until somebody says otherwise, and are warned of.
 */
export async function settleTwins(engine: Engine, context: LoadContext): Promise<{ repeated: number; replaced: number }> {
  const source = literal(context.sourceId)
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE twin AS
     WITH likely AS (
       SELECT agency_id, decision_date, party_name FROM stored.decision
       WHERE (agency_id, decision_date) IN (SELECT DISTINCT agency_id, decision_date FROM stored.decision WHERE source_id = ${source})
         AND party_name IS NOT NULL AND facts IS NOT NULL AND penalty_text IS NOT NULL
       GROUP BY agency_id, decision_date, party_name HAVING count(*) > 1 AND bool_or(source_id = ${source})
     ),
     candidates AS (
       SELECT s.decision_id, s.agency_id, s.decision_date, s.party_name, s.violation_item, s.facts, s.penalty_text,
              s.document_key, s.document_number, s.party_key, s.case_id, s.source_row, s.source_id = ${source} AS is_own
       FROM stored.decision AS s SEMI JOIN likely AS l
         ON l.agency_id = s.agency_id AND l.decision_date = s.decision_date AND l.party_name = s.party_name
       WHERE s.facts IS NOT NULL AND s.penalty_text IS NOT NULL
     )
     SELECT decision_id, agency_id, source_row, is_own, document_key,
            count(*) OVER earlier > 0 AS has_earlier,
            min(document_number) FILTER (WHERE document_key IS NOT NULL) OVER earlier AS other_number,
            count(document_key) FILTER (WHERE is_own) OVER later > 0 AS has_later_with_number,
            min(party_key) OVER alike IS NOT DISTINCT FROM max(party_key) OVER alike
              AND min(case_id) OVER alike IS NOT DISTINCT FROM max(case_id) OVER alike AS may_be_one
     FROM candidates
     WINDOW alike AS (PARTITION BY agency_id, decision_date, party_name, violation_item, facts, penalty_text),
       earlier AS (PARTITION BY agency_id, decision_date, party_name, violation_item, facts, penalty_text
         ORDER BY is_own, source_row, decision_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
       later AS (PARTITION BY agency_id, decision_date, party_name, violation_item, facts, penalty_text
         ORDER BY is_own, source_row, decision_id ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)`,
  )
  await engine.execute(
    `INSERT INTO stored.value_warning
     SELECT ${source}, source_row, decision_id, agency_id, 'document_number', 'duplicate-suspected',
            CAST(json_object('other', other_number) AS VARCHAR)
     FROM twin WHERE is_own AND may_be_one AND document_key IS NOT NULL AND other_number IS NOT NULL`,
  )
  const repeated = await removeDecisions(engine, 'SELECT decision_id FROM twin WHERE is_own AND may_be_one AND document_key IS NULL AND has_earlier', context)
  const replaced = 'SELECT decision_id FROM twin WHERE may_be_one AND document_key IS NULL AND has_later_with_number'
  const own = await removeDecisions(engine, `${replaced} AND is_own`, context)
  const settled = { repeated: repeated + own, replaced: await removeDecisions(engine, `${replaced} AND NOT is_own`, context) }
  await engine.execute('DROP TABLE twin')
  return settled
}

import type { Engine } from '../../engine/engine.ts'
import type { Values } from '../refusal.ts'
import { decisionKey, ledgerKey, stepKey, supplementKey } from './identity.ts'
import { keepFindings } from './keep-findings.ts'
import { ledgerNames, ledgers, storedColumn } from './ledgers.ts'
import type { LoadContext } from './loader.ts'
import { timestamp } from './table-loader.ts'

interface KeyedTable {
  readonly name: string
  readonly identity: string
  readonly key: (agencyName: string, values: Values) => string
  /** Where else its keys stand. */
  readonly namedIn: readonly string[]
}

const tables: readonly KeyedTable[] = [
  {
    name: 'decision',
    identity: `document_key, party_key AS party_identity, party_name, violation_item, decision_date,
       CASE WHEN document_key IS NULL THEN case_id END AS case_id,
       CASE WHEN document_key IS NULL THEN facts END AS facts,
       CASE WHEN document_key IS NULL THEN penalty_text END AS penalty_text`,
    key: decisionKey,
    namedIn: ['decision_basis', 'value_warning', 'repeated_decision', 'permit', 'administrative_act', 'finding', 'finding_comparable', 'forward_comparison'],
  },
  {
    name: 'decision_supplement',
    identity: 'document_key, case_id, party_name, violation_item',
    key: supplementKey,
    namedIn: [],
  },
  {
    name: 'procedure_step',
    identity: 'document_key, case_id, party_name, step, step_date, result',
    key: stepKey,
    namedIn: [],
  },
  ...ledgerNames.map((name) => ({
    name,
    identity: ledgers[name].map((field) => (storedColumn[field] === undefined ? field : `${storedColumn[field]} AS ${field}`)).join(', '),
    key: (agencyName: string, values: Values) => ledgerKey(agencyName, ledgers[name], values),
    namedIn: [],
  })),
]

/**
 * Gives the records of an agency the ids that they would have had under its new name, so that later files find them.
 * Where two records turn out to be one, the one loaded last stays and the other is kept in `replaced_record`.
 */
export async function renameAgency(engine: Engine, id: string, name: string, context: LoadContext): Promise<void> {
  for (const table of tables) await renameIn(engine, table, id, name, context)
}

async function renameIn(engine: Engine, table: KeyedTable, id: string, name: string, context: LoadContext): Promise<void> {
  const key = `${table.name}_id`
  const records = await engine.query(
    `SELECT ${key} AS key, ${table.identity} FROM stored.${table.name} WHERE agency_id = $id`,
    { id },
  )
  const renamed = records.map(({ key: old, ...values }) => [old!, table.key(name, values)])
  if (renamed.every(([before, after]) => before === after)) return
  await engine.execute('CREATE OR REPLACE TEMP TABLE renamed_key (before VARCHAR, after VARCHAR)')
  await engine.append('renamed_key', ['before', 'after'], renamed)
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE ranked_key AS
     SELECT before, after,
            row_number() OVER latest_first AS place, first_value(t.source_id) OVER latest_first AS kept_source
     FROM renamed_key AS r
     JOIN stored.${table.name} AS t ON t.${key} = r.before
     LEFT JOIN stored.source_file AS s ON s.source_id = t.source_id
     WINDOW latest_first AS (PARTITION BY after ORDER BY s.loaded_at DESC NULLS LAST, t.source_row DESC, before)`,
  )
  await engine.execute(
    `INSERT INTO stored.replaced_record
     SELECT $record_type, r.after, t.source_id, r.kept_source, to_json(t)::VARCHAR, $now::TIMESTAMP
     FROM stored.${table.name} AS t JOIN ranked_key AS r ON r.before = t.${key} WHERE r.place > 1`,
    { record_type: table.name, now: timestamp(context.now) },
  )
  const superfluous = 'IN (SELECT before FROM ranked_key WHERE place > 1)'
  await engine.execute(`DELETE FROM stored.${table.name} WHERE ${key} ${superfluous}`)
  if (table.name === 'decision') {
    for (const place of ['decision_basis', 'value_warning', 'repeated_decision', 'permit', 'administrative_act', 'forward_comparison']) await engine.execute(`DELETE FROM stored.${place} WHERE decision_id ${superfluous}`)
    // A finding that was compared with both is compared with the one that stays.
    await engine.execute(
      `DELETE FROM stored.finding_comparable AS c USING ranked_key AS r WHERE c.decision_id = r.before AND r.place > 1
         AND EXISTS (SELECT 1 FROM stored.finding_comparable AS k JOIN ranked_key AS o ON o.before = k.decision_id
                     WHERE k.run_id = c.run_id AND k.finding_id = c.finding_id AND o.after = r.after AND o.place < r.place)`,
    )
  }
  for (const place of [table.name, ...table.namedIn]) {
    await engine.execute(
      `UPDATE stored.${place} SET ${key} = r.after FROM ranked_key AS r WHERE ${key} = r.before AND r.before <> r.after`,
    )
  }
  await engine.execute(
    `UPDATE stored.replaced_record SET record_id = r.after FROM ranked_key AS r
     WHERE record_type = '${table.name}' AND record_id = r.before`,
  )
  await keepFindings(engine, '(SELECT before, after FROM ranked_key WHERE place = 1)')
  await engine.execute('DROP TABLE renamed_key; DROP TABLE ranked_key')
}

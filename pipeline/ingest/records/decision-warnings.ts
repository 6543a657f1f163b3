import type { ValueWarning } from '../../domain/value-warning.ts'
import type { Engine } from '../../engine/engine.ts'
import { literal } from '../reading/sql-text.ts'
import type { LoadContext } from './loader.ts'
import { timestamp } from './table-loader.ts'

interface Doubt {
  readonly field: string
  readonly code: ValueWarning
  readonly where: string
  /** Pairs of name and value, as SQL. */
  readonly details: string
}

const latestOf = 'greatest(conduct_date, filing_date, collective_discussion_date)'
const longestQuoted = 80
const larger = 'greatest(column_fine, worded_fine) / least(column_fine, worded_fine)'

function doubts(today: string): Doubt[] {
  return [
    {
      field: 'fine',
      code: 'amount-unit-conflict',
      where: "amount_ambiguity = 'unit_conflict' AND column_fine <> worded_fine",
      details: `'column', column_fine, 'words', worded_fine, 'ratio', CAST(round(${larger}) AS BIGINT)`,
    },
    {
      field: 'fine',
      code: 'amount-conflict',
      where: "amount_ambiguity = 'amount_conflict' AND column_fine IS DISTINCT FROM worded_fine",
      details: "'column', column_fine, 'words', coalesce(worded_fine, 0)",
    },
    { field: 'fine', code: 'amount-of-several-rows', where: "amount_ambiguity = 'several_rows'", details: '' },
    { field: 'illegal_gains', code: 'amount-of-several-rows', where: 'has_merged_sum', details: '' },
    { field: 'penalty_text', code: 'party-not-in-words', where: 'strangers IS NOT NULL', details: "'subjects', strangers" },
    { field: 'penalty_text', code: 'wording-unread', where: 'unread IS NOT NULL', details: "'pieces', unread" },
    {
      field: 'legal_basis',
      code: 'basis-unread',
      where: 'legal_basis IS NOT NULL AND legal_basis NOT IN (SELECT legal_basis FROM citation_of)',
      details: `'value', legal_basis[1:${longestQuoted}]`,
    },
    { field: 'party_identity', code: 'identity-check-digit', where: "party_identity_doubt <> 'none'", details: '' },
    { field: 'document_number', code: 'document-number-unusual', where: "document_number_doubt <> 'none'", details: "'value', document_number" },
    {
      field: 'decision_date',
      code: 'dates-out-of-order',
      where: `${latestOf} > decision_date`,
      details: `'from', CAST(${latestOf} AS VARCHAR), 'to', CAST(decision_date AS VARCHAR)`,
    },
    {
      field: 'decision_date',
      code: 'decision-after-load',
      where: `decision_date > CAST(${literal(today)} AS DATE)`,
      details: "'date', CAST(decision_date AS VARCHAR)",
    },
  ]
}

/** What the doubts are told from, as columns of `identified_row`. */
export const doubtColumns = [
  'column_fine',
  'worded_fine',
  'amount_ambiguity',
  'strangers',
  'has_merged_sum',
  'is_named',
  'unread',
  'party_identity_doubt',
  'document_number_doubt',
  'conduct_date',
  'filing_date',
  'collective_discussion_date',
  'decision_date',
]

/** Stores what is doubtful about the rows of `new_row`. */
export async function warnOfRows(engine: Engine, { sourceId, now }: LoadContext): Promise<void> {
  const all = doubts(timestamp(now).slice(0, 10))
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE doubtful_row AS SELECT * FROM new_row WHERE ${all.map(({ where }) => `(${where})`).join(' OR ')}`,
  )
  const [count] = await engine.query('SELECT count(*) AS rows FROM doubtful_row')
  if (count!['rows'] !== 0) {
    const each = all.map(
      ({ field, code, where, details }) =>
        `SELECT ${literal(sourceId)}, row_number, decision_id, agency_id, '${field}', '${code}', CAST(json_object(${details}) AS VARCHAR) FROM doubtful_row WHERE ${where}`,
    )
    await engine.execute(`INSERT INTO stored.value_warning ${each.join(' UNION ALL ')}`)
  }
  await engine.execute('DROP TABLE doubtful_row')
}

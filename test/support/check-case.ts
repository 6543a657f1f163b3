import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeTierConditions } from '../../pipeline/benchmarks/store-conditions.ts'
import type { Check } from '../../pipeline/domain/check.ts'
import type { Engine, Value } from '../../pipeline/engine/engine.ts'
import { ledgerNames } from '../../pipeline/ingest/records/ledgers.ts'
import { resultTables } from '../../pipeline/group-patterns/result-tables.ts'
import { parseYaml } from '../../pipeline/settings/parse-yaml.ts'
import { inShape, z } from '../../pipeline/settings/shape.ts'
import { readPipeTable, type PipeRow } from './pipe-table.ts'

/** The row of an expectation that speaks of every subject that has no row of its own. */
export const others = '(others)'

const shape = z.array(
  z.strictObject({
    name: z.string(),
    why: z.string(),
    as_of: z.string().default('2026-02-05'),
    parameters: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])).default({}),
    given: z.record(z.string(), z.string()),
    expect: z.string(),
  }),
)
export type CheckCase = z.infer<typeof shape>[number]

/** The cases of a check's cases.yaml. */
export function readCases(check: Check): CheckCase[] {
  const file = join(check.folder, 'cases.yaml')
  const result = inShape(shape, parseYaml(readFileSync(file, 'utf8'), file, 'configuration-unreadable'))
  if ('problem' in result) throw new Error(`${file}: ${result.problem.path}: ${result.problem.message}`)
  return result.value
}

/** What a row holds when its case does not say otherwise. */
const defaults: Readonly<Record<string, PipeRow>> = {
  agency: { agency_id: 'a', name: '示例局', is_registered: 'true' },
  decision: {
    act_type: 'penalty',
    agency_id: 'a',
    party_kind: 'legal_person',
    decision_date: '2025-03-01',
    kinds: 'fine',
    status: 'in_force',
  },
  decision_supplement: { agency_id: 'a' },
  permit: { permit_item: '临时占道许可', application_type: '新办', permit_outcome: 'granted' },
  permit_item: { permit_item: '临时占道许可' },
  benchmark: { benchmark_id: '示例基准', version: '1', title: '示例基准' },
  tier: {
    benchmark_id: '示例基准',
    benchmark_version: '1',
    tier: '一般',
    tier_rank: '1',
    range_basis: 'amount',
    lower_closed: 'true',
    upper_closed: 'true',
  },
  statutory_range: {
    instrument: '示例条例',
    article: '第九条',
    range_basis: 'amount',
    lower_closed: 'true',
    upper_closed: 'true',
  },
  form_cell: { counts_annulled: 'false', is_own_form: 'true' },
  return_form: { agency_id: 'a', loaded_order: '1' },
  return_cell: { is_readable: 'true' },
  agency_pattern: {
    agency_id: 'a',
    first_date: '2023-01-04',
    last_date: '2025-12-29',
    cases: '400',
    items: '12',
    peers: '8',
    difference: '0.5',
    standard_error: '0.05',
    factor: '1',
  },
  officer_pattern: {
    agency_id: 'a',
    officer_mask: '王某',
    first_date: '2023-01-04',
    last_date: '2025-12-29',
    cases: '100',
    items: '12',
    peers: '8',
    difference: '0.5',
    standard_error: '0.05',
    factor: '1',
  },
  officer_tail: { agency_id: 'a', officer_mask: '王某', items: '12', peers: '8', peer_share: '0.04', difference: '0.05', standard_error: '0.01' },
  practice_change: {
    first_month: '2023-01-01',
    last_month: '2025-12-01',
    months: '36',
    cases: '400',
    cases_before: '200',
    cases_after: '200',
    factor: '1',
  },
  range_end_pattern: { cases: '400', items: '12', peers: '8', peer_share: '0.05', difference: '0.1', standard_error: '0.01' },
  source_file: {
    record_type: 'decision', mapping: 'decision', content_hash: 'h', rows_read: '1', rows_used: '1', rows_repeated: '0', rows_replaced: '0', rows_quarantined: '0', headers: '[]', unused_headers: '[]',
    is_current: 'true', loaded_at: '2026-02-05 02:00:00',
  },
  procedure_step: { agency_id: 'a' },
  staff_count: { agency_id: 'a', year: '2025' },
  enforcement_certificate: { agency_id: 'a' },
  administrative_act: { act_item: '扣押财物' },
  case_register: { agency_id: 'a', act_type: 'penalty' },
  adverse_outcome: { outcome: 'annulled', route: 'reconsideration' },
  complaint: { agency_id: 'a' },
  case_transfer: { agency_id: 'a', transfer_reason: 'no_jurisdiction' },
  decision_correction: { agency_id: 'a', correction_kind: 'rework' },
  jurisdiction_dispute: { agency_id: 'a' },
  supervision_document: { agency_id: 'a', document_number: '示司监〔2025〕1号' },
  confirmed_fault: { agency_id: 'a', officer: '何文远' },
  yearly_task: { agency_id: 'a' },
  inspection: { agency_id: 'a' },
  party_kind_pattern: { items: '12', persons: '300', organisations: '200', peers: '8', standard_error: '0.01' },
}
/** Tables whose rows have an id of their own that no case cares about. */
const numbered: ReadonlySet<string> = new Set(['decision_supplement', 'permit_item', 'amount_standard', 'tier', 'statutory_range', 'procedure_step', ...ledgerNames])

/**
 * Stores the rows of a case. `copies` repeats a row with ids d-1, d-2 …; `cites` is the article of 示例条例 that a
 * decision cites, 第九条 where no column says otherwise; `''` is recorded as empty, a blank cell is not recorded;
 * `fine+warning` is a list of two codes. The conditions of tiers are read as they are after a load. Patterns of groups are given as they are computed.
 */
export async function store(engine: Engine, given: CheckCase['given']): Promise<void> {
  for (const [table, text] of Object.entries(given)) {
    const rows = readPipeTable(text).flatMap(copiesOf)
    if (resultTables.some((name) => name === table)) {
      await storeResults(engine, table, rows)
      continue
    }
    for (const [i, row] of rows.entries()) {
      const { cites = '第九条', ...cells } = row
      const place = placeOf(table, i + 2)
      const key = numbered.has(table) ? { [`${table}_id`]: `${table}-${i}` } : {}
      const values: PipeRow = { ...place, ...key, ...defaults[table], ...cells }
      await engine.append(`stored.${table}`, Object.keys(values), [Object.values(values).map(cell)])
      if (table === 'decision' && cites !== '') {
        const basis = [cells['decision_id']!, '示例条例', cites]
        await engine.append('stored.decision_basis', ['decision_id', 'instrument', 'article'], [basis])
      }
    }
  }
  if ('tier' in given) await writeTierConditions(engine)
}

async function storeResults(engine: Engine, table: string, rows: readonly PipeRow[]): Promise<void> {
  for (const row of rows) {
    const values = { ...defaults[table], ...row }
    await engine.append(table, Object.keys(values), [Object.values(values).map(cell)])
  }
}

function placeOf(table: string, row: number): PipeRow {
  if (table === 'decision_basis' || table === 'officer_label' || table === 'agency_alias' || table === 'replaced_record' || table === 'adverse_outcome' || table.startsWith('form_cell') || table === 'return_cell' || table === 'source_file') return {}
  return table === 'benchmark' ? { source_id: 's' } : { source_id: 's', source_row: String(row) }
}

function cell(text: string): Value {
  if (text === '') return null
  return text === "''" ? '' : text.replaceAll('+', '|')
}

function copiesOf(row: PipeRow): PipeRow[] {
  const { copies, ...cells } = row
  if (copies === undefined || copies === '') return [cells]
  return Array.from({ length: Number(copies) }, (_, i) => ({ ...cells, decision_id: `${cells['decision_id']}-${i + 1}` }))
}

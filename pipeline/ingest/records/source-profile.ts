import type { Engine } from '../../engine/engine.ts'
import { literal } from '../reading/sql-text.ts'
import { contents } from './decision-columns.ts'
import { identifiedRows } from './decision-rows.ts'

const measured = new Set(['fine', 'confiscation', 'value_of_goods', 'illegal_gains', 'repeat_count', 'suspension_days', 'detention_days'])
const derived = new Set(['document_key', 'licences', 'amount_ambiguity'])
const fields = contents.filter(({ field }) => !derived.has(field))

function profiled(column: 'read' | 'stored', alias: string): string {
  return fields
    .map(({ field, ...names }) => {
      const value = `${alias}.${names[column]}`
      if (measured.has(field)) return `CAST(${value} AS DOUBLE) AS ${field}`
      // What nobody recorded is stored as a word of its own in this one field.
      return `CASE WHEN ${field === 'party_kind' ? `nullif(${value}, 'unknown')` : value} IS NOT NULL THEN 1.0 END AS ${field}`
    })
    .join(', ')
}

/** The rows of a sheet that were stored before, mostly from another source: they belong to its profile all the same. */
export class RepeatedRows {
  readonly #engine: Engine
  #isMade = false

  constructor(engine: Engine) {
    this.#engine = engine
  }

  /** Takes the rows that `left_out` marks as repeated. */
  async add(): Promise<void> {
    const select = `SELECT r.row_number, r.agency_id AS agency, ${profiled('read', 'r')} FROM ${identifiedRows} AS r
      WHERE r.row_number IN (SELECT row_number FROM left_out WHERE is_repeated)`
    await this.#engine.execute(this.#isMade ? `INSERT INTO repeated_row ${select}` : `CREATE OR REPLACE TEMP TABLE repeated_row AS ${select}`)
    this.#isMade = true
  }

  /** As a further part of a UNION, or nothing. */
  get union(): string {
    return this.#isMade ? 'UNION ALL SELECT * EXCLUDE row_number FROM repeated_row' : ''
  }

  /** The rows that are stored under the source all the same, as when an older content of a file has come back. */
  get except(): string {
    return this.#isMade ? 'AND s.source_row NOT IN (SELECT row_number FROM repeated_row)' : ''
  }

  async close(): Promise<void> {
    await this.#engine.execute('DROP TABLE IF EXISTS repeated_row')
  }
}

/** Stores how many rows of a source fill each field, by agency; an earlier profile of the same content goes. */
export async function storeProfile(engine: Engine, sourceId: string, repeated: RepeatedRows): Promise<void> {
  const source = literal(sourceId)
  const counts = fields.map(({ field }) => {
    const median = measured.has(field) ? `median(${field})` : 'CAST(NULL AS DOUBLE)'
    return `{'field': '${field}', 'filled': count(${field}), 'median': ${median}}`
  })
  await engine.execute(
    `DELETE FROM stored.source_profile WHERE source_id = ${source};
     INSERT INTO stored.source_profile
     SELECT ${source}, agency_id, profile.field, records, profile.filled, profile.median
     FROM (
       SELECT agency AS agency_id, count(*) AS records, unnest([${counts.join(', ')}]) AS profile
       FROM (SELECT s.agency_id AS agency, ${profiled('stored', 's')} FROM stored.decision AS s WHERE s.source_id = ${source} ${repeated.except} ${repeated.union})
       GROUP BY agency
     )`,
  )
  await repeated.close()
}

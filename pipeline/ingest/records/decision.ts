import type { Engine, Value } from '../../engine/engine.ts'
import { catalogue } from '../fields/catalogue.ts'
import { articlesOf, parseCitations } from '../parsing/citations.ts'
import { readRows, type RefusedRow } from '../reading/slice-reader.ts'
import { literal } from '../reading/sql-text.ts'
import { missing } from '../refusal.ts'
import { normaliseName, type AgencyDirectory } from './agency-directory.ts'
import { decisionKeySql } from './identity.ts'
import type { LoadContext, Loader, Merged } from './loader.ts'
import { timestamp } from './table-loader.ts'

const asStored: Readonly<Record<string, string>> = { agency: 'agency_id', party_identity: 'party_key' }
const fields = Object.keys(catalogue.decision).filter((field) => field !== 'agency_code')
const contents = fields.map((field) => ({ read: field === 'agency' ? 'agency_id' : field, stored: asStored[field] ?? field }))

/**
 * Merges decisions into the stored ones, a slice at a time. The same content again changes nothing; other content under
 * the same key replaces the older, which is kept in `replaced_record`; within one sheet it is refused.
 */
export class DecisionLoader implements Loader {
  readonly #engine: Engine
  readonly #agencies: AgencyDirectory
  readonly #context: LoadContext
  #isFirstSlice = true
  #used = 0
  #repeated = 0
  #replaced = 0

  constructor(engine: Engine, agencies: AgencyDirectory, context: LoadContext) {
    this.#engine = engine
    this.#agencies = agencies
    this.#context = context
  }

  async addRows(): Promise<RefusedRow[]> {
    if (this.#isFirstSlice) {
      await this.#engine.execute('CREATE OR REPLACE TEMP TABLE repeated_key (decision_id VARCHAR, row_number INTEGER)')
      this.#isFirstSlice = false
    }
    await this.#identify()
    const refused = [...(await this.#withoutParty()), ...(await this.#doubleInSlice()), ...(await this.#knownBefore())]
    await this.#insert()
    return refused
  }

  async store(): Promise<Merged> {
    await this.#engine.execute(
      `DROP TABLE IF EXISTS repeated_key; DROP TABLE IF EXISTS agency_of; DROP TABLE IF EXISTS citation_of;
       DROP VIEW IF EXISTS identified_row; DROP TABLE IF EXISTS new_row; DROP TABLE IF EXISTS left_out`,
    )
    return { used: this.#used, repeated: this.#repeated, replaced: this.#replaced }
  }

  /** `new_row`: the key of each row; what stays in it is inserted in the end. */
  async #identify(): Promise<void> {
    const named = await this.#engine.query(
      `SELECT agency, agency_code, min(row_number) AS row FROM ${readRows}
       WHERE party_name IS NOT NULL OR document_number IS NOT NULL GROUP BY agency, agency_code ORDER BY row`,
    )
    const resolved = named.map(({ agency, agency_code: code, row }): Value[] => {
      const { id, name } = this.#agencies.resolve(String(agency), code === null ? null : String(code), Number(row))
      return [agency!, code!, id, normaliseName(name)]
    })
    await this.#engine.execute('CREATE OR REPLACE TEMP TABLE agency_of (agency VARCHAR, agency_code VARCHAR, agency_id VARCHAR, agency_name VARCHAR)')
    await this.#engine.append('agency_of', ['agency', 'agency_code', 'agency_id', 'agency_name'], resolved)
    // The key is computed anew wherever it is asked for: joining it back by row number would cost more.
    await this.#engine.execute(
      `CREATE OR REPLACE TEMP VIEW identified_row AS
       SELECT *, ${decisionKeySql} AS decision_id
       FROM (SELECT r.*, a.agency_id, a.agency_name FROM ${readRows} AS r
             LEFT JOIN agency_of AS a ON a.agency = r.agency AND a.agency_code IS NOT DISTINCT FROM r.agency_code)`,
    )
    await this.#engine.execute(
      `CREATE OR REPLACE TEMP TABLE new_row AS
       SELECT row_number, decision_id, party_name IS NULL AND document_number IS NULL AS has_no_party FROM identified_row;
       CREATE OR REPLACE TEMP TABLE left_out (row_number INTEGER)`,
    )
  }

  async #withoutParty(): Promise<RefusedRow[]> {
    const rows = await this.#engine.query('SELECT row_number FROM new_row WHERE has_no_party ORDER BY row_number')
    if (rows.length > 0) await this.#leaveOut('SELECT row_number FROM new_row WHERE has_no_party')
    return rows.map(({ row_number: row }) => ({ row: Number(row), refusal: missing('party_name') }))
  }

  /** Rows with the key of an earlier row of the slice: the same content is a repetition, other content a conflict. */
  async #doubleInSlice(): Promise<RefusedRow[]> {
    const [double] = await this.#engine.query('SELECT count(*) - count(DISTINCT decision_id) AS rows FROM new_row')
    if (double!['rows'] === 0) return []
    await this.#engine.execute(
      `CREATE OR REPLACE TEMP TABLE known_row AS
       SELECT later.row_number, first_row.row_number AS known_at, ${isSame('a', 'read', 'b', 'read')} AS is_same
       FROM new_row AS later
       JOIN (SELECT decision_id, min(row_number) AS row_number FROM new_row GROUP BY decision_id HAVING count(*) > 1) AS first_row
         ON first_row.decision_id = later.decision_id AND first_row.row_number < later.row_number
       JOIN identified_row AS a ON a.row_number = later.row_number
       JOIN identified_row AS b ON b.row_number = first_row.row_number`,
    )
    return this.#settle()
  }

  /** Rows whose key is stored: from this sheet, from another with the same content, or from another and to be replaced. */
  async #knownBefore(): Promise<RefusedRow[]> {
    await this.#engine.execute(
      `CREATE OR REPLACE TEMP TABLE stored_key AS
       SELECT n.row_number, n.decision_id, s.source_id,
              CASE WHEN s.source_id = ${literal(this.#context.sourceId)} THEN s.source_row END AS own_row
       FROM new_row AS n JOIN stored.decision AS s ON s.decision_id = n.decision_id`,
    )
    const [known] = await this.#engine.query('SELECT count(*) AS rows FROM stored_key')
    if (known!['rows'] === 0) return []
    await this.#engine.execute(
      `CREATE OR REPLACE TEMP TABLE known_row AS
       SELECT k.row_number, k.decision_id, coalesce(p.row_number, k.own_row) AS known_at, ${isSame('a', 'read', 's', 'stored')} AS is_same
       FROM stored_key AS k
       JOIN stored.decision AS s ON s.decision_id = k.decision_id
       JOIN identified_row AS a ON a.row_number = k.row_number
       LEFT JOIN repeated_key AS p ON p.decision_id = k.decision_id`,
    )
    await this.#engine.execute('INSERT INTO repeated_key SELECT decision_id, row_number FROM known_row WHERE is_same AND known_at IS NULL')
    await this.#replace()
    return this.#settle()
  }

  /** Takes what is known out of `new_row`: repetitions are counted, conflicts given back. */
  async #settle(): Promise<RefusedRow[]> {
    const [counts] = await this.#engine.query('SELECT count(*) FILTER (WHERE is_same) AS repeated FROM known_row')
    this.#repeated += Number(counts!['repeated'])
    const conflicts = await this.#engine.query(
      `SELECT k.row_number, k.known_at, coalesce(r.document_number, r.case_id) AS subject
       FROM known_row AS k JOIN ${readRows} AS r ON r.row_number = k.row_number
       WHERE NOT k.is_same AND k.known_at IS NOT NULL ORDER BY k.row_number`,
    )
    await this.#leaveOut('SELECT row_number FROM known_row WHERE is_same OR known_at IS NOT NULL')
    await this.#engine.execute('DROP TABLE known_row')
    return conflicts.map(({ row_number: row, known_at: at, subject }) => ({
      row: Number(row),
      refusal: { reason: 'conflicting-duplicate', column: null, value: subject === null ? null : String(subject), details: { row: String(at) } },
    }))
  }

  async #replace(): Promise<void> {
    const [count] = await this.#engine.query('SELECT count(*) AS rows FROM known_row WHERE NOT is_same AND known_at IS NULL')
    if (count!['rows'] === 0) return
    this.#replaced += Number(count!['rows'])
    const replacing = 'SELECT decision_id FROM known_row WHERE NOT is_same AND known_at IS NULL'
    await this.#engine.execute(
      `INSERT INTO stored.replaced_record
       SELECT 'decision', s.decision_id, s.source_id, $source_id, to_json(s)::VARCHAR, $now::TIMESTAMP
       FROM stored.decision AS s WHERE s.decision_id IN (${replacing})`,
      { source_id: this.#context.sourceId, now: timestamp(this.#context.now) },
    )
    for (const table of ['decision', 'decision_basis']) {
      await this.#engine.execute(`DELETE FROM stored.${table} WHERE decision_id IN (${replacing})`)
    }
  }

  async #leaveOut(rows: string): Promise<void> {
    await this.#engine.execute(`INSERT INTO left_out ${rows}`)
    await this.#engine.execute('DELETE FROM new_row WHERE row_number IN (SELECT row_number FROM left_out)')
  }

  async #insert(): Promise<void> {
    const [out] = await this.#engine.query('SELECT count(*) AS rows FROM left_out')
    const isNew = out!['rows'] === 0 ? '' : 'WHERE r.row_number NOT IN (SELECT row_number FROM left_out)'
    // No parameter: a prepared statement takes more than twice the time of this one.
    await this.#engine.execute(
      `INSERT INTO stored.decision (decision_id, ${contents.map(({ stored }) => stored).join(', ')}, source_id, source_row)
       SELECT r.decision_id, ${contents.map(({ read }) => `r.${read}`).join(', ')}, ${literal(this.#context.sourceId)}, r.row_number
       FROM identified_row AS r ${isNew}`,
    )
    const [count] = await this.#engine.query('SELECT count(*) AS rows FROM new_row')
    this.#used += Number(count!['rows'])
    await this.#insertCitations(isNew)
  }

  /** Decisions cite the same articles in the same words, so each wording is taken apart once. */
  async #insertCitations(isNew: string): Promise<void> {
    const wordings = await this.#engine.query(`SELECT DISTINCT legal_basis FROM ${readRows} WHERE legal_basis IS NOT NULL`)
    const citations = wordings.flatMap(({ legal_basis: wording }) =>
      articlesOf(parseCitations(String(wording))).map(({ instrument, article, provisions }): Value[] => [wording!, instrument, article, provisions]),
    )
    await this.#engine.execute('CREATE OR REPLACE TEMP TABLE citation_of (legal_basis VARCHAR, instrument VARCHAR, article VARCHAR, provisions VARCHAR)')
    await this.#engine.append('citation_of', ['legal_basis', 'instrument', 'article', 'provisions'], citations)
    await this.#engine.execute(
      `INSERT INTO stored.decision_basis (decision_id, instrument, article, provisions)
       SELECT r.decision_id, c.instrument, c.article, c.provisions
       FROM identified_row AS r JOIN citation_of AS c ON c.legal_basis = r.legal_basis ${isNew}`,
    )
  }
}

function isSame(a: string, ofA: 'read' | 'stored', b: string, ofB: 'read' | 'stored'): string {
  return contents.map((column) => `${a}.${column[ofA]} IS NOT DISTINCT FROM ${b}.${column[ofB]}`).join(' AND ')
}

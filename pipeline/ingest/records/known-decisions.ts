import type { Engine } from '../../engine/engine.ts'
import { readRows, type RefusedRow } from '../reading/slice-reader.ts'
import { literal } from '../reading/sql-text.ts'
import { contents } from './decision-columns.ts'
import { identifiedRows } from './decision-rows.ts'
import type { LoadContext } from './loader.ts'
import { removeDecisions } from './remove-decisions.ts'

/** Finds the rows of `new_row` whose key is known, takes them out where nothing is to be stored, and makes room for corrections. */
export class KnownDecisions {
  readonly #engine: Engine
  readonly #context: LoadContext
  #isReady = false
  repeated = 0
  replaced = 0

  constructor(engine: Engine, context: LoadContext) {
    this.#engine = engine
    this.#context = context
  }

  /** Gives the rows that contradict an earlier one of their sheet. */
  async settle(): Promise<RefusedRow[]> {
    if (!this.#isReady) {
      await this.#engine.execute(
        `CREATE OR REPLACE TEMP TABLE repeated_key (decision_id VARCHAR, row_number INTEGER);
         CREATE OR REPLACE TEMP TABLE contradicting (decision_id VARCHAR, row_number INTEGER, file VARCHAR, fine DECIMAL(18, 2))`,
      )
    }
    this.#isReady = true
    // In this order, so that it does not matter where one slice ends and the next begins.
    return [...(await this.#knownInSheet()), ...(await this.#doubleInSlice()), ...(await this.#knownElsewhere())]
  }

  async close(): Promise<void> {
    await this.#engine.execute('DROP TABLE IF EXISTS contradicting; DROP TABLE IF EXISTS repeated_key; DROP TABLE IF EXISTS stored_key')
  }

  async #doubleInSlice(): Promise<RefusedRow[]> {
    if ((await this.#count('SELECT count(*) - count(DISTINCT decision_id) AS rows FROM new_row')) === 0) return []
    await this.#engine.execute(
      `CREATE OR REPLACE TEMP TABLE known_row AS
       SELECT later.row_number, first_row.row_number AS known_at, ${isSame('a', 'read', 'b', 'read')} AS is_same
       FROM new_row AS later
       JOIN (SELECT decision_id, min(row_number) AS row_number FROM new_row GROUP BY decision_id HAVING count(*) > 1) AS first_row
         ON first_row.decision_id = later.decision_id AND first_row.row_number < later.row_number
       JOIN ${identifiedRows} AS a ON a.row_number = later.row_number
       JOIN ${identifiedRows} AS b ON b.row_number = first_row.row_number`,
    )
    return this.#takeOut()
  }

  /** Rows whose key an earlier slice of this sheet had: stored from it, or repeating what another source had stored. */
  async #knownInSheet(): Promise<RefusedRow[]> {
    const source = literal(this.#context.sourceId)
    await this.#engine.execute(
      `CREATE OR REPLACE TEMP TABLE stored_key AS
       SELECT n.row_number, n.decision_id, s.source_id = ${source} AS is_own
       FROM new_row AS n JOIN stored.decision AS s ON s.decision_id = n.decision_id`,
    )
    const isEarlier = 'k.is_own OR k.decision_id IN (SELECT decision_id FROM repeated_key)'
    if ((await this.#count(`SELECT count(*) AS rows FROM stored_key AS k WHERE ${isEarlier}`)) === 0) return []
    await this.#compareWithStored(isEarlier, 'coalesce(p.row_number, s.source_row)')
    return this.#takeOut()
  }

  /** Rows whose key another source had: the same content is a repetition, other content takes its place. */
  async #knownElsewhere(): Promise<RefusedRow[]> {
    await this.#engine.execute('DELETE FROM stored_key WHERE row_number NOT IN (SELECT row_number FROM new_row)')
    if ((await this.#count('SELECT count(*) AS rows FROM stored_key')) === 0) return []
    await this.#compareWithStored('true', 'CAST(NULL AS INTEGER)')
    await this.#engine.execute(
      `INSERT INTO repeated_key SELECT decision_id, row_number FROM known_row WHERE is_same;
       INSERT INTO stored.repeated_decision SELECT decision_id, ${literal(this.#context.sourceId)} FROM known_row WHERE is_same`,
    )
    await this.#engine.execute(
      `INSERT INTO contradicting
       SELECT k.decision_id, k.row_number, f.file, s.fine
       FROM known_row AS k JOIN stored.decision AS s ON s.decision_id = k.decision_id
       JOIN ${identifiedRows} AS a ON a.row_number = k.row_number
       JOIN stored.source_file AS f ON f.source_id = s.source_id
       WHERE NOT k.is_same AND f.file <> ${literal(this.#context.file)} AND s.fine <> a.fine`,
    )
    this.replaced += await removeDecisions(this.#engine, 'SELECT decision_id FROM known_row WHERE NOT is_same', this.#context)
    return this.#takeOut()
  }

  async #compareWithStored(which: string, knownAt: string): Promise<void> {
    await this.#engine.execute(
      `CREATE OR REPLACE TEMP TABLE known_row AS
       SELECT k.row_number, k.decision_id, ${knownAt} AS known_at, ${isSame('a', 'read', 's', 'stored')} AS is_same
       FROM stored_key AS k
       JOIN stored.decision AS s ON s.decision_id = k.decision_id
       JOIN ${identifiedRows} AS a ON a.row_number = k.row_number
       LEFT JOIN repeated_key AS p ON p.decision_id = k.decision_id
       WHERE ${which}`,
    )
  }

  /** Takes what is known out of `new_row`: repetitions are counted, conflicts given back. */
  async #takeOut(): Promise<RefusedRow[]> {
    this.repeated += await this.#count('SELECT count(*) AS rows FROM known_row WHERE is_same')
    const conflicts = await this.#engine.query(
      `SELECT k.row_number, k.known_at, coalesce(r.document_number, r.case_id) AS subject
       FROM known_row AS k JOIN ${readRows} AS r ON r.row_number = k.row_number
       WHERE NOT k.is_same AND k.known_at IS NOT NULL ORDER BY k.row_number`,
    )
    await this.#engine.execute(
      `INSERT INTO left_out SELECT row_number, is_same FROM known_row WHERE is_same OR known_at IS NOT NULL;
       DELETE FROM new_row WHERE row_number IN (SELECT row_number FROM left_out);
       DROP TABLE known_row`,
    )
    return conflicts.map(({ row_number: row, known_at: at, subject }) => ({
      row: Number(row),
      refusal: { reason: 'conflicting-duplicate', column: null, value: subject === null ? null : String(subject), details: { row: String(at) } },
    }))
  }

  async #count(select: string): Promise<number> {
    return Number((await this.#engine.query(select))[0]!['rows'])
  }
}

function isSame(a: string, ofA: 'read' | 'stored', b: string, ofB: 'read' | 'stored'): string {
  return contents.map((column) => `${a}.${column[ofA]} IS NOT DISTINCT FROM ${b}.${column[ofB]}`).join(' AND ')
}

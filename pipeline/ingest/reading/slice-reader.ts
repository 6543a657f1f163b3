import type { Engine } from '../../engine/engine.ts'
import { missing, type Refusal } from '../refusal.ts'
import type { ColumnPlan, ReadingPlan } from './column-plan.ts'
import { fieldRowsSql } from './field-rows.ts'
import { KeptRows } from './kept-rows.ts'
import { identifier } from './sql-text.ts'
import { storedForm, textOf } from './stored-form.ts'
import { UnreadValues } from './unread-values.ts'

/**
 * The rows that were read, with a column for each field, `row_number`, and in `filled` the places of cells that are merged over
 * several rows, as in ` 3 7 `. Valid until the next slice is read.
 */
export const readRows = 'read_row'
/** The same with the rows that cannot be used, and in `refused_by` what refuses them. */
export const allRows = 'read_row_or_refused'

export interface RefusedRow {
  readonly row: number
  readonly refusal: Refusal
}

/**
 * Reads raw rows into typed fields by columns: SQL reads the plain spellings, the parsers of the fields the others,
 * each text once.
 */
export class SliceReader {
  readonly #engine: Engine
  readonly #plan: ReadingPlan
  readonly #plans: readonly ColumnPlan[]
  readonly #fields: KeptRows
  readonly #unread: readonly UnreadValues[]

  /** `folder` takes temporary files. */
  constructor(engine: Engine, plan: ReadingPlan, folder: string) {
    this.#engine = engine
    this.#fields = new KeptRows(engine, 'field_row', folder)
    this.#plan = plan
    this.#plans = plan.columns
    this.#unread = plan.columns.map((column, i) => new UnreadValues(engine, column, `unread_${i}`))
  }

  /** Reads the plain spellings of a relation with `row_number` and cells `c0` …, on any connection that can see it. */
  readPlain(engine: Engine, relation: string): Promise<string> {
    return this.#fields.write(engine, fieldRowsSql(this.#plan, relation))
  }

  /** Fills `read_row` from files of what `readPlain` gives; gives the rows that cannot be used. */
  async read(plain: readonly string[]): Promise<RefusedRow[]> {
    await this.#fields.show(plain)
    const isLeft = await this.#areLeft()
    const joined: boolean[] = []
    for (const [i, plan] of this.#plans.entries()) {
      if (isLeft[i] !== true) joined.push(false)
      else {
        const { unread, isUnread } = storedForm(plan, i)
        const source = plan.source === null ? 'NULL' : `u${i}`
        joined.push(await this.#unread[i]!.learn(`SELECT DISTINCT ${unread} AS key, ${source} AS source FROM field_row AS f WHERE ${isUnread}`))
      }
    }
    await this.#engine.execute(`CREATE OR REPLACE TEMP VIEW ${allRows} AS ${this.#readSql(joined)}`)
    const columns = this.#plans.filter(({ name }) => name !== '').map(({ name }) => identifier(name))
    await this.#engine.execute(
      `CREATE OR REPLACE TEMP VIEW ${readRows} AS
       SELECT row_number, filled, ${columns.join(', ')} FROM ${allRows} WHERE refused_by IS NULL`,
    )
    return this.#refused(joined)
  }

  async close(): Promise<void> {
    await this.#engine.execute(`DROP VIEW IF EXISTS ${readRows}; DROP VIEW IF EXISTS ${allRows}`)
    await this.#fields.forget()
    for (const unread of this.#unread) await unread.forget()
  }

  /** Whether any text of a field is left to its parser: to ask for all fields at once is cheaper than to look for texts of each. */
  async #areLeft(): Promise<boolean[]> {
    const asked = this.#plans.map((plan, i) => `${plan.key === null ? 'false' : `coalesce(bool_or(${storedForm(plan, i).isUnread}), false)`} AS a${i}`)
    const [row] = await this.#engine.query(`SELECT ${asked.join(', ')} FROM field_row AS f`)
    return this.#plans.map((_, i) => row![`a${i}`] === true)
  }

  #readSql(joined: readonly boolean[]): string {
    const joins = this.#plans.flatMap((plan, i) =>
      joined[i] === true
        ? [`LEFT JOIN ${this.#unread[i]!.table} AS l${i} ON l${i}.key = ${storedForm(plan, i).unread}${plan.source === null ? '' : ` AND l${i}.source = f.u${i}`}`]
        : [],
    )
    const fields = this.#plans.flatMap((plan, i) => (plan.name === '' ? [] : [`${this.#valueSql(plan, i, joined[i]!)} AS ${identifier(plan.name)}`]))
    const refusals = this.#plans.flatMap((plan, i) => [
      ...(joined[i] === true ? [`WHEN l${i}.is_fault THEN ${i}`] : []),
      ...(plan.isRequired && plan.otherwise === 'NULL' ? [`WHEN ${this.#isBlankSql(plan, i)} THEN ${-1 - i}`] : []),
    ])
    const refusedBy = refusals.length === 0 ? 'CAST(NULL AS INTEGER)' : `CASE ${refusals.join(' ')} END`
    return `SELECT f.row_number, f.filled, ${fields.join(', ')}, ${refusedBy} AS refused_by FROM field_row AS f ${joins.join(' ')}`
  }

  #valueSql(plan: ColumnPlan, i: number, isJoined: boolean): string {
    if (plan.key === null) return `CAST(${plan.otherwise} AS ${plan.type})`
    const { unread, plain } = storedForm(plan, i)
    // Where nothing is left to the parser, every text is plain.
    const read = !isJoined && plan.isVerbatim ? `f.${textOf(plan, i)}` : plain
    const unless = plain === null ? `CAST(${plan.otherwise} AS ${plan.type})` : plan.otherwise === 'NULL' ? read! : `coalesce(${read!}, ${plan.otherwise})`
    return isJoined ? `CASE WHEN ${unread} IS NULL THEN ${unless} ELSE l${i}.value END` : unless
  }

  #isBlankSql(plan: ColumnPlan, i: number): string {
    if (plan.key === null) return 'true'
    const { unread, plain } = storedForm(plan, i)
    return plain === null ? `${unread} IS NULL` : `${unread} IS NULL AND ${plain} IS NULL`
  }

  async #refused(joined: readonly boolean[]): Promise<RefusedRow[]> {
    const keys = this.#plans.flatMap((plan, i) => (joined[i] === true ? [`WHEN ${i} THEN ${storedForm(plan, i).unread}`] : []))
    const sources = this.#plans.flatMap(({ source }, i) => (joined[i] === true && source !== null ? [`WHEN ${i} THEN f.u${i}`] : []))
    const rows = await this.#engine.query(
      `SELECT r.row_number, r.refused_by, ${byRefusal(keys)} AS key, ${byRefusal(sources)} AS source
       FROM ${allRows} AS r JOIN field_row AS f ON f.row_number = r.row_number
       WHERE r.refused_by IS NOT NULL ORDER BY r.row_number`,
    )
    return rows.map(({ row_number: row, refused_by: by, key, source }) => ({
      row: Number(row),
      refusal: this.#refusal(Number(by), String(key), source === null ? 0 : Number(source)),
    }))
  }

  #refusal(by: number, key: string, source: number): Refusal {
    if (by < 0) return missing(this.#plans[-1 - by]!.label)
    const { parsed, label, text } = this.#unread[by]!.reading(key, source)
    if (!('fault' in parsed)) throw new Error(`"${key}" was refused and can be read`)
    return { reason: parsed.fault, column: label, value: text, details: parsed.details ?? {} }
  }
}

function byRefusal(cases: readonly string[]): string {
  return cases.length === 0 ? 'NULL' : `CASE r.refused_by ${cases.join(' ')} END`
}

import type { Engine, Value } from '../../engine/engine.ts'
import { articlesOf, parseCitations } from '../parsing/citations.ts'
import type { RefusedRow } from '../reading/slice-reader.ts'
import { literal } from '../reading/sql-text.ts'
import { missing } from '../refusal.ts'
import type { AgencyDirectory } from './agency-directory.ts'
import { contents } from './decision-columns.ts'
import { identifiedRows, IdentifiedRows } from './decision-rows.ts'
import { markDoubtfulAmounts, rememberWorded } from './doubtful-amounts.ts'
import { doubtColumns, warnOfRows } from './decision-warnings.ts'
import { KnownDecisions } from './known-decisions.ts'
import type { LoadContext, Loader, Merged } from './loader.ts'
import { settleTwins } from './same-content.ts'
import { RepeatedRows, storeProfile } from './source-profile.ts'
import { StepsBesideDecisions } from './steps-beside-decisions.ts'
import { withdrawSuperseded } from './withdrawn-decisions.ts'

/**
 * Merges decisions into the stored ones, a slice at a time. The same content again changes nothing; other content under
 * the same key replaces the older, which is kept in `replaced_record`; within one sheet it is refused.
 */
export class DecisionLoader implements Loader {
  readonly #engine: Engine
  readonly #context: LoadContext
  readonly #identified: IdentifiedRows
  readonly #known: KnownDecisions
  readonly #repeated: RepeatedRows
  readonly #steps: StepsBesideDecisions
  #used = 0
  #isFirstSlice = true

  constructor(engine: Engine, agencies: AgencyDirectory, context: LoadContext) {
    this.#engine = engine
    this.#context = context
    this.#identified = new IdentifiedRows(engine, agencies, context)
    this.#known = new KnownDecisions(engine, context)
    this.#repeated = new RepeatedRows(engine)
    this.#steps = new StepsBesideDecisions(engine, agencies, context)
  }

  async addRows(): Promise<RefusedRow[]> {
    await this.#identified.make()
    await this.#engine.execute(
      `CREATE OR REPLACE TEMP TABLE new_row AS
       SELECT row_number, decision_id, agency_id, legal_basis, document_number, party_name IS NULL AND document_number IS NULL AS has_no_party,
              ${doubtColumns.join(', ')}
       FROM ${identifiedRows};
       CREATE OR REPLACE TEMP TABLE left_out (row_number INTEGER, is_repeated BOOLEAN)`,
    )
    const refused = [...(await this.#withoutParty()), ...(await this.#known.settle())]
    await rememberWorded(this.#engine, this.#isFirstSlice)
    this.#isFirstSlice = false
    await this.#insert()
    await this.#steps.add()
    return refused
  }

  async store(): Promise<Merged> {
    await markDoubtfulAmounts(this.#engine, this.#context)
    await withdrawSuperseded(this.#engine, this.#context)
    const twins = await settleTwins(this.#engine, this.#context)
    await this.#steps.store()
    await storeProfile(this.#engine, this.#context.sourceId, this.#repeated)
    await this.#known.close()
    await this.#identified.forget()
    await this.#engine.execute('DROP TABLE IF EXISTS citation_of; DROP TABLE IF EXISTS new_row; DROP TABLE IF EXISTS left_out')
    return {
      used: this.#used - twins.repeated,
      repeated: this.#known.repeated + twins.repeated,
      replaced: this.#known.replaced + twins.replaced,
    }
  }

  async #withoutParty(): Promise<RefusedRow[]> {
    const rows = await this.#engine.query('SELECT row_number FROM new_row WHERE has_no_party ORDER BY row_number')
    if (rows.length > 0) {
      await this.#engine.execute(
        'INSERT INTO left_out SELECT row_number, false FROM new_row WHERE has_no_party; DELETE FROM new_row WHERE has_no_party',
      )
    }
    return rows.map(({ row_number: row }) => ({ row: Number(row), refusal: missing('party_name') }))
  }

  async #insert(): Promise<void> {
    const [out] = await this.#engine.query('SELECT count(*) AS rows, count(*) FILTER (WHERE is_repeated) AS repeated FROM left_out')
    const isNew = out!['rows'] === 0 ? '' : 'WHERE r.row_number NOT IN (SELECT row_number FROM left_out)'
    if (out!['repeated'] !== 0) await this.#repeated.add()
    // No parameter: a prepared statement takes more than twice the time of this one.
    await this.#engine.execute(
      `INSERT INTO stored.decision (decision_id, ${contents.map(({ stored }) => stored).join(', ')}, source_id, source_row)
       SELECT r.decision_id, ${contents.map(({ read }) => `r.${read}`).join(', ')}, ${literal(this.#context.sourceId)}, r.row_number
       FROM ${identifiedRows} AS r ${isNew}`,
    )
    const [count] = await this.#engine.query('SELECT count(*) AS rows FROM new_row')
    this.#used += Number(count!['rows'])
    await this.#insertCitations()
    await warnOfRows(this.#engine, this.#context)
  }

  /** Decisions cite the same articles in the same words, so each wording is taken apart once. */
  async #insertCitations(): Promise<void> {
    const wordings = await this.#engine.query(`SELECT DISTINCT legal_basis FROM new_row WHERE legal_basis IS NOT NULL`)
    const citations = wordings.flatMap(({ legal_basis: wording }) =>
      articlesOf(parseCitations(String(wording))).map(({ instrument, article, provisions }): Value[] => [wording!, instrument, article, provisions]),
    )
    await this.#engine.execute('CREATE OR REPLACE TEMP TABLE citation_of (legal_basis VARCHAR, instrument VARCHAR, article VARCHAR, provisions VARCHAR)')
    await this.#engine.append('citation_of', ['legal_basis', 'instrument', 'article', 'provisions'], citations)
    await this.#engine.execute(
      `INSERT INTO stored.decision_basis (decision_id, instrument, article, provisions)
       SELECT n.decision_id, c.instrument, c.article, c.provisions FROM new_row AS n JOIN citation_of AS c ON c.legal_basis = n.legal_basis`,
    )
  }
}

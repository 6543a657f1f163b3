import { normaliseName } from '../../domain/agency-name.ts'
import type { Engine, Value } from '../../engine/engine.ts'
import { KeptRows } from '../reading/kept-rows.ts'
import { allRows, readRows } from '../reading/slice-reader.ts'
import { literal } from '../reading/sql-text.ts'
import type { AgencyDirectory } from './agency-directory.ts'
import { decisionKeySql } from './identity.ts'
import type { LoadContext } from './loader.ts'
import { penaltyOfParty } from './penalty-of-party.ts'

/** The rows of a slice with `agency_id`, `decision_id` and what the wording of the penalty adds. */
export const identifiedRows = 'identified_row'
/** Only what `identified_row` does not take from the row as it was read: to write the wide texts twice costs more than the join. */
const identifiedParts = 'identified_part'

/** Wordings that say one thing only; what this reads, `parsePenaltyText` reads as well. */
const plainWording = '(?:责令(?:立即|限期)?改正[，,；;、])?(?:警告[，,、；;])?(?:并?处以?|并)?罚款(?:人民币)?([0-9]{1,12}(?:[.][0-9]{1,2})?)元整?[。；;]?'
/** The fine of a plain wording as text, else the empty text. */
const plainFine = `regexp_extract(penalty_text, ${literal(`^${plainWording}$`)}, 1)`
const plainKinds = `concat_ws('|', CASE WHEN contains(penalty_text, '警告') THEN 'warning' END, 'fine', CASE WHEN starts_with(penalty_text, '责令') THEN 'order_to_correct' END)`
const tables = ['agency_of', 'wording_of'] as const
const wordingColumns = ['penalty_text', 'party_name', 'kinds', 'fine', 'confiscation', 'detention_days', 'suspension_days', 'licences', 'ambiguity', 'bare_amount', 'speaks_of_money', 'is_named', 'strangers', 'unread']

/**
 * Makes `identified_row` of `read_row`. The places of the cells tell which of them are merged over several rows.
 * A blank kind, fine, confiscation or number of days is taken from the wording, where it gives one to this party.
 */
export class IdentifiedRows {
  readonly #engine: Engine
  readonly #agencies: AgencyDirectory
  readonly #placesOf: (field: string) => readonly number[]
  readonly #rows: KeptRows

  constructor(engine: Engine, agencies: AgencyDirectory, { placesOf, folder }: LoadContext) {
    this.#engine = engine
    this.#agencies = agencies
    this.#placesOf = placesOf
    this.#rows = new KeptRows(engine, identifiedParts, folder)
  }

  async make(): Promise<void> {
    await nameAgencies(this.#engine, this.#agencies)
    await readWordings(this.#engine)
    await this.#rows.show([await this.#rows.write(this.#engine, identifiedSql(this.#placesOf))])
    // Of all rows, the refused among them, so that the engine takes the parts for the smaller side, which it keeps in memory.
    await this.#engine.execute(
      `CREATE OR REPLACE TEMP VIEW ${identifiedRows} AS
       SELECT r.* EXCLUDE (${replaced.join(', ')}, refused_by), p.* EXCLUDE row_number
       FROM ${allRows} AS r JOIN ${identifiedParts} AS p ON p.row_number = r.row_number`,
    )
  }

  async forget(): Promise<void> {
    await this.#engine.execute(`DROP VIEW IF EXISTS ${identifiedRows}`)
    await this.#rows.forget()
    await this.#engine.execute(tables.map((table) => `DROP TABLE IF EXISTS ${table}`).join('; '))
  }
}

async function nameAgencies(engine: Engine, agencies: AgencyDirectory): Promise<void> {
  const named = await engine.query(
    `SELECT agency, agency_code, min(row_number) AS row FROM ${readRows}
     WHERE party_name IS NOT NULL OR document_number IS NOT NULL GROUP BY agency, agency_code ORDER BY row`,
  )
  const resolved = named.map(({ agency, agency_code: code, row }): Value[] => {
    const { id, name } = agencies.resolve(String(agency), code === null ? null : String(code), Number(row))
    return [agency!, code!, id, normaliseName(name)]
  })
  await engine.execute('CREATE OR REPLACE TEMP TABLE agency_of (agency VARCHAR, agency_code VARCHAR, agency_id VARCHAR, agency_name VARCHAR)')
  await engine.append('agency_of', ['agency', 'agency_code', 'agency_id', 'agency_name'], resolved)
}

/** Each wording with each of its parties is read once. */
async function readWordings(engine: Engine): Promise<void> {
  const wordings = await engine.query(
    `SELECT DISTINCT penalty_text, party_name FROM ${readRows} WHERE penalty_text IS NOT NULL AND ${plainFine} = ''`,
  )
  const read = wordings.map(({ penalty_text: text, party_name: party }): Value[] => {
    const penalty = penaltyOfParty(String(text), party === null ? null : String(party))
    const { kinds, fine, confiscation, detentionDays, suspensionDays, licences, ambiguity, bareAmount, speaksOfMoney, isNamed, strangers, unread } = penalty
    return [text!, party!, kinds, fine, confiscation, detentionDays, suspensionDays, licences, ambiguity, bareAmount, speaksOfMoney, isNamed, strangers, unread]
  })
  await engine.execute(
    `CREATE OR REPLACE TEMP TABLE wording_of (penalty_text VARCHAR, party_name VARCHAR, kinds VARCHAR, fine DECIMAL(18, 2),
       confiscation DECIMAL(18, 2), detention_days INTEGER, suspension_days INTEGER, licences VARCHAR, ambiguity VARCHAR,
       bare_amount DECIMAL(18, 2), speaks_of_money BOOLEAN, is_named BOOLEAN, strangers VARCHAR, unread VARCHAR)`,
  )
  await engine.append('wording_of', wordingColumns, read)
}

/** Amounts that a check takes as they are: what is merged over several rows is none of a single row. */
const measured = ['value_of_goods', 'illegal_gains', 'repeat_count'] as const
/** Fields of the row as it was read that another value takes the place of. */
const replaced = ['case_id', 'kinds', 'fine', 'confiscation', 'detention_days', 'suspension_days', 'amount_ambiguity', ...measured]
const added = ['agency_id', 'decision_id', 'column_fine', 'worded_fine', 'has_merged_sum', 'is_named', 'strangers', 'unread', 'licences']

function identifiedSql(placesOf: (field: string) => readonly number[]): string {
  const spansRows = (field: string) => ['false', ...placesOf(field).map((place) => `coalesce(contains(filled, ' ${place} '), false)`)].join(' OR ')
  const factors = [10, 100, 1000, 10_000].map((factor) => `fine = worded_fine * ${factor} OR worded_fine = fine * ${factor}`)
  const lightKinds = "regexp_full_match(coalesce(worded_kinds, kinds), '(no_penalty|warning|public_criticism|order_to_correct|[|])+')"
  return `
    SELECT row_number, ${[...replaced, ...added].join(', ')}
    FROM (SELECT *, ${decisionKeySql} AS decision_id FROM (
      SELECT * EXCLUDE (${replaced.join(', ')}),
        -- 1, 2, 3 number the lines of a list and no case.
        CASE WHEN NOT regexp_full_match(case_id, '[0-9]{1,4}') THEN case_id END AS case_id,
        ${measured.map((field) => `CASE WHEN NOT (${spansRows(field)}) THEN ${field} END AS ${field}`).join(', ')},
        ${measured.map((field) => `${field} IS NOT NULL AND (${spansRows(field)})`).join(' OR ')} AS has_merged_sum,
        -- "Other" is what sources call a kind that their form has no word for.
        coalesce(CASE WHEN kinds = 'other' AND worded_kinds IS NOT NULL THEN worded_kinds ELSE kinds END, worded_kinds) AS kinds,
        coalesce(fine, worded_fine) AS fine,
        fine AS column_fine,
        CASE WHEN NOT (${spansRows('confiscation')}) THEN coalesce(confiscation, worded_confiscation) END AS confiscation,
        coalesce(detention_days, worded_detention_days) AS detention_days,
        coalesce(suspension_days, worded_suspension_days) AS suspension_days,
        CASE
          WHEN fine IS NOT NULL AND (${spansRows('fine')}) THEN 'several_rows'
          WHEN fine IS NULL AND worded_fine IS NOT NULL AND (${spansRows('penalty_text')}) THEN 'several_rows'
          WHEN fine <> worded_fine THEN CASE WHEN ${factors.join(' OR ')} THEN 'unit_conflict' ELSE 'amount_conflict' END
          WHEN amount_ambiguity IS NOT NULL THEN amount_ambiguity
          WHEN fine = worded_fine THEN CASE WHEN ambiguity = 'several_violations' THEN ambiguity END
          WHEN fine > 0 AND ${lightKinds} THEN 'amount_conflict'
          WHEN ambiguity = 'unclear' AND fine = bare_amount THEN NULL
          WHEN ambiguity IS NOT NULL THEN ambiguity
          -- The wording speaks of money, and none of it is a fine of this party.
          WHEN fine > 0 AND speaks_of_money THEN 'unclear'
        END AS amount_ambiguity
      FROM (
        SELECT r.*, a.agency_id, a.agency_name, w.ambiguity, w.bare_amount, w.speaks_of_money, w.is_named, w.strangers, w.unread, w.licences,
          CASE WHEN plain_fine <> '' THEN ${inRow(plainKinds)} ELSE w.kinds END AS worded_kinds,
          CASE WHEN plain_fine <> '' THEN CAST(plain_fine AS DECIMAL(18, 2)) ELSE w.fine END AS worded_fine,
          w.confiscation AS worded_confiscation,
          w.detention_days AS worded_detention_days,
          w.suspension_days AS worded_suspension_days
        FROM (SELECT *, ${plainFine} AS plain_fine FROM ${readRows}) AS r
        LEFT JOIN agency_of AS a ON a.agency = r.agency AND a.agency_code IS NOT DISTINCT FROM r.agency_code
        LEFT JOIN wording_of AS w ON w.penalty_text = r.penalty_text AND w.party_name IS NOT DISTINCT FROM r.party_name
      )
    ))`
}

function inRow(sql: string): string {
  return sql.replaceAll('penalty_text', 'r.penalty_text')
}

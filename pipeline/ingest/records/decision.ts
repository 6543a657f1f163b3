import type { Engine, Value } from '../../engine/engine.ts'
import { catalogue } from '../fields/catalogue.ts'
import { articlesOf, parseCitations, type CitedArticle } from '../parsing/citations.ts'
import { missing, type Refusal, type Values } from '../read-row.ts'
import type { AgencyDirectory } from './agency-directory.ts'
import { decisionKey } from './identity.ts'
import type { LoadContext, Loader, Merged } from './loader.ts'
import { TableLoader } from './table-loader.ts'

const asStored: Readonly<Record<string, string>> = { agency: 'agency_id', party_identity: 'party_key' }
const fields = Object.keys(catalogue.decision).filter((field) => field !== 'agency_code')
const table = { name: 'decision', key: 'decision_id', columns: fields.map((field) => asStored[field] ?? field) }

const rememberedTexts = 10_000

export class DecisionLoader implements Loader {
  readonly #engine: Engine
  readonly #agencies: AgencyDirectory
  readonly #decisions: TableLoader
  readonly #bases: Value[][] = []
  readonly #known = new Map<string, readonly CitedArticle[]>()

  constructor(engine: Engine, agencies: AgencyDirectory, context: LoadContext) {
    this.#engine = engine
    this.#agencies = agencies
    this.#decisions = new TableLoader(engine, table, context)
  }

  async add(values: Values, row: number): Promise<Refusal | null> {
    if (values['party_name'] === null && values['document_number'] === null) return missing('party_name')
    const agency = this.#agencies.resolve(String(values['agency']), textOrNull(values['agency_code']), row)
    const key = decisionKey(agency.name, values)
    const content = fields.map((field) => (field === 'agency' ? agency.id : values[field]!))
    const subject = textOrNull(values['document_number'] ?? values['case_id'])
    const outcome = await this.#decisions.add(key, content, row, subject)
    if (outcome === 'repeated') return null
    if (outcome !== null) return outcome
    for (const { instrument, article } of this.#citations(String(values['legal_basis'] ?? ''))) {
      this.#bases.push([key, instrument, article])
    }
    return null
  }

  /** Decisions cite the same articles in the same words, so each wording is taken apart once. */
  #citations(text: string): readonly CitedArticle[] {
    const known = this.#known.get(text) ?? articlesOf(parseCitations(text))
    if (this.#known.size < rememberedTexts) this.#known.set(text, known)
    return known
  }

  async store(): Promise<Merged> {
    return this.#decisions.merge(async () => {
      await this.#engine.execute(
        'DELETE FROM stored.decision_basis WHERE decision_id IN (SELECT key FROM changed_key WHERE is_replaced)',
      )
      const columns = ['decision_id', 'instrument', 'article']
      await this.#engine.execute(
        'CREATE OR REPLACE TEMP TABLE stage_basis AS SELECT * FROM stored.decision_basis LIMIT 0',
      )
      await this.#engine.append('stage_basis', columns, this.#bases)
      await this.#engine.execute(
        `INSERT INTO stored.decision_basis SELECT * FROM stage_basis WHERE decision_id IN (SELECT key FROM changed_key);
         DROP TABLE stage_basis`,
      )
    })
  }
}

function textOrNull(value: Value | undefined): string | null {
  return typeof value === 'string' ? value : null
}

import { normaliseName } from '../../domain/agency-name.ts'
import type { Engine } from '../../engine/engine.ts'
import { nearMisses } from '../parsing/agency-name.ts'
import type { LoadContext } from './loader.ts'

interface Known {
  readonly id: string
  readonly name: string
}

/** Which agency a file means by a name or a credit code. Agencies that nobody registered are added as it goes. */
export class AgencyDirectory {
  readonly #engine: Engine
  readonly #byId: Map<string, Known>
  readonly #byName: Map<string, Known>
  readonly #added: { readonly agency: Known; readonly row: number }[] = []
  readonly #aliases: [string, string][] = []

  static async load(engine: Engine): Promise<AgencyDirectory> {
    const rows = await engine.query(
      'SELECT a.alias, a.agency_id, g.name FROM stored.agency_alias AS a JOIN stored.agency AS g USING (agency_id)',
    )
    const byId = new Map<string, Known>()
    const byName = new Map<string, Known>()
    for (const row of rows) {
      const agency = { id: String(row['agency_id']), name: String(row['name']) }
      byId.set(agency.id, agency)
      byName.set(normaliseName(String(row['alias'])), agency)
    }
    return new AgencyDirectory(engine, byId, byName)
  }

  private constructor(engine: Engine, byId: Map<string, Known>, byName: Map<string, Known>) {
    this.#engine = engine
    this.#byId = byId
    this.#byName = byName
  }

  /**
   * The name decides: files repeat names carefully and codes by copying down. A new name is that of a known code only where
   * it is close to the name known for it.
   */
  resolve(name: string, code: string | null, row: number): Known {
    const ofCode = code === null ? undefined : this.#byId.get(code)
    const known = this.#byName.get(normaliseName(name)) ?? (ofCode !== undefined && isClose(name, ofCode.name) ? ofCode : undefined)
    const agency = known ?? { id: ofCode === undefined ? (code ?? name) : name, name }
    if (known === undefined) {
      this.#added.push({ agency, row })
      this.#byId.set(agency.id, agency)
    }
    const alias = normaliseName(name)
    if (!this.#byName.has(alias)) {
      this.#byName.set(alias, agency)
      this.#aliases.push([alias, agency.id])
    }
    return agency
  }

  /** Stores the agencies and names that were met for the first time. */
  async store(context: LoadContext): Promise<void> {
    const rows = this.#added.map(({ agency, row }) => [agency.id, agency.name, false, context.sourceId, row])
    await this.#engine.append('stored.agency', ['agency_id', 'name', 'is_registered', 'source_id', 'source_row'], rows)
    await this.#engine.append('stored.agency_alias', ['alias', 'agency_id'], this.#aliases)
  }
}

function isClose(name: string, known: string): boolean {
  const [a, b] = [normaliseName(name), normaliseName(known)]
  return a.includes(b) || b.includes(a) || nearMisses(name, [known]).length > 0
}

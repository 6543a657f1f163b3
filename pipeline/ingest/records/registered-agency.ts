import { normaliseName } from '../../domain/agency-name.ts'
import type { Engine } from '../../engine/engine.ts'

/** An agency that an earlier file registered. */
export class RegisteredAgency {
  readonly #id: string
  readonly #name: string
  /** Where it was registered, for messages. */
  readonly place: string

  constructor(id: string, name: string, place: string) {
    this.#id = id
    this.#name = normaliseName(name)
    this.place = place
  }

  /** Its id, for a row that gives its name and no code. */
  idIfNamed(name: string): string | null {
    return normaliseName(name) === this.#name ? this.#id : null
  }

  /** Whether a row means another agency; one that had only its name for an id may learn its code. */
  isOther({ id, name }: { readonly id: string; readonly name: string }): boolean {
    if (id === this.#id) return false
    return normaliseName(name) !== this.#name || normaliseName(this.#id) !== this.#name
  }
}

/** The registered agencies by each of their names, normalised. */
export async function registeredAgencies(engine: Engine): Promise<ReadonlyMap<string, RegisteredAgency>> {
  const rows = await engine.query(
    `SELECT n.alias, a.agency_id, a.name, a.source_row, s.file
     FROM stored.agency_alias AS n
     JOIN stored.agency AS a USING (agency_id)
     LEFT JOIN stored.source_file AS s USING (source_id)
     WHERE a.is_registered`,
  )
  return new Map(
    rows.map((row) => {
      const place = `${String(row['source_row'])}${row['file'] === null ? '' : ` (${String(row['file'])})`}`
      return [String(row['alias']), new RegisteredAgency(String(row['agency_id']), String(row['name']), place)]
    }),
  )
}

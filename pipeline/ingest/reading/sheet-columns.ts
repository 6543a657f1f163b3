import { normaliseHeader } from '../mappings/mapping.ts'

/** Where the headers of a sheet stand; of two alike, the first counts. */
export class SheetColumns {
  readonly headers: readonly string[]
  readonly #places = new Map<string, number>()

  constructor(headers: readonly string[]) {
    this.headers = headers
    for (const [place, header] of headers.entries()) {
      const normalised = normaliseHeader(header)
      if (normalised !== '' && !this.#places.has(normalised)) this.#places.set(normalised, place)
    }
  }

  /** The place of a normalised header, from 0; null where the sheet has none. */
  placeOf(header: string): number | null {
    return this.#places.get(header) ?? null
  }
}

import { readFileSync } from 'node:fs'

const sections: Record<string, unknown> = JSON.parse(readFileSync(new URL('reference-values.json', import.meta.url), 'utf8'))

/** The rows of one section that make-reference-values.py wrote. */
export function referenceValues<Row>(section: string): Row[] {
  const rows = sections[section]
  if (!Array.isArray(rows)) throw new Error(`reference-values.json has no section ${section}`)
  return rows
}

/** How far a number lies from its reference, as a share of the reference; absolute near 0. */
export function relativeError(actual: number, expected: number): number {
  return Math.abs(actual - expected) / Math.max(Math.abs(expected), Number.MIN_VALUE)
}

import type { Engine, Value } from '../engine/engine.ts'
import { readAlternatives } from './read-alternatives.ts'

const columns = ['tier_id', 'alternative', 'part', 'kind', 'text', 'word', 'lower', 'upper', 'lower_closed', 'upper_closed', 'within']
const rowsAtOnce = 20_000

/** Reads the conditions of all stored tiers anew into `stored.tier_condition`, so that they are always those of the tiers on record. */
export async function storeTierConditions(engine: Engine): Promise<void> {
  await engine.transaction(() => writeTierConditions(engine))
}

/** The same inside a transaction that stands already. */
export async function writeTierConditions(engine: Engine): Promise<void> {
  const tiers = await engine.query('SELECT tier_id, conditions FROM stored.tier WHERE conditions IS NOT NULL ORDER BY tier_id')
  const byText = new Map<string, Value[][]>()
  const rows: Value[][] = []
  for (const { tier_id: id, conditions } of tiers) {
    const text = String(conditions)
    const read = byText.get(text) ?? rowsOf(text)
    byText.set(text, read)
    for (const row of read) rows.push([id!, ...row])
  }
  await engine.execute('DELETE FROM stored.tier_condition')
  for (let i = 0; i < rows.length; i += rowsAtOnce) await engine.append('stored.tier_condition', columns, rows.slice(i, i + rowsAtOnce))
}

function rowsOf(text: string): Value[][] {
  return readAlternatives(text).flatMap((parts, alternative) =>
    parts.map(({ kind, text: words, word, interval, within }, part): Value[] => {
      const { lower, upper } = interval ?? { lower: null, upper: null }
      return [alternative + 1, part + 1, kind, words, word, lower?.value ?? null, upper?.value ?? null, lower?.isClosed ?? null, upper?.isClosed ?? null, within]
    }),
  )
}

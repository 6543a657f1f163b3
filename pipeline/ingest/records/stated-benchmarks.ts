import type { Engine, Row, Value } from '../../engine/engine.ts'
import { catalogue } from '../fields/catalogue.ts'
import type { Refusal, Values } from '../refusal.ts'
import type { LoadContext, Merged } from './loader.ts'
import { timestamp } from './table-loader.ts'

const attributes = Object.keys(catalogue.benchmark).filter((field) => field !== 'benchmark_id' && field !== 'version')
const dates = new Set(Object.entries(catalogue.benchmark).flatMap(([field, { type }]) => (type === 'date' || type === 'end date' ? [field] : [])))

interface Stated {
  readonly row: number
  readonly attributes: Record<string, Value>
}

/**
 * What the rows of one sheet say of versions of benchmarks. What one row leaves blank, another may state; what a sheet leaves
 * blank, an older sheet may have stated, and that stays.
 */
export class StatedBenchmarks {
  readonly #engine: Engine
  readonly #context: LoadContext
  readonly #fields: readonly string[]
  readonly #stated = new Map<string, Stated>()

  /** `recordFields` are the fields of the sheet's records. */
  constructor(engine: Engine, context: LoadContext, recordFields: readonly string[]) {
    this.#engine = engine
    this.#context = context
    this.#fields = attributes.filter((field) => recordFields.includes(field))
  }

  /** Refuses a row that contradicts an earlier one of the sheet. */
  conflict(values: Values): Refusal | null {
    const stated = this.#stated.get(keyOf(values))
    for (const field of stated === undefined ? [] : this.#fields) {
      const [before, now] = [stated!.attributes[field] ?? null, values[field]!]
      if (before === null || now === null || before === now) continue
      return { reason: 'conflicting-duplicate', column: field, value: String(now), details: { row: String(stated!.row) } }
    }
    return null
  }

  state(values: Values, row: number): void {
    const key = keyOf(values)
    const stated = this.#stated.get(key) ?? { row, attributes: {} }
    for (const field of this.#fields) stated.attributes[field] ??= values[field]!
    this.#stated.set(key, stated)
  }

  /** Counts versions, not rows. A version of which something more is said than before is used, but corrects nothing. */
  async store(): Promise<Merged> {
    const changes = { added: 0, completed: 0, replaced: 0, repeated: 0 }
    for (const [key, stated] of this.#stated) {
      const [benchmarkId, version]: [string, string] = JSON.parse(key)
      changes[await this.#storeOne({ benchmark_id: benchmarkId, version }, stated.attributes)] += 1
    }
    return { used: changes.added + changes.completed + changes.replaced, repeated: changes.repeated, replaced: changes.replaced }
  }

  async #storeOne(
    identified: { readonly benchmark_id: string; readonly version: string },
    stated: Readonly<Record<string, Value>>,
  ): Promise<'added' | 'completed' | 'replaced' | 'repeated'> {
    const [old] = await this.#engine.query(
      'SELECT * FROM stored.benchmark WHERE benchmark_id = $benchmark_id AND version = $version',
      identified,
    )
    const merged = Object.fromEntries(attributes.map((field) => [field, stated[field] ?? old?.[field] ?? null]))
    merged['title'] = titleOf(identified.benchmark_id, stated, old)
    if (old !== undefined && attributes.every((field) => old[field] === merged[field])) return 'repeated'
    if (old !== undefined) await this.#keepOld(old, identified)
    const columns = [...Object.keys(identified), ...attributes, 'tiers_hash', 'source_id']
    await this.#engine.execute(
      `INSERT OR REPLACE INTO stored.benchmark (${columns.join(', ')})
       VALUES (${columns.map((column) => `$${column}${dates.has(column) ? '::DATE' : ''}`).join(', ')})`,
      { ...identified, ...merged, tiers_hash: old?.['tiers_hash'] ?? null, source_id: this.#context.sourceId },
    )
    if (old === undefined) return 'added'
    const isKept = (field: string): boolean => old[field] === merged[field] || old[field] === null || (field === 'title' && old[field] === identified.benchmark_id)
    return attributes.every(isKept) ? 'completed' : 'replaced'
  }

  async #keepOld(old: Row, { benchmark_id: id, version }: { readonly benchmark_id: string; readonly version: string }): Promise<void> {
    const columns = ['record_type', 'record_id', 'old_source_id', 'new_source_id', 'record_text', 'replaced_at']
    const kept = ['benchmark', JSON.stringify([id, version]), old['source_id']!, this.#context.sourceId]
    await this.#engine.append('stored.replaced_record', columns, [[...kept, JSON.stringify(old), timestamp(this.#context.now)]])
  }
}

/** A sheet without titles gives the name in their place, which takes no title away. */
function titleOf(name: string, stated: Readonly<Record<string, Value>>, old: Row | undefined): Value {
  const title = stated['title'] ?? null
  return title === null || title === name ? (old?.['title'] ?? name) : title
}

function keyOf(values: Values): string {
  return JSON.stringify([values['benchmark_id'], values['version']])
}

import type { Engine, Value } from '../../engine/engine.ts'
import { catalogue } from '../fields/catalogue.ts'
import type { Refusal, Values } from '../refusal.ts'
import { invertedRange } from './inverted-range.ts'
import { timestamp, TableLoader } from './table-loader.ts'
import type { LoadContext, Merged } from './loader.ts'
import type { RecordLoader } from './row-by-row.ts'
import { recordHash } from './record-hash.ts'

const ofBenchmark = ['title', 'issuer', 'issuer_level', 'parent_benchmark_id', 'valid_from', 'valid_to']
const ofTier = Object.keys(catalogue.benchmark_tier).filter(
  (field) => field !== 'benchmark_id' && field !== 'version' && !ofBenchmark.includes(field),
)
const identity = ['benchmark_id', 'version', 'violation_item', 'party_kind', 'tier', 'range_basis', 'base_sum']
const table = { name: 'tier', key: 'tier_id', columns: ['benchmark_id', 'benchmark_version', ...ofTier] }

interface StatedBenchmark {
  readonly row: number
  readonly attributes: Record<string, Value>
}

/** A row states a tier and, beside it, the benchmark that it belongs to; what it leaves blank, another row states. */
export class BenchmarkTierLoader implements RecordLoader {
  readonly #engine: Engine
  readonly #context: LoadContext
  readonly #tiers: TableLoader
  readonly #benchmarks = new Map<string, StatedBenchmark>()

  constructor(engine: Engine, context: LoadContext) {
    this.#engine = engine
    this.#context = context
    this.#tiers = new TableLoader(engine, table, context)
  }

  async add(values: Values, row: number): Promise<Refusal | null> {
    const refusal = invertedRange(values) ?? this.#conflictingBenchmark(values)
    if (refusal !== null) return refusal
    const key = recordHash(...identity.map((field) => values[field]!))
    const content = [values['benchmark_id']!, values['version']!, ...ofTier.map((field) => values[field]!)]
    const outcome = await this.#tiers.add(key, content, row, String(values['tier']))
    if (outcome !== null && outcome !== 'repeated') return outcome
    this.#stateBenchmark(values, row)
    return null
  }

  async store(): Promise<Merged> {
    for (const [key, { attributes }] of this.#benchmarks) {
      const [benchmarkId, version]: [string, string] = JSON.parse(key)
      await this.#storeBenchmark(benchmarkId, version, attributes)
    }
    return this.#tiers.merge()
  }

  #conflictingBenchmark(values: Values): Refusal | null {
    const stated = this.#benchmarks.get(benchmarkKey(values))
    for (const field of stated === undefined ? [] : ofBenchmark) {
      const [before, now] = [stated!.attributes[field] ?? null, values[field]!]
      if (before === null || now === null || before === now) continue
      return { reason: 'conflicting-duplicate', column: field, value: String(now), details: { row: String(stated!.row) } }
    }
    return null
  }

  #stateBenchmark(values: Values, row: number): void {
    const key = benchmarkKey(values)
    const stated = this.#benchmarks.get(key) ?? { row, attributes: {} }
    for (const field of ofBenchmark) stated.attributes[field] ??= values[field]!
    this.#benchmarks.set(key, stated)
  }

  async #storeBenchmark(benchmarkId: string, version: string, attributes: Readonly<Record<string, Value>>): Promise<void> {
    const stated = { ...attributes, title: attributes['title'] ?? benchmarkId }
    const identified = { benchmark_id: benchmarkId, version }
    const [old] = await this.#engine.query(
      'SELECT * FROM stored.benchmark WHERE benchmark_id = $benchmark_id AND version = $version',
      identified,
    )
    if (old !== undefined && Object.entries(stated).every(([field, value]) => old[field] === value)) return
    if (old !== undefined) {
      const kept = ['benchmark', JSON.stringify([benchmarkId, version]), old['source_id']!, this.#context.sourceId]
      const columns = ['record_type', 'record_id', 'old_source_id', 'new_source_id', 'record_text', 'replaced_at']
      const row = [...kept, JSON.stringify(old), timestamp(this.#context.now)]
      await this.#engine.append('stored.replaced_record', columns, [row])
    }
    await this.#engine.execute(
      `INSERT OR REPLACE INTO stored.benchmark
         (benchmark_id, version, title, issuer, issuer_level, parent_benchmark_id, valid_from, valid_to, source_id)
       VALUES ($benchmark_id, $version, $title, $issuer, $issuer_level, $parent_benchmark_id,
               $valid_from::DATE, $valid_to::DATE, $source_id)`,
      { ...identified, ...stated, source_id: this.#context.sourceId },
    )
  }
}

function benchmarkKey(values: Values): string {
  return JSON.stringify([values['benchmark_id'], values['version']])
}

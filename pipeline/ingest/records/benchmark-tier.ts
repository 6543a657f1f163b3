import type { Engine } from '../../engine/engine.ts'
import { catalogue } from '../fields/catalogue.ts'
import { missing, type Refusal, type Values } from '../refusal.ts'
import { invertedRange } from './inverted-range.ts'
import { TableLoader, timestamp } from './table-loader.ts'
import type { LoadContext, Merged } from './loader.ts'
import type { RecordLoader } from './row-by-row.ts'
import { recordHash } from './record-hash.ts'
import { StatedBenchmarks } from './stated-benchmarks.ts'

const fields = Object.keys(catalogue.benchmark_tier)
const ofTier = fields.filter((field) => !(field in catalogue.benchmark))
const identity = ['benchmark_id', 'version', 'violation_item', 'party_kind', 'tier', 'payer', 'switch_sum', 'switch_from', 'range_basis', 'base_sum']
const table = { name: 'tier', key: 'tier_id', columns: ['benchmark_id', 'benchmark_version', ...ofTier] }

/** A row states a tier and, beside it, the benchmark that it belongs to; what it leaves blank, another row states. */
export class BenchmarkTierLoader implements RecordLoader {
  readonly #engine: Engine
  readonly #context: LoadContext
  readonly #tiers: TableLoader
  readonly #benchmarks: StatedBenchmarks

  constructor(engine: Engine, context: LoadContext) {
    this.#engine = engine
    this.#context = context
    this.#tiers = new TableLoader(engine, table, context)
    this.#benchmarks = new StatedBenchmarks(engine, context, fields)
  }

  async add(values: Values, row: number): Promise<Refusal | null> {
    const refusal = invertedRange(values) ?? invertedRange({ lower: values['switch_from']!, upper: values['switch_to']! }) ?? incomplete(values) ?? this.#benchmarks.conflict(values)
    if (refusal !== null) return refusal
    const key = recordHash(...identity.map((field) => values[field]!))
    const content = [values['benchmark_id']!, values['version']!, ...ofTier.map((field) => values[field]!)]
    const outcome = await this.#tiers.add(key, content, row, String(values['tier']))
    if (outcome !== null && outcome !== 'repeated') return outcome
    this.#benchmarks.state(values, row)
    return null
  }

  async store(): Promise<Merged> {
    await this.#benchmarks.store()
    const merged = await this.#tiers.merge({ onChanges: () => this.#withdrawCorrected() })
    await this.#engine.execute(`UPDATE stored.benchmark AS b SET tiers_hash = t.content_hash FROM (${tierHashes}) AS t
      WHERE t.benchmark_id = b.benchmark_id AND t.version = b.version AND t.content_hash IS DISTINCT FROM b.tiers_hash`)
    return merged
  }

  /**
   * A file that comes back corrected states its tiers anew: a range of one of them that it does not state any more is taken back and
   * kept as replaced. Ranges are told apart by whom and which sums they are for, so a correction of these is no change of one range.
   */
  async #withdrawCorrected(): Promise<void> {
    const { file, sheet, sourceId, now } = this.#context
    await this.#engine.execute(
      `CREATE OR REPLACE TEMP TABLE withdrawn_tier AS
       SELECT t.tier_id FROM stored.tier AS t
       WHERE t.source_id IN (SELECT source_id FROM stored.source_file WHERE file = $file AND sheet IS NOT DISTINCT FROM $sheet)
         AND t.tier_id NOT IN (SELECT tier_id FROM stage_tier)
         AND EXISTS (
           SELECT 1 FROM stage_tier AS s
           WHERE s.benchmark_id = t.benchmark_id AND s.benchmark_version = t.benchmark_version AND s.violation_item = t.violation_item
             AND s.party_kind IS NOT DISTINCT FROM t.party_kind AND s.tier = t.tier
         )`,
      { file, sheet },
    )
    await this.#engine.execute(
      `INSERT INTO stored.replaced_record
       SELECT 'tier', t.tier_id, t.source_id, $source_id, to_json(t)::VARCHAR, $now::TIMESTAMP
       FROM stored.tier AS t WHERE t.tier_id IN (SELECT tier_id FROM withdrawn_tier)`,
      { source_id: sourceId, now: timestamp(now) },
    )
    await this.#engine.execute('DELETE FROM stored.tier WHERE tier_id IN (SELECT tier_id FROM withdrawn_tier); DROP TABLE withdrawn_tier')
  }
}

/** Refuses sums of which it is not said what they are of, and a tier in words without words. */
function incomplete(values: Values): Refusal | null {
  const isSwitched = (values['switch_from'] ?? null) !== null || (values['switch_to'] ?? null) !== null
  if (isSwitched && values['switch_sum'] === null) return missing('switch_sum')
  return values['range_basis'] === 'text' && values['range_text'] === null ? missing('range_text') : null
}

/** One row a version: the hash of the content of its tiers, whatever their order in the file. */
const tierHashes = `
  SELECT benchmark_id, benchmark_version AS version, sha256(string_agg(content, chr(10) ORDER BY content)) AS content_hash
  FROM (
    SELECT benchmark_id, benchmark_version, to_json([${ofTier.map((column) => `"${column}"::VARCHAR`).join(', ')}])::VARCHAR AS content
    FROM stored.tier
  )
  GROUP BY benchmark_id, benchmark_version`

import type { Engine } from '../../engine/engine.ts'
import { catalogue } from '../fields/catalogue.ts'
import type { Refusal, Values } from '../refusal.ts'
import { invertedRange } from './inverted-range.ts'
import type { LoadContext, Merged } from './loader.ts'
import type { RecordLoader } from './row-by-row.ts'
import { StatedBenchmarks } from './stated-benchmarks.ts'

/** The register of benchmarks: a row a version, beside the sheet of its tiers. */
export class BenchmarkLoader implements RecordLoader {
  readonly #benchmarks: StatedBenchmarks
  #rows = 0

  constructor(engine: Engine, context: LoadContext) {
    this.#benchmarks = new StatedBenchmarks(engine, context, Object.keys(catalogue.benchmark))
  }

  async add(values: Values, row: number): Promise<Refusal | null> {
    const { comment_from: from, comment_to: to } = values
    const refusal =
      invertedRange(values) ?? invertedRange({ valid_from: from ?? null, valid_to: to ?? null }) ?? this.#benchmarks.conflict(values)
    if (refusal !== null) return refusal
    this.#benchmarks.state(values, row)
    this.#rows += 1
    return null
  }

  async store(): Promise<Merged> {
    const { used, replaced } = await this.#benchmarks.store()
    return { used, replaced, repeated: this.#rows - used }
  }
}

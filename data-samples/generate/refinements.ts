import { tiers, type SampleBenchmark, type SampleItem } from './violation-item.ts'
import { allItems, items } from './violation-items.ts'

/** The tiers that one version of a benchmark has for one item; '' = it refines no superior benchmark. */
export interface BenchmarkItem {
  readonly item: SampleItem
  readonly version: SampleBenchmark
  readonly parent: string
}

/** A county makes no benchmarks, but may refine the superior's inside its ranges (令286 article 7). */
const refinements: readonly BenchmarkItem[] = [
  {
    item: items.prices,
    version: {
      title: '示例县市场秩序行政处罚裁量细化标准',
      version: '2026年版',
      from: '2026-01-01',
      to: '',
      tiers: { 个体工商户: tiers(['[1000 3000)', 1700], ['[3000 8000)', 4500]) },
    },
    parent: items.prices.benchmarks[0].title,
  },
]

export const benchmarkItems: readonly BenchmarkItem[] = [
  ...allItems.flatMap((item) => item.benchmarks.map((version) => ({ item, version, parent: '' }))),
  ...refinements,
]

/** Each version once, in the order of the register. */
export const benchmarkVersions: readonly SampleBenchmark[] = [
  ...new Map(benchmarkItems.map(({ version }) => [`${version.title} ${version.version}`, version])).values(),
]

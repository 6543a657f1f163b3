import type { benchmarksWords as reference } from '../../zh-CN/annual/benchmarks.ts'

export const benchmarksWords: Readonly<Record<keyof typeof reference, string>> = {
  sectionBenchmarks: '5. Benchmarks in practice',
  benchmarksNone: 'No benchmarks were loaded, so there is nothing to analyse in this part.',
  benchmarksNoVersion: 'No version of a benchmark in force was loaded; items decided without a benchmark on record: {without}.',
  benchmarks: 'Versions of benchmarks in force: {versions}. Held against the decisions on record: {parts}.',
  benchmarksQuiet: 'nothing to point out',
  benchmarkUnused: 'tiers with enough decisions to judge that nobody uses, {count}',
  benchmarkScattered: 'tiers whose fines scatter widely, {count}',
  benchmarkSettled: 'offences with one usual amount, {count}',
  benchmarkNarrower: 'tiers whose fines keep to a narrower range, {count}',
  benchmarkWithout: 'items decided without a benchmark on record, {count}',
  benchmarksUse: 'These figures serve those who write benchmarks; they judge no agency.',
}

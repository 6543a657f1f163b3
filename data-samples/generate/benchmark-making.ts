import { benchmarkMarks } from './benchmark-marks.ts'
import type { Making } from './making.ts'
import type { SampleBenchmark } from './violation-item.ts'

const of2022: Making = {
  commentFrom: '2021-04-01', commentTo: '2021-04-30', reasoned: '2021-05-10', decided: '2021-05-20', published: '2021-06-25',
  toCourt: '2021-06-28', toProcuratorate: '2021-06-28', filed: '2021-07-05', lawFrom: '2021-06-01', reviewed: '2024-11-15',
}

const of2025: Making = {
  commentFrom: '2024-09-02', commentTo: '2024-10-08', reasoned: '2024-10-15', decided: '2024-11-01', published: '2024-12-02',
  toCourt: '2024-12-05', toProcuratorate: '2024-12-05', filed: '2024-12-12', lawFrom: '2021-06-01', reviewed: '',
}

const ofGas: Making = {
  commentFrom: '2024-11-04', commentTo: '2024-12-06', reasoned: '2024-12-18', decided: '2025-01-15', published: '2025-02-05',
  toCourt: '2025-02-08', toProcuratorate: '2025-02-08', filed: '2025-02-17', lawFrom: '2025-01-01', reviewed: '',
}

const ofRefinement: Making = {
  commentFrom: '2025-10-13', commentTo: '2025-11-14', reasoned: '2025-11-20', decided: '2025-12-01', published: '2025-12-10',
  toCourt: '2025-12-12', toProcuratorate: '2025-12-12', filed: '2025-12-19', lawFrom: '', reviewed: '',
}

const usual: Readonly<Record<string, Making>> = {
  示例市占道经营行政处罚裁量基准2025年版: of2025,
  示例市燃气使用安全行政处罚裁量基准2025年版: ofGas,
  示例县市场秩序行政处罚裁量细化标准2026年版: ofRefinement,
}

/** How the version came about, what is planted in it included. */
export function makingOf({ title, version }: SampleBenchmark): Making {
  const odd = benchmarkMarks.filter((one) => one.benchmark === title && one.version === version).map(({ made }) => made)
  return Object.assign({}, usual[title + version] ?? of2022, ...odd)
}

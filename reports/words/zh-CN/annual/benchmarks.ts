/** Part five: benchmarks in practice. */
export const benchmarksWords = {
  sectionBenchmarks: '五、裁量基准执行情况',
  benchmarksNone: '没有读入裁量基准，本部分不作分析。',
  benchmarksNoVersion: '没有读入现行有效的裁量基准版本；决定中出现而未见裁量基准的事项{without}个。',
  benchmarks: '已读入的现行有效裁量基准版本{versions}个。与在案决定对照：{parts}。',
  benchmarksQuiet: '未见需要提示的情形',
  benchmarkUnused: '决定件数足够而未见使用的裁量阶次{count}个',
  benchmarkScattered: '同一阶次内罚款明显分散的裁量阶次{count}个',
  benchmarkSettled: '罚款集中于同一数额的违法行为{count}个',
  benchmarkNarrower: '罚款集中于阶次内较窄幅度的裁量阶次{count}个',
  benchmarkWithout: '决定中出现而未见裁量基准的事项{count}个',
  benchmarksUse: '以上数字供制定、调整裁量基准时参考，不评价任何机关。',
} as const satisfies Record<string, string>

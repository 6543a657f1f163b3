/** Part seven: what to do next. */
export const stepsWords = {
  sectionSteps: '七、下一步工作',
  stepsNone: '根据以上数据，没有需要逐项列明的工作。',
  stepMissing: '向未收到统计数据的{count}个机关核实，未报送的督促补报{year}年度统计数据。',
  stepLate: '对{count}个迟报机关，在{next}年度报送时限前10日、5日、1日分别提醒。',
  stepReturned: '督促{count}个被退回的机关修改后重新报送。',
  stepDifferences: '对{count}项不一致的数据，请有关机关逐项说明；决定未导入的补充导入，统计表填报有误的予以更正。',
  stepIncomplete: '对未填报的{count}项，请有关机关补报。',
  stepUnreadable: '对无法识别的{count}项，请有关机关更正后重新填报。',
  stepRecords: '对无法核算的{count}项，与有关机关研究补充基础记录。',
  stepReturnChecks: '对上报数据检查提示的{count}项，请有关机关核实。',
  stepFindings: '对待核查的{rest}项疑点，请有关机关对照案卷核查并书面说明。',
  stepBenchmarks: '对未见裁量基准的{count}个事项，核实有无上级裁量基准可以适用。',
  stepSetAside: '对未能读入的{rows}行数据，请有关机关更正后重新提供。',
} as const satisfies Record<string, string>

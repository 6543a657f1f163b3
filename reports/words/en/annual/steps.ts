import type { stepsWords as reference } from '../../zh-CN/annual/steps.ts'

export const stepsWords: Readonly<Record<keyof typeof reference, string>> = {
  sectionSteps: '7. Next steps',
  stepsNone: 'The figures above call for no step to be listed.',
  stepMissing: 'Ask for the missing returns for {year}: {count}.',
  stepLate: 'Remind the agencies that were late ({count}) 10 days, 5 days and 1 day before the return for {next} is due.',
  stepReturned: 'Ask for the returns that were sent back to be revised and sent again: {count}.',
  stepDifferences: 'Have each differing figure accounted for ({count}): load decisions that were not loaded, correct returns that were filled in wrongly.',
  stepIncomplete: 'Have the figures that were not reported supplied: {count}.',
  stepUnreadable: 'Have the figures that cannot be read corrected: {count}.',
  stepRecords: 'Work out with the agencies how to record what the figures rest on that cannot be computed: {count}.',
  stepReturnChecks: 'Have the items verified that the checks of the returns list: {count}.',
  stepFindings: 'Have the findings verified against the files, with an answer in writing: {rest}.',
  stepBenchmarks: 'Establish for the items without a benchmark on record whether one of a higher level applies: {count}.',
  stepSetAside: 'Have the rows that could not be read corrected and supplied again: {rows}.',
}

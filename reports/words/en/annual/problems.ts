import type { problemsWords as reference } from '../../zh-CN/annual/problems.ts'

export const problemsWords: Readonly<Record<keyof typeof reference, string>> = {
  sectionProblems: '6. Main problems',
  draft: 'Draft: parts 6 and 7 follow from the figures above by fixed rules and only help to write them. Verify and edit them before sending, and delete this note.',
  numbered: '{number}. {sentence}',
  problemsUnknown: 'The parts above hold no data to analyse, which does not mean that there are no problems.',
  problemsNone: 'The figures above show no problem to list.',
  problemMissing: 'Missing returns as of {asOf}: {count} of {owed} owed{share}.',
  problemLate: 'Late returns: {count} of {owed} owed{share}⟦; days late at most: {days}⟧.',
  problemHabit: 'Agencies late or missing this year and also in one of the five years before: {count}.',
  problemReturned: 'Returns sent back that have not come again: {count}.',
  problemDifferences: 'Reported figures that differ from those on record under every rule tried: {count} of {compared} compared{share}; larger: {over}, smaller: {under}; the reasons are to be verified.',
  problemIncomplete: 'Figures that the records give and the returns do not: {count}.',
  problemUnreadable: 'Figures in the returns that cannot be read: {count}.',
  problemRecords: 'Figures that cannot be computed because the records behind them are lacking: {count}.',
  problemReturnChecks: 'Items to be verified by the checks of the returns: {count} ({list}); some may concern the same figure as a difference of part 3.',
  problemFindings: 'Findings of the checks of discretion: {findings}, of which with a recorded reason that may explain them: {explained}; to be verified: {rest}.',
  problemBenchmarks: 'Items decided without a benchmark on record: {count}.',
  problemSetAside: 'Rows that could not be read and are in no figure of this report: {rows}.',
}

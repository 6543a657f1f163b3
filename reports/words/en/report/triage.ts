import type { triageWords as reference } from '../../zh-CN/report/triage.ts'

export const triageWords: Readonly<Record<keyof typeof reference, string>> = {
  triageOrder: 'By severity, then by the amount of the deviation. The number leads to the review sheet. Amounts are in yuan. The reference range is that of the statute or tier, or that of the comparable cases, the lowest and the highest 3% left out.',
  number: 'No.',
  severity: 'Severity',
  severityReason: 'Why this severity',
  rangeVerdict: 'Kind of finding',
  severityNote: 'Severity says what to review first. It follows from the check and from what is on record, not from the amount, and says nothing of how grave a breach is: a fine outside the statutory range that nothing on record explains is critical, what has a recorded reason or is for orientation only is a notice; each review sheet says why.',
  agency: 'Agency',
  documentNumber: 'Document',
  party: 'Party',
  verdict: 'Finding',
  direction: 'Direction',
  actual: 'Actual',
  expected: 'Reference range',
  explainedGroup: 'Findings with a recorded reason',
  explainedGroupNote: 'The file records a reason that may explain these. They are lowered to a notice and stay listed for spot checks.',
  unexplainedGroup: 'Findings without a recorded reason',
  rowsLimited: 'The first {shown} are listed here; the other {rest} are in findings.csv in the same folder.',
  cardsLimited:
    'The report holds the review sheets of the first {shown} findings; {rest} more are listed only. The full list is findings.csv beside this report; `evenhand explain <id>` shows one.',
  noCard: 'no sheet',
  chartByMonth: 'Findings by agency and month',
  chartByMonthNote: 'By date of decision; figures are numbers of findings. A blank means that no finding was listed, not that the month is clear.',
  chartByMonthLimited: 'Only the {agencies} agencies with most findings and the last {months} months.',
}

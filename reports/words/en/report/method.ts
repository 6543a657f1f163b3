import type { methodWords as reference } from '../../zh-CN/report/method.ts'

export const methodWords: Readonly<Record<keyof typeof reference, string>> = {
  kindGrades: 'Grades of the kinds of penalty',
  kindGradesNote: 'They only order the kinds by gravity; they are policy and may be set in evenhand.yaml under kind_grades. Kinds that are not listed are not compared.',
  methodNote: 'The basis, method and parameters of each check. Parameters are configured; the values are those of this run.',
  directionConvention:
    'Direction: at least twice the upper bound of the reference range, or less than half of its lower bound, is called “grossly” excessive or lenient; anything else excessive or lenient.',
  noRanking:
    'This report ranks no agency by the amount of its fines, and fines must not be used for assessment (Administrative Penalty Law, article 74).',
  question: 'Question',
  legalBasis: 'Basis',
  parameters: 'Parameters',
  parameter: 'Parameter',
  meaning: 'Meaning',
  value: 'Value',
  method: 'Method',
  exclusions: 'Exclusions',
  assumptions: 'Assumptions',
  runDetails: 'This run',
  failureMessage: 'failed: {message}',
}

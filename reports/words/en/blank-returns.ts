import type { blankReturns as chinese } from '../zh-CN/blank-returns.ts'

/** How a blank form of the annual statistics is to be filled in. Each note begins with its number, by which a filled-in form is told from its notes. */
export const blankReturns: Readonly<Record<keyof typeof chinese, string>> = {
  file: '{agency}_{year}_annual-statistics.xlsx',
  note: '{number}. {text}',
  period: 'Counted are decisions made from January 1 to December 31, {year}.',
  heaviest: 'A case with several kinds of penalty counts once, in the gravest. The order from mild to grave is: {order}.',
  annulledCounted: 'Decisions that were annulled or varied later, on review, in court or by the agency itself, are counted.',
  annulledLeftOut: 'Decisions that were annulled or varied later, on review, in court or by the agency itself, are not counted.',
  amount: 'Fines and confiscations are those of the decision, whether collected or not; confiscated things without a certain value add nothing.',
  permit: 'Applications for a change or renewal are counted, granted ones as permits and others as refusals; an enquiry is no application.',
  coercion: 'Coercive measures count when they are decided, enforcement when it is completed or ended.',
  units: 'Amounts are in {unit}; counts are whole numbers.',
  unitsOfCounts: 'Counts are whole numbers.',
  nil: 'Enter 0 for what did not occur; a blank cell means that it was not counted. Enter 是 (yes) under 零报告 where there was nothing to report all year.',
  signatures: 'Filled in by:            Checked by:            Head (seal):            Telephone:',
  amountRefused: 'Enter a number not less than 0.',
  countRefused: 'Enter a whole number not less than 0.',
}

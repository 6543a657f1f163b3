import type { AnnualWords } from '../annual-words.ts'

export const reminderSentences: AnnualWords['reminder'] = {
  titleAhead: 'Reminder: statistics of administrative enforcement for {year}',
  titleMissing: 'Statistics of administrative enforcement for {year} not received',
  titleReturned: 'Statistics of administrative enforcement for {year} to be sent again',
  titleLate: 'Receipt of the statistics of administrative enforcement for {year}',
  basis: 'Under {basis}, ',
  duty: '{basis}each enforcing agency sends its statistics of administrative enforcement for {year} to this bureau by {due}, that day included.',
  restDay: '{due} is a day of rest. The time limit is not extended on its own account; please plan ahead.',
  ahead: 'Days left until the time limit: {days}. As of {asOf} your statistics have not arrived; please send them in time.',
  dueToday: 'The time limit ends today. As of {asOf} your statistics have not arrived; please send them today.',
  missing: 'As of {asOf} your statistics have not arrived; days since the time limit: {days}. Please send them by {reply}. If they were sent already, please check this with the bureau.',
  returned: 'Your statistics were sent back to be revised. As of {asOf} the revised ones have not arrived. Please send them again by {reply}.',
  returnedReason: 'Sent back because: {reason}.',
  late: 'Your statistics arrived on {received}, after the time limit (days late: {days}). Please send them in time in future. If the date of receipt is in doubt, please check it with the bureau.',
  lateUndated: 'Your statistics arrived after the time limit⟦ (days late: {days})⟧. Please send them in time in future. If the date of receipt is in doubt, please check it with the bureau.',
  whatToSend: 'Please send to {bureau}{contact}: first, the form “{form}” as a workbook, and on paper, approved by the head and sealed; second, the register of decisions of {year}, for reconciliation. Where there was nothing of a kind, please still send the form with 0 (a nil return) and leave no blanks.',
  contact: ' (contact: {person}, telephone {phone})',
  contactPerson: ' (contact: {person})',
  formUnknown: 'Annual statistics of administrative enforcement',
  closing: 'Thank you for your attention.',
  footer: 'Data as of {asOf}',
}

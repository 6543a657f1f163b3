/** The columns that every check.sql returns; what it returns besides is evidence. */
export const contractColumns = [
  'subject_id',
  'agency_id',
  'period',
  'outcome',
  'reason',
  'verdict',
  'severity',
  'direction',
  'expected_lower',
  'expected_upper',
  'actual',
  'decision_id',
  'explanation',
] as const

/** The columns that a comparables.sql returns. */
export const comparableColumns = ['subject_id', 'decision_id', 'place'] as const

/**
 * The columns that a candidates.sql returns, one row a decision: only decisions of one pool and of different cases are comparable; those that share
 * more facts come first, each fact counting only beside those before it, then those nearest in amount, and of the subject's own
 * amount those nearest in time (days); of another amount that many share some, not the nearest in time.
 */
export const candidateColumns = [
  'pool', 'decision_id', 'case_key', 'first_fact', 'second_fact', 'third_fact', 'fourth_fact', 'amount', 'day', 'is_comparable',
] as const

/** A further one, where the comparables to show are chosen: what each is shown as, codes joined by bars, or null. */
export const shownAsColumn = 'shown_as'

/** Another one, of a finding on several decisions: by what each of them departs, for the check's own sentence. */
export const departsByColumn = 'departs_by'

/** A third, where comparables.sql keeps the first ones only: how many the subject has in all. */
export const totalColumn = 'total'

/** The parameter that every check may use without declaring it: the day that the run is made for. */
export const asOfParameter = 'as_of'

/** How many comparables of a finding are kept: the first go into tables, all of them into charts. */
export const comparablesKept = 40

/** How many decisions are kept of a finding on several: lists name them all, as far as a cell of a spreadsheet holds them. */
export const decisionsKept = 1000

/** The evidence that says how many comparables a finding has in all; no check may return a column of this name. */
export const comparablesTotal = 'comparables_total'

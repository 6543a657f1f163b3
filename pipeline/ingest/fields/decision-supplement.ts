import { decisionFields } from './decision.ts'
import type { Fields } from './field.ts'
import { stepFields } from './procedure.ts'

/** What a supplementary sheet may add to a decision that another file reported. The decision's own record comes first. */
const completed = [
  'role',
  'conduct_date',
  'filing_date',
  'violation_item',
  'facts',
  'circumstances',
  'harm',
  'repeat_count',
  'value_of_goods',
  'illegal_gains',
  'benchmark_cited',
  'benchmark_version_cited',
  'tier_cited',
  'officer',
  'reviewer',
  'reduction_ground',
  'adjusted_application_approved',
  'collective_discussion_date',
  'correction_deadline',
  'explanation',
] as const

/** The steps of a case that a supplementary sheet states beside what completes the decision itself. */
export const supplementedSteps: Fields = Object.fromEntries(
  Object.entries(stepFields).filter(([field]) => field !== 'filing_date' && field !== 'collective_discussion_date'),
)

export const decisionSupplementFields: Fields = {
  agency: { type: 'reference', isRequired: true },
  agency_code: { type: 'reference' },
  document_number: { type: 'reference' },
  document_key: { type: 'document key', derivedFrom: 'document_number' },
  case_id: { type: 'reference' },
  party_name: { type: 'text' },
  ...Object.fromEntries(completed.map((field) => [field, decisionFields[field]!])),
  // Blank says nothing of what became of the decision, so there is no default.
  status: { type: 'code', codes: 'status' },
  ...supplementedSteps,
}

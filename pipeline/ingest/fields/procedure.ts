import { decisionFields } from './decision.ts'
import type { Fields } from './field.ts'

const agency: Fields = { agency: { type: 'reference', isRequired: true } }
const document: Fields = {
  document_number: { type: 'reference' },
  document_key: { type: 'document key', derivedFrom: 'document_number' },
  case_id: { type: 'reference' },
}

/** The steps of a case beside its decision; the sheet of one kind of step has but a few of them. */
export const stepFields: Fields = {
  filing_date: { type: 'date' },
  summary_procedure: { type: 'yes or no' },
  notice_date: { type: 'date' },
  hearing_request_date: { type: 'date' },
  hearing_date: { type: 'date' },
  hearing_result: { type: 'text' },
  legal_review_date: { type: 'date' },
  legal_review_result: { type: 'code', codes: 'legal_review_result' },
  legal_reviewer: { type: 'text' },
  collective_discussion_date: { type: 'date' },
  collective_discussion_result: { type: 'text' },
  extension_date: { type: 'date' },
  extension_days: { type: 'whole number' },
  suspension_days: { type: 'whole number' },
  service_date: { type: 'date' },
  publication_date: { type: 'date' },
  publication_withdrawal_date: { type: 'date' },
  video_recorded: { type: 'yes or no' },
}

export const procedureFields: Fields = { ...agency, ...document, party_name: { type: 'text' }, ...stepFields }

export const caseRegisterFields: Fields = {
  ...agency,
  case_id: { type: 'reference', isRequired: true },
  act_type: { type: 'code', codes: 'act_type', default: 'penalty' },
  filing_date: { type: 'date', isRequired: true },
  closing_date: { type: 'date' },
  closing: { type: 'code', codes: 'closing' },
  extension_days: { type: 'whole number' },
  suspension_days: { type: 'whole number' },
}

export const caseTransferFields: Fields = {
  ...agency,
  case_id: { type: 'reference' },
  acceptance_date: { type: 'date' },
  transfer_date: { type: 'date' },
  transferred_to: { type: 'text' },
  transfer_reason: { type: 'code', codes: 'transfer_reason' },
}

export const reviewOutcomeFields: Fields = {
  ...agency,
  ...document,
  party_name: { type: 'text' },
  route: { type: 'code', codes: 'review_route', isRequired: true },
  acceptance_date: { type: 'date' },
  outcome: { type: 'code', codes: 'review_outcome' },
  outcome_date: { type: 'date' },
}

export const decisionCorrectionFields: Fields = {
  ...agency,
  ...document,
  correction_kind: { type: 'code', codes: 'correction_kind', isRequired: true },
  found_date: { type: 'date' },
  done_date: { type: 'date' },
  correction_outcome: { type: 'text' },
}

/** What acts other than penalties and permits hold beside what every decision has. */
export const ownActFields: Fields = {
  act_item: { type: 'reference', isRequired: true },
  act_amount: { type: 'money' },
  reduction_amount: { type: 'money' },
  measure_end_date: { type: 'date' },
  extension_days: { type: 'whole number' },
  extension_approved_date: { type: 'date' },
  excluded_days: { type: 'whole number' },
  measure_reason: { type: 'text' },
  softer_means: { type: 'text' },
  is_urgent: { type: 'yes or no' },
}

export const administrativeActFields: Fields = {
  ...decisionFields,
  act_type: { type: 'code', codes: 'act_type', isRequired: true },
  ...ownActFields,
}

export const amountStandardFields: Fields = {
  act_type: { type: 'code', codes: 'act_type', isRequired: true },
  act_item: { type: 'reference', isRequired: true },
  lower_bound: { type: 'money' },
  upper_bound: { type: 'money' },
  reduction_conditions: { type: 'text set', hasNone: true },
  basis: { type: 'text' },
  valid_from: { type: 'date' },
  valid_to: { type: 'end date' },
}

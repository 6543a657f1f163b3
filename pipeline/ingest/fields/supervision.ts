import type { Fields } from './field.ts'

const agency: Fields = { agency: { type: 'reference', isRequired: true } }
const year: Fields = { year: { type: 'year', isRequired: true } }

export const complaintFields: Fields = {
  ...agency,
  complaint_number: { type: 'reference' },
  complaint_subject: { type: 'text' },
  acceptance_date: { type: 'date' },
  answer_date: { type: 'date' },
  extension_days: { type: 'whole number' },
  extension_approved_date: { type: 'date' },
  complaint_outcome: { type: 'text' },
}

export const jurisdictionDisputeFields: Fields = {
  ...agency,
  dispute_number: { type: 'reference' },
  between_agencies: { type: 'text' },
  raised_date: { type: 'date' },
  settled_date: { type: 'date' },
}

export const inspectionFields: Fields = {
  ...agency,
  party_name: { type: 'text' },
  party_identity: { type: 'identity' },
  inspection_item: { type: 'reference' },
  inspection_date: { type: 'date' },
  inspection_trigger: { type: 'code', codes: 'inspection_trigger' },
  joint_number: { type: 'reference' },
  inspection_result: { type: 'text' },
}

export const inspectionItemFields: Fields = {
  ...agency,
  inspection_item: { type: 'reference', isRequired: true },
  most_per_year: { type: 'whole number' },
  basis: { type: 'text' },
  valid_from: { type: 'date' },
  valid_to: { type: 'end date' },
}

export const yearlyTaskFields: Fields = {
  ...agency,
  ...year,
  task: { type: 'code', codes: 'yearly_task', isRequired: true },
  done_date: { type: 'date' },
  document_number: { type: 'reference' },
}

export const staffCountFields: Fields = {
  ...agency,
  ...year,
  enforcement_staff: { type: 'whole number' },
  legal_reviewers: { type: 'whole number' },
  new_reviewers: { type: 'whole number' },
  qualified_new_reviewers: { type: 'whole number' },
}

export const enforcementCertificateFields: Fields = {
  ...agency,
  officer: { type: 'text', isRequired: true },
  certificate_number: { type: 'reference' },
  valid_from: { type: 'date' },
  valid_to: { type: 'end date' },
}

export const supervisionDocumentFields: Fields = {
  ...agency,
  issuer: { type: 'text' },
  document_kind: { type: 'code', codes: 'supervision_document', isRequired: true },
  document_number: { type: 'reference', isRequired: true },
  document_subject: { type: 'text' },
  finding_id: { type: 'reference' },
  issued_date: { type: 'date' },
  received_date: { type: 'date' },
  due_date: { type: 'date' },
  reply_date: { type: 'date' },
  reply_outcome: { type: 'text' },
}

export const confirmedFaultFields: Fields = {
  ...agency,
  officer: { type: 'text', isRequired: true },
  fault_date: { type: 'date' },
  confirmed_date: { type: 'date', isRequired: true },
  fault_kind: { type: 'text' },
  is_heavier: { type: 'yes or no' },
  document_number: { type: 'reference' },
}

import { mappedRecordTypes, type MappedRecordType } from '../../domain/record.ts'

/** Which fields tell the records of an agency from one another, beside the agency, in tables of single records. */
export const ledgers = {
  annual_return: ['year'],
  bureau_analysis: ['year'],
  platform_record: ['category'],
  yearly_task: ['year', 'task'],
  staff_count: ['year'],
  case_register: ['act_type', 'case_id', 'filing_date'],
  case_transfer: ['case_id', 'acceptance_date', 'transferred_to'],
  review_outcome: ['document_key', 'case_id', 'party_name', 'route', 'acceptance_date'],
  decision_correction: ['document_key', 'case_id', 'correction_kind', 'found_date'],
  complaint: ['complaint_number', 'complaint_subject', 'acceptance_date'],
  jurisdiction_dispute: ['dispute_number', 'between_agencies', 'raised_date'],
  inspection: ['party_identity', 'party_name', 'inspection_item', 'inspection_date', 'joint_number'],
  inspection_item: ['inspection_item', 'valid_from'],
  enforcement_certificate: ['officer', 'certificate_number', 'valid_from'],
  supervision_document: ['document_number'],
  confirmed_fault: ['officer', 'fault_date', 'confirmed_date', 'fault_kind'],
} as const satisfies Partial<Record<MappedRecordType, readonly string[]>>

export type LedgerName = keyof typeof ledgers

export const ledgerNames = mappedRecordTypes.filter(isLedger)

export function isLedger(name: MappedRecordType): name is LedgerName {
  return name in ledgers
}

/** Where a field stands in its table, where it is named otherwise there. */
export const storedColumn: Readonly<Record<string, string>> = { agency: 'agency_id', party_identity: 'party_key' }

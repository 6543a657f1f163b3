import type { MappedRecordType } from '../../domain/record.ts'
import { decisionFields } from './decision.ts'
import { stepsBesideDecision } from './decision-steps.ts'
import { decisionSupplementFields } from './decision-supplement.ts'
import type { Fields } from './field.ts'
import { permitFields, permitItemFields } from './permit.ts'
import {
  administrativeActFields,
  amountStandardFields,
  caseRegisterFields,
  caseTransferFields,
  decisionCorrectionFields,
  procedureFields,
  reviewOutcomeFields,
} from './procedure.ts'
import { agencyFields, benchmarkFields, benchmarkTierFields, statutoryRangeFields } from './registers.ts'
import { annualReturnFields, bureauAnalysisFields, platformRecordFields } from './returns.ts'
import {
  complaintFields,
  confirmedFaultFields,
  enforcementCertificateFields,
  inspectionFields,
  inspectionItemFields,
  jurisdictionDisputeFields,
  staffCountFields,
  supervisionDocumentFields,
  yearlyTaskFields,
} from './supervision.ts'

/** What each record type can hold. */
export const catalogue: Readonly<Record<MappedRecordType, Fields>> = {
  agency: agencyFields,
  decision: { ...decisionFields, ...stepsBesideDecision },
  decision_supplement: decisionSupplementFields,
  permit: permitFields,
  permit_item: permitItemFields,
  administrative_act: administrativeActFields,
  amount_standard: amountStandardFields,
  benchmark: benchmarkFields,
  benchmark_tier: benchmarkTierFields,
  statutory_range: statutoryRangeFields,
  procedure: procedureFields,
  case_register: caseRegisterFields,
  case_transfer: caseTransferFields,
  review_outcome: reviewOutcomeFields,
  decision_correction: decisionCorrectionFields,
  complaint: complaintFields,
  jurisdiction_dispute: jurisdictionDisputeFields,
  inspection: inspectionFields,
  inspection_item: inspectionItemFields,
  enforcement_certificate: enforcementCertificateFields,
  supervision_document: supervisionDocumentFields,
  confirmed_fault: confirmedFaultFields,
  annual_return: annualReturnFields,
  bureau_analysis: bureauAnalysisFields,
  platform_record: platformRecordFields,
  yearly_task: yearlyTaskFields,
  staff_count: staffCountFields,
}

/** Those of its fields that a mapping may fill; the others follow from them. */
export function mappedFields(recordType: MappedRecordType): Fields {
  return Object.fromEntries(Object.entries(catalogue[recordType]).filter(([, { derivedFrom }]) => derivedFrom === undefined))
}

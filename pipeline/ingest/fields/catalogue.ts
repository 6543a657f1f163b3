import type { MappedRecordType } from '../../domain/record.ts'
import { decisionFields } from './decision.ts'
import { decisionSupplementFields } from './decision-supplement.ts'
import type { Fields } from './field.ts'
import { permitFields, permitItemFields } from './permit.ts'
import { agencyFields, benchmarkFields, benchmarkTierFields, statutoryRangeFields } from './registers.ts'
import { annualReturnFields, bureauAnalysisFields, platformRecordFields } from './returns.ts'

/** What each record type can hold. */
export const catalogue: Readonly<Record<MappedRecordType, Fields>> = {
  agency: agencyFields,
  decision: decisionFields,
  decision_supplement: decisionSupplementFields,
  permit: permitFields,
  permit_item: permitItemFields,
  benchmark: benchmarkFields,
  benchmark_tier: benchmarkTierFields,
  statutory_range: statutoryRangeFields,
  annual_return: annualReturnFields,
  bureau_analysis: bureauAnalysisFields,
  platform_record: platformRecordFields,
}

/** Those of its fields that a mapping may fill; the others follow from them. */
export function mappedFields(recordType: MappedRecordType): Fields {
  return Object.fromEntries(Object.entries(catalogue[recordType]).filter(([, { derivedFrom }]) => derivedFrom === undefined))
}

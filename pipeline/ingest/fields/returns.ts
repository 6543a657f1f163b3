import type { Fields } from './field.ts'

export const annualReturnFields: Fields = {
  agency: { type: 'reference', isRequired: true },
  year: { type: 'year', isRequired: true },
  received_date: { type: 'date' },
  returned_date: { type: 'date' },
  return_reason: { type: 'text' },
  revised_date: { type: 'date' },
  published_date: { type: 'date' },
  is_nil: { type: 'yes or no' },
  penalties: { type: 'whole number' },
  fines_and_confiscations: { type: 'money' },
  permits: { type: 'whole number' },
  coercive_measures: { type: 'whole number' },
  inspections: { type: 'whole number' },
}

export const bureauAnalysisFields: Fields = {
  agency: { type: 'reference', isRequired: true },
  year: { type: 'year', isRequired: true },
  sent_date: { type: 'date' },
  document_number: { type: 'reference' },
}

/** What the platform's register says of one category of records of an agency. */
export const platformRecordFields: Fields = {
  agency: { type: 'reference', isRequired: true },
  category: { type: 'code', codes: 'platform_category', isRequired: true },
  is_kept: { type: 'yes or no' },
  is_public: { type: 'yes or no' },
  recorded_on: { type: 'date' },
}

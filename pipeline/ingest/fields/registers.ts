import type { Fields } from './field.ts'

export const agencyFields: Fields = {
  name: { type: 'reference', isRequired: true },
  agency_id: { type: 'reference' },
  aliases: { type: 'text set' },
  level: { type: 'code', codes: 'level' },
  parent_name: { type: 'reference' },
  sector: { type: 'reference' },
  owes_annual_return: { type: 'yes or no' },
  is_justice_bureau: { type: 'yes or no' },
  valid_from: { type: 'date' },
  valid_to: { type: 'end date' },
}

const rangeFields: Fields = {
  range_basis: { type: 'code', codes: 'range_basis', isRequired: true },
  base_sum: { type: 'code', codes: 'base_sum' },
  lower: { type: 'bound' },
  lower_closed: { type: 'yes or no', default: true },
  upper: { type: 'bound' },
  upper_closed: { type: 'yes or no', default: true },
}

export const benchmarkTierFields: Fields = {
  benchmark_id: { type: 'reference', isRequired: true },
  version: { type: 'reference', isRequired: true },
  title: { type: 'reference' },
  issuer: { type: 'reference' },
  issuer_level: { type: 'code', codes: 'level' },
  parent_benchmark_id: { type: 'reference' },
  valid_from: { type: 'date' },
  valid_to: { type: 'end date' },
  violation_item: { type: 'reference', isRequired: true },
  party_kind: { type: 'code', codes: 'party_kind' },
  tier: { type: 'reference', isRequired: true },
  tier_rank: { type: 'whole number', isRequired: true },
  conditions: { type: 'text' },
  ...rangeFields,
}

export const statutoryRangeFields: Fields = {
  violation_item: { type: 'reference' },
  instrument: { type: 'instrument', isRequired: true },
  article: { type: 'article', isRequired: true },
  clause_version: { type: 'reference' },
  party_kind: { type: 'code', codes: 'party_kind' },
  ...rangeFields,
  valid_from: { type: 'date' },
  valid_to: { type: 'end date' },
}

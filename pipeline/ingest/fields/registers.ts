import type { Fields } from './field.ts'

export const agencyFields: Fields = {
  name: { type: 'reference', isRequired: true },
  agency_id: { type: 'reference' },
  aliases: { type: 'text set' },
  level: { type: 'code', codes: 'level' },
  parent_name: { type: 'reference' },
  sector: { type: 'reference' },
  owes_annual_return: { type: 'yes or no' },
  duty_exemption: { type: 'text' },
  is_justice_bureau: { type: 'yes or no' },
  merged_into: { type: 'reference' },
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

const benchmarkVersionFields: Fields = {
  benchmark_id: { type: 'reference', isRequired: true },
  version: { type: 'reference', isRequired: true },
  title: { type: 'reference' },
  issuer: { type: 'reference' },
  issuer_level: { type: 'code', codes: 'level' },
  parent_benchmark_id: { type: 'reference' },
  valid_from: { type: 'date' },
  valid_to: { type: 'end date' },
}

/** A version of a benchmark with the dates that its life-cycle duties ask for; each may be unknown. */
export const benchmarkFields: Fields = {
  ...benchmarkVersionFields,
  act_type: { type: 'code', codes: 'act_type' },
  published_on: { type: 'date' },
  publication_number: { type: 'reference' },
  is_secret: { type: 'yes or no' },
  filed_on: { type: 'date' },
  comment_from: { type: 'date' },
  comment_to: { type: 'date' },
  expert_reasoning_on: { type: 'date' },
  collective_decision_on: { type: 'date' },
  copied_to_court_on: { type: 'date' },
  copied_to_procuratorate_on: { type: 'date' },
  law_in_force_from: { type: 'date' },
  last_reviewed_on: { type: 'date' },
}

export const benchmarkTierFields: Fields = {
  ...benchmarkVersionFields,
  violation_item: { type: 'reference', isRequired: true },
  party_kind: { type: 'code', codes: 'party_kind' },
  tier: { type: 'reference', isRequired: true },
  tier_rank: { type: 'whole number', isRequired: true },
  conditions: { type: 'text' },
  payer: { type: 'code', codes: 'payer' },
  switch_sum: { type: 'code', codes: 'base_sum' },
  switch_from: { type: 'money' },
  switch_from_closed: { type: 'yes or no', default: true },
  switch_to: { type: 'money' },
  switch_to_closed: { type: 'yes or no', default: true },
  ...rangeFields,
  range_basis: { type: 'code', codes: 'tier_range_basis', isRequired: true },
  range_text: { type: 'text' },
}

export const statutoryRangeFields: Fields = {
  violation_item: { type: 'reference' },
  instrument: { type: 'instrument', isRequired: true },
  article: { type: 'article', isRequired: true },
  clause_version: { type: 'reference' },
  party_kind: { type: 'code', codes: 'party_kind' },
  ...rangeFields,
  kinds_allowed: { type: 'code set', codes: 'kinds' },
  kinds_required: { type: 'code set', codes: 'kinds', hasNone: true },
  valid_from: { type: 'date' },
  valid_to: { type: 'end date' },
}

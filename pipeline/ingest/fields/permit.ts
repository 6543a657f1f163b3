import { decisionFields } from './decision.ts'
import type { Fields } from './field.ts'

const requirementFields: Fields = {
  materials: { type: 'text set', hasNone: true },
  conditions: { type: 'text set', hasNone: true },
  limit_days: { type: 'whole number' },
  limit_unit: { type: 'code', codes: 'day_unit' },
}

/** What the record of an application holds beside the decision on it. */
export const ownPermitFields: Fields = {
  permit_item: { type: 'reference', isRequired: true },
  application_type: { type: 'reference' },
  acceptance_date: { type: 'date' },
  permit_outcome: { type: 'code', codes: 'permit_outcome' },
  ...requirementFields,
  excluded_days: { type: 'whole number' },
  extension_days: { type: 'whole number' },
}

/** A permit is a decision, and so has all that a decision has. */
export const permitFields: Fields = {
  ...decisionFields,
  act_type: { type: 'code', codes: 'act_type', default: 'permit' },
  ...ownPermitFields,
}

export const permitItemFields: Fields = {
  permit_item: { type: 'reference', isRequired: true },
  application_type: { type: 'reference' },
  party_kind: { type: 'code', codes: 'party_kind' },
  ...requirementFields,
  basis: { type: 'text' },
  valid_from: { type: 'date' },
  valid_to: { type: 'end date' },
}

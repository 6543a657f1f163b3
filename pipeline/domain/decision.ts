/** The eight kinds of administrative act that the regulations ask to be consistent. */
export const actTypes = [
  'penalty',
  'permit',
  'coercion',
  'inspection',
  'levy_and_requisition',
  'confirmation',
  'benefit',
  'adjudication',
] as const
export type ActType = (typeof actTypes)[number]

/** Who the party is. Sole proprietors (个体工商户) are masked like natural persons, and compared apart from both. */
export const partyKinds = ['legal_person', 'natural_person', 'sole_proprietor', 'unknown'] as const
export type PartyKind = (typeof partyKinds)[number]

/** Kinds of penalty, 行政处罚法 article 9 in its own order, then what is imposed beside a penalty. */
export const penaltyKinds = [
  'no_penalty',
  'warning',
  'public_criticism',
  'fine',
  'confiscation',
  'licence_suspension',
  'qualification_downgrade',
  'licence_revocation',
  'activity_restriction',
  'business_suspension',
  'closure',
  'practice_ban',
  'detention',
  'other',
  'order_to_correct',
] as const
export type PenaltyKind = (typeof penaltyKinds)[number]

/** What became of the decision. Only `in_force` ones serve as precedents (令214 article 8(4): lawfully made before). */
export const decisionStatuses = ['in_force', 'annulled', 'varied', 'confirmed_unlawful', 'withdrawn'] as const
export type DecisionStatus = (typeof decisionStatuses)[number]

/** Why one recorded amount cannot be held against one range or one other decision. */
export const amountAmbiguities = [
  'several_parties',
  'several_violations',
  'foreign_currency',
  'unclear',
  /** The column and the wording differ by a power of ten, as if units had been mixed up. */
  'unit_conflict',
  /** The column and the wording differ otherwise. */
  'amount_conflict',
  /** The cell of the amount spans several rows. */
  'several_rows',
] as const
export type AmountAmbiguity = (typeof amountAmbiguities)[number]

/** What a range is a range of: yuan, times a base, or percent of a base. */
export const rangeBases = ['amount', 'multiple', 'percentage'] as const
export type RangeBasis = (typeof rangeBases)[number]

/** The recorded sum that a multiple or a percentage is taken of. */
export const baseSums = ['value_of_goods', 'illegal_gains'] as const
export type BaseSum = (typeof baseSums)[number]

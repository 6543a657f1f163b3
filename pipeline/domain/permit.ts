/** How an application for a permit ended. Only the first two decide on it; the annual statistics count the others apart. */
export const permitOutcomes = ['granted', 'refused', 'not_accepted', 'application_withdrawn', 'discontinued'] as const
export type PermitOutcome = (typeof permitOutcomes)[number]

/** What a time limit is counted in (行政许可法 article 82: working days, unless a rule says otherwise). */
export const dayUnits = ['working_day', 'calendar_day'] as const
export type DayUnit = (typeof dayUnits)[number]

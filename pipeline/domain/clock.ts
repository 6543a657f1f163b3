/** The time limits of `queries/model/clock_rule.sql`; a test holds the two lists to each other. */
export const clockRules = [
  'penalty-decision',
  'permit-decision',
  'coercive-measure',
  'penalty-service',
  'penalty-publication',
  'publication-withdrawal',
  'complaint-answer',
  'supervision-notice-reply',
  'supervision-recommendation-reply',
  'supervision-opinion-reply',
  'supervision-decision-reply',
  'case-transfer',
  'rework',
  'jurisdiction-dispute',
] as const
export type ClockRule = (typeof clockRules)[number]

export const clockUnits = ['working_day', 'calendar_day', 'month'] as const
export type ClockUnit = (typeof clockUnits)[number]

/** Where a workspace counts a limit otherwise: its length, its unit, whether a last day without work moves to the next working day. */
export type ClockSettings = Readonly<
  Partial<Record<ClockRule, { readonly amount?: number | undefined; readonly unit?: ClockUnit | undefined; readonly moves?: boolean | undefined }>>
>

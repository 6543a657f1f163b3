/**
 * Why a value that was loaded deserves a second look. The sentences are in `reports/words/<language>/warnings.ts`.
 * The first three take the amount out of the statistics, through `amount_ambiguity`.
 */
export const valueWarnings = [
  'amount-unit-conflict',
  'amount-conflict',
  'amount-of-several-rows',
  'party-not-in-words',
  'wording-unread',
  'basis-unread',
  'identity-check-digit',
  'document-number-unusual',
  'dates-out-of-order',
  'decision-after-load',
  'duplicate-suspected',
  'contradicts-other-file',
  'return-unit-differs',
  'return-total-differs',
  'return-text-differs',
] as const
export type ValueWarning = (typeof valueWarnings)[number]

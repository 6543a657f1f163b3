/** Why a row could not be used. The sentences are in `reports/words/<language>/quarantine.ts`. */
export const quarantineReasons = [
  'required-value-missing',
  'date-unreadable',
  'date-without-format',
  'date-of-republic-era',
  'amount-unreadable',
  'amount-negative',
  'amount-foreign-currency',
  'whole-number-unreadable',
  'yes-or-no-unreadable',
  'code-unknown',
  'text-too-long',
  'row-misaligned',
  'row-malformed',
  'number-too-long',
  'row-rejected-by-mapping',
  'summary-row',
  'conflicting-duplicate',
  'range-inverted',
] as const
export type QuarantineReason = (typeof quarantineReasons)[number]

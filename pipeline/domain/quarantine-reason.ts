/** Why a row could not be used. The sentences are in `reports/words/<language>/quarantine.ts`. */
export const quarantineReasons = [
  'required-value-missing',
  'date-unreadable',
  'amount-unreadable',
  'amount-negative',
  'whole-number-unreadable',
  'yes-or-no-unreadable',
  'code-unknown',
  'text-too-long',
  'row-misaligned',
  'row-malformed',
  'number-too-long',
  'formula-without-value',
  'cell-error',
  'key-repeated',
  'row-rejected-by-mapping',
  'summary-row',
  'conflicting-duplicate',
  'range-inverted',
] as const
export type QuarantineReason = (typeof quarantineReasons)[number]

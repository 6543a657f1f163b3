import type { ValueWarning } from '../../../pipeline/domain/value-warning.ts'

/** What is doubtful about a value that was loaded. Filled with the details of the warning. */
export const warningWords = {
  'amount-unit-conflict': 'The column comes to a fine of {column:yuan} yuan, the wording {words:yuan} yuan: a factor of {ratio:times}, as if the unit (yuan, 10,000 yuan) or a digit were wrong. The amount is left out of the statistics; correct it by the decision and send the file again.',
  'amount-conflict': 'The column comes to a fine of {column:yuan} yuan, the wording {words:yuan} yuan. The amount is left out of the statistics; correct it by the decision and send the file again.',
  'amount-of-several-rows': 'The cell of the amount is merged over several rows: it may be their total or the amount of each. The amount is left out of the statistics; give each row its own and send the file again.',
  'party-not-in-words': 'The wording punishes "{subjects}", who cannot be matched with the party of this row.',
  'wording-unread': 'Part of the wording could not be read: "{pieces}". No kind and no amount were taken from it.',
  'basis-unread': 'No law and article could be recognised in "{value}", so that nothing can be held against the statutory range.',
  'identity-check-digit': 'The length or the check digit of the party\'s code or identity number is wrong; it may be mistyped.',
  'document-number-unusual': 'The document number "{value}" does not have a usual form.',
  'dates-out-of-order': 'The date of the conduct, the filing or the discussion, {from}, is later than the decision, {to}.',
  'decision-after-load': 'The decision date {date} is later than the day of loading.',
  'contradicts-other-file': 'Another file, {file}, gives a fine of {fine} yuan for the same decision. This row was loaded later and is used, but the amount is left out of the statistics.',
  'return-unit-differs': '"{header}" states its amounts in {stated}, the form in {expected}; they were read in {stated}. Check the unit.',
  'return-total-differs': 'The total of "{header}" is {total}, the sum over the agencies {sum}.',
  'return-text-differs': 'The text says that {stated} penalties were imposed, "{header}" of the table {total}. Check which is right; the text may count otherwise.',
  'duplicate-suspected': 'Agency, party, facts, wording and date are those of "{other}", the document number is another: it may be the same decision twice.',
} satisfies Record<ValueWarning, string>

import type { QuarantineReason } from '../../../pipeline/domain/quarantine-reason.ts'
import type { correctionWords as original } from '../zh-CN/corrections.ts'

/** What to do about a row that could not be used, for whoever corrects it in a workbook. Filled as its reason is. */
export const mendWords = {
  'required-value-missing': 'Fill in "{column}".',
  'date-unreadable': 'Correct the date from the file, written 2024-06-06.',
  'date-without-format': 'Write the date, such as 2024-06-06, and not its number.',
  'date-of-republic-era': 'Write the Gregorian year with four digits, such as 2024-06-06.',
  'amount-unreadable': 'Fill in one figure in the unit of the header, no sums and no words.',
  'amount-negative': 'Fill in the amount of the decision; it cannot be negative.',
  'amount-foreign-currency': 'Fill in the amount in yuan that the decision states.',
  'whole-number-unreadable': 'Fill in a whole number, such as 0, 1 or 2.',
  'yes-or-no-unreadable': 'Fill in 是 or 否 (yes or no).',
  'code-unknown': 'Use one of the known names; if "{nearest}" is meant, write that.',
  'text-too-long': 'Take out what does not belong here; a cell holds 32,767 characters.',
  'row-misaligned': 'The cells are shifted: cut the coloured ones and paste them under their headers; leave nothing behind the last header.',
  'row-malformed': 'Fill in the columns on the right from the text under "value".',
  'number-too-long': 'Fill in the long number again; the cell is text and keeps it.',
  'formula-without-value': 'Fill in the value itself, no formula.',
  'cell-error': 'Fill in the value itself, no formula.',
  'key-repeated': 'A name comes twice: fill in the columns on the right from the text under "value".',
  'row-rejected-by-mapping': 'Check the source and correct the row; if it is no record, leave it.',
  'summary-row': 'No record; nothing to do.',
  'conflicting-duplicate': 'Check the file and make this row right: it then counts. If a number was mistyped, correct it. If the other row is right, leave this one and delete it from the original file.',
  'return-empty': 'Fill in the figures; 0 for what did not occur, or 是 under 零报告.',
  'range-inverted': 'Check both ends; they may have been swapped.',
  'required-kind-not-allowed': 'Add the required kinds to the allowed ones, or take out what the clause does not require.',
} satisfies Record<QuarantineReason, string>

/** The workbook of rows to correct. */
export const correctionWords: Readonly<Record<keyof typeof original, string>> = {
  prefix: 'corrections',
  sheet: 'to correct',
  notesSheet: 'notes',
  instruction: 'Correct the coloured cells on the right, save and send back. The grey columns marked ※ are for reference: leave them and the headers as they are. See "notes".',
  leftOut: '"{columns}" was not kept whole to protect personal data: fill it in again from the file.',
  noteSource: 'These are the {rows} rows of {file} that could not be read.',
  noteSourceSheet: 'These are the {rows} rows of {file}, sheet {sheet}, that could not be read.',
  noteHow: '1. On the left of each row: its number in the original file, the column and the content at fault, why, and what to do. The yellow cells in a thick frame need a correction; other cells may be corrected too.',
  noteText: '2. All cells are text: write numbers and codes as they are, dates as 2024-06-06, amounts in the unit of the header. No formulas.',
  noteColumns: '3. Leave the headers and the columns marked ※ as they are and hidden columns hidden. Sorting, filtering and sending back in parts are fine.',
  noteUnchanged: '4. Rows that are still wrong come back and hold up no others. A row that should not exist at all is best deleted from the original file, which is then sent again.',
  notePrivacy: '5. Identity numbers were removed on the way in and must be filled in again. Names of parties may be in here: send it to the agency of the original file only.',
  noteReturn: '6. Put what comes back into the inbox folder and run again: corrected rows are used as any others, and the old ones are open no more.',
}

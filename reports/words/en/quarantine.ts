import type { QuarantineReason } from '../../../pipeline/domain/quarantine-reason.ts'

/** Why a row was set aside. Filled with `column`, `value` and the details of the row. */
export const quarantineWords: Record<QuarantineReason, string> = {
  'required-value-missing': '"{column}" is blank, and it has to be filled in.',
  'date-unreadable': '"{value}" in "{column}" is no date. Write 2024-06-06 or 2024年6月6日.',
  'date-without-format':
    '"{value}" in "{column}" is the number behind a date: the cell has lost its date format. Set the format in Excel and save again.',
  'date-of-republic-era': '"{value}" in "{column}" counts years from the Republic, or its year has not four digits. Write 2024-06-06.',
  'amount-unreadable':
    '"{value}" in "{column}" cannot be read as an amount or figure. Check the unit (元, 万元); yuan have at most two decimals.',
  'amount-negative': '"{value}" in "{column}" is negative.',
  'amount-foreign-currency': '"{value}" in "{column}" is in a foreign currency. Give the amount in yuan as the decision states it.',
  'whole-number-unreadable': '"{value}" in "{column}" is no whole number.',
  'yes-or-no-unreadable': '"{value}" in "{column}" is neither yes nor no.',
  'code-unknown': '"{value}" in "{column}" is not in the code list; the nearest entry is "{nearest}".',
  'text-too-long': 'The text in "{column}" is too long ({length} characters); the lines of the file may be broken.',
  'row-misaligned': 'The row has {cells} cells under {headers} headers, so its values may stand in the wrong columns.',
  'row-malformed': 'The row cannot be taken apart into cells; a quotation mark may be missing.',
  'number-too-long': 'The row has a number of too many digits to be read exactly. Write it as text in quotation marks.',
  'formula-without-value': 'The formula in "{column}" has no stored result. Open the file in Excel or WPS, save it, and load it again.',
  'cell-error': '"{column}" shows the error {value}. Correct its formula or enter the value.',
  'key-repeated': 'The record gives one of its fields twice, so it is not clear which value holds.',
  'row-rejected-by-mapping': '"{value}" in "{column}" shows that the source got the row wrong: {reason_en}',
  'summary-row': 'The row is a total or a note below the table and no record; nothing has to be done.',
  'conflicting-duplicate':
    'The same record as row {row} with other content, or its number written otherwise. Row {row} was used; find out which is right and keep one.',
  'range-inverted': 'The lower bound {lower} is above the upper bound {upper}.',
  'return-empty': 'Nothing is filled in, so this is no return. What did not occur is entered as 0, or by 是 under 零报告 (nil return).',
  'required-kind-not-allowed': '"{column}" names a kind of penalty that the allowed kinds do not. The allowed kinds are all that the clause names, those that it requires included.',
}

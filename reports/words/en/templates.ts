import type { templateWords as reference } from '../zh-CN/templates.ts'

/** Empty sheets to fill in and load. */
export const templateWords: Readonly<Record<keyof typeof reference, string>> = {
  notesSheet: 'How to fill it in',
  column: 'Column',
  required: 'Required',
  howTo: 'What to fill in',
  noteRows: 'One record a row. Leave the header as it is; leave blank what is not known, without 无 unless a column says so. Put the file into the inbox of the workspace and load it.',
  noteRequired: 'Columns with a red header are required; where another one is missing, the checks that need it say "not applicable" and why, and all others go on.',
  yes: '是',
  no: '否',
  date: 'A day, such as 2025-03-01. ',
  money: 'A number in yuan, unless the header says 万元. ',
  wholeNumber: 'A whole number. ',
  identity: 'Hashed when it is read; the number itself is never stored. ',
  oneOf: 'One of: {choices}. ',
  several: 'Several are separated by "{separator}". ',
  none: '无 where there is none for certain; blank where it was not recorded. ',
  asWritten: 'As the file of the case has it.',
}

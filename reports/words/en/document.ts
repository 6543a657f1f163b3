import type { documentWords as reference } from '../zh-CN/document.ts'

export const documentWords: Readonly<Record<keyof typeof reference, string>> = {
  noPicture: 'No Chinese font was found on this machine, so no picture could be drawn; its figures are given as a table.',
  rowsLeftOut: 'This table has {rows} rows; the first {shown} are shown, all of them are in the accompanying workbook.',
  notRecorded: '—',
  addresseeEnd: ':',
}

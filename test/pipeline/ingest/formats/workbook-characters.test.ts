import ExcelJS from '@protobi/exceljs'
import { expect, it } from 'vitest'
import { openFile } from '../../../../pipeline/ingest/formats/open-file.ts'
import { writeFiles } from '../support.ts'

const rows = 4000
/** Of every length, so that the bytes of the characters fall on every boundary that there is. */
const textOf = (row: number) => `${'a'.repeat(row % 7)}违法事实第${row}号：${'执法人员现场检查，'.repeat(row % 23)}𠀀`

async function workbook(useSharedStrings: boolean): Promise<Uint8Array> {
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ useSharedStrings, stream: undefined! })
  const pieces: Buffer[] = []
  Reflect.get(book, 'stream').on('data', (piece: Buffer) => pieces.push(piece))
  const sheet = book.addWorksheet('决定')
  for (let row = 1; row <= rows; row++) sheet.addRow([textOf(row), row]).commit()
  await book.commit()
  return Buffer.concat(pieces)
}

it.each([true, false])('a workbook is read without a character cut in two, its texts shared or not (%s)', async (useSharedStrings) => {
  const [file] = await writeFiles({ 'a.xlsx': await workbook(useSharedStrings) })
  let read = 0
  for await (const sheet of (await openFile(file!)).sheets()) {
    for await (const { row, cells } of sheet.rows()) {
      expect(cells).toEqual([textOf(row), String(row)])
      read += 1
    }
  }
  expect(read).toBe(rows)
})

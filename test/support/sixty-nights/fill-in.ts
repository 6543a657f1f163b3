import { ExcelJS } from '../../../pipeline/excel.ts'
import { wordsIn } from '../../../reports/words/words.ts'
import type { Said } from './clerks.ts'

/** Fills in a worklist as a clerk would: the cells of the rows of findings, by the names of their columns. Finding id -> what is said of it. */
export async function fillIn(path: string, rows: ReadonlyMap<string, Said>): Promise<void> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.worksheets[0]!
  const place = new Map<string, number>()
  sheet.getRow(2).eachCell((cell, column) => place.set(cell.text, column))
  let filled = 0
  sheet.eachRow((row) => {
    const one = rows.get(row.getCell(1).text)
    if (one === undefined) return
    filled += 1
    for (const [column, text] of Object.entries(cellsOf(one))) if (text !== '') row.getCell(place.get(column)!).value = text
  })
  if (filled !== rows.size) throw new Error(`${path} has ${filled} of the ${rows.size} rows to fill in`)
  await book.xlsx.writeFile(path)
}

function cellsOf({ outcome, reason, until, scope, more, by }: Said): Record<string, string> {
  const { findingStates, reviewScopes } = wordsIn('zh-CN')
  return {
    outcome: new Map(Object.entries(findingStates)).get(outcome)!, reason, until, by: by === '张三' ? '' : by,
    scope: scope === '' ? '' : new Map(Object.entries(reviewScopes)).get(scope)!, ...(more === null ? {} : { [more[0]]: more[1] }),
  }
}

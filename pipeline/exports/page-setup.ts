import type { ExcelJS } from '../excel.ts'

/** Papers lying on their side, with the characters of Latin type that go on a line at about 9 points. */
const papers = [{ paperSize: 9, characters: 182 }, { paperSize: 8, characters: 262 }] as const
const margins = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }
const footer = '— &P —'

/**
 * How a table is printed: as wide as its paper, A4 or A3, and on several pages side by side rather than smaller than about 9 points; its headings,
 * and the columns that say what a row is, again on each page. `frozen`: rows and columns from the first.
 */
export function setUpPage(sheet: ExcelJS.Worksheet, widths: readonly number[], frozen: { readonly rows: readonly [first: number, last: number]; readonly columns: number }): void {
  const sum = widths.reduce((all, width) => all + width, 0)
  const paper = papers.find(({ characters }) => sum <= characters) ?? papers[1]
  const repeated = widths.slice(0, frozen.columns).reduce((all, width) => all + width, 0)
  const pages = sum <= paper.characters ? 1 : Math.ceil((sum - repeated) / (paper.characters - repeated))
  Object.assign(sheet.pageSetup, { paperSize: paper.paperSize, orientation: 'landscape', fitToPage: true, fitToWidth: pages, fitToHeight: 0, printTitlesRow: frozen.rows.join(':'), margins })
  if (pages > 1 && frozen.columns > 0) sheet.pageSetup.printTitlesColumn = `A:${sheet.getColumn(frozen.columns).letter}`
  sheet.headerFooter.oddFooter = footer
}

/** So many points high for a text on a line so many characters wide: not every program makes a row as high as its text wants it. */
export function heightOfText(text: string, width: number): number {
  const lines = text.split('\n').map((line) => Math.max(1, Math.ceil((charactersOf(line) * 1.05) / width)))
  return 15.6 * lines.reduce((sum, count) => sum + count, 0)
}

function charactersOf(text: string): number {
  let sum = 0
  for (const character of text) sum += character.codePointAt(0)! < 0x2e80 ? 1 : 2
  return sum
}

export interface Separators {
  readonly delimiter: string
  readonly newline: string
}

/**
 * A row and where the next one starts; `unfinished`: the text ends inside the row; `broken`: something else than a
 * separator follows a closing quotation mark.
 */
export type SplitRow = { readonly cells: string[]; readonly next: number } | 'unfinished' | 'broken'

type Cell = { readonly cell: string; readonly after: number } | 'unfinished' | 'broken'

/** Takes the row that starts at `start` apart. `isLast`: no text follows the given one. */
export function splitRow(text: string, start: number, separators: Separators, isLast: boolean): SplitRow {
  const { delimiter, newline } = separators
  const cells: string[] = []
  for (let at = start; ; ) {
    if (text[at] === '"') {
      const quoted = quotedCell(text, at, separators, isLast)
      if (typeof quoted === 'string') return quoted
      cells.push(quoted.cell)
      if (!text.startsWith(delimiter, quoted.after)) return { cells, next: quoted.after + newline.length }
      at = quoted.after + delimiter.length
      continue
    }
    const found = text.indexOf(newline, at)
    if (found === -1 && !isLast) return 'unfinished'
    const line = text.slice(at, found === -1 ? text.length : found)
    const end = line.includes('"') ? line.indexOf(delimiter) : -1
    if (end === -1) return { cells: [...cells, ...line.split(delimiter)], next: at + line.length + newline.length }
    cells.push(line.slice(0, end))
    at += end + delimiter.length
  }
}

function quotedCell(text: string, start: number, { delimiter, newline }: Separators, isLast: boolean): Cell {
  let close = text.indexOf('"', start + 1)
  while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2)
  if (close === -1) return 'unfinished'
  const isEndOfCell = (at: number) => text.startsWith(delimiter, at) || text.startsWith(newline, at)
  let after = close + 1
  while (!isEndOfCell(after) && /[ \t\r]/.test(text[after] ?? '')) after += 1
  // The text may end between the two quotation marks that stand for one, or within the end of the line.
  if (!isLast && after + newline.length > text.length) return 'unfinished'
  if (after < text.length && !isEndOfCell(after)) return 'broken'
  return { cell: text.slice(start + 1, close).replaceAll('""', '"'), after }
}

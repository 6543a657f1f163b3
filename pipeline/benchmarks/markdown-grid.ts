import type { Grid, GridRow } from './grid.ts'

const rule = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?$/

/** The pipe tables of a Markdown text, each under the last heading above it. A table has a rule below its first line. */
export function markdownGrids(text: string): Grid[] {
  const lines = text.split(/\r\n|\r|\n/)
  const grids: Grid[] = []
  let name: string | null = null
  for (let i = 0; i < lines.length; i++) {
    const heading = /^#{1,6}\s+(.+?)\s*#*$/.exec(lines[i]!)
    if (heading !== null) name = heading[1]!
    if (!isTableHead(lines, i)) continue
    const rows: GridRow[] = [{ row: i + 1, cells: cellsOf(lines[i]!) }]
    for (i += 2; i < lines.length && lines[i]!.includes('|') && lines[i]!.trim() !== ''; i++) rows.push({ row: i + 1, cells: cellsOf(lines[i]!) })
    grids.push({ name, rows })
    i--
  }
  return grids
}

function isTableHead(lines: readonly string[], at: number): boolean {
  const below = lines[at + 1]?.trim() ?? ''
  return lines[at]!.includes('|') && below.includes('|') && rule.test(below)
}

function cellsOf(line: string): (string | null)[] {
  const inner = line.trim().replace(/^\|/, '').replace(/(?<!\\)\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) => {
    const text = cell.replaceAll(String.raw`\|`, '|').replaceAll(/<br\s*\/?>/gi, '\n').trim()
    return text === '' ? null : text
  })
}

export type PipeRow = Readonly<Record<string, string>>

/** Rows of a table written with pipes: the first line names the columns, the others are rows. */
export function readPipeTable(text: string): PipeRow[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const names = cellsOf(lines[0] ?? '')
  return lines.slice(1).map((line) => {
    const cells = cellsOf(line)
    if (cells.length !== names.length) throw new Error(`"${line}" has ${cells.length} cells, not ${names.length}`)
    return Object.fromEntries(names.map((name, i) => [name, cells[i]!]))
  })
}

function cellsOf(line: string): string[] {
  return line.split('|').map((part) => part.trim())
}

/** A row by the headers of its sheet; what is null or left out is a blank cell. */
export type SheetRow = Readonly<Record<string, string | number | null>>

/** The sheets of the county, by the names of their files. */
export type Sheets = Readonly<Record<string, readonly SheetRow[]>>

/** All rows of the parts, sheet by sheet. */
export function together(parts: readonly Sheets[]): Sheets {
  const all: Record<string, SheetRow[]> = {}
  for (const part of parts) {
    for (const [name, rows] of Object.entries(part)) (all[name] ??= []).push(...rows)
  }
  return all
}

/** A sheet as a file, with a column for every header that a row has. */
export function csvOf(rows: readonly SheetRow[]): string {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const lines = rows.map((row) => headers.map((header) => cell(row[header] ?? '')).join(','))
  return [headers.join(','), ...lines, ''].join('\n')
}

const cell = (value: string | number): string => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value))

export const yesOrNo = (value: boolean | undefined): string | null => (value === undefined ? null : value ? '是' : '否')

/** The row with some of its cells otherwise. */
export const withCells = (row: SheetRow, cells: SheetRow): SheetRow => ({ ...row, ...cells })

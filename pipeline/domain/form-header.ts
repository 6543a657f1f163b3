import type { CellUnit, FormCell, FormTable } from './annual-form.ts'

const unitNames: Readonly<Record<string, CellUnit>> = {
  万元: 'wan_yuan', 元: 'yuan', 宗: 'case', 件: 'case', 起: 'case', 个: 'case', 例: 'case', 次: 'occasion', 人次: 'occasion', 人: 'person', 名: 'person', '%': 'percent',
}
const units = Object.keys(unitNames).join('|')
const unitAtEnd = new RegExp(`[(\\[](?:单位[:]?)?(${units})[)\\]]$`)
const unitAlone = new RegExp(`^(?:单位[:]?)?(${units})$`)

/** A header as headers are compared: half width, without spaces, marks and a unit in brackets at its end. */
export function headerKey(header: string): string {
  const plain = withoutSpaces(header)
  return plain.replace(unitAtEnd, '').replaceAll(/[、,;:：。."'“”‘’()[\]/\\*_-]/gu, '')
}

/** What a header, a cell or a line such as 单位：万元 says of the unit of amounts; null where it says nothing. */
export function statedUnit(text: string): CellUnit | null {
  const plain = withoutSpaces(text)
  const unit = unitAtEnd.exec(plain)?.[1] ?? unitAlone.exec(plain)?.[1]
  return unit === undefined ? null : unitNames[unit]!
}

/** The headers by which a cell is known: under its heading, and alone where no other cell of the table has that name. */
export function keysOfCell(cell: FormCell, { cells }: Pick<FormTable, 'cells'>): { readonly full: readonly string[]; readonly bare: readonly string[] } {
  const own = [...new Set(cell.headers.map(headerKey))]
  const others = new Set(cells.filter((one) => one !== cell).flatMap(({ headers }) => headers.map(headerKey)))
  const { above } = cell
  return { full: above === null ? own : own.map((key) => headerKey(above) + key), bare: own.filter((key) => !others.has(key)) }
}

function withoutSpaces(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\p{Cf}]/gu, '').toLowerCase()
}

import { headerKey } from '../../domain/form-header.ts'
import type { RawRow } from '../formats/sheet.ts'
import { kindOfRow } from './row-kind.ts'
import { sheetFacts, type SheetFacts } from './sheet-facts.ts'
import type { TablePart } from './table-parts.ts'

/**
 * What the lines of a sheet say of one of its tables: its own lines first, then those at the head of the sheet, then those around the other
 * tables. The unit, the year of a title and 零报告 of another table are not its own.
 */
export function factsOfPart(parts: readonly TablePart[], place: number, sheet: string | null): SheetFacts {
  const part = parts[place]!
  const own = sheetFacts([...part.lead, ...notesOf(part)], part.lead.length, sheet)
  if (parts.length === 1) return own
  const head = headOf(parts)
  const top = sheetFacts(head, head.length, sheet)
  const others = sheetFacts(parts.flatMap((one, i) => (i === place ? [] : [...one.lead, ...notesOf(one)])), 0, null)
  const shared = [...others.texts].filter(([fact]) => fact !== 'nil' && fact !== 'unit')
  return {
    texts: new Map([...shared, ...top.texts, ...own.texts]),
    unit: own.unit ?? top.unit,
    titleYear: own.titleYear ?? top.titleYear,
    titleAgency: own.titleAgency ?? top.titleAgency,
    isNilByTitle: own.isNilByTitle || top.isNilByTitle,
  }
}

export function notesOf({ below, located }: TablePart): RawRow[] {
  return below.filter((raw) => kindOfRow(raw, located) === 'note')
}

/** The lines at the top, without the title of the first table. */
function headOf([first, ...rest]: readonly TablePart[]): RawRow[] {
  const titles = [first!, ...rest].map(({ located }) => headerKey(located.table.title))
  return first!.lead.filter(({ cells }) => !cells.some((cell) => cell !== null && titles.some((title) => headerKey(cell).includes(title))))
}

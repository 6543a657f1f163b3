import type { RawRow } from '../formats/sheet.ts'
import type { LocatedTable } from './locate-table.ts'
import { isBlankFigure, parseFigure } from './figure.ts'

const total = /(?:合计|总计)$|^(?:共计|小计|累计)$/
const columnLabel = /^(?:[甲乙丙]|栏次|列次|栏号|)$/
/** So many columns in turn are hardly figures. */
const fewestNumbered = 3
const note = /^(?:(?:填表|填报|制表|报送|审核|复核|统计|联系|负责|主管|单位负责)[^局]{0,4}[:：]|(?:注|说明|备注)\s*\d*[:：、.．]|\d+[.、．][^\d]|[（(]?[一二三四五六七八九十]+[)）、])/
/** Agencies are not written in sentences. */
const sentence = /。/
const longestName = 60
const cellsOfNote = 2

/** `total`: the sum of the rows above; `note`: what stands around a table. */
export type RowKind = 'data' | 'total' | 'note' | 'blank'

/** What a row below the headers is. A row with a figure in it is never a note. */
export function kindOfRow({ cells }: RawRow, { columns, facts }: LocatedTable): RowKind {
  const filled = cells.flatMap((cell, place) => ((cell ?? '').trim() === '' ? [] : [{ place, text: cell!.trim() }]))
  const first = filled[0]
  if (first === undefined) return 'blank'
  const agencyPlace = facts.get('agency')
  const agency = agencyPlace === undefined ? '' : (cells[agencyPlace] ?? '').trim()
  const name = (agency === '' ? (filled.find(({ place }) => !columns.some((column) => column.place === place))?.text ?? '') : agency).replaceAll(/\s/g, '')
  if (total.test(name)) return 'total'
  if (columnLabel.test(agency) && isNumbering(columns.map(({ place }) => cells[place]))) return 'blank'
  const places = new Map(columns.map(({ place, cell }) => [place, cell.unit]))
  const inTable = filled.filter(({ place, text }) => places.has(place) && !isBlankFigure(text))
  if (inTable.some(({ place, text }) => 'value' in parseFigure(text, places.get(place)!))) return 'data'
  const isNote = note.test(first.text) || sentence.test(first.text) || first.text.length > longestName
  if (filled.length <= cellsOfNote && (isNote || agency === '') && inTable.length <= 1) return inTable.length === 0 && agencyPlace !== undefined && !isNote ? 'blank' : 'note'
  return agency === '' && inTable.length === 0 ? 'blank' : 'data'
}

/** 1, 2, 3 … under the headers, by which people refer to the columns. */
function isNumbering(texts: readonly (string | null | undefined)[]): boolean {
  const numbers = texts.map((text) => Number((text ?? '').normalize('NFKC').replaceAll(/[()\s]/g, '') || Number.NaN))
  return numbers.length >= fewestNumbered && numbers[0]! > 0 && numbers.every((number, i) => number === numbers[0]! + i)
}

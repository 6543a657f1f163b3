import { statedUnit } from '../../domain/form-header.ts'
import type { CellUnit } from '../../domain/annual-form.ts'
import type { RawRow } from '../formats/sheet.ts'
import { agencyOfTitles } from './title-agency.ts'
import { factOf, labelledParts, type Fact } from './labels.ts'

/** What the lines around a table say, as they are written. */
export interface SheetFacts {
  readonly texts: ReadonlyMap<Fact, string>
  /** The unit of amounts that a line such as 单位：万元 states. */
  readonly unit: CellUnit | null
  /** From a title such as 2025年度行政处罚统计表. */
  readonly titleYear: string | null
  /** From a title such as 某局2025年度行政执法统计年报. */
  readonly titleAgency: string | null
  readonly isNilByTitle: boolean
}

/** A year in such a line may be that in which the form was sent. */
const speaksOfSending = /日期|时间|报送|填报|填表|制表|印发/
const nilTitle = /[(（【]\s*零报告\s*[)）】]/

/** Reads the lines above and below a table, and the name of the sheet. What stands above counts before what stands below. */
export function sheetFacts(lines: readonly RawRow[], above: number, sheet: string | null): SheetFacts {
  const texts = new Map<Fact, string>()
  let unit: CellUnit | null = null
  for (const { label, value } of lines.flatMap(({ cells }) => factsOfLine(cells))) {
    const stated = unitIn(value)
    const fact = factOf(label)
    if (stated !== null && (fact === 'unit' || fact === 'agency')) unit ??= stated
    else if (fact !== null && value !== '' && !texts.has(fact)) texts.set(fact, value)
  }
  const titles = lines.slice(0, above).flatMap(({ cells }) => cells.filter((cell) => cell !== null))
  return { texts, unit, titleYear: yearIn(titles) ?? yearIn(sheet === null ? [] : [sheet]), titleAgency: agencyOfTitles(titles), isNilByTitle: titles.some((title) => nilTitle.test(title)) }
}

/** A label and its value stand in one cell, or the value stands in the next cell that is no label. */
function factsOfLine(cells: readonly (string | null)[]): { label: string; value: string }[] {
  const filled = cells.map((cell) => (cell ?? '').trim()).filter((cell) => cell !== '')
  return filled.flatMap((cell, i) => {
    const next = filled[i + 1]
    const value = next === undefined || factOf(next) !== null || labelledParts(next).length > 0 ? '' : next
    const parts = labelledParts(cell)
    if (parts.length > 0) return parts.map(({ label, value: own }, k) => ({ label, value: own === '' && k === parts.length - 1 ? value : own }))
    return factOf(cell) === null ? [] : [{ label: cell, value }]
  })
}

/** 万元, or 万元 among others (单位：宗、万元). */
function unitIn(value: string): CellUnit | null {
  const stated = value.split(/[、,，/;；\s]+/).map(statedUnit)
  if (stated.length === 0 || stated.includes(null)) return null
  return stated.find((one) => one === 'yuan' || one === 'wan_yuan') ?? stated[0]!
}

/** The one year that the texts name as 2025年度, else as 2025年 that begins no date; null where they name none or several. */
function yearIn(texts: readonly string[]): string | null {
  for (const [i, shape] of [/(?<!\d)((?:19|20)\d{2})\s*年度/g, /(?<!\d)((?:19|20)\d{2})\s*年(?!\s*\d{1,2}\s*月)/g, /^\s*((?:19|20)\d{2})\s*$/g].entries()) {
    const asked = i === 0 ? texts : texts.filter((text) => !speaksOfSending.test(text))
    const years = new Set(asked.flatMap((text) => [...text.normalize('NFKC').matchAll(shape)].map(([, year]) => year!)))
    if (years.size > 0) return years.size === 1 ? [...years][0]! : null
  }
  return null
}

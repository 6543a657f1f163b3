import type { AnnualForm, FormTable } from '../domain/annual-form.ts'
import type { BlankReturn } from '../domain/blank-return.ts'
import { fill } from '../../reports/words/fill.ts'
import type { Words } from '../../reports/words/words.ts'

/** What an agency is given to fill in for a year. */
export function blankReturn(form: AnnualForm, agency: string, year: number, { blankReturns }: Words): BlankReturn {
  return {
    formTitle: form.title['zh-CN'],
    agency,
    year,
    tables: form.tables.map((table) => ({ ...table, notes: notesOn(form, table, year, blankReturns) })),
    refusal: { count: blankReturns.countRefused, amount: blankReturns.amountRefused },
  }
}

/** How to count in a table, numbered. */
function notesOn({ severity, counting, tables }: AnnualForm, { cells }: FormTable, year: number, words: Words['blankReturns']): string[] {
  const rules = new Set(cells.map(({ rule }) => rule.rule))
  const money = cells.find(({ unit }) => unit === 'yuan' || unit === 'wan_yuan')
  const all = tables.flatMap((table) => table.cells)
  const order = severity.map((name) => all.find(({ cell, rule }) => cell === name && rule.rule === 'heaviest')!.headers[0]!)
  const isCoercion = cells.some(({ rule }) => rule.rule === 'decisions' && rule.act === 'coercion')
  const notes = [
    fill(words.period, { year: String(year) }),
    ...(rules.has('heaviest') ? [fill(words.heaviest, { order: order.join(' < ') }), counting.annulled === 'counted' ? words.annulledCounted : words.annulledLeftOut] : []),
    ...(rules.has('amount') ? [words.amount] : []),
    ...(rules.has('permits') ? [words.permit] : []),
    ...(isCoercion ? [words.coercion] : []),
    money === undefined ? words.unitsOfCounts : fill(words.units, { unit: money.unit === 'yuan' ? '元' : '万元' }),
    words.nil,
    words.signatures,
  ]
  return notes.map((text, i) => fill(words.note, { number: i + 1, text }))
}

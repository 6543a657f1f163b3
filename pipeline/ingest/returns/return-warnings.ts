import type { CellUnit } from '../../domain/annual-form.ts'
import type { ValueWarning } from '../../domain/value-warning.ts'
import type { Engine, Value } from '../../engine/engine.ts'
import { exactNumber } from '../parsing/decimal.ts'
import { statedPenalties } from './stated-penalties.ts'
import type { ReadSheet, ResolvedReturn } from './read-return.ts'

const columns = ['source_id', 'row_number', 'decision_id', 'agency_id', 'field', 'code', 'details']
const unitNames: Readonly<Partial<Record<CellUnit, string>>> = { yuan: '元', wan_yuan: '万元' }
/** The warnings are about no decision; totals are of no single agency. */
const none = ''

/** The sentences around a table, and the cell of all penalties that they may speak of. */
export interface Prose {
  readonly cell: string
  readonly texts: readonly string[]
}

/** Notes amounts in another unit than the form's, totals that are not the sum of the rows above them, and another number of penalties in the text. */
export async function storeReturnWarnings(engine: Engine, sourceId: string, { totals, prose }: Pick<ReadSheet, 'totals'> & { readonly prose: Prose | null }, returns: readonly ResolvedReturn[]): Promise<void> {
  const line = (row: number, agencyId: string, field: string, code: ValueWarning, details: Readonly<Record<string, string>>): Value[] => [sourceId, row, none, agencyId, field, code, JSON.stringify(details)]
  const units = returns.flatMap(({ row, agencyId, otherUnits }) =>
    otherUnits.map(({ header, stated, expected }) => line(row, agencyId, header, 'return-unit-differs', { header, stated: unitNames[stated] ?? stated, expected: unitNames[expected] ?? expected })),
  )
  const sums = totals.flatMap(({ row, cells, of }) =>
    cells.flatMap(({ cell, header, amount }) => {
      const sum = sumOf(returns.slice(0, of), cell)
      return amount === null || sum === null || exactNumber(amount)!.equals(sum) ? [] : [line(row, none, header, 'return-total-differs', { header, total: amount, sum })]
    }),
  )
  const texts = proseDifferences(prose, returns).map(({ one, header, total, stated }) => line(one.row, one.agencyId, header, 'return-text-differs', { header, total, stated }))
  await engine.append('stored.value_warning', columns, [...units, ...sums, ...texts])
}

/** A text beside several agencies may speak of all of them: it is held against a table of one only. */
function proseDifferences(prose: Prose | null, returns: readonly ResolvedReturn[]): { one: ResolvedReturn; header: string; total: string; stated: string }[] {
  const [one] = returns
  if (prose === null || one === undefined || returns.length > 1) return []
  const cell = one.cells.find(({ cell: name }) => name === prose.cell)
  const stated = statedPenalties(prose.texts, one.year)
  if (cell === undefined || cell.amount === null || stated === null || exactNumber(cell.amount)!.equals(stated)) return []
  return [{ one, header: cell.header, total: exactNumber(cell.amount)!.toFixed(), stated }]
}

/** Null where a figure among them could not be read, or there is none at all. */
function sumOf(returns: readonly ResolvedReturn[], name: string): string | null {
  const cells = returns.flatMap(({ cells: own }) => own.filter(({ cell }) => cell === name))
  if (cells.length === 0 || cells.some(({ isReadable }) => !isReadable)) return null
  return cells.reduce((sum, { amount }) => sum.plus(amount ?? '0'), exactNumber('0')!).toFixed()
}

import type { CellUnit } from '../../domain/annual-form.ts'
import type { ValueWarning } from '../../domain/value-warning.ts'
import type { Engine, Value } from '../../engine/engine.ts'
import { exactNumber } from '../parsing/decimal.ts'
import type { ReadSheet, ResolvedReturn } from './read-return.ts'

const columns = ['source_id', 'row_number', 'decision_id', 'agency_id', 'field', 'code', 'details']
const unitNames: Readonly<Partial<Record<CellUnit, string>>> = { yuan: '元', wan_yuan: '万元' }
/** The warnings are about no decision; totals are of no single agency. */
const none = ''

/** Notes amounts in another unit than the form's, and totals that are not the sum of the rows above them. */
export async function storeReturnWarnings(engine: Engine, sourceId: string, { totals }: Pick<ReadSheet, 'totals'>, returns: readonly ResolvedReturn[]): Promise<void> {
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
  await engine.append('stored.value_warning', columns, [...units, ...sums])
}

/** Null where a figure among them could not be read, or there is none at all. */
function sumOf(returns: readonly ResolvedReturn[], name: string): string | null {
  const cells = returns.flatMap(({ cells: own }) => own.filter(({ cell }) => cell === name))
  if (cells.length === 0 || cells.some(({ isReadable }) => !isReadable)) return null
  return cells.reduce((sum, { amount }) => sum.plus(amount ?? '0'), exactNumber('0')!).toFixed()
}

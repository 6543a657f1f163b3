import type { PrintedForm } from './printed-forms.ts'
import { documentsOf, lasts, type RecordRow } from './record.ts'

/** Cell -> count, or yuan; null where the register cannot give it. */
export type Figures = Readonly<Record<string, number | null>>

/** Ways in which agencies count: the form's own, and those that go against it. */
export interface Habit {
  readonly leavesOutAnnulled?: boolean
  readonly countsEveryKind?: boolean
  readonly countsEachRow?: boolean
}

/**
 * The table of penalties of one agency and year, counted by hand as the forms print their rules: by the day of the decision, a document once,
 * in the heaviest category of the form's own order, amounts as decided. All three forms count decisions that were annulled later.
 */
export function countPenalties(form: PrintedForm, rows: readonly RecordRow[], habit: Habit = {}): Figures {
  const penalties = rows.filter(({ act }) => act === 'penalty').filter((row) => habit.leavesOutAnnulled !== true || lasts(row))
  const units = habit.countsEachRow === true ? penalties.map((row) => [row]) : documentsOf(penalties)
  const knowsKinds = penalties.every(({ kinds }) => kinds.length > 0)
  const categories = units.map((unit) => categoriesOf(form, unit))
  const countOf = (cell: string): number => categories.filter((found) => (habit.countsEveryKind === true ? found.includes(cell) : found[0] === cell)).length
  const counts = form.categories.map(({ cell }) => [cell, knowsKinds ? countOf(cell) : null] as const)
  const total = counts.reduce<number | null>((sum, [, count]) => (sum === null || count === null ? null : sum + count), 0)
  const penalised = units.filter(isPenalty)
  return {
    ...Object.fromEntries(counts),
    ...(form.total === null ? {} : { total }),
    amount: amountOf(penalties),
    ...(form.spared === null ? {} : { [form.spared.cell]: units.filter((unit) => unit.some(({ kinds }) => kinds.includes('不予处罚'))).length }),
    ...(form.reduced === null ? {} : { [form.reduced.cell]: penalised.filter((unit) => unit.some(({ reductionGround }) => reductionGround !== '')).length }),
  }
}

/** The cells of a document, the heaviest first. */
function categoriesOf(form: PrintedForm, unit: readonly RecordRow[]): string[] {
  const kinds = new Set(unit.flatMap((row) => row.kinds))
  const cells = form.categories.filter((category) => category.kinds.some((kind) => kinds.has(kind))).map(({ cell }) => cell)
  return cells.toSorted((a, b) => form.mildestFirst.indexOf(b) - form.mildestFirst.indexOf(a))
}

/** Null where a fine was imposed that the register does not state. */
function amountOf(penalties: readonly RecordRow[]): number | null {
  if (penalties.some(({ kinds, fine }) => fine === null && (kinds.length === 0 || kinds.includes('罚款')))) return null
  return penalties.reduce((sum, { fine, confiscation }) => sum + (fine ?? 0) + (confiscation ?? 0), 0)
}

/** Measures of coercion by the word of the item. */
export function countCoercion(rows: readonly RecordRow[]): Figures {
  const documents = documentsOf(rows.filter(({ act }) => act === 'coercion'))
  const named = (word: string): number => documents.filter((unit) => unit.some(({ item }) => item.includes(word))).length
  return { sealing: named('查封'), seizure: named('扣押'), freezing: named('冻结') }
}

/** The totals that the register of returns can hold; it leaves out what did not last. */
export function countRegister(rows: readonly RecordRow[]): Figures {
  const lasting = rows.filter(lasts)
  const documents = (act: RecordRow['act']): RecordRow[][] => documentsOf(rows.filter((row) => row.act === act)).filter((unit) => unit.some(lasts))
  const all = rows.filter(({ act }) => act === 'penalty')
  return {
    penalties: documents('penalty').filter(isPenalty).length,
    fines_and_confiscations: amountOf(all) === null ? null : amountOf(lasting.filter(({ act }) => act === 'penalty')),
    coercive_measures: documents('coercion').length,
    inspections: documents('inspection').length,
  }
}

/** A penalty of any kind; kinds that were left blank may be one. */
function isPenalty(unit: readonly RecordRow[]): boolean {
  return unit.some(({ kinds }) => kinds.length === 0 || kinds.some((kind) => kind !== '不予处罚' && kind !== '责令改正'))
}

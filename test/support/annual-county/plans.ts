import type { Habit } from './count.ts'
import type { Year } from './agencies.ts'
import { shandong, shanxi, zhejiang, type PrintedForm } from './printed-forms.ts'

/** What becomes of a figure on the way from the register to the form; `before`: what the agency reported the year before. */
export type Distortion = (figures: Readonly<Record<string, number | null>>, before: Readonly<Record<string, number | null>>) => Readonly<Record<string, number | null>>

export type BoardState = 'exempt' | 'missing' | 'on time' | 'late' | 'date unknown' | 'returned' | 'revised'

/** Where a return differs from an honest one that arrives in the first days of January. */
export interface Plan {
  readonly agency: number
  /** Left out: every year. */
  readonly year?: Year
  readonly why: string
  readonly state?: BoardState
  /** When it was received, month and day of the next year; null: never, or no day recorded where the state says so. */
  readonly received?: string | null
  readonly sentBack?: { readonly on: string; readonly why: string; readonly revised?: string }
  readonly distort?: Distortion
  /** What the first of two loads held; the second holds what the agency stands by. */
  readonly first?: Distortion
  readonly habit?: Habit
  readonly isNil?: boolean
  readonly leavesBlank?: boolean
  /** What stands in a cell in the place of its figure. */
  readonly texts?: Readonly<Record<string, string>>
  /** Totals that the register of returns holds beside the form. */
  readonly register?: Distortion
  readonly coercion?: Distortion
  /** Of the unit of the amount as it is written, beside that of the form. */
  readonly written?: number
  /** Of the amount as it is written; left out: to the last yuan. */
  readonly decimals?: number
  /** Beside those that follow from a figure that differs from the record. */
  readonly findings?: readonly (readonly [check: string, verdict: string, of: string])[]
  /** Differences from the record are not to be flagged. */
  readonly isExplained?: boolean
}

const add = (more: Readonly<Record<string, number>>): Distortion => (figures) =>
  Object.fromEntries(Object.entries(figures).map(([cell, figure]) => [cell, figure === null ? null : Math.max(0, figure + (more[cell] ?? 0))]))
const honest: Distortion = (figures) => figures
const none: Distortion = (figures) => Object.fromEntries(Object.keys(figures).map((cell) => [cell, 0]))

export const plans: readonly Plan[] = [
  { agency: 1, year: 2025, why: 'arrived five days late', state: 'late', received: '01-20', findings: [['annual-return-missing-or-late', 'late', '']] },
  { agency: 2, year: 2024, why: 'never arrived', state: 'missing', received: null, findings: [['annual-return-missing-or-late', 'missing', '']] },
  { agency: 31, year: 2024, why: 'arrived a day late', state: 'late', received: '01-16', findings: [['annual-return-missing-or-late', 'late', '']] },
  { agency: 32, year: 2025, why: 'never arrived', state: 'missing', received: null, findings: [['annual-return-missing-or-late', 'missing', '']] },
  { agency: 39, year: 2025, why: 'arrived on the last day', received: '01-15' },
  { agency: 40, year: 2025, why: 'arrived, but the day was not entered', state: 'date unknown', received: null },
  { agency: 3, why: 'decided nothing in any year and says so each time: nil returns may repeat each other', isNil: true, distort: none },
  { agency: 4, year: 2025, why: 'decided nothing in this year: nil is right', isNil: true, distort: none },
  { agency: 5, year: 2025, why: 'reports nil in figures, although decisions are on record', isNil: true, distort: none },
  { agency: 60, year: 2025, why: 'reports nil without a figure, although decisions are on record', isNil: true, distort: none, leavesBlank: true },
  { agency: 6, year: 2025, why: 'leaves out fines, was sent back and did not come again', state: 'returned', sentBack: { on: '01-12', why: '罚款数量与案卷台账不符' }, distort: add({ fine: -6, total: -6, amount: -52_300 }) },
  { agency: 7, year: 2025, why: 'sent back for its fines, came again with the right ones', state: 'revised', sentBack: { on: '01-09', why: '合计数有误', revised: '01-14' }, first: add({ fine: 9, total: 9 }), findings: [['return-restated', 'restated', 'penalty']] },
  { agency: 58, year: 2024, why: 'sent back and corrected by the register alone', state: 'revised', sentBack: { on: '01-20', why: '未盖章', revised: '01-25' } },
  { agency: 20, year: 2024, why: 'sent in again with other figures of its own accord', first: add({ warning: -4, total: -4 }), findings: [['return-restated', 'restated', 'penalty']] },
  { agency: 8, year: 2025, why: 'is a copy of the year before', distort: (_, before) => before, findings: [['return-same-as-last-year', 'same', 'penalty']] },
  { agency: 9, year: 2025, why: 'yuan in a column of ten thousand yuan', written: 10_000, findings: [['return-in-wrong-unit', 'against-the-record', 'penalty/amount']] },
  { agency: 12, year: 2024, why: 'ten thousand yuan in a column of yuan', written: 0.0001, decimals: 2, findings: [['return-in-wrong-unit', 'against-the-record', 'penalty/amount']] },
  { agency: 10, why: 'rounds to hundreds of yuan, as many do', decimals: 2 },
  { agency: 13, year: 2024, why: 'ten fines too many', distort: add({ fine: 10, total: 10 }) },
  { agency: 14, year: 2025, why: 'confiscations and their sums left out', distort: (figures) => ({ ...figures, confiscation: 0, total: figures['total']! - figures['confiscation']!, amount: figures['amount']! - 30_000 }) },
  { agency: 15, year: 2025, why: 'the total is not the sum of its parts', distort: add({ total: 4 }), findings: [['return-sums-differ', 'sum-differs', 'penalty/total']] },
  { agency: 16, why: 'leaves out what was annulled: another rule, not another record', habit: { leavesOutAnnulled: true }, isExplained: true },
  { agency: 17, year: 2025, why: 'counts every kind of a decision: another rule', habit: { countsEveryKind: true }, isExplained: true },
  { agency: 18, year: 2025, why: 'counts each row of its register: another rule', habit: { countsEachRow: true }, isExplained: true },
  { agency: 19, year: 2025, why: 'four times the fines of the year before, which the record does not bear out', distort: add({ fine: 150, total: 150 }), findings: [['return-changes-abruptly', 'rise', 'penalty/total']] },
  { agency: 22, why: 'an abrupt fall that the record bears out, counted without what was annulled', habit: { leavesOutAnnulled: true }, isExplained: true },
  { agency: 47, year: 2025, why: 'a cell that holds no figure is not held against anybody', texts: { licence_suspension: '见附件' } },
  { agency: 33, year: 2025, why: 'the register of returns says fewer penalties than are on record', register: add({ penalties: -5 }) },
  { agency: 34, why: 'the register of returns agrees', register: honest },
  { agency: 35, why: 'the register of returns agrees', register: honest },
  { agency: 36, year: 2025, why: 'the register of returns says more inspections than are on record', register: add({ inspections: 7 }) },
  { agency: 38, year: 2025, why: 'ten thousand yuan in the column of yuan of the register', register: (figures) => ({ ...figures, fines_and_confiscations: Math.round(figures['fines_and_confiscations']! / 100) / 100 }), findings: [['return-in-wrong-unit', 'against-the-record', 'totals/fines_and_confiscations']] },
  { agency: 46, year: 2025, why: 'seizures left out', coercion: (figures) => ({ ...figures, seizure: 0 }) },
]

/** Agencies that report in another form than their county's. */
export const otherForms: ReadonlyMap<number, PrintedForm> = new Map([[9, zhejiang], [10, zhejiang], [11, shandong]])
export const formOf = (agency: number): PrintedForm => otherForms.get(agency) ?? shanxi

/** Of an agency and year: what is said of the year goes before what is said of all. */
export function planOf(agency: number, year: Year): Plan | undefined {
  return plans.find((plan) => plan.agency === agency && plan.year === year) ?? plans.find((plan) => plan.agency === agency && plan.year === undefined)
}

import { fill, wholeYuan, type Filling } from '../words/fill.ts'

/** Decimal text with thousands separators and at most two decimals, no trailing zeros. Text that is no number stays as it is. */
export function formatAmount(amount: string): string {
  const parts = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(amount.trim())
  if (parts === null) return amount
  const [, sign = '', whole = '', decimals = ''] = parts
  const rest = decimals.replace(/0+$/, '')
  if (rest.length > 2) return Number(amount).toLocaleString('en-US', { maximumFractionDigits: 2 })
  return sign + whole.replaceAll(/\B(?=(\d{3})+$)/g, ',') + (rest === '' ? '' : `.${rest}`)
}

/** An estimated amount, lower or upper bound in whole yuan, bounds rounded outward. */
export const formatEstimate = (amount: string): string => fill('{amount:yuan}', { amount: wholeYuan(amount, Math.round) })
export const formatLowerBound = (amount: string): string => fill('{amount:yuan_down}', { amount })
export const formatUpperBound = (amount: string): string => fill('{amount:yuan_up}', { amount })

/** A figure of unknown unit: grouped only where it is too large to be a year. */
export function formatFigure(figure: string): string {
  const number = Number(figure)
  if (figure.trim() === '' || !Number.isFinite(number)) return figure
  if (Math.abs(number) >= 10_000) return formatAmount(figure)
  return String(Number(number.toFixed(4)))
}

const chinaOffset = 8 * 3_600_000

/** `2026-02-05T01:02:03.456Z` as the clock in Beijing showed it, `2026-02-05 09:02`; a time without a zone as it is. */
export function formatTime(time: string): string {
  const local = time.endsWith('Z') ? new Date(Date.parse(time) + chinaOffset).toISOString() : time
  return local.replace('T', ' ').replace(/(:\d\d):\d\d.*$/, '$1')
}

/** Whole days from one calendar date to another, both `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** A value of a check's evidence as text; null where there is none. */
export function evidenceText(value: Filling): string | null {
  return value === null || value === undefined ? null : String(value)
}

export function numberOf(amount: string | null): number | null {
  if (amount === null || amount.trim() === '') return null
  const number = Number(amount)
  return Number.isFinite(number) ? number : null
}

/** 12,345 */
export function formatCount(count: number): string {
  return count.toLocaleString('en-US')
}

/** Groups in the order of first appearance. */
export function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

export function sum<Item>(items: readonly Item[], valueOf: (item: Item) => number): number {
  let total = 0
  for (const item of items) total += valueOf(item)
  return total
}

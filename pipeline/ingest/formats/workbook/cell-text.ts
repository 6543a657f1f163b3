import type { QuarantineReason } from '../../../domain/quarantine-reason.ts'

const day = 86_400_000
const epoch = Date.UTC(1899, 11, 30)
/** Before it, serial numbers count a 29 February 1900 that never was; such a date is a small figure in the wrong format. */
const firstSureDate = Date.UTC(1900, 2, 1)
/** The first figure with more digits than the fifteen that a spreadsheet keeps. */
const firstCutNumber = 1e15
const escaped = /_x([0-9a-f]{4})_/gi

export interface CellText {
  readonly text: string | null
  readonly fault?: QuarantineReason
}

/** The value of a cell as the streaming reader gives it. */
export type CellContent = string | number | boolean | Date | null | undefined | { readonly richText: readonly { readonly text: string | null }[] } | { readonly error: string } | object

/** What a cell shows, as text; dates as 2024-06-06 and without a time zone, because a serial number has none. */
export function cellText(value: CellContent): CellText {
  if (value === null || value === undefined) return { text: null }
  if (typeof value === 'string') return { text: unescaped(value) }
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return { text: value ? '是' : '否' }
  if (value instanceof Date) return { text: dateText(value) }
  if ('richText' in value) return { text: unescaped(value.richText.map(({ text }) => text ?? '').join('')) }
  if ('error' in value) return { text: value.error, fault: 'cell-error' }
  return { text: null, fault: 'formula-without-value' }
}

function unescaped(text: string): string | null {
  if (text === '') return null
  return text.includes('_x') ? text.replaceAll(escaped, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text
}

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '#DATE'
  const sinceEpoch = date.getTime() - epoch
  const text = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().slice(0, 19).replace('T', ' ')
  if (sinceEpoch >= 0 && sinceEpoch < day) return text.slice(11)
  if (date.getTime() < firstSureDate) return `#DATE ${sinceEpoch / day}`
  return text.replace(' 00:00:00', '')
}

/** Fifteen digits, as the sheet shows: the binary fraction behind them is no part of the figure. */
function numberText(value: number): CellText {
  if (!Number.isFinite(value)) return { text: '#NUM!', fault: 'cell-error' }
  if (Math.abs(value) >= firstCutNumber) return { text: value.toExponential(14).replace('e', 'E'), fault: 'number-too-long' }
  return { text: String(Number(value.toPrecision(15))) }
}

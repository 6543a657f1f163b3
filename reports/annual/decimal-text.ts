import type { CellUnit } from '../../pipeline/domain/annual-form.ts'

/** Figures are decimal text; here they are whole millionths, so that no sum and no difference is off by a rounding. */
const places = 6

/** Null for what is no figure: missing, suppressed, or with more decimals than figures have. */
export function millionths(text: string | null): bigint | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text ?? '')
  if (match === null) return null
  const decimals = (match[3] ?? '').replace(/0+$/, '')
  if (decimals.length > places) return null
  const whole = BigInt(match[2]! + decimals.padEnd(places, '0'))
  return match[1] === '-' ? -whole : whole
}

export function decimalText(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(places + 1, '0')
  const decimals = digits.slice(-places).replace(/0+$/, '')
  return `${value < 0n ? '-' : ''}${digits.slice(0, -places)}${decimals === '' ? '' : `.${decimals}`}`
}

/** Yuan in the unit that the form prints; a value that is no figure stays as it is. */
export function inFormUnit(value: string | null, unit: CellUnit): string | null {
  const figure = millionths(value)
  return figure === null || unit !== 'wan_yuan' ? value : decimalText(figure / 10_000n)
}

/** One figure less the other; null where one of them is no figure. */
export function difference(minuend: string | null, subtrahend: string | null): string | null {
  const [whole, part] = [millionths(minuend), millionths(subtrahend)]
  return whole === null || part === null ? null : decimalText(whole - part)
}

/** With thousands separators, every decimal that it has, and a minus as wide as a figure. */
export function grouped(figure: string): string {
  const [whole = '', decimals] = figure.split('.')
  return whole.replace('-', '−').replaceAll(/\B(?=(\d{3})+$)/g, ',') + (decimals === undefined ? '' : `.${decimals}`)
}

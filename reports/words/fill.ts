/** A value that a sentence can hold. */
export type Filling = string | number | boolean | null | undefined

/**
 * Fills `{name}` and `{name:format}` in a sentence. Formats: `yuan` (thousands separators, up to two decimals),
 * `percent` (a share as a percentage), `times` (two decimals), `calculation` (thousands separators in its figures, factors with up to four decimals),
 * `yuan_down`, `yuan_up` (an estimated bound in whole yuan, rounded outward), `estimate` (as `calculation`, its result in whole yuan), `fine` (an amount with its unit, or that there was none, by its terms),
 * `count` (whole, with thousands separators, beyond a million only that), `chance` (a probability with its sign of equality, `= 0.012` or `< 0.001`), `term` (codes joined by bars, each by its term), `end` (whether the end of a range is closed, by its term).
 * A name without a value is shown as "—"; what stands between ⟦ and ⟧ is left out as a whole where a name in it has none.
 */
export function fill(
  sentence: string,
  values: Readonly<Record<string, Filling>>,
  termOf: (code: string) => string = (code) => code,
): string {
  const lacks = (name: string): boolean => [null, undefined, ''].some((blank) => values[name] === blank)
  const whole = sentence.replaceAll(/⟦([^⟧]*)⟧/g, (_, part: string) => (Array.from(part.matchAll(/\{(\w+)/g), ([, name]) => name!).some(lacks) ? '' : part))
  return whole.replaceAll(/\{(\w+)(?::(\w+))?\}/g, (_, name: string, format?: string) => {
    const value = values[name]
    if (value === null || value === undefined || value === '') return '—'
    if (format === 'term') return String(value).split('|').map(termOf).join(' + ')
    if (format === 'fine') return Number(value) === 0 ? termOf('not_fined') : fill(termOf('fined'), { amount: value })
    if (format === 'end') return termOf(String(value) === 'true' ? 'closed_end' : 'open_end')
    return format === undefined ? String(value) : inFormat(String(value), format)
  })
}

function inFormat(value: string, format: string): string {
  if (format === 'calculation') {
    return value.replaceAll(/([×*] *)?(\d+(?:\.\d+)?)/g, (_, factor: string | undefined, figure: string) => {
      const maximumFractionDigits = factor === undefined ? 2 : 4
      return (factor ?? '') + Number(figure).toLocaleString('en-US', { maximumFractionDigits })
    })
  }
  if (format === 'estimate') return inFormat(value.replace(/\d+(?:\.\d+)?$/, (result) => wholeYuan(result, Math.round)), 'calculation')
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  if (format === 'yuan_down') return inFormat(wholeYuan(value, Math.floor), 'yuan')
  if (format === 'yuan_up') return inFormat(wholeYuan(value, Math.ceil), 'yuan')
  if (format === 'yuan') return number.toLocaleString('en-US', { maximumFractionDigits: 2 })
  if (format === 'percent') return `${(number * 100).toLocaleString('en-US', { maximumFractionDigits: 1 })}%`
  if (format === 'chance') return number < 0.001 ? '< 0.001' : `= ${Number(number.toPrecision(2))}`
  if (format === 'count') return number > 1_000_000 ? '1,000,000+' : Math.round(number).toLocaleString('en-US')
  if (format === 'times') return number.toLocaleString('en-US', { maximumFractionDigits: 2 })
  throw new Error(`a sentence asks for the unknown format "${format}"`)
}

/** An estimated amount in whole yuan: nobody knows it to the cent. What lies within a cent of a whole one is that one. */
export function wholeYuan(amount: string, round: (amount: number) => number): string {
  return String(round(Number(Number(amount).toFixed(2))))
}

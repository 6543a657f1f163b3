/**
 * The nearest figures at or beyond both ends of a range that are whole multiples of a round step: 1, 2 or 5 times a power of
 * ten, at most a tenth of `span`. As decimal text, so that 0.1 + 0.2 shows as 0.3. Throws when `span` is not above 0.
 */
export function roundOutward(lower: number, upper: number, span: number): { readonly lower: string; readonly upper: string } {
  if (!(span > 0)) throw new Error(`a span of ${span} has no tenth`)
  const { factor, power } = roundStep(span / 10)
  const unit = (value: number): number => (power < 0 ? value * 10 ** -power : value / 10 ** power) / factor
  // Quotients that are whole but for the last digits of a double are whole.
  const steps = [Math.floor(unit(lower) + 1e-9), Math.ceil(unit(upper) - 1e-9)]
  const [below, above] = steps.map((step) => String(power < 0 ? Number(((step * factor) / 10 ** -power).toFixed(-power)) : step * factor * 10 ** power))
  return { lower: below!, upper: above! }
}

/** The greatest of 1, 2 and 5 times a power of ten that is no greater than the limit. */
function roundStep(limit: number): { readonly factor: number; readonly power: number } {
  const power = Math.floor(Math.log10(limit) + 1e-12)
  const leading = limit / 10 ** power + 1e-9
  return { factor: leading >= 5 ? 5 : leading >= 2 ? 2 : 1, power }
}

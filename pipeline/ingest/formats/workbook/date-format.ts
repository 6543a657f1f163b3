/** Formats that files name by number alone; 27 to 36 and 50 to 58 are the dates and times of Chinese Excel. */
const builtIn: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
]
const notShown = /"[^"]*"|\[(?!h+\]|m+\]|s+\])[^\]]*\]|\\.|_.|\*.|general|am\/pm|a\/p/gi

/** Whether a number format shows a serial number as a date or a time. */
export function isDateFormat(id: string, code: string | undefined): boolean {
  if (code === undefined) return builtIn.some(([first, last]) => Number(id) >= first && Number(id) <= last)
  return /[ymdhs]|a{3}/i.test(code.replaceAll(notShown, ''))
}

import chineseDays from 'chinese-days'

// The library is CommonJS: Node finds its functions on the default export only.
// oxlint-disable-next-line import/no-named-as-default-member
const { getDayDetail } = chineseDays

/** Why nobody works on a day. */
export type RestDay =
  | { readonly rest: 'weekend' }
  /** By the State Council's notice, under its Chinese name. */
  | { readonly rest: 'holiday'; readonly name: string }
  /** No notice of the year is known: it may be a holiday, or a weekend that is worked. */
  | { readonly rest: 'unknown'; readonly isWeekend: boolean }

/** Why a day (`YYYY-MM-DD`) is none of work in China; null where it is one. */
export function restDayOn(day: string): RestDay | null {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  const isWeekend = weekday === 0 || weekday === 6
  if (!knowsYear(day.slice(0, 4))) return { rest: 'unknown', isWeekend }
  const { work, name } = getDayDetail(day)
  if (work) return null
  const [, chinese] = name.split(',')
  return chinese === undefined ? { rest: 'weekend' } : { rest: 'holiday', name: chinese }
}

/** The library takes every weekday of a year that it does not know for a working day; National Day tells the years that it knows. */
export function knowsYear(year: string): boolean {
  return getDayDetail(`${year}-10-01`).name.includes(',')
}

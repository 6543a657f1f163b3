import { closest } from 'fastest-levenshtein'

/** The known name most like the given one, for "did you mean"; empty when nothing is known. */
export function nearest(given: string, known: readonly string[]): string {
  return known.length === 0 ? '' : closest(given, known)
}

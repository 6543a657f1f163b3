import { distance } from 'fastest-levenshtein'

/**
 * The known name that a person most likely meant, for "did you mean": the one that shares most characters, then the
 * least different; empty when nothing is known.
 */
export function nearest(given: string, known: readonly string[]): string {
  const ranked = known.map((word) => ({ word, shared: shareOfCharacters(given, word), different: distance(given, word) }))
  return ranked.sort((a, b) => b.shared - a.shared || a.different - b.different)[0]?.word ?? ''
}

/** The nearest known name that shares at least a share of its characters (0 to 1) with the given one, else null. */
export function nearestAlike(given: string, known: readonly string[], share: number): string | null {
  const found = nearest(given, known)
  return found !== '' && shareOfCharacters(given, found) >= share ? found : null
}

/** From 0 for no character in common to 1 for the same characters. */
function shareOfCharacters(a: string, b: string): number {
  const [ofA, ofB] = [new Set(a), new Set(b)]
  const shared = [...ofA].filter((character) => ofB.has(character)).length
  return (2 * shared) / (ofA.size + ofB.size)
}

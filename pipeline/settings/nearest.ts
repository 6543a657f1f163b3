import { distance } from 'fastest-levenshtein'

/**
 * The known name that a person most likely meant, for "did you mean": the one that shares most characters, then the
 * least different; empty when nothing is known.
 */
export function nearest(given: string, known: readonly string[]): string {
  const ranked = known.map((word) => ({ word, shared: shareOfCharacters(given, word), different: distance(given, word) }))
  return ranked.sort((a, b) => b.shared - a.shared || a.different - b.different)[0]?.word ?? ''
}

/** From 0 for no character in common to 1 for the same characters. */
function shareOfCharacters(a: string, b: string): number {
  const [ofA, ofB] = [new Set(a), new Set(b)]
  const shared = [...ofA].filter((character) => ofB.has(character)).length
  return (2 * shared) / (ofA.size + ofB.size)
}

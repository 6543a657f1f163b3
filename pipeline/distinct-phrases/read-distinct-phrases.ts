import type { Engine } from '../engine/engine.ts'
import { bareName } from '../privacy/mask-party.ts'
import { scrubText } from '../privacy/scrub-text.ts'
import { readSql } from '../sql-file.ts'

/** What one text says and hardly any comparable one does; without punctuation, numbers and the party's name. */
export interface DistinctPhrase {
  readonly n: number
  readonly phrase: string
  /** Of the comparables read, from 0 to `rare_share`. */
  readonly shareOfComparables: number
  /** How many comparables were read: all of the item, or `texts_read` of them. */
  readonly comparables: number
}

/**
 * The phrases that `findDistinctPhrases` left, as they may be shown. `peopleOf` gives the people of a row, name → mask.
 * A phrase in which a piece of such a name would remain is withheld.
 */
export async function readDistinctPhrases(
  engine: Engine,
  peopleOf: (n: number) => Readonly<Record<string, string>>,
): Promise<DistinctPhrase[]> {
  const rows = await engine.query(readSql('distinct-phrases/shown_phrases'))
  return rows.flatMap((row): DistinctPhrase[] => {
    const n = Number(row['n'])
    const phrase = shownPhrase(String(row['phrase']), peopleOf(n))
    if (phrase === null) return []
    return [{ n, phrase, shareOfComparables: Number(row['share_of_comparables']), comparables: Number(row['comparables']) }]
  })
}

/** A phrase may begin or end inside a name, where no whole name is found. */
function shownPhrase(phrase: string, people: Readonly<Record<string, string>>): string | null {
  const scrubbed = scrubText(phrase, people)
  return Object.keys(people).some((name) => holdsPiece(scrubbed, bareName(name))) ? null : scrubbed
}

function holdsPiece(text: string, name: string): boolean {
  const characters = Array.from(name)
  return characters.some((character, i) => i > 0 && text.includes(characters[i - 1]! + character))
}

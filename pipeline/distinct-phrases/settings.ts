/** How texts are compared; the names are those of the parameters in `queries/distinct-phrases`. */
export interface PhraseSettings {
  /** Of each item so many texts at most are read to learn what is usual in it. */
  readonly texts_read: number
  /** Phrases shown of a subject. */
  readonly phrases: number
  /** Characters. */
  readonly shortest_phrase: number
  /** What at most this share of the comparables says is said by the subject alone. */
  readonly rare_share: number
  /** With fewer comparables no phrase is told. */
  readonly fewest_comparables: number
}

export const phraseSettings: PhraseSettings = { texts_read: 1000, phrases: 3, shortest_phrase: 6, rare_share: 0.05, fewest_comparables: 10 }

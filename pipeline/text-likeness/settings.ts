/** How texts are compared; the names are those of the parameters in `queries/text-likeness`. */
export interface TextLikenessSettings {
  /** At most so many like texts a row. */
  readonly neighbours: number
  /** Less alike is not alike. */
  readonly least_likeness: number
  /** Of each item so many texts at most are read to learn what is usual in it. */
  readonly texts_read: number
  /** A shingle in more than this share of the texts read is usual. */
  readonly common_share: number
  /** A shingle in up to so many of the texts read is never usual. */
  readonly fewest_common: number
  /** A text with fewer shingles of its own is compared by all of them. */
  readonly fewest_shingles: number
  /** Texts that are paired with each other for one agreement; of more, only those side by side. */
  readonly bucket_cap: number
  /** Rows that are compared exactly with one subject. */
  readonly candidates: number
  /** Phrases shown of a subject. */
  readonly phrases: number
  /** Characters. */
  readonly shortest_phrase: number
  /** What at most this share of the comparables says is said by the subject alone. */
  readonly rare_share: number
  /** With fewer comparables no phrase is told. */
  readonly fewest_comparables: number
}

const common: Omit<TextLikenessSettings, 'least_likeness'> = {
  neighbours: 50,
  texts_read: 1000,
  common_share: 0.2,
  fewest_common: 10,
  fewest_shingles: 10,
  bucket_cap: 2000,
  candidates: 200,
  phrases: 3,
  shortest_phrase: 6,
  rare_share: 0.05,
  fewest_comparables: 10,
}

/** Pairs of all rows are found by chance where they are little alike, so that these are not told; a subject is compared with all rows. */
export const textLikenessDefaults: Readonly<Record<'allRows' | 'subjects', TextLikenessSettings>> = {
  allRows: { ...common, least_likeness: 0.5 },
  subjects: { ...common, least_likeness: 0.3 },
}

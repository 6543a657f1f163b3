import type { CitedArticle } from '../ingest/parsing/citations.ts'
import type { Condition } from './condition.ts'
import type { Outcome } from './outcome.ts'
import type { EndWords } from './range-text.ts'

/** One tier of one offence, as a benchmark prints it. */
export interface BenchmarkRow {
  readonly sheet: string | null
  readonly row: number
  /** Which offence of its table, from 1. */
  readonly offence: number
  /** The number of the item in the table, 2-1, with its version and kind of party where it states them. */
  readonly number: string | null
  readonly item: string
  /** The kind of party and the version, as a table with columns for them has them; else null. */
  readonly party: string | null
  readonly version: string | null
  readonly lawText: string
  readonly articles: readonly CitedArticle[]
  /** What the cell quotes of the law, one piece for each provision. */
  readonly quotes: readonly string[]
  /** As the table names it; null where it only lists conditions. */
  readonly tier: string | null
  /** 1 for the first tier of its ladder. */
  readonly order: number
  /** Tiers of one offence that begin anew (1, 2, 3, 1, 2) are another ladder; from 1. */
  readonly ladder: number
  /** Its cell of the tier is blank, and so the tier above was taken. */
  readonly isCarried: boolean
  readonly condition: Condition
  readonly outcomeText: string
  readonly outcome: Outcome
  readonly note: string | null
}

export interface Benchmark {
  /** What stands above the tables. */
  readonly titles: readonly string[]
  readonly rows: readonly BenchmarkRow[]
  /** Sheets in which no table of tiers was found. */
  readonly sheetsWithoutTiers: readonly (string | null)[]
  /** Rows with text below a header that state no tier: sections, footnotes. */
  readonly rowsWithoutTier: readonly { readonly sheet: string | null; readonly row: number; readonly text: string }[]
  readonly endWords: EndWords
}

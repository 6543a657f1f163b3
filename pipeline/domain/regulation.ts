import type { Language } from './language.ts'

export type Bilingual = Readonly<Record<Language, string>>

/** Why no check looks after an article; the sentences are in `reports/words/<language>/regulations.ts`. */
export const notCheckedReasons = [
  'purpose',
  'organisation',
  'lawmaking',
  'judgement',
  'consequence',
  'record',
  'secrecy',
  'counting',
  'no-term',
  'unlisted',
] as const
export type NotCheckedReason = (typeof notCheckedReasons)[number]

export interface RegulationArticle {
  /** As it is cited, e.g. `第九条第七项`. */
  readonly article: string
  /** What it asks, in our own words. */
  readonly asks: Bilingual
  /** Ids of the duties that it carries; none where `notChecked` says why. */
  readonly duties: readonly string[]
  readonly notChecked: NotCheckedReason | null
  /** Not yet read in the original. */
  readonly isUnverified: boolean
}

export interface Instrument {
  /** Its Chinese title, as checks cite it. */
  readonly title: string
  /** Other titles by which it is cited. */
  readonly otherTitles: readonly string[]
  readonly englishTitle: string
  readonly number: Bilingual
  readonly issuer: Bilingual
  /** YYYY-MM-DD. */
  readonly inForceFrom: string
  /** How many articles it has, all of them listed; null where only those are listed on which checks rest. */
  readonly articlesInAll: number | null
  readonly articles: readonly RegulationArticle[]
}

/** One instrument or several that belong together, with what it sets for checks: a pack. */
export interface Regulation {
  readonly id: string
  readonly name: Bilingual
  readonly appliesTo: Bilingual
  /** Check id -> parameter -> value, where it asks for something else than the default. */
  readonly parameters: Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>
  /** Ids of checks that serve a duty of it, but hold it to the terms of another place. */
  readonly leavesOut: readonly string[]
  readonly instruments: readonly Instrument[]
}

/** A duty that checks serve and articles carry, e.g. `T1`. */
export interface Duty {
  readonly id: string
  readonly title: Bilingual
}

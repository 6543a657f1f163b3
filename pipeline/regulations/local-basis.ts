import type { Check, LegalBasis } from '../domain/check.ts'
import type { Regulation } from '../domain/regulation.ts'
import { articlesAskingFor } from './regulations-in-force.ts'

/** The regulations that hold everywhere. */
const national = 'national'

/**
 * The check as it speaks where these regulations are in force: it cites nothing else. Where it names none of them itself, or only what
 * holds everywhere beside rules of other places, it cites their articles that carry its duties; where there is none either, its own bases stay,
 * marked as for reference only.
 */
export function withLocalBasis(check: Check, regulations: readonly Regulation[]): Check {
  const inForce = titlesOf(regulations)
  const local = titlesOf(regulations.filter(({ id }) => id !== national))
  const named = check.legalBasis.filter(({ instrument }) => inForce.has(instrument))
  const isWhole = named.length === check.legalBasis.length || named.some(({ instrument }) => local.has(instrument))
  if (named.length > 0 && isWhole) return { ...check, legalBasis: named }
  const carried = articlesAskingFor(check, regulations)
    .map(({ instrument, article, asks }): LegalBasis => ({ instrument: instrument.title, article, rule: asks }))
    .filter((basis) => !named.some(({ instrument, article }) => instrument === basis.instrument && article === basis.article))
  if (named.length + carried.length > 0) return { ...check, legalBasis: [...carried, ...named] }
  return { ...check, legalBasis: check.legalBasis.map((basis) => ({ ...basis, isForReference: true })) }
}

/** Every title under which the instruments of these regulations are cited. */
export function titlesOf(regulations: readonly Regulation[]): ReadonlySet<string> {
  return new Set(regulations.flatMap(({ instruments }) => instruments.flatMap(({ title, otherTitles }) => [title, ...otherTitles])))
}

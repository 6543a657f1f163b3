import type { Check, LegalBasis } from '../domain/check.ts'
import type { Regulation } from '../domain/regulation.ts'
import { articlesAskingFor } from './regulations-in-force.ts'

/**
 * The check as it speaks where these regulations are in force: it cites nothing else. Where it names none of them itself, it cites
 * their articles that carry its duties; where there is none either, its own bases stay, marked as for reference only.
 */
export function withLocalBasis(check: Check, regulations: readonly Regulation[]): Check {
  const titles = new Set(regulations.flatMap(({ instruments }) => instruments.flatMap(({ title, otherTitles }) => [title, ...otherTitles])))
  const named = check.legalBasis.filter(({ instrument }) => titles.has(instrument))
  if (named.length > 0) return { ...check, legalBasis: named }
  const carried = articlesAskingFor(check, regulations).map(({ instrument, article, asks }): LegalBasis => ({ instrument: instrument.title, article, rule: asks }))
  if (carried.length > 0) return { ...check, legalBasis: carried }
  return { ...check, legalBasis: check.legalBasis.map((basis) => ({ ...basis, isForReference: true })) }
}

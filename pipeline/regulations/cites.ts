import type { LegalBasis } from '../domain/check.ts'
import type { Instrument } from '../domain/regulation.ts'

/**
 * Whether a basis cites an article of an instrument: `第九条第七项` is cited by itself, by the whole `第九条`, and by a list such as
 * `第九条第五项、第七项`; a whole article is cited by any part of it.
 */
export function cites(basis: Pick<LegalBasis, 'instrument' | 'article'>, instrument: Pick<Instrument, 'title' | 'otherTitles'>, article: string): boolean {
  if (basis.instrument !== instrument.title && !instrument.otherTitles.includes(basis.instrument)) return false
  const number = /^第[^条]+条/.exec(article)?.[0]
  if (number === undefined) return basis.article === article
  if (!basis.article.includes(number)) return false
  const part = article.slice(number.length)
  const partsCited = basis.article.match(/第[^条款项、]+[款项]/g) ?? []
  return part === '' || partsCited.length === 0 || partsCited.some((cited) => part.includes(cited))
}

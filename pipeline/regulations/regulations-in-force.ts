import type { Check } from '../domain/check.ts'
import { UserError } from '../domain/errors.ts'
import type { Instrument, Regulation, RegulationArticle } from '../domain/regulation.ts'
import { nearest } from '../settings/nearest.ts'
import { cites } from './cites.ts'
import { loadRegulations } from './load-regulations.ts'

type Parameters = Readonly<Record<string, Readonly<Record<string, string | number | boolean>>>>

/** An article with the regulation and the instrument that it stands in. */
export interface PlacedArticle extends RegulationArticle {
  readonly regulation: Regulation
  readonly instrument: Instrument
}

/** The regulations of these ids, those of the state last: where one is cited, the local one comes first. UserError: an id that is none. */
export function regulationsNamed(ids: readonly string[], placeOf: (path: readonly string[]) => string): Regulation[] {
  const known = loadRegulations()
  for (const [i, id] of ids.entries()) {
    if (known.some((each) => each.id === id)) continue
    const names = known.map((each) => each.id)
    throw new UserError('unknown-regulation', { where: placeOf(['regulations', String(i)]), value: id, nearest: nearest(id, names), known: names.join(', ') })
  }
  return known.filter(({ id }) => ids.includes(id)).reverse()
}

/** The articles of these regulations that carry a duty. */
export function articlesCarrying(duties: readonly string[], regulations: readonly Regulation[]): PlacedArticle[] {
  return regulations.flatMap((regulation) =>
    regulation.instruments.flatMap((instrument) =>
      instrument.articles.flatMap((article) => (article.duties.some((duty) => duties.includes(duty)) ? [{ ...article, regulation, instrument }] : [])),
    ),
  )
}

/**
 * The articles of these regulations that ask for a check: those that carry one of its duties and that it cites; of a regulation of
 * which it cites none such, all that carry one of its duties.
 */
export function articlesAskingFor(check: Pick<Check, 'id' | 'duties' | 'legalBasis'>, regulations: readonly Regulation[]): PlacedArticle[] {
  return regulations.flatMap((regulation) => {
    if (regulation.leavesOut.includes(check.id)) return []
    const carrying = articlesCarrying(check.duties, [regulation])
    const cited = carrying.filter(({ instrument, article }) => check.legalBasis.some((basis) => cites(basis, instrument, article)))
    return cited.length > 0 ? cited : carrying
  })
}

/**
 * What the regulations set for checks, with the settings of the workspace over them. Two that set one parameter to different
 * values are a UserError unless the workspace settles it: which is the stricter, only a person can say.
 */
export function parametersOf(
  regulations: readonly Regulation[],
  settings: Parameters,
  placeOf: (path: readonly string[]) => string,
): Record<string, Record<string, string | number | boolean>> {
  const merged: Record<string, Record<string, string | number | boolean>> = {}
  const setBy = new Map<string, string>()
  for (const { id, parameters } of regulations) {
    for (const [check, values] of Object.entries(parameters)) {
      const target = (merged[check] ??= {})
      for (const [parameter, value] of Object.entries(values)) {
        const isSettled = settings[check]?.[parameter] !== undefined
        const other = setBy.get(`${check}.${parameter}`)
        if (!isSettled && other !== undefined && target[parameter] !== value) {
          const details = { check, parameter, first: `${other}: ${String(target[parameter])}`, second: `${id}: ${String(value)}` }
          throw new UserError('regulations-in-conflict', { where: placeOf(['regulations']), ...details })
        }
        target[parameter] = value
        setBy.set(`${check}.${parameter}`, id)
      }
    }
  }
  for (const [check, values] of Object.entries(settings)) merged[check] = { ...merged[check], ...values }
  return merged
}

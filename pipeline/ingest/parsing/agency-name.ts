import { normaliseName } from '../../domain/agency-name.ts'
import { agencyNameParts, type AgencyNameParts, type Place } from './agency-name-parts.ts'
import { soundsAlike } from './sounds-alike.ts'

export interface NearMiss {
  readonly name: string
  /** From 0 to 1 for a name that differs in nothing but brackets and spaces. */
  readonly score: number
}

const most = 3
const costs = { liberty: 0.05, missingPlace: 0.05, missingKind: 0.15, brackets: 0.1, typing: 0.25 }

/**
 * The known names that an unknown name of an agency probably means, best first, three at most. Only suggests: places
 * must be the same, or differ by one character that sounds alike, and so must the bodies, so that neither another
 * county's office nor a police station of the same bureau is suggested.
 */
export function nearMisses(name: string, known: readonly string[]): NearMiss[] {
  const apart = known.flatMap((each) => forms(each).map((form) => agencyNameParts(form.text, new Set())))
  const stems = new Set(apart.flatMap(({ places }) => places.map(({ stem }) => stem)))
  const registered = new Set(apart.flatMap(({ places }) => places.map(inFull)))
  const given = forms(name).map((form) => ({ parts: agencyNameParts(form.text, stems), cost: form.cost }))
  const scored = known.map((each) => {
    const costsOfForms = forms(each).flatMap((form) => {
      const parts = agencyNameParts(form.text, stems)
      return given.flatMap((one) => [difference(one.parts, parts, registered) + one.cost + form.cost])
    })
    return { name: each, score: Math.round(100 * (1 - Math.min(...costsOfForms))) / 100 }
  })
  return scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1)).slice(0, most)
}

/** The name without its brackets, and without what they hold where that is a second name of the office. */
function forms(name: string): { text: string; cost: number }[] {
  const plain = normaliseName(name)
  const without = plain.replaceAll(/[([【〔][^()[\]【】〔〕]*(?:局|厅|委员会)[)\]】〕]/g, '')
  const opened = { text: plain.replaceAll(/[()[\]【】〔〕]/g, ''), cost: 0 }
  return without === plain || without === '' ? [opened] : [opened, { text: without, cost: costs.brackets }]
}

/** What the differences between two names cost; infinite where they are two agencies. */
function difference(given: AgencyNameParts, known: AgencyNameParts, registered: ReadonlySet<string>): number {
  const [a, b] = [withPlaceFromBody(given, known), withPlaceFromBody(known, given)]
  const ofBody = a.body === b.body ? 0 : mistyping(a.body, b.body)
  const [placeOfA, placeOfB] = [a.places.at(-1), b.places.at(-1)]
  if (placeOfA === undefined || placeOfB === undefined) return placeOfA === placeOfB ? ofBody : Infinity
  const ofPlace = registered.has(inFull(placeOfA)) && inFull(placeOfA) !== inFull(placeOfB) ? Infinity : betweenPlaces(placeOfA, placeOfB)
  const ofUpper = betweenUpperPlaces(a.places.slice(0, -1), b.places.slice(0, -1))
  const typing = ofBody + ofPlace >= 2 * costs.typing ? Infinity : 0
  return ofBody + ofPlace + ofUpper + typing + costs.liberty * (a.liberties + b.liberties)
}

/** 新绛司法局 is 新绛 and 司法局 beside a name whose body is 司法局. */
function withPlaceFromBody(parts: AgencyNameParts, other: AgencyNameParts): AgencyNameParts {
  const stem = parts.body.endsWith(other.body) ? parts.body.slice(0, -other.body.length) : ''
  return stem === '' ? parts : { ...parts, places: [...parts.places, { stem, kind: '' }], body: other.body }
}

function betweenPlaces(a: Place, b: Place): number {
  if (a.stem === b.stem) return a.kind === b.kind ? 0 : a.kind === '' || b.kind === '' ? costs.missingKind : Infinity
  return a.kind === b.kind ? mistyping(a.stem, b.stem) : Infinity
}

/** Province and city may be left out, but not be others. */
function betweenUpperPlaces(a: readonly Place[], b: readonly Place[]): number {
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a]
  let from = 0
  for (const { stem, kind } of fewer) {
    const at = more.findIndex((each, i) => i >= from && each.stem === stem && (each.kind === kind || each.kind === '' || kind === ''))
    if (at < 0) return Infinity
    from = at + 1
  }
  return costs.missingPlace * (more.length - fewer.length)
}

/** One character for another that sounds alike, in two or more. */
function mistyping(a: string, b: string): number {
  const [ofA, ofB] = [Array.from(a), Array.from(b)]
  const different = ofA.flatMap((character, i) => (character === ofB[i] ? [] : [[character, ofB[i]] as const]))
  const [pair] = different
  if (ofA.length < 2 || ofA.length !== ofB.length || different.length !== 1 || pair?.[1] === undefined) return Infinity
  return soundsAlike(pair[0], pair[1]) ? costs.typing : Infinity
}

function inFull({ stem, kind }: Place): string {
  return stem + kind
}

import { matchAt, readMeasure } from './measure-text.ts'
import { readDirection, readFine, readOrder, readPenalty, readReferral, type Phrase } from './outcome-phrases.ts'
import type { EndWords } from './range-text.ts'

/** Whoever the law empowers, in the words of the law itself. */
const authority = /(?:并)?由[^,;。:\d罚]{2,80}?(?:部门|机关|机构|政府)(?:依据职权|按照职责)?(?=责令|处|给予|没收|吊销|依法|可以|予以)/y
const joiner = /(?:或者?|、|和|以及|及|并|,)/y

/**
 * The phrases of a clause one behind the other, from this place up to a mark or the end; null where anything else stands
 * among them. `isAfterOrder`: an order stands before, so that 消除污染 may go on with it.
 */
export function phrasesAt(plain: string, from: number, words: EndWords, isAfterOrder: boolean): Phrase[] | null {
  const found: Phrase[] = []
  let at = from + (matchAt(authority, plain, from)?.[0].length ?? 0)
  while (at < plain.length) {
    const before = found.at(-1)
    const isContinued = before === undefined ? isAfterOrder : before.type === 'order'
    const phrase = phraseAt(plain, at, words, { isContinued, isBare: at === from && isBare(plain, at, words) })
    if (phrase === null) return null
    found.push(phrase)
    if (endsClause(plain, phrase.end)) return found
    at = behindJoint(plain, phrase.end)
  }
  return null
}

function phraseAt(plain: string, at: number, words: EndWords, about: { readonly isContinued: boolean; readonly isBare: boolean }): Phrase | null {
  return readDirection(plain, at) ?? readFine(plain, at, words, about.isBare) ?? readPenalty(plain, at, words) ?? readReferral(plain, at) ?? readOrder(plain, at, about.isContinued)
}

/** A range alone is a fine where it is a whole clause, in a text that names no penalty beside it. */
function isBare(plain: string, at: number, words: EndWords): boolean {
  if (/[处罚]|没收|拘留/.test(plain.replaceAll(/(?:从轻|从重|减轻|一般)处罚/g, ''))) return false
  const read = readMeasure(plain, at, words)
  return read !== null && endsClause(plain, read.end)
}

/** Whether a mark or the end of the text stands here. */
export function endsClause(plain: string, place: number): boolean {
  return place >= plain.length || /[,;。:(\n]/.test(plain[place]!)
}

/** The place behind 或者, 、 or 和; the 并 of 并处 belongs to what follows it. */
export function behindJoint(plain: string, place: number): number {
  const joint = matchAt(joiner, plain, place)?.[0] ?? ''
  return joint.startsWith('并') ? place : place + joint.length
}

/** 甲或者乙、丙: each of a list in which one 或者 stands. */
export function isAlternative(plain: string, phrases: readonly Phrase[], i: number): boolean {
  const joints = phrases.map(({ end }) => matchAt(joiner, plain, end)?.[0] ?? '')
  let first = i
  while (first > 0 && isListed(joints[first - 1]!)) first--
  let last = i
  while (last < phrases.length - 1 && isListed(joints[last]!)) last++
  return joints.slice(first, last).some((joint) => joint.startsWith('或'))
}

function isListed(joint: string): boolean {
  return joint.startsWith('或') || joint === '、'
}

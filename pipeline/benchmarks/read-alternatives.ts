import { readPart, type ConditionPart } from './condition-part.ts'
import { usualEndWords, type EndWords } from './range-text.ts'

/** Parts that a tier asks for together. */
export type Alternative = readonly ConditionPart[]

/** `unclear`: joined by words that may mean either. */
interface Joined {
  readonly how: 'any' | 'all' | 'unclear'
  readonly members: readonly (Joined | ConditionPart)[]
}

const oneOf = /^(?:当事人)?(?:具有|有|存在|符合|具备|属于)?(?:以下|下列)(?:违法)?(?:情形|情节|条件|行为)之一的?[:：]/
const allOf = /^(?:当事人)?同时(?:具有|有|存在|符合|具备|满足)(?:以下|下列)(?:违法)?(?:情形|情节|条件)的?[:：]/
/** As `benchmark convert` joins the rows of one tier. */
export const rowJoint = '；或者\n'
const orElse = /[;；]\s*(?:或者|或)[,，]?\s*/
const separators = /[;；。\n]+/
const itemNumber = /^\s*(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）、.．](?!\d)|[①-⑳])\s*/
/** What may turn the meaning of everything around it. */
const unreadable = /[:：]|(?<![消清拆解免扣])除|以外|之外|例外|之一|任一|任意|分别|其中|以下情形|下列|上述|前款|如[货违]|.(?:[(（](?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）]|\d{1,2}[、．]|[①-⑳])/
const mostAlternatives = 32

/**
 * What a tier asks for, as alternatives of which one is enough, each with parts of which all are needed. Where the words do not
 * say how parts are joined, the alternatives are such that they hold for certain only if all parts do, and fail for certain
 * only if none does. Text that may mean anything is one `unread` part; an empty text has no alternatives.
 */
export function readAlternatives(text: string, words: EndWords = usualEndWords): readonly Alternative[] {
  if (text.trim() === '') return []
  const alternatives = alternativesOf(join('any', text.trim().split(rowJoint).map((row) => readRow(row.trim(), words))))
  return alternatives.length > mostAlternatives ? [[unread(text.trim())]] : alternatives
}

function readRow(text: string, words: EndWords): Joined | ConditionPart {
  const header = oneOf.exec(text) ?? allOf.exec(text)
  if (header !== null) {
    const items = itemsOf(text.slice(header[0].length), separators)
    return join(header[0].includes('之一') ? 'any' : 'all', items.map((item) => readItem(item, words)))
  }
  const certain = itemsOf(text, orElse)
  if (certain.every((item) => itemsOf(item, separators).length === 1)) return join('any', certain.map((item) => readItem(item, words)))
  return join('unclear', itemsOf(text, separators).map((item) => readItem(item.replace(/^(?:或者|或)[,，]?/, ''), words)))
}

function itemsOf(text: string, separator: RegExp): string[] {
  return text.split(separator).map((item) => item.replace(itemNumber, '').replaceAll(/[;；。,，\s]+$|^[,，\s]+/g, '')).filter((item) => item !== '')
}

/** A line without semicolons. */
function readItem(item: string, words: EndWords): Joined | ConditionPart {
  if (unreadable.test(item)) return unread(item)
  const whole = readPart(item, words)
  if (whole.kind !== 'words') return whole
  const choices = item.split(/[,，](?:或者|或)/).map((choice) => partsOf(choice, words).map((part) => readChoice(part, words)))
  const parts = choices.flat()
  if (choices.length > 1) {
    // 未建设场所，或者未采取措施二者有其一的: in mere words nobody knows how far a choice reaches.
    const isCertain = choices.every(({ length }) => length === 1) && parts.some((part) => 'members' in part || part.kind !== 'words')
    return join(isCertain ? 'any' : 'unclear', parts)
  }
  return join(parts.length > 1 && parts.some(hasChoice) ? 'unclear' : 'all', parts)
}

/** Between commas and 且, 但, 同时; a comma inside one measure, 超过1万元，不足3万元, separates nothing. */
function partsOf(item: string, words: EndWords): string[] {
  const pieces = item.split(/[,，]|(?=并且|而且|且|但是|但|同时)/).map((piece) => piece.trim()).filter((piece) => piece !== '')
  const parts: string[] = []
  for (let i = 0; i < pieces.length; i++) {
    const pair = pieces[i + 1] === undefined ? null : readPart(`${pieces[i]}，${pieces[i + 1]}`.replace(connective, ''), words)
    if (pair !== null && pair.kind !== 'words') parts.push(`${pieces[i]}，${pieces[++i]}`)
    else parts.push(pieces[i]!)
  }
  return parts
}

const connective = /^(?:并且|而且|且|但是|但|同时)/

/** 危害程度严重或者拒不改正: a choice where one side at least is understood; else 隐匿或者销毁证据 may be one thing. */
function readChoice(text: string, words: EndWords): Joined | ConditionPart {
  const bare = text.replace(connective, '').trim()
  const whole = readPart(bare, words)
  if (whole.kind !== 'words' || !bare.includes('或')) return whole
  const sides = bare.split(/或者|或/).map((side) => readPart(side.trim(), words))
  return sides.some(({ kind }) => kind !== 'words') && sides.every(({ text: side }) => side !== '') ? join('any', sides) : whole
}

function hasChoice(one: Joined | ConditionPart): boolean {
  return 'members' in one || (one.kind === 'words' && one.text.includes('或'))
}

function join(how: Joined['how'], members: Joined['members']): Joined | ConditionPart {
  return members.length === 1 ? members[0]! : { how, members }
}

function unread(text: string): ConditionPart {
  return { kind: 'unread', text, interval: null, within: null, word: null }
}

function alternativesOf(one: Joined | ConditionPart): Alternative[] {
  if (!('members' in one)) return [[one]]
  const { how, members } = one
  if (how === 'any') return members.flatMap(alternativesOf)
  if (how === 'all') return members.map(alternativesOf).reduce((sofar, next) => sofar.flatMap((a) => next.map((b) => [...a, ...b])).slice(0, mostAlternatives + 1))
  const parts = members.flatMap(partsIn)
  return [parts, ...parts.map((part) => [unread(''), part])]
}

function partsIn(one: Joined | ConditionPart): ConditionPart[] {
  return 'members' in one ? one.members.flatMap(partsIn) : [one]
}

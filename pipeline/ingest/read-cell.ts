import type { Value } from '../engine/engine.ts'
import { removeIdentityNumbers, removePlausibleIdentityNumbers } from '../privacy/identity-number.ts'
import type { Field, FieldType } from './fields/field.ts'
import type { MappedColumn } from './mappings/mapping.ts'
import { readDocumentNumber } from './parsing/document-number.ts'
import { parseBound } from './parsing/bound.ts'
import { normaliseArticle, normaliseInstrument } from './parsing/citations.ts'
import { codeWords, lookUpCode, parseCode, withOwnWords, type CodeWords } from './parsing/codes.ts'
import { classifyIdentityCode } from './parsing/identity-code.ts'
import { parseDate, parseEndDate } from './parsing/date.ts'
import { halfWidth } from './parsing/half-width.ts'
import { parseMoney, type MoneyUnit } from './parsing/money.ts'
import { fault, type Parsed } from './parsing/parsed.ts'
import { parseWholeNumber } from './parsing/whole-number.ts'
import { parseYear } from './parsing/year.ts'
import { parseYesOrNo } from './parsing/yes-or-no.ts'

export type CellReader = (text: string, unit: MoneyUnit) => Parsed<Value>

const longestText = 100_000
const separators = /[、,，;；|\n]+/
const listSeparators = /[、;；|\n]+/

/** How the text of a cell becomes the value of a field. `hashIdentity` keys numbers of people and organisations. */
export function cellReader(field: Field, column: MappedColumn | null, hashIdentity: (text: string) => string): CellReader {
  const replacements = new Map(Object.entries(column?.values ?? {}))
  const separator = column?.separator ?? null
  const words = field.codes === undefined ? null : withOwnWords(codeWords(field.codes), column?.values ?? {})
  const read = typeReader(field, words, separator, hashIdentity)
  return (text, unit) => {
    if (text.length > longestText) return fault('text-too-long', { length: String(text.length) })
    if (field.hasNone === true && halfWidth(text) === '无') return { value: '' }
    return read(words === null && replacements.size > 0 ? (replacements.get(text) ?? text) : text, unit)
  }
}

function typeReader(
  field: Field,
  words: CodeWords | null,
  separator: string | null,
  hashIdentity: (text: string) => string,
): CellReader {
  const readers: Readonly<Record<FieldType, CellReader>> = {
    text: (text) => ({ value: removeIdentityNumbers(text) }),
    reference: (text) => ({ value: removePlausibleIdentityNumbers(text) }),
    'document key': (text) => ({ value: documentKey(text) }),
    identity: (text) => ({ value: isMasked(text) ? null : hashIdentity(text) }),
    'identity doubt': (text) => ({ value: identityDoubt(text) }),
    'document doubt': (text) => ({ value: readDocumentNumber(text).number === null ? 'unusual' : 'none' }),
    instrument: (text) => ({ value: normaliseInstrument(text) }),
    article: parseArticle,
    date: parseDate,
    'end date': parseEndDate,
    money: parseMoney,
    bound: parseBound,
    'whole number': parseWholeNumber,
    year: parseYear,
    'yes or no': parseYesOrNo,
    code: (text) => parseCode(text, words!),
    'code set': (text) => parseCodeSet(text, words!, separator ?? separators),
    'text set': (text) => ({ value: textSet(text, separator ?? listSeparators) }),
  }
  return readers[field.type]
}

/** 无, 暂无文号 and the like number no document. */
function documentKey(text: string): string | null {
  const { normalised } = readDocumentNumber(removePlausibleIdentityNumbers(text))
  return /[\d一二三四五六七八九十〇零]/.test(normalised) ? normalised : null
}

/**
 * A number of which some digits were hidden identifies nobody: others have the same ones left. The last two characters of
 * a credit code are check characters and may both be X in their own right.
 */
function isMasked(text: string): boolean {
  const code = text.trim()
  const endsInTwoChecks = /^[0-9A-WYZ]{16}XX$/.test(code) && classifyIdentityCode(code).fault === null
  return !endsInTwoChecks && /[*＊●○]|[xX×ＸｘＸ]{2}|^(.)\1+$/u.test(code)
}

/** Only of codes that have a check digit can it be said that they are mistyped. */
function identityDoubt(text: string): string {
  const { kind, fault: found } = classifyIdentityCode(text)
  const hasCheckDigit = kind === 'credit_code' || kind === 'identity_number'
  return found !== null && hasCheckDigit && !isMasked(text) ? found : 'none'
}

function parseArticle(text: string): Parsed<string> {
  const article = normaliseArticle(text)
  return article === null ? fault('code-unknown', { nearest: '第一条' }) : { value: article }
}

/** The codes in the order of their list, each once. */
function parseCodeSet(text: string, words: CodeWords, separator: string | RegExp): Parsed<string> {
  const whole = lookUpCode(text, words)
  if (whole !== undefined) return { value: whole }
  const found = new Set<string>()
  for (const part of text.split(separator).filter((each) => each.trim() !== '')) {
    const code = parseCode(part, words)
    if (!('value' in code)) return code
    found.add(code.value)
  }
  const order = [...new Set(words.values())]
  return { value: [...found].sort((a, b) => order.indexOf(a) - order.indexOf(b)).join('|') }
}

function textSet(text: string, separator: string | RegExp): string {
  const parts = text.split(separator).map((part) => removePlausibleIdentityNumbers(part.trim()))
  return [...new Set(parts.filter((part) => part !== ''))].sort(byCodePoint).join('|')
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

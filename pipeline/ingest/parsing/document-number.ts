import { readChineseNumber, readSpokenDigits } from './chinese-number.ts'

export interface DocumentNumber {
  /** The number as it is compared: 〔〕 around the year, half width, no spaces, no 第, leading zeros as written. */
  readonly normalised: string
  /** 鲁济市监处罚, or 京0105行初 of a court; null, as the other parts, where the shape is not known. */
  readonly agencyMark: string | null
  readonly year: number | null
  /** 12, 0012 or 12-1. */
  readonly number: string | null
}

const ignored = /[\s\u200b-\u200d\u2060\ufeff]/g
const dashes = /[‐‑‒–—―−]+/g
const spokenDigit = '[\\d零〇○一二三四五六七八九]'
const bracketedYear = new RegExp(`[[(【〖〔{<《〈](${spokenDigit}{4})年?[\\])】〗〕}>》〉]`, 'g')
const order = '(?:\\d+(?:-\\d+)*|[零〇一二三四五六七八九十百千]+)'
const afterMark = new RegExp(`^([^〔〕]*[^〔〕第])〔(\\d{4})〕第?(${order})号?$`)
const beforeMark = new RegExp(`^〔(\\d{4})〕([^〔〕]*\\p{sc=Han}(?<!第))第?(\\d+(?:-\\d+)*)号$`, 'u')

/** Takes the number of a document apart. Spellings of one number have the same normalised text, two numbers never. */
export function readDocumentNumber(text: string): DocumentNumber {
  const plain = text.normalize('NFKC').replaceAll(ignored, '').replaceAll(dashes, '-').replaceAll(bracketedYear, inTortoiseBrackets)
  const agency = afterMark.exec(plain)
  if (agency !== null) return ofParts(agency[1]!, agency[2]!, agency[3]!, (mark, year, number) => `${mark}〔${year}〕${number}号`)
  const court = beforeMark.exec(plain)
  if (court !== null) return ofParts(court[2]!, court[1]!, court[3]!, (mark, year, number) => `〔${year}〕${mark}${number}号`)
  return unknown(plain)
}

function inTortoiseBrackets(whole: string, written: string): string {
  const year = readSpokenDigits(written)
  return year !== null && /^(?:19|20)/.test(year) ? `〔${year}〕` : whole
}

function ofParts(
  agencyMark: string,
  year: string,
  written: string,
  spell: (mark: string, year: string, number: string) => string,
): DocumentNumber {
  const number = /^\d/.test(written) ? written : String(readChineseNumber(written) ?? written)
  const normalised = spell(agencyMark, year, number)
  return mayBeRange(number) ? unknown(normalised) : { normalised, agencyMark, year: Number(year), number }
}

/** 9-11号 stands for three documents more often than for the eleventh part of one; 12-1号 is one document. */
function mayBeRange(number: string): boolean {
  const [first, last] = number.split('-')
  return last !== undefined && Number(last) > Number(first)
}

function unknown(normalised: string): DocumentNumber {
  return { normalised, agencyMark: null, year: null, number: null }
}

import { readAmount } from '../ingest/parsing/amount.ts'
import { chineseNumberCharacters, readChineseWhole, readSpokenDigits } from '../ingest/parsing/chinese-number.ts'
import { exactNumber, type ExactNumber } from '../ingest/parsing/decimal.ts'

const arabic = String.raw`\d[\d,]*(?:\.\d+)?`
const chinese = `[${chineseNumberCharacters}]+`

/** A number in figures or in Chinese numerals, 3万 and 一点五 among them, for use in a pattern. */
export const figurePattern = `(?:${arabic}[万亿]?|${chinese}(?:点[零〇一二三四五六七八九]+)?)`

/** An amount without 元: 3.5万, 3万5千, 五万, for use in a pattern. */
export const amountPattern = `(?:(?:${arabic}(?:亿|千万|百万|万|千|百)?){1,3}|${chinese})`

/** Characters that would make a figure another one, if they stood right before or behind it. */
export const figureCharacters = new RegExp(`[\\d.,%${chineseNumberCharacters}]`)

/**
 * 一百万三十元 is what is left of 一百三十万元 more often than 1,000,030 yuan: where a place is skipped the rules want a 零,
 * and without it the figure is not to be trusted.
 */
const skippedPlace = /[万亿萬億][一二三四五六七八九]?[十百]|[万亿萬億][一二三四五六七八九]$|千[一二三四五六七八九]?十|[千百][一二三四五六七八九]$/

/** A number as exact decimal; null for what is not written by the rules. */
export function readFigure(text: string): ExactNumber | null {
  const plain = exactNumber(text)
  if (plain !== null) return plain
  const [whole, places] = text.split('点')
  const number = skippedPlace.test(whole!) ? null : readChineseWhole(whole!)
  if (number === null) return /[万亿]$/.test(text) ? readYuan(text) : null
  if (places === undefined) return exactNumber(number)
  const digits = readSpokenDigits(places)
  return digits === null ? null : exactNumber(`${number}.${digits}`)
}

/** An amount in yuan as exact decimal; null for what is not written by the rules. */
export function readYuan(text: string): ExactNumber | null {
  if (skippedPlace.test(text)) return null
  const amount = readAmount(`${text}元`)
  return amount === null ? null : amount.value
}

/** What one more of the last unit of an amount is: 10,000 of 3万, 1,000 of 八千, 1 of 500. */
export function scaleOf(amount: string): number {
  const unit = /(?:千万|百万|[亿億万萬千仟百佰])$/.exec(amount)?.[0]
  return unit === undefined ? 1 : scales[unit.at(-1)!]! * (unit.length === 2 ? scales[unit[0]!]! : 1)
}

const scales: Readonly<Record<string, number>> = { 亿: 1e8, 億: 1e8, 万: 1e4, 萬: 1e4, 千: 1e3, 仟: 1e3, 百: 100, 佰: 100 }

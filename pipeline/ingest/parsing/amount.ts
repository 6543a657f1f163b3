import { chineseNumberCharacters, readChineseWhole } from './chinese-number.ts'
import { exactNumber, type ExactNumber } from './decimal.ts'

/** What an amount says of its own unit: yuan, nothing at all, or only 百, 千 or Chinese numerals. */
export interface Amount {
  readonly value: ExactNumber
  readonly unit: 'yuan' | 'none' | 'unclear'
}

const unitZeros: Readonly<Record<string, number>> = { 亿: 8, 千万: 7, 百万: 6, 万: 4, 千: 3, 百: 2 }
const term = /([\d,]+(?:\.\d+)?)\s*(亿|千万|百万|万|千|百)?\s*/gy
const digit = `[\\d${chineseNumberCharacters}]`
const parts = new RegExp(`^(?:(.*?)\\s*([元圆])\\s*|(?=.*[角分]$)|(.*))(?:零?(${digit})角)?(?:零?(${digit})分)?$`)

/** The figure in half-width text without currency, 3.5万元, 3万5千元 or 叁仟元伍角 among it; null when it is not one. */
export function readAmount(text: string): Amount | null {
  const match = parts.exec(text)
  if (match === null) return null
  const [yuan, cents] = [match[1] ?? match[3], readCents(match[4], match[5])]
  const whole = yuan === undefined ? exactNumber('0') : readFigure(yuan)
  if (whole === null || cents === null || (!cents.isZero() && !whole.isInteger())) return null
  return { value: whole.plus(cents), unit: match[3] === undefined ? 'yuan' : unitWithoutYuan(match[3]) }
}

function unitWithoutYuan(figure: string): Amount['unit'] {
  if (/[万亿萬億]/.test(figure)) return 'yuan'
  return exactNumber(figure) === null ? 'unclear' : 'none'
}

function readFigure(text: string): ExactNumber | null {
  const plain = exactNumber(text)
  if (plain !== null) return plain
  const chinese = readChineseWhole(text)
  return chinese === null ? readTerms(text) : exactNumber(chinese)
}

/** 3.5万, 3万5千, 5万5000: each figure with its unit, the last one alone only where it fills all places of the unit before it. */
function readTerms(text: string): ExactNumber | null {
  const unsigned = text.replace(/^[+-]/, '')
  const terms = [...unsigned.matchAll(term)]
  if (unsigned === '' || terms.map((match) => match[0]).join('') !== unsigned) return null
  let sum = exactNumber('0')!
  let zerosBefore = Infinity
  for (const [, figure, unit] of terms) {
    const number = exactNumber(figure!)
    const zeros = unit === undefined ? 0 : unitZeros[unit]!
    if (number === null || zeros >= zerosBefore) return null
    if (zerosBefore !== Infinity && !fits(figure!, zeros, zerosBefore)) return null
    if (unit !== undefined && terms.length > 1 && !number.isInteger()) return null
    sum = sum.plus(number.times(10 ** zeros))
    zerosBefore = zeros
  }
  return text.startsWith('-') ? sum.negated() : sum
}

/** 3万5 may mean 30,005 or 35,000, so a figure without a unit has to have as many digits as the unit before it has zeros. */
function fits(figure: string, zeros: number, zerosBefore: number): boolean {
  const digits = figure.replaceAll(',', '').split('.')[0]!.length
  return zeros === 0 ? digits === zerosBefore : digits + zeros <= zerosBefore
}

function readCents(jiao: string | undefined, fen: string | undefined): ExactNumber | null {
  const [tenths, hundredths] = [readDigit(jiao), readDigit(fen)]
  return tenths === null || hundredths === null ? null : exactNumber(`0.${tenths}${hundredths}`)
}

function readDigit(text: string | undefined): string | null {
  if (text === undefined) return '0'
  const digitText = /\d/.test(text) ? text : readChineseWhole(text)
  return digitText !== null && digitText.length === 1 ? digitText : null
}

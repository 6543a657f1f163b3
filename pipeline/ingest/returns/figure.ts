import type { CellUnit } from '../../domain/annual-form.ts'
import { readChineseWhole } from '../parsing/chinese-number.ts'
import { exactNumber } from '../parsing/decimal.ts'
import { halfWidth } from '../parsing/half-width.ts'
import { parseMoney } from '../parsing/money.ts'
import { fault, type Parsed } from '../parsing/parsed.ts'
import { parseWholeNumber } from '../parsing/whole-number.ts'

const noFigure = /^[/\\—–―─－-]*$/
const counterWord = /\s*(?:宗|件|次|人次|人|名|户|起|个|例)$/
const largest = 2 ** 31 - 1

/** Whether a cell is blank, or holds a stroke that stands for nothing to report. */
export function isBlankFigure(text: string | null | undefined): boolean {
  return noFigure.test((text ?? '').normalize('NFKC').replaceAll(/\s/g, ''))
}

/** A figure as decimal text: whole numbers for counts, yuan for amounts, whatever unit the amount is written in. */
export function parseFigure(text: string, unit: CellUnit): Parsed<string> {
  if (unit === 'yuan' || unit === 'wan_yuan') return parseMoney(text, unit)
  return unit === 'percent' ? parsePercent(text) : parseCount(text)
}

function parseCount(text: string): Parsed<string> {
  const plain = halfWidth(text).replace(counterWord, '')
  const chinese = readChineseWhole(plain)
  if (chinese === null) return parseWholeNumber(plain)
  return Number(chinese) > largest ? fault('whole-number-unreadable') : { value: chinese }
}

function parsePercent(text: string): Parsed<string> {
  const number = exactNumber(halfWidth(text).replace(/\s*%$/, ''))
  if (number === null || number.isNegative() || number.decimalPlaces() > 2) return fault('amount-unreadable')
  return { value: number.toFixed() }
}

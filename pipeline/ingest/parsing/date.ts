import { readChineseNumber, readSpokenDigits } from './chinese-number.ts'
import { halfWidth } from './half-width.ts'
import { fault, type Parsed } from './parsed.ts'

const weekday = '(?:\\s*\\(?(?:星期|周)[一二三四五六日天]\\)?)?'
const zone = '(?:\\s*(?:Z|[+-]\\d{2}(?::?\\d{2})?))?'
const clock = '\\d{1,2}[:时点]\\s*(?:\\d{1,2}(?:[:分]\\s*(?:\\d{1,2}(?:\\.\\d+)?秒?)?)?)?'
const time = `(?:(?:\\s*T|\\s+|(?<=日))\\s*(?:上午|下午|[AP]M)?\\s*${clock}\\s*(?:[AP]M)?${zone})?`
const end = `${weekday}${time}$`
const separated = new RegExp(`^(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*[日号]?${end}`, 'i')
const compact = new RegExp(`^(\\d{4})(\\d{2})(\\d{2})${end}`, 'i')
const inWords = /^([^年月\s]{4})年([^年月\s]{1,3})月([^年月\s]{1,3})(?=[日号])/
const digit = '[\\d零〇○一二三四五六七八九]'
const yearOfThree = `${digit}{3}\\s*[-/.年]\\s*[^-/.年月]{1,3}\\s*[-/.月]\\s*[^-/.年月日]{1,3}(?:\\s*日|$)`
const ofRepublic = new RegExp(`^(?:(?:中华)?民[国國]|${yearOfThree})`)
const serialNumber = /^\d{5}(?:\.\d+)?$/
const endless = new Set([
  '长期', '长期有效', '永久', '永久有效', '无固定期限', '无期限',
  '9999-12-31', '9999/12/31', '9999年12月31日', '99991231',
])

/** A calendar date as `YYYY-MM-DD`; a time of day is dropped, and never shifts the date. */
export function parseDate(text: string): Parsed<string> {
  const plain = inFigures(halfWidth(text))
  const match = separated.exec(plain) ?? compact.exec(plain)
  if (match === null) return fault(reasonFor(plain))
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (year < 1900 || year > 2200) return fault('date-unreadable')
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return fault('date-unreadable')
  return { value: date.toISOString().slice(0, 10) }
}

/** As `parseDate`; null for what has no end, which publication files write as 2099-12-31, and people as 长期 or 永久. */
export function parseEndDate(text: string): Parsed<string | null> {
  if (endless.has(halfWidth(text))) return { value: null }
  const date = parseDate(text)
  return 'value' in date && date.value === '2099-12-31' ? { value: null } : date
}

function reasonFor(text: string): 'date-without-format' | 'date-of-republic-era' | 'date-unreadable' {
  if (serialNumber.test(text)) return 'date-without-format'
  return ofRepublic.test(text) ? 'date-of-republic-era' : 'date-unreadable'
}

/** 二〇二四年六月六日 → 2024年6月6日; other text as it is. */
function inFigures(text: string): string {
  return text.replace(inWords, (whole, year: string, month: string, day: string) => {
    const figures = [readSpokenDigits(year), month === '元' ? 1 : readChineseNumber(month), readChineseNumber(day)]
    return figures.includes(null) ? whole : `${figures[0]}年${figures[1]}月${figures[2]}`
  })
}

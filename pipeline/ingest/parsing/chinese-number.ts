import Nzh from 'nzh'

const formal: Readonly<Record<string, string>> = {
  壹: '一', 壱: '一', 贰: '二', 貳: '二', 弍: '二', 两: '二', 兩: '二', 叁: '三', 參: '三', 叄: '三',
  肆: '四', 伍: '五', 陆: '六', 陸: '六', 柒: '七', 捌: '八', 玖: '九',
  〇: '零', '○': '零', 拾: '十', 佰: '百', 仟: '千', 萬: '万', 億: '亿',
}
const formalCharacters = new RegExp(`[${Object.keys(formal).join('')}]`, 'g')
const wholeNumber = /^[零一二三四五六七八九十百千万亿]{1,40}$/
const digits = '零一二三四五六七八九'

/** Characters that a whole number below 10,000 is written with, arabic or Chinese, for use in a pattern. */
export const numberCharacters = '0-9零〇一二三四五六七八九十百千两'

/** Characters that a whole number is written with in Chinese, plain or formal, for use in a pattern. */
export const chineseNumberCharacters = `零一二三四五六七八九十百千万亿${Object.keys(formal).join('')}`

/** 四十六 or 46 → 46; null when the text is no whole number below 10,000. */
export function readChineseNumber(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  const number = readChineseWhole(text)
  return number === null || Number(number) > 9999 ? null : Number(number)
}

/**
 * 三千五百, 两万, 一亿二千万 or 壹佰贰拾叁 → exact decimal text; null for what is not written by the rules, 三万五
 * among it, which in speech is 35,000 and by the rules nothing.
 */
export function readChineseWhole(text: string): string | null {
  const plain = withPlainCharacters(text)
  if (!wholeNumber.test(plain)) return null
  // nzh skips characters that it cannot place, so its reading stands only where it writes back to the same text.
  const number = Number(Nzh.cn.decodeS(plain))
  if (!Number.isSafeInteger(number)) return null
  return waysOfWriting(number).test(withoutOneBeforeTen(plain)) ? String(number) : null
}

/** 二〇二四 or 二0二四 → 2024: digits read out one by one; null when another character is among them. */
export function readSpokenDigits(text: string): string | null {
  const read = Array.from(withPlainCharacters(text.normalize('NFKC')), (character) =>
    /\d/.test(character) ? Number(character) : digits.indexOf(character),
  )
  return read.length === 0 || read.includes(-1) ? null : read.join('')
}

/** 46 → 四十六, as articles of law are numbered; for whole numbers from 1 to 9,999. */
export function writeChineseNumber(number: number): string {
  return Nzh.cn.encodeS(number, { tenMin: true })
}

/** The rules allow 零 to be left out before a figure with its unit, and to be put behind a round 万 or 亿. */
function waysOfWriting(number: number): RegExp {
  const standard = withoutOneBeforeTen(Nzh.cn.encodeS(number))
  const lenient = standard.replaceAll(/零(?=.[十百千万亿])/g, '零?').replaceAll(/([十百千][万亿])(?=.千)/g, '$1零?')
  return new RegExp(`^${lenient}$`)
}

/** 一百一十 and 一百十 are the same number. */
function withoutOneBeforeTen(text: string): string {
  return text.replaceAll('一十', '十')
}

function withPlainCharacters(text: string): string {
  return text.replaceAll(formalCharacters, (character) => formal[character]!)
}

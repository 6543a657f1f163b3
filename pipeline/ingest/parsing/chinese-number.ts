const digits = '零一二三四五六七八九'
const units = ['', '十', '百', '千']
const values: Readonly<Record<string, number>> = {
  〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}

/** Characters that a whole number below 10,000 is written with, arabic or Chinese, for use in a pattern. */
export const numberCharacters = '0-9零〇一二三四五六七八九十百千两'

/** 四十六 or 46 → 46; null when the text is no whole number below 10,000. */
export function readChineseNumber(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  let sum = 0
  let digit: number | null = null
  for (const character of text) {
    const unit = units.indexOf(character)
    if (unit > 0) {
      sum += (digit ?? 1) * 10 ** unit
      digit = null
    } else {
      const value = values[character]
      if (value === undefined || (digit !== null && digit !== 0)) return null
      digit = value
    }
  }
  return text === '' ? null : sum + (digit ?? 0)
}

/** 46 → 四十六, as articles of law are numbered; for whole numbers from 1 to 9,999. */
export function writeChineseNumber(number: number): string {
  let text = ''
  let zeroPending = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(number / 10 ** place) % 10
    if (digit === 0) {
      zeroPending = text !== ''
      continue
    }
    if (zeroPending) text += '零'
    zeroPending = false
    text += digit === 1 && place === 1 && text === '' ? '十' : digits[digit]! + units[place]!
  }
  return text
}

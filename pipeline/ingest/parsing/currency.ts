const foreignWords = '[美港澳台欧日韩加纽]元|新加坡元|加拿大元|美金|[港澳台]币|港幣|日圆|円|英镑|卢布|法郎|泰铢|葡币'
const foreignCodes = 'usd|hkd|eur|jpy|gbp|aud|cad|sgd|chf|twd|mop|krw|rub|thb|[$€£₩₽]'
const foreign = new RegExp(`${foreignWords}|${foreignCodes}`, 'i')
const sign = '人民币|rmb|cny|¥'
const before = new RegExp(`^(?:(?:${sign})\\s*)+(?:\\(?大写\\)?\\s*[:]?\\s*)?`, 'i')
const after = new RegExp(`\\s*\\(?(?:${sign})\\)?$`, 'i')

/** Whether half-width text names a currency other than the yuan. */
export function isForeignCurrency(text: string): boolean {
  return foreign.test(text)
}

/** Half-width text without 人民币, RMB, CNY or ¥ before or after the amount, and without 整, 正 or a full stop at its end. */
export function withoutCurrency(text: string): string {
  return text.replace(/[。.]+$/, '').replace(after, '').replace(before, '').replace(/(?:整|(?<=[元圆角分])正)$/, '').trim()
}

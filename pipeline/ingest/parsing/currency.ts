const foreign =
  /美元|美金|[港澳台]元|[港澳台]币|港幣|欧元|[日韩]元|日[圆円]|円|英镑|[加纽]元|加拿大元|新加坡元|新台币|卢布|法郎|泰铢|葡币|us\$|usd|hkd|eur|jpy|gbp|aud|cad|sgd|chf|twd|mop|krw|rub|thb|[$€£₩₽]/i
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

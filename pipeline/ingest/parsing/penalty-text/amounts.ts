import { parseMoney } from '../money.ts'

const numeral = '0-9零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟萬億廿'
const first = '0-9零〇一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾'
const foreign = '美元|美金|港元|港币|欧元|英镑|日元|澳元|加元|韩元|卢布|泰铢|新加坡元|澳门元|澳门币|新台币|台币|瑞士法郎'
const number = `[${first}](?:[${numeral}.点]|,(?=\\d{3}))*`

/** Where an amount of money stands in half-width text without space; for use inside a larger pattern, without groups. */
export const amountPattern =
  `(?:${foreign}|USD|HKD|HK\\$|EUR|\\$|€|£)${number}|` +
  `(?:人民币|RMB|CNY|¥)*${number}(?:(?:${foreign})|多?余?[元圆](?:[${numeral}]角)?(?:零?[${numeral}]分)?(?:整|正)?|[${numeral}]?角(?:[${numeral}]分)?(?:整|正)?)?`

const prefix = /^(?:人民币|RMB|CNY|¥)+/
const foreignMark = new RegExp(`${foreign}|USD|HKD|\\$|EUR|€|£`)
const withUnit = /[元圆角分整正万萬亿億]$/
const whole = new RegExp(amountPattern, 'g')

export type Amount =
  | { readonly yuan: string }
  /** Money, but in another currency, of unknown unit, approximate or not readable. */
  | { readonly unread: 'foreign' | 'unreadable' }

/** What a match of `amountPattern` is worth; null where it is a number of something else. */
export function readAmount(found: string): Amount | null {
  if (foreignMark.test(found)) return { unread: 'foreign' }
  const bare = found.replace(prefix, '')
  if (bare === found && !withUnit.test(bare)) return null
  const money = parseMoney(bare, 'yuan')
  return 'value' in money ? { yuan: money.value } : { unread: 'unreadable' }
}

/** Every amount of a text in yuan, in its order, whatever it is an amount of; unreadable ones are left out. */
export function amountsOf(text: string): string[] {
  const plain = text.normalize('NFKC').replaceAll(/\s+/g, '')
  return [...plain.matchAll(whole)].flatMap(([found]) => {
    const amount = readAmount(found)
    return amount !== null && 'yuan' in amount ? [amount.yuan] : []
  })
}

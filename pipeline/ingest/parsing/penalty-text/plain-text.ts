const invisible = /[\u200b-\u200d\ufeff]/g
const circled = /[①-⑳]/g
const brackets: readonly [RegExp, string][] = [
  [/[[【〔{]/g, '('],
  [/[\]】〕}]/g, ')'],
]
// 1. 2、 (三) 四、 at the head of a count; not the 1. of 1.5万元.
const enumerator = /(^|[,;。:]|(?<=[元整罚款])(?=\d{1,2}[、.](?!\d)|\())(?:\(?\d{1,2}\)|\d{1,2}[、.](?!\d)|\(?[一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、)/g
// What happens if the party does not obey, and where to pay, is no penalty imposed (行政处罚法 article 72).
// Reaching no further than 60 characters keeps the time linear in the length of the text.
const conditional = /(?:如果?|若)?(?:逾期|到期|拒)(?:[^,;。]{0,60}?(?:缴|交纳|履行|支付)|[^,;。]{0,60}的,)[^;。]*|[^,;。]{0,60}(?:加处罚款|滞纳金)[^,;。]*/g
const payment = /[^,;。]{0,60}(?:之日起|收到|接到)[^,;。]{0,60}(?:缴|交)[^,;。]*|[^,;。]{0,60}(?:开户行|账号|户名)[^,;。]*/g

/**
 * The wording in half-width characters without space, enumerators as `;`, and without what is only threatened or only
 * tells how to pay. A space between two digits stays: 5 000 may be one number or two.
 */
export function plainText(text: string): string {
  let plain = text.replaceAll(circled, ';').normalize('NFKC').replaceAll(invisible, '')
  if (/\s/.test(plain)) {
    plain = plain.replaceAll(/\s*\n\s*(?=\(?\d{1,2}[、.)](?!\d))/g, ';')
      .replaceAll(/(?<![\d.,])\d{1,3}(?:[ \t]\d{3})+(?=\s*[元.])/g, (number) => number.replaceAll(/\s/g, ''))
      .replaceAll(/(?<!\d)\s+|\s+(?!\d)/g, '').replaceAll(/\s+/g, ' ')
  }
  for (const [bracket, plainBracket] of brackets) plain = plain.replaceAll(bracket, plainBracket)
  plain = plain.replaceAll(enumerator, '$1;')
  if (/逾期|到期|拒|加处|滞纳金/.test(plain)) plain = plain.replaceAll(conditional, '')
  return /[缴交]|账号|开户行|户名/.test(plain) ? plain.replaceAll(payment, '') : plain
}

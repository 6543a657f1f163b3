import { creditCodeAlphabet } from '../parsing/check-digits.ts'

/** Whether `t` is an identity number of eighteen characters with its check digit (GB 11643-1999); days after the 28th are left to the parser. */
export function isIdentityNumberSql(t: string): string {
  const sum = weights(17, (i) => 2 ** (18 - i) % 11).map((weight, i) => `(ascii(${t}[${i + 1}]) - 48) * ${weight}`)
  return `(regexp_full_match(${t}, '[1-9][0-9]{5}(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|1[0-9]|2[0-8])[0-9]{3}[0-9X]')
    AND ${t}[18] = '10X98765432'[((${sum.join(' + ')}) % 11) + 1])`
}

/** Whether `t` is a unified social credit code with its check character (GB 32100-2015). */
export function isCreditCodeSql(t: string): string {
  const sum = weights(17, (i) => 3 ** (i - 1) % 31).map((weight, i) => `(strpos('${creditCodeAlphabet}', ${t}[${i + 1}]) - 1) * ${weight}`)
  return `(regexp_full_match(${t}, '[${creditCodeAlphabet}]{2}[0-9]{6}[${creditCodeAlphabet}]{10}')
    AND ${t}[18] = '${creditCodeAlphabet}'[((31 - (${sum.join(' + ')}) % 31) % 31) + 1])`
}

function weights(count: number, weight: (place: number) => number): number[] {
  return Array.from({ length: count }, (_, i) => weight(i + 1))
}

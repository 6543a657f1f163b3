/** A document number in one spelling: ［2024］, (2024) and 〔2024〕 are the same, spaces mean nothing, capitals neither. */
export function documentKey(number: string): string {
  return number
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .replaceAll(/[[(【〔﹝{]/g, '〔')
    .replaceAll(/[\])】〕﹞}]/g, '〕')
}

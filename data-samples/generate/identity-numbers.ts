// Numbers of valid form that can belong to nobody: region 000000 does not exist, and neither does anybody's birthday in 1900 here.

/** An 18-digit identity number with its check digit (GB 11643). */
export function identityNumber(serial: number): string {
  const body = `00000019000101${String(serial % 1000).padStart(3, '0')}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return body + '10X98765432'[sum % 11]!
}

/** A unified social credit code with its check character (GB 32100): 91 company, 92 sole proprietor, 11 agency. */
export function creditCode(prefix: '11' | '91' | '92', serial: number): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const body = `${prefix}000000${String(serial).padStart(8, '0')}X`
  let weight = 1
  let sum = 0
  for (const character of body) {
    sum += weight * alphabet.indexOf(character)
    weight = (weight * 3) % 31
  }
  return body + alphabet[(31 - (sum % 31)) % 31]!
}

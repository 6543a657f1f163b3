/** The characters of a unified social credit code in the order of their values (GB 32100-2015). */
export const creditCodeAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const creditCodeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const identityNumberWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const organisationCodeWeights = [3, 7, 9, 10, 5, 8, 4, 2]

/** GB 32100-2015, for 18 characters of its alphabet in capitals: 31 less the weighted sum modulo 31. */
export function hasCreditCodeDigit(code: string): boolean {
  const sum = weightedSum(code, creditCodeWeights, (character) => creditCodeAlphabet.indexOf(character))
  return code.at(-1) === creditCodeAlphabet[(31 - (sum % 31)) % 31]
}

/** GB 11643-1999, for 17 digits and a digit or X (ISO 7064, MOD 11-2). */
export function hasIdentityNumberDigit(code: string): boolean {
  return code.at(-1) === '10X98765432'[weightedSum(code, identityNumberWeights, Number) % 11]
}

/** GB 11714-1997, for 8 digits or capitals and a digit or X. */
export function hasOrganisationCodeDigit(code: string): boolean {
  const sum = weightedSum(code, organisationCodeWeights, (character) => Number.parseInt(character, 36))
  return code.at(-1) === '0123456789X'[(11 - (sum % 11)) % 11]
}

/** For 15 digits of a business registration number (GB/T 17710, MOD 11,10). */
export function hasRegistrationDigit(code: string): boolean {
  let product = 10
  for (const digit of code.slice(0, -1)) product = (((product + Number(digit)) % 10 || 10) * 2) % 11
  return (product + Number(code.at(-1))) % 10 === 1
}

function weightedSum(code: string, weights: readonly number[], value: (character: string) => number): number {
  return weights.reduce((sum, weight, i) => sum + weight * value(code[i]!), 0)
}

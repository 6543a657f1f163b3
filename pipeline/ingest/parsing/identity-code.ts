import { hasCreditCodeDigit, hasIdentityNumberDigit, hasOrganisationCodeDigit, hasRegistrationDigit } from './check-digits.ts'
import { halfWidth } from './half-width.ts'

export interface IdentityCode {
  readonly kind: 'credit_code' | 'identity_number' | 'organisation_code' | 'business_registration' | 'other'
  readonly isValid: boolean
  /** What is wrong with it as a code of its kind; null when it is valid. */
  readonly fault: 'length' | 'character' | 'check-digit' | 'birth-date' | null
}

const spaces = /[\s\-‐‑–—−]/g
const creditCode = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/
const identityNumber = /^[1-9]\d{16}[\dX]$/

/**
 * Which number of a person or an organisation a text holds, and whether it may exist; spaces, hyphens, lower case and
 * full width are allowed. Only tells: the number itself goes nowhere. Where two kinds fit, it is taken for that of a person.
 */
export function classifyIdentityCode(text: string): IdentityCode {
  const code = halfWidth(text).replaceAll(spaces, '').toUpperCase()
  if (code.length === 18) return ofEighteen(code)
  if (/^\d{15}$/.test(code)) return ofFifteen(code)
  if (/^[0-9A-Z]{8}[0-9X]$/.test(code)) return result('organisation_code', hasOrganisationCodeDigit(code) ? null : 'check-digit')
  return result('other', /^[0-9A-Z]*$/.test(code) && ![9, 15].includes(code.length) ? 'length' : 'character')
}

function ofEighteen(code: string): IdentityCode {
  if (!/^[0-9A-Z]{18}$/.test(code)) return result('other', 'character')
  const looksPersonal = identityNumber.test(code)
  const isPersonal = looksPersonal && hasIdentityNumberDigit(code) && isDay(code.slice(6, 14))
  if (isPersonal) return result('identity_number', null)
  if (creditCode.test(code) && hasCreditCodeDigit(code)) return result('credit_code', null)
  // Codes of enterprises begin with 9, which no region of an identity number does.
  if (!looksPersonal || code.startsWith('9')) return result('credit_code', creditCode.test(code) ? 'check-digit' : 'character')
  return result('identity_number', isDay(code.slice(6, 14)) ? 'check-digit' : 'birth-date')
}

/** Identity numbers of 15 digits were given out until 1999, and have no check digit. */
function ofFifteen(code: string): IdentityCode {
  if (/^[1-8]/.test(code) && isDay(`19${code.slice(6, 12)}`)) return result('identity_number', null)
  return result('business_registration', hasRegistrationDigit(code) ? null : 'check-digit')
}

function isDay(yyyymmdd: string): boolean {
  const [year, month, day] = [Number(yyyymmdd.slice(0, 4)), Number(yyyymmdd.slice(4, 6)), Number(yyyymmdd.slice(6))]
  const date = new Date(Date.UTC(year, month - 1, day))
  return year >= 1850 && year < 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

function result(kind: IdentityCode['kind'], fault: IdentityCode['fault']): IdentityCode {
  return { kind, isValid: fault === null, fault }
}

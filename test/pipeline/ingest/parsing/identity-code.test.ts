import { array, assert as always, constantFrom, date as anyDate, integer, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyIdentityCode } from '../../../../pipeline/ingest/parsing/identity-code.ts'
import { fullWidth } from './spelling.ts'

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const valid = (kind: string) => ({ kind, isValid: true, fault: null })
const faulty = (kind: string, fault: string) => ({ kind, isValid: false, fault })

describe('numbers of people and organisations', () => {
  // The examples of the four standards themselves.
  it.each([
    ['91350100M000100Y43', 'credit_code'],
    ['11010519491231002X', 'identity_number'],
    ['440524188001010014', 'identity_number'],
    ['D2143569-X', 'organisation_code'],
    ['110108000000016', 'business_registration'],
  ])('knows %s as a valid %s', (code, kind) => {
    expect(classifyIdentityCode(code)).toEqual(valid(kind))
  })

  it('takes lower case, spaces, hyphens and full width for the same number', () => {
    for (const text of [' 9135 0100 m000100y43 ', '91350100-M000100Y4-3', fullWidth('91350100M000100Y43')]) {
      expect(classifyIdentityCode(text), text).toEqual(valid('credit_code'))
    }
    for (const text of ['110105 19491231 002x', fullWidth('11010519491231002x'), '110105-19491231-002X']) {
      expect(classifyIdentityCode(text), text).toEqual(valid('identity_number'))
    }
  })

  it('finds the check digit of an identity number by its standard, and no other fits', () => {
    const births = anyDate({ min: new Date('1900-01-01'), max: new Date('2025-12-31'), noInvalidDate: true })
    always(
      property(integer({ min: 110000, max: 659999 }), births, integer({ min: 0, max: 999 }), (region, birth, order) => {
        const body = `${region}${birth.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`
        const fitting = Array.from('0123456789X').filter((digit) => classifyIdentityCode(body + digit).kind === 'identity_number' && classifyIdentityCode(body + digit).isValid)
        expect(fitting).toHaveLength(1)
        // ISO 7064: the number read with base 2 is 1 modulo 11.
        const sum = Array.from(body + fitting[0]).reduce((total, digit) => (total * 2 + (digit === 'X' ? 10 : Number(digit))) % 11, 0)
        expect(sum).toBe(1)
      }),
    )
  })

  it('finds one check character for a credit code, and notices any other single character', () => {
    const characters = constantFrom(...Array.from(alphabet))
    const codes = array(characters, { minLength: 9, maxLength: 9 }).map((rest) => `91140825${rest.join('')}`)
    always(
      property(codes, integer({ min: 8, max: 16 }), characters, (body, place, other) => {
        const check = Array.from(alphabet).filter((character) => classifyIdentityCode(body + character).isValid)
        const code = body + check[0]
        expect(check).toHaveLength(1)
        // GB 32100: the first 17 read with base 3 from their end, and the last, make 0 modulo 31.
        const sum = Array.from(body).reduceRight((total, character) => (total * 3 + alphabet.indexOf(character)) % 31, 0)
        expect((sum + alphabet.indexOf(check[0]!)) % 31).toBe(0)
        const mistyped = code.slice(0, place) + other + code.slice(place + 1)
        if (other !== code[place]) expect(classifyIdentityCode(mistyped)).toEqual(faulty('credit_code', 'check-digit'))
      }),
    )
  })

  it('finds one check digit for a registration number, and notices any other single digit', () => {
    always(
      property(integer({ min: 0, max: 99_999_999 }), integer({ min: 6, max: 13 }), integer({ min: 0, max: 9 }), (order, place, other) => {
        const body = `990825${String(order).padStart(8, '0')}`
        const fitting = Array.from('0123456789').filter((digit) => classifyIdentityCode(body + digit).isValid)
        expect(fitting).toHaveLength(1)
        const code = body + fitting[0]
        const mistyped = code.slice(0, place) + String(other) + code.slice(place + 1)
        expect(classifyIdentityCode(mistyped)).toEqual(mistyped === code ? valid('business_registration') : faulty('business_registration', 'check-digit'))
      }),
    )
  })

  it.each([
    ['110105194912310021', 'identity_number', 'check-digit'],
    ['110105194902310026', 'identity_number', 'birth-date'],
    ['91350100M000100Y44', 'credit_code', 'check-digit'],
    ['91350100I000100Y43', 'credit_code', 'character'],
    ['91350100M00O100Y43', 'credit_code', 'character'],
    ['D21435691', 'organisation_code', 'check-digit'],
    ['110108000000017', 'business_registration', 'check-digit'],
    ['9135010M000100Y43', 'other', 'length'],
    ['', 'other', 'length'],
    ['1101**********002X', 'other', 'character'],
    ['11010519491231〇02X', 'other', 'character'],
    ['身份证号', 'other', 'character'],
  ])('says what is wrong with %j', (code, kind, fault) => {
    expect(classifyIdentityCode(code)).toEqual(faulty(kind, fault))
  })

  it('takes 15 digits with a birth date in its place for an old identity number', () => {
    expect(classifyIdentityCode('110105491231002')).toEqual(valid('identity_number'))
    expect(classifyIdentityCode('110105490231002').kind).toBe('business_registration')
  })

  it('never throws, and never gives the number back', () => {
    always(
      property(string(), (text) => {
        expect(Object.keys(classifyIdentityCode(text)).sort()).toEqual(['fault', 'isValid', 'kind'])
      }),
    )
  })
})

import { assert as always, constantFrom, integer, nat, property, string, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocumentNumber } from '../../../../pipeline/ingest/parsing/document-number.ts'
import { fullWidth, spell } from './spelling.ts'

const marks = constantFrom('鲁济市监处罚', '银保监罚决字', '新卫医罚', '晋运新城管罚决字', '（沪）应急罚')
const brackets = constantFrom('〔〕', '[]', '［］', '()', '（）', '【】', '﹝﹞', '〖〗', '{}')
const numbers = tuple(marks, integer({ min: 1990, max: 2099 }), nat({ max: 99_999 }), integer({ min: 0, max: 3 }))

describe('document numbers', () => {
  it.each([
    ['鲁济市监处罚〔2024〕12号', '鲁济市监处罚', 2024, '12', '鲁济市监处罚〔2024〕12号'],
    ['银保监罚决字〔2023〕5号', '银保监罚决字', 2023, '5', '银保监罚决字〔2023〕5号'],
    ['(2024)京0105行初1号', '京0105行初', 2024, '1', '〔2024〕京0105行初1号'],
    ['新市监罚（2024）第0012号', '新市监罚', 2024, '0012', '新市监罚〔2024〕0012号'],
    [' 新市监 罚【2024】 12 号', '新市监罚', 2024, '12', '新市监罚〔2024〕12号'],
    ['新市监罚[2024]12-1号', '新市监罚', 2024, '12-1', '新市监罚〔2024〕12-1号'],
    ['新市监罚〔２０２４年〕１２号', '新市监罚', 2024, '12', '新市监罚〔2024〕12号'],
    ['新市监罚〔二〇二四〕第十二号', '新市监罚', 2024, '12', '新市监罚〔2024〕12号'],
    ['（沪）应急罚〔2024〕7号', '(沪)应急罚', 2024, '7', '(沪)应急罚〔2024〕7号'],
    ['新市监罚﹝2024﹞12', '新市监罚', 2024, '12', '新市监罚〔2024〕12号'],
  ])('takes %s apart', (text, agencyMark, year, number, normalised) => {
    expect(readDocumentNumber(text)).toEqual({ normalised, agencyMark, year, number })
  })

  it.each(['新市监罚2024第12号', '新市监罚〔2024〕1号、2号', '新市监罚〔2024〕12号之一', '新市监罚〔2024〕9-11号', '甲罚〔2023〕1号乙罚〔2024〕2号', '新市监罚〔24〕12号', '无', '', 'XZ-2024-0012', '〔2024〕12号'])(
    'keeps %j as it is, because its parts are not certain',
    (text) => expect(readDocumentNumber(text)).toEqual({ normalised: text, agencyMark: null, year: null, number: null }),
  )

  it('gives all spellings of one number the same text', () => {
    always(
      property(numbers, brackets, constantFrom('', ' ', '　'), constantFrom('', '第'), ([mark, year, number, zeros], pair, space, ordinal) => {
        const order = '0'.repeat(zeros) + String(number)
        const expected = `${mark.normalize('NFKC')}〔${year}〕${order}号`
        const spelling = `${mark}${space}${pair[0]}${year}${pair[1]}${space}${ordinal}${order}${space}号`
        for (const form of [spelling, fullWidth(spelling), ` ${spelling}`]) expect(readDocumentNumber(form).normalised, form).toBe(expected)
        if (zeros === 0 && number > 0 && number < 10_000) {
          expect(readDocumentNumber(`${mark}〔${year}〕第${spell(BigInt(number))}号`).normalised).toBe(expected)
        }
      }),
    )
  })

  it('gives two numbers two texts, leading zeros among their difference', () => {
    const written = numbers.map(([mark, year, number, zeros]) => `${mark}〔${year}〕${'0'.repeat(zeros)}${number}号`)
    always(
      property(written, written, brackets, (one, other, pair) => {
        const spelling = other.replace('〔', pair[0]!).replace('〕', pair[1]!)
        expect(readDocumentNumber(one).normalised === readDocumentNumber(spelling).normalised).toBe(one === other)
      }),
    )
    expect(readDocumentNumber('甲罚〔2024〕012号').normalised).not.toBe(readDocumentNumber('甲罚〔2024〕12号').normalised)
    expect(readDocumentNumber('甲罚〔2024〕12号').normalised).not.toBe(readDocumentNumber('甲罚〔2024〕1-2号').normalised)
    expect(readDocumentNumber('甲罚〔2024〕1号').normalised).not.toBe(readDocumentNumber('〔2024〕甲罚1号').normalised)
  })

  it('reads a normalised number as it is, and never throws', () => {
    always(
      property(string({ unit: 'binary' }), (text) => {
        const { normalised } = readDocumentNumber(text)
        expect(readDocumentNumber(normalised).normalised).toBe(normalised)
      }),
    )
  })
})

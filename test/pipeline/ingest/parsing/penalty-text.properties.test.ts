import { array, assert as always, boolean, constantFrom, integer, nat, option, property, record, string, tuple, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { penaltyKinds, type PenaltyKind } from '../../../../pipeline/domain/decision.ts'
import { parsePenaltyText } from '../../../../pipeline/ingest/parsing/penalty-text.ts'
import { told } from './penalty-text.support.ts'

const fullWidth = (text: string) => text.replaceAll(/[!-~]/g, (c) => String.fromCodePoint(c.codePointAt(0)! + 0xfee0))

const subjects = ['该公司', '某某银行股份有限公司', '某某县商贸有限公司', '张某', '李某', '欧阳某', '时任总经理王某', '于某', '方某', '应某', '某某营业部办事处']
const plainWords: readonly (readonly [string, PenaltyKind])[] = [
  ['警告', 'warning'],
  ['通报批评', 'public_criticism'],
  ['责令停产停业', 'business_suspension'],
  ['责令改正', 'order_to_correct'],
  ['吊销营业执照', 'licence_revocation'],
]
const imposed = record({
  words: uniqueArray(constantFrom(...plainWords), { maxLength: 3 }),
  fen: option(integer({ min: 1, max: 10 ** 10 }), { nil: null }),
  takenFen: option(nat(10 ** 10), { nil: null }),
  amountFirst: boolean(),
}).filter(({ words, fen, takenFen }) => words.length > 0 || fen !== null || takenFen !== null)
type Imposed = typeof imposed extends { generate: (...args: never[]) => { value: infer T } } ? T : never

const someParties = uniqueArray(constantFrom(...subjects), { minLength: 1, maxLength: 4 }).chain((names) =>
  tuple(...names.map((name) => imposed.map((what) => ({ name, what })))),
)

describe('a penalty text composed of known parts', () => {
  it('is read back as these parts, in their order', () => {
    always(
      property(someParties, constantFrom('；', '。', '，'), constantFrom('', '。'), (parties, between, last) => {
        const text = parties.map(({ name, what }) => `对${name}${wordingOf(what)}`).join(between) + last
        const { parts, ambiguity, unread } = parsePenaltyText(text)
        expect({ ambiguity, unread }, text).toEqual({ ambiguity: null, unread: [] })
        expect(parts.map(({ subject, kinds, fine, confiscation }) => ({ subject, kinds, fine, confiscation })), text).toEqual(
          parties.map(({ name, what }) => ({
            subject: name,
            kinds: kindsOf(what),
            fine: what.fen === null ? null : yuan(what.fen),
            confiscation: what.takenFen === null ? null : yuan(what.takenFen),
          })),
        )
      }),
    )
  })

  it('is read alike in full width and with spaces between its words', () => {
    always(
      property(someParties, array(nat(), { maxLength: 6 }), (parties, places) => {
        const text = parties.map(({ name, what }) => `对${name}${wordingOf(what)}`).join('，')
        const plain = told(parsePenaltyText(text))
        expect(told(parsePenaltyText(fullWidth(text))), text).toBe(plain)
        expect(told(parsePenaltyText(spaced(text, places))), text).toBe(plain)
      }),
    )
  })

  it('gives no part an amount where one amount is for a list of parties', () => {
    always(
      property(uniqueArray(constantFrom(...subjects), { minLength: 2, maxLength: 5 }), nat(10 ** 9), constantFrom('', '共', '合计', '共计'), (names, fen, sum) => {
        const { parts, ambiguity } = parsePenaltyText(`对${names.join('、')}警告并罚款${sum}${yuan(fen)}元`)
        expect(ambiguity).toBe('several_parties')
        expect(parts.map(({ subject, fine }) => [subject, fine])).toEqual(names.map((name) => [name, null]))
      }),
    )
  })

  it('says "unclear" where an amount and its repeat disagree', () => {
    always(
      property(integer({ min: 1, max: 10 ** 9 }), integer({ min: 1, max: 10 ** 9 }), (one, other) => {
        const { parts, ambiguity } = parsePenaltyText(`罚款${yuan(one)}元（¥${yuan(other)}）`)
        expect(ambiguity).toBe(one === other ? null : 'unclear')
        expect(parts.map(({ fine }) => fine)).toEqual([one === other ? yuan(one) : null])
      }),
    )
  })
})

describe('any text', () => {
  const scraps = ['对', '张某', '罚款', '没收', '5000元', '伍仟元', '（', '）', '《', '》', '、', '，', '。', '合计', '分别', '3日', '吊销', '责令', '逾期', '的', '1.', ' ', '\n', '罚没', '美元', '禁止', '终身']

  it('is read without an error, and never with an amount that it does not contain', () => {
    always(
      property(array(constantFrom(...scraps), { maxLength: 14 }), (words) => {
        const text = words.join('')
        for (const { fine, kinds } of parsePenaltyText(text).parts) {
          if (fine !== null) expect(text, fine).toMatch(/5000|伍仟/)
          expect(penaltyKinds.filter((kind) => kinds.includes(kind))).toEqual(kinds)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('is read without an error, whatever its characters', () => {
    always(
      property(string({ unit: 'binary' }), (text) => {
        expect(parsePenaltyText(text).parts).toBeInstanceOf(Array)
      }),
    )
  })
})

function wordingOf({ words, fen, takenFen, amountFirst }: Imposed): string {
  const pieces = words.map(([word]) => word)
  if (takenFen !== null) pieces.push(`没收违法所得${yuan(takenFen)}元`)
  if (fen !== null) pieces.push(amountFirst ? `处以${yuan(fen)}元罚款` : `罚款人民币${yuan(fen)}元`)
  return pieces.join('，')
}

function kindsOf({ words, fen, takenFen }: Imposed): PenaltyKind[] {
  const kinds = new Set(words.map(([, kind]) => kind))
  if (fen !== null) kinds.add('fine')
  if (takenFen !== null) kinds.add('confiscation')
  return penaltyKinds.filter((kind) => kinds.has(kind))
}

function yuan(fen: number): string {
  return String(fen / 100)
}

/** Spaces where no two digits would be parted. */
function spaced(text: string, places: readonly number[]): string {
  let result = text
  for (const place of places) {
    const at = place % (result.length + 1)
    if (!/[\d.]$/.test(result.slice(0, at)) || !/^[\d.]/.test(result.slice(at))) result = `${result.slice(0, at)} ${result.slice(at)}`
  }
  return result
}

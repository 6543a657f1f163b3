import { afterEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../../pipeline/engine/engine.ts'
import { findDistinctPhrases } from '../../../pipeline/distinct-phrases/find-distinct-phrases.ts'
import { readDistinctPhrases, type DistinctPhrase } from '../../../pipeline/distinct-phrases/read-distinct-phrases.ts'
import { textDatabase, type TextCase } from './text-cases.ts'

const usual = (n: number): string => `当事人于2024年3月${n % 28}日未经许可擅自占道经营，经责令改正后仍不改正，货值${n * 10}元`
const own = '在中小学门口向未成年人兜售香烟'
let engine: Engine | undefined
afterEach(() => {
  engine?.close()
  engine = undefined
})

/** What row 0 says beyond the others of its item. */
async function phrasesOf(subject: Omit<TextCase, 'n' | 'item'>, others: readonly string[], people: Readonly<Record<string, string>> = {}): Promise<DistinctPhrase[]> {
  engine = await textDatabase([{ n: 0, item: 1, ...subject }, ...others.map((facts, i) => ({ n: i + 1, item: 1, facts }))], [0])
  await findDistinctPhrases(engine)
  return readDistinctPhrases(engine, () => people)
}
const hundred = Array.from({ length: 100 }, (_, i) => usual(i))

describe('what a text says that comparable ones do not', () => {
  it('is told without the words around it that all use', async () => {
    const phrases = await phrasesOf({ facts: usual(3).replace('经责令', `${own}，经责令`) }, hundred)
    expect(phrases).toEqual([{ n: 0, phrase: own, shareOfComparables: 0, comparables: 100 }])
  })

  it('is found inside a clause as well', async () => {
    const phrases = await phrasesOf({ facts: usual(3).replace('占道经营', `${own}并占道经营`) }, hundred)
    expect(phrases.map(({ phrase }) => phrase)).toEqual([`${own}并`])
  })

  it('leaves out the usual words after a number, too', async () => {
    const phrases = await phrasesOf({ facts: usual(3).replace('日未经', `日${own}，未经`) }, hundred)
    expect(phrases.map(({ phrase }) => phrase)).toEqual([own])
  })

  it('is nothing when it says the same with other figures', async () => {
    expect(await phrasesOf({ facts: usual(99) }, hundred)).toEqual([])
  })

  it('may stand in one of twenty comparables, no more', async () => {
    const with5 = hundred.map((facts, i) => (i < 5 ? `${facts}，${own}` : facts))
    expect(await phrasesOf({ facts: `${usual(3)}，${own}` }, with5)).toMatchObject([{ phrase: own, shareOfComparables: 0.05 }])
    engine?.close()
    const with6 = hundred.map((facts, i) => (i < 6 ? `${facts}，${own}` : facts))
    expect(await phrasesOf({ facts: `${usual(3)}，${own}` }, with6)).toEqual([])
  })

  it('is not a phrase that others write with quotation marks', async () => {
    const quoted = hundred.map((facts) => `${facts}，贷款“三查”制度执行不到位`)
    expect(await phrasesOf({ facts: `${usual(3)}，贷款三查制度执行不到位` }, quoted)).toEqual([])
  })

  it('is told in three phrases at most, the longest first, of six characters at least', async () => {
    const facts = `${usual(3)}，殴打执法人员致其轻伤，${own}，销毁证据，曾经两次因此受罚，隐匿账簿拒绝提供`
    const phrases = await phrasesOf({ facts }, hundred)
    expect(phrases.map(({ phrase }) => phrase)).toEqual([own, '殴打执法人员致其轻伤', '曾经两次因此受罚'])
  })

  it('is not told with fewer than ten comparables', async () => {
    expect(await phrasesOf({ facts: own }, hundred.slice(0, 9))).toEqual([])
    engine?.close()
    expect(await phrasesOf({ facts: own }, hundred.slice(0, 10))).toHaveLength(1)
  })

  it('never holds figures, document numbers or the name of the party', async () => {
    const facts = `${usual(3)}，甲乙餐饮有限公司拒不履行某市监处罚〔2023〕15号决定书所定的义务，联系电话13800138000`
    const phrases = await phrasesOf({ facts, party: '甲乙餐饮有限公司' }, hundred)
    expect(phrases.map(({ phrase }) => phrase)).toEqual(['决定书所定的义务'])
  })

  it('shows people by their masks and is withheld where a piece of a name remains', async () => {
    const people = { 王小明: '王某', '李文博（执法人员）': '李某' }
    const facts = `${usual(3)}，殴打执法人员李文博致其轻伤`
    expect((await phrasesOf({ facts }, hundred, people)).map(({ phrase }) => phrase)).toEqual(['殴打执法人员李某致其轻伤'])
    engine?.close()
    const broken = hundred.map((other, i) => (i < 50 ? `${other}，殴打执法人员李` : other))
    expect(await phrasesOf({ facts }, broken, people)).toEqual([])
  })
})

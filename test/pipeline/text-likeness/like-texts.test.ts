import { array, assert, asyncProperty, constantFrom, integer, record } from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../../pipeline/engine/engine.ts'
import { findLikeTexts, findLikeTextsOfSubjects } from '../../../pipeline/text-likeness/find-like-texts.ts'
import { allPairs } from './brute-force.ts'
import { madeUpText, numbersFrom, readLikeTexts, textDatabase, type LikeText, type TextCase } from './text-cases.ts'

const smuggling = '当事人未取得许可证，擅自在河道内采砂并运往外地销售，经查获利数额较大'
const occupyingTheRoad = (name: string): string => `${name}占道经营，${name}经劝告后仍不改正，阻碍行人通行`
let engine: Engine | undefined
afterEach(() => {
  engine?.close()
  engine = undefined
})

/** A few hundred decisions are flagged in a night, never thousands. */
const mostSubjects = 400

const modes = {
  'among all rows': async (cases: readonly TextCase[]): Promise<LikeText[]> => {
    engine = await textDatabase(cases)
    await findLikeTexts(engine)
    return readLikeTexts(engine)
  },
  'of given subjects': async (cases: readonly TextCase[]): Promise<LikeText[]> => {
    engine = await textDatabase(cases, cases.slice(0, mostSubjects).map(({ n }) => n))
    await findLikeTextsOfSubjects(engine)
    return readLikeTexts(engine)
  },
}

describe.each(Object.entries(modes))('like texts %s', (_, likeTexts) => {
  const pairOf = async (one: string | null, other: string | null, party: string | null = null, otherParty: string | null = null): Promise<number[]> => {
    const pairs = await likeTexts([
      { n: 1, item: 7, facts: one, party },
      { n: 2, item: 7, facts: other, party: otherParty },
    ])
    return pairs.filter(({ n }) => n === 1).map(({ likeness }) => likeness)
  }

  it.each([
    ['the same words', smuggling, smuggling],
    ['other figures', '当事人于2024年3月5日违法采砂1,200吨，罚款5万元', '当事人于2023年11月25日违法采砂80吨，罚款32000元'],
    ['numbers in characters', '当事人于二〇二四年三月五日违法采砂二十吨，获利三千元', '当事人于2024年3月5日违法采砂20吨，获利3000元'],
    ['other widths', '当事人超载２０吨，驾驶Ｂ型车', '当事人超载20吨，驾驶B型车'],
    ['other punctuation', '贷款“三查”不到位；贷款被挪用。', '贷款三查不到位,贷款被挪用'],
    ['other document numbers', '不履行某市监处罚〔2024〕12号决定书所定义务', '不履行某城管罚字[2023]7号决定书所定义务'],
  ])('takes texts that differ in nothing more than %s for the same', async (_what, one, other) => {
    expect(await pairOf(one, other)).toEqual([1])
  })

  it('does not see the names of the parties', async () => {
    expect(await pairOf(occupyingTheRoad('王小明'), occupyingTheRoad('甲乙餐饮有限公司'), '王小明（时任店长）', '甲乙餐饮有限公司')).toEqual([1])
  })

  it('says nothing of texts that are missing, empty, without words or too short', async () => {
    for (const facts of [null, '', '　 ', '……', '无']) expect(await pairOf(facts, facts)).toEqual([])
  })

  it('never pairs texts of two items', async () => {
    const cases = Array.from({ length: 40 }, (_x, n) => ({ n, item: n % 20, facts: smuggling }))
    const pairs = await likeTexts(cases)
    expect(pairs.map(({ n, otherN }) => Math.abs(n - otherN))).toEqual(Array.from({ length: 40 }, () => 20))
  })

  it('gives no row more than fifty, where thousands say the same', async () => {
    const boilerplate = Array.from({ length: 5000 }, (_x, n) => ({ n, item: 1, facts: `${smuggling}，罚款${n}元` }))
    const pairs = await likeTexts([...boilerplate, { n: 9999, item: 1, facts: '另一件与此无关的小事，当事人已改正' }])
    const counts = new Map<number, number>()
    for (const { n, likeness } of pairs) {
      expect(likeness).toBe(1)
      counts.set(n, (counts.get(n) ?? 0) + 1)
    }
    expect([...new Set(counts.values())]).toEqual([50])
    expect(counts.size).toBeGreaterThanOrEqual(mostSubjects)
  })

  it('is as like one way as the other, and never like itself', async () => {
    const word = constantFrom('当事人未经许可', '擅自在河道采砂', '占用盲道经营', '拒不改正', '已经主动消除危害后果', '经营额较大')
    const text = array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join('，'))
    await assert(
      asyncProperty(array(record({ item: integer({ min: 1, max: 2 }), facts: text }), { minLength: 2, maxLength: 25 }), async (drawn) => {
        const pairs = await likeTexts(drawn.map((one, n) => ({ ...one, n })))
        engine?.close()
        engine = undefined
        const known = new Map(pairs.map(({ n, otherN, likeness }) => [`${n} ${otherN}`, likeness]))
        for (const { n, otherN, likeness } of pairs) {
          expect(n).not.toBe(otherN)
          expect(known.get(`${otherN} ${n}`)).toBe(likeness)
          expect(likeness).toBeGreaterThan(0)
          expect(likeness).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 8 },
    )
  })

  it('finds what a comparison of each with each finds', async () => {
    const cases = familiesOfTexts()
    const found = new Map((await likeTexts(cases)).map(({ n, otherN, likeness }) => [`${n} ${otherN}`, likeness]))
    const expected = new Map(allPairs(cases).map(({ n, otherN, likeness }) => [`${n} ${otherN}`, likeness]))
    for (const [pair, likeness] of found) expect(likeness).toBeCloseTo(expected.get(pair)!, 12)
    const alike = [...expected].filter(([, likeness]) => likeness >= 0.6)
    expect(alike.length).toBeGreaterThan(500)
    expect(alike.filter(([pair]) => found.has(pair)).length / alike.length).toBeGreaterThanOrEqual(0.95)
  })
})

it('still finds like texts for each row where a bucket holds too many to pair all', async () => {
  const streets = numbersFrom(2)
  const cases = Array.from({ length: 300 }, (_, n) => ({ n, item: 1, facts: `${smuggling}，地点在${madeUpText(streets, 4)}` }))
  engine = await textDatabase(cases)
  await findLikeTexts(engine, { bucket_cap: 20, neighbours: 5 })
  const pairs = await readLikeTexts(engine)
  for (const { n } of cases) expect(pairs.filter((pair) => pair.n === n)).toHaveLength(5)
})

/** 400 texts of two items: families of ten that go back to one text, each with up to a dozen changes, all with the item's formula. */
function familiesOfTexts(): TextCase[] {
  const next = numbersFrom(1)
  const formulas = [madeUpText(next, 40), madeUpText(next, 40)]
  return Array.from({ length: 40 }, (_x, family) => madeUpText(next, 60 + family)).flatMap((first, family) =>
    Array.from({ length: 10 }, (_y, member) => {
      let facts = first
      for (let change = 0; change < next() * 12; change++) {
        const place = Math.floor(next() * (facts.length - 2))
        facts = facts.slice(0, place) + madeUpText(next, 2) + facts.slice(place + 1)
      }
      return { n: family * 10 + member, item: family % 2, facts: formulas[family % 2]! + facts }
    }),
  )
}

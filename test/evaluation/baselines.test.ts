import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDuckDB } from '../../pipeline/engine/duckdb.ts'
import type { Engine, Row } from '../../pipeline/engine/engine.ts'
import { baselinesFor } from './baselines.ts'

interface Seen {
  readonly item?: number
  readonly facts?: number
  readonly tier?: string
  readonly harm?: string | null
  readonly circumstances?: string | null
  readonly repeats?: number
  readonly lnValue?: number | null
  readonly lnFine: number
}

describe('the usual ways to look for odd fines', () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await openDuckDB(':memory:')
  })
  afterAll(() => engine.close())

  async function score(name: string, rows: readonly Seen[]): Promise<Row[]> {
    await engine.execute(`CREATE OR REPLACE TEMP TABLE seen (n INTEGER, item_epoch_id UBIGINT, signature_id UBIGINT, tier VARCHAR, fine DOUBLE,
      ln_fine DOUBLE, harm VARCHAR, circumstances VARCHAR, repeats INTEGER, ln_value DOUBLE)`)
    await engine.append(
      'seen',
      ['n', 'item_epoch_id', 'signature_id', 'tier', 'fine', 'ln_fine', 'harm', 'circumstances', 'repeats', 'ln_value'],
      rows.map((row, n) => [
        n, row.item ?? 1, row.facts ?? 1, row.tier ?? '?', Math.exp(row.lnFine), row.lnFine,
        row.harm === undefined ? '无' : row.harm, row.circumstances === undefined ? '' : row.circumstances, row.repeats ?? 0, row.lnValue === undefined ? 8 : row.lnValue,
      ]),
    )
    await baselinesFor(true).find((baseline) => baseline.name === name)!.score(engine)
    return engine.query('SELECT * FROM score ORDER BY n')
  }

  // One of n that differs from all others, which are equal, has z = (n − 1)/√n: 3.015 for 11, 2.846 for 10.
  test('z by item and epoch flags one of eleven and cannot flag one of ten', async () => {
    const eleven = await score('z-item-epoch', [...alike(10, { lnFine: 8 }), { lnFine: 9 }])
    expect(Number(eleven[10]!['score'])).toBeCloseTo(10 / Math.sqrt(11), 9)
    expect(flagged(eleven)).toEqual([10])
    expect(flagged(await score('z-item-epoch', [...alike(9, { lnFine: 8 }), { lnFine: 9 }]))).toEqual([])
  })

  test('z says nothing where all fines are equal or there is one only', async () => {
    expect((await score('z-item-epoch', [...alike(5, { lnFine: 8 }), { item: 2, lnFine: 20 }])).map((row) => row['score'])).toEqual([0, 0, 0, 0, 0, 0])
  })

  test('z by tier sees what z by item does not: a fine of another tier', async () => {
    const rows = [...alike(20, { tier: '第1阶', lnFine: 8 }), ...alike(20, { tier: '第2阶', lnFine: 10 }), { tier: '第1阶', lnFine: 10 }]
    expect(flagged(await score('z-item-epoch', rows))).toEqual([])
    expect(flagged(await score('z-item-tier-epoch', rows))).toEqual([40])
  })

  test('z by exact facts leaves groups under twenty out', async () => {
    const rows = [...alike(18, { facts: 1, lnFine: 8 }), { facts: 1, lnFine: 11 }, ...alike(19, { facts: 2, lnFine: 8 }), { facts: 2, lnFine: 9 }]
    const scores = await score('z-exact-facts', rows)
    expect(scores).toHaveLength(20)
    expect(flagged(scores)).toEqual([38])
    expect(Number(scores.at(-1)!['score'])).toBeCloseTo(19 / Math.sqrt(20), 9)
  })

  test('MAD flags by the modified z, and every other fine where most are equal', async () => {
    const spread = await score('mad-exact-facts', [0, 1, 2, 3, 10].map((lnFine) => ({ lnFine })))
    expect(spread.map((row) => Number(row['score']))).toEqual([1.349, 0.6745, 0, 0.6745, 5.396].map((value) => expect.closeTo(value, 9)))
    expect(flagged(spread)).toEqual([4])
    expect(flagged(await score('mad-exact-facts', [...alike(4, { lnFine: 8 }), { lnFine: 8.1 }]))).toEqual([4])
    expect(await score('mad-exact-facts', alike(4, { lnFine: 8 }))).toEqual([])
  })

  test('the fence measures in interquartile ranges of yuan and flags beyond one and a half', async () => {
    const fences = await score('iqr-fence', [1000, 2000, 3000, 4000, 100_000].map((fine) => ({ lnFine: Math.log(fine) })))
    expect(fences.map((row) => Number(row['score']))).toEqual([0.5, 0, 0, 0, 48].map((value) => expect.closeTo(value, 6)))
    expect(flagged(fences)).toEqual([4])
  })

  test('the regression recovers what facts add inside items, and flags what they do not explain', async () => {
    const facts = Array.from({ length: 60 }, (_, i): Seen => {
      const item = 1 + (i % 2)
      const harm = i % 3 === 0 ? '严重' : '无'
      const repeats = i % 5 === 0 ? 2 : 0
      const circumstances = i % 7 === 0 ? '初次违法|配合查处' : i % 7 === 1 ? '初次违法' : ''
      const lnValue = 6 + (i % 11) / 5
      const credit = i % 7 === 0 ? 0.5 : i % 7 === 1 ? 0.2 : 0
      return { item, harm, repeats, circumstances, lnValue, lnFine: 3 + 4 * item + (harm === '严重' ? 1 : 0) + 0.25 * repeats - credit + 0.3 * lnValue }
    })
    await score('item-effects-regression', facts)
    const coefficients = await engine.query('SELECT fact, coefficient FROM regression_coefficient')
    const valueOf = (fact: string): number => Number(coefficients.find((row) => row['fact'] === fact)!['coefficient'])
    expect(valueOf('harm:严重')).toBeCloseTo(1, 4)
    expect(valueOf('repeats')).toBeCloseTo(0.25, 4)
    expect(valueOf('value')).toBeCloseTo(0.3, 4)
    expect(valueOf('circumstance:初次违法')).toBeCloseTo(-0.2, 4)
    expect(valueOf('circumstance:配合查处')).toBeCloseTo(-0.3, 4)
    expect(flagged(await score('item-effects-regression', facts.with(17, { ...facts[17]!, lnFine: facts[17]!.lnFine + 2 })))).toEqual([17])
  })
})

function alike(count: number, row: Seen): Seen[] {
  return Array.from({ length: count }, () => row)
}

function flagged(rows: readonly Row[]): number[] {
  return rows.filter((row) => row['is_flagged'] === true).map((row) => Number(row['n']))
}

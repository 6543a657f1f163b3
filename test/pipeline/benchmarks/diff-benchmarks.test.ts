import { assert as always, boolean, constantFrom, integer, option, property, record, uniqueArray } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ComparedTier } from '../../../pipeline/benchmarks/compared-tier.ts'
import { diffBenchmarks, type BenchmarkDiff } from '../../../pipeline/benchmarks/diff-benchmarks.ts'
import { diffRanges } from '../../../pipeline/benchmarks/diff-ranges.ts'
import { fineKey } from '../../../pipeline/benchmarks/fine-key.ts'
import type { End, Interval } from '../../../pipeline/benchmarks/interval.ts'

const end = (value: number | null, isClosed = true): End | null => (value === null ? null : { value: String(value), isClosed, isStated: true })
const range = (lower: number | null, upper: number | null, upperClosed = true): Interval => ({ lower: end(lower), upper: end(upper, upperClosed) })

function tier(item: string, name: string, interval: Interval | null, more: Partial<ComparedTier> = {}): ComparedTier {
  const measure = { kind: 'amount', interval: interval ?? range(null, null), per: null } as const
  return { item, law: null, party: null, ladder: 1, tier: name, fines: interval === null ? null : [{ key: fineKey({ payer: null, when: null, measure }), measure, payer: null, when: null }], besides: [], wordings: [], conditions: [], ...more }
}

const countBy = (diff: BenchmarkDiff, kind: string): number => diff.items.reduce((sum, { tiers }) => sum + tiers.filter((one) => one.kind === kind).length, 0)
const directions = (diff: BenchmarkDiff): string[] => diff.items.flatMap(({ tiers }) => tiers.flatMap(({ fines }) => fines.flatMap(({ range: changed }) => changed?.direction ?? []))).sort()

describe('diffRanges', () => {
  it('says by how much each end moved, exactly, and how the width changed', () => {
    expect(diffRanges(range(500, 1200), range(600, 2000))).toEqual({
      lower: { change: 'raised', by: '100', share: 0.2 },
      upper: { change: 'raised', by: '800', share: 800 / 1200 },
      width: { before: '700', after: '1400', change: 'wider', by: '700' },
      direction: 'graver',
    })
    const tenths = diffRanges({ lower: { ...end(0)!, value: '0.1' }, upper: end(1) }, { lower: { ...end(0)!, value: '0.3' }, upper: end(1) })
    expect(tenths.lower.by).toBe('0.2')
  })

  it('calls a range graver or milder only where no end moved the other way', () => {
    expect(diffRanges(range(500, 1000), range(500, 2000)).direction).toBe('graver')
    expect(diffRanges(range(500, 1000), range(400, 900)).direction).toBe('milder')
    expect(diffRanges(range(500, 1000), range(600, 900)).direction).toBe('narrower')
    expect(diffRanges(range(500, 1000), range(400, 1100)).direction).toBe('wider')
    expect(diffRanges(range(500, 1000), range(500, 1000)).direction).toBe('same')
  })

  it('takes a missing minimum as the mildest and a missing maximum as the gravest', () => {
    expect(diffRanges(range(null, 1000), range(500, 1000))).toMatchObject({ lower: { change: 'added', by: null }, width: null, direction: 'graver' })
    expect(diffRanges(range(500, null), range(500, 1000))).toMatchObject({ upper: { change: 'added' }, direction: 'milder' })
    expect(diffRanges(range(500, 1000), range(500, null))).toMatchObject({ upper: { change: 'dropped' }, direction: 'graver' })
  })

  it('sees that a figure belongs to the range now, or no longer', () => {
    expect(diffRanges(range(500, 1000), range(500, 1000, false))).toMatchObject({ upper: { change: 'excluded' }, width: { change: 'same' }, direction: 'milder' })
  })
})

describe('diffBenchmarks', () => {
  const old = [tier('占道经营', '较轻', range(500, 1000)), tier('占道经营', '一般', range(1000, 3000)), tier('倾倒垃圾', '一般', range(200, 500))]

  it('finds nothing where only spaces and brackets differ', () => {
    const now = [tier('占道 经营', '较轻', range(500, 1000)), tier('占道经营', '“一般”', range(1000, 3000)), tier('倾倒垃圾', '一般', range(200, 500))]
    expect(diffBenchmarks(old, now)).toEqual({ unchanged: 2, items: [] })
  })

  it('lists offences and tiers that are new or gone', () => {
    const now = [tier('占道经营', '较轻', range(500, 1000)), tier('占道经营', '较重', range(3000, 5000)), tier('违规养犬', '一般', range(50, 200))]
    const { items } = diffBenchmarks(old, now)
    expect(items.map(({ kind, item }) => [kind, item])).toEqual([['changed', '占道经营'], ['added', '违规养犬'], ['removed', '倾倒垃圾']])
    expect(items[0]!.tiers.map(({ kind, before, after }) => [kind, before?.tier, after?.tier])).toEqual([['added', undefined, '较重'], ['removed', '一般', undefined]])
  })

  it('knows a tier by its range under another name, if only one tier can be meant', () => {
    const renamed = diffBenchmarks(old, [tier('占道经营', '较轻', range(500, 1000)), tier('占道经营', '中等', range(1000, 3000)), old[2]!])
    expect(renamed.items[0]!.tiers).toMatchObject([{ kind: 'renamed', before: { tier: '一般' }, after: { tier: '中等' }, fines: [] }])
    const twice = diffBenchmarks(old, [tier('占道经营', '较轻', range(500, 1000)), tier('占道经营', '中等', range(1000, 3000)), tier('占道经营', '中上', range(1000, 3000)), old[2]!])
    expect(twice.items[0]!.tiers.map(({ kind }) => kind)).toEqual(['added', 'added', 'removed'])
  })

  it('suspects another name of an offence only where the names are much alike and the tiers are the same', () => {
    const alike = diffBenchmarks([tier('擅自占用城市道路经营', '一般', range(1, 2))], [tier('擅自占用城市道路摆摊经营', '一般', range(1, 3))])
    expect(alike.items).toMatchObject([{ kind: 'renamed', formerItem: '擅自占用城市道路经营', tiers: [{ kind: 'changed', fines: [{ range: { direction: 'graver' } }] }] }])
    const unlike = diffBenchmarks([tier('擅自占用城市道路经营', '一般', range(1, 2))], [tier('随意倾倒建筑垃圾', '一般', range(1, 2))])
    expect(unlike.items.map(({ kind }) => kind)).toEqual(['added', 'removed'])
    const otherTiers = diffBenchmarks([tier('擅自占用城市道路经营', '一般', range(1, 2))], [tier('擅自占用城市道路摆摊经营', '较轻', range(1, 2))])
    expect(otherTiers.items.map(({ kind }) => kind)).toEqual(['added', 'removed'])
  })

  it('compares kinds of party apart', () => {
    const { items } = diffBenchmarks([tier('占道经营', '一般', range(1, 2), { party: 'natural_person' })], [tier('占道经营', '一般', range(1, 2), { party: 'legal_person' })])
    expect(items.map(({ kind, party }) => [kind, party])).toEqual([['added', 'legal_person'], ['removed', 'natural_person']])
  })

  it('compares an offence that two laws have under each of them, and ladders of one offence apart', () => {
    const { items, unchanged } = diffBenchmarks(
      [tier('拒绝检查', '1', range(100, 200), { law: '水法' }), tier('拒绝检查', '1', range(100, 300), { law: '大气法' })],
      [tier('拒绝检查', '1', range(100, 400), { law: '大气法' }), tier('拒绝检查', '1', range(100, 200), { law: '水法' })],
    )
    expect(unchanged).toBe(1)
    expect(items).toMatchObject([{ kind: 'changed', law: '大气法', tiers: [{ fines: [{ range: { upper: { by: '100' } } }] }] }])
    const first = tier('排污', '1', range(1, 2))
    const ladders = diffBenchmarks([first, tier('排污', '1', range(1, 3), { ladder: 2 })], [first, tier('排污', '1', range(1, 5), { ladder: 2 })])
    expect(ladders.items[0]!.tiers).toMatchObject([{ kind: 'changed', after: { ladder: 2 }, fines: [{ range: { upper: { by: '2' } } }] }])
  })

  it('does no arithmetic between yuan and times the value, nor on what was not read', () => {
    const measure = { kind: 'multiple', interval: range(1, 3), base: null } as const
    const multiple = tier('占道经营', '一般', range(1, 2), { fines: [{ key: fineKey({ payer: null, when: null, measure }), measure, payer: null, when: null }] })
    expect(diffBenchmarks([tier('占道经营', '一般', range(1, 2))], [multiple]).items[0]!.tiers[0]!.fines).toMatchObject([{ after: null, range: null }, { before: null, range: null }])
    const unread = diffBenchmarks([tier('占道经营', '一般', null, { wordings: ['处5万元左右'] })], [tier('占道经营', '一般', range(1, 2), { wordings: ['处5万元'] })])
    expect(unread.items[0]!.tiers).toMatchObject([{ fines: [], hasOtherWording: true }])
  })

  it('sees other conditions, whatever their order', () => {
    const before = tier('占道经营', '一般', range(1, 2), { conditions: ['初次', '面积小'] })
    expect(diffBenchmarks([before], [{ ...before, conditions: ['面积小', '初次。'] }]).items).toEqual([])
    expect(diffBenchmarks([before], [{ ...before, conditions: ['初次'] }]).items[0]!.tiers).toMatchObject([{ hasOtherConditions: true, fines: [] }])
  })

  const anyTier = record({ item: constantFrom('占道经营', '倾倒垃圾', '违规养犬'), name: constantFrom('较轻', '一般', '较重'), lower: option(integer({ min: 0, max: 5 })), span: option(integer({ min: 0, max: 5 })), closed: boolean() })
  const anyBenchmark = uniqueArray(anyTier, { selector: ({ item, name }) => item + name, maxLength: 9 }).map((all) => all.map(({ item, name, lower, span, closed }) => tier(item, name, range(lower, span === null ? null : (lower ?? 0) + span, closed))))
  const mirrored: Readonly<Record<string, string>> = { graver: 'milder', milder: 'graver', wider: 'narrower', narrower: 'wider' }

  it('finds no difference of a benchmark to itself, and the opposite when looked at from the other side', () => {
    always(property(anyBenchmark, anyBenchmark, (a, b) => {
      expect(diffBenchmarks(a, a).items).toEqual([])
      const [there, back] = [diffBenchmarks(a, b), diffBenchmarks(b, a)]
      expect(countBy(back, 'removed')).toBe(countBy(there, 'added'))
      expect(countBy(back, 'changed')).toBe(countBy(there, 'changed'))
      expect(directions(back)).toEqual(directions(there).map((one) => mirrored[one]!).sort())
      expect(back.unchanged).toBe(there.unchanged)
    }))
  })
})

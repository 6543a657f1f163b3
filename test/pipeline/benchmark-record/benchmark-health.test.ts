import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBenchmarkHealth } from '../../../pipeline/benchmark-record/read-health.ts'
import { settleRanges } from '../../../pipeline/checks/settle-ranges.ts'
import type { BenchmarkHealth } from '../../../pipeline/domain/benchmark-health.ts'
import type { Engine } from '../../../pipeline/engine/engine.ts'
import { store } from '../../support/check-case.ts'
import { modelDatabase } from '../../support/model-database.ts'

let engine: Engine
let health: BenchmarkHealth

beforeAll(async () => {
  engine = await modelDatabase('2026-02-05')
  await store(engine, {
    agency: 'agency_id\na\nb',
    benchmark: `
      benchmark_id | version | valid_from | valid_to
      示例基准     | 1       | 2022-01-01 |
      旧基准       | 1       | 2015-01-01 | 2021-12-31`,
    tier: `
      benchmark_id | benchmark_version | violation_item | party_kind      | tier | tier_rank | range_basis | base_sum       | lower | upper
      示例基准     | 1                 | 占道经营       |                 | 较轻 | 1         | amount      |                | 500   | 2000
      示例基准     | 1                 | 占道经营       |                 | 一般 | 2         | amount      |                | 2000  | 10000
      示例基准     | 1                 | 占道经营       |                 | 较重 | 3         | amount      |                | 10000 | 20000
      示例基准     | 1                 | 违规养犬       |                 | 较轻 | 1         | amount      |                | 50    | 200
      示例基准     | 1                 | 违规养犬       |                 | 较重 | 2         | amount      |                | 200   | 500
      示例基准     | 1                 | 乱停乱放       |                 | 一般 | 1         | amount      |                | 100   | 100
      示例基准     | 1                 | 未明码标价     | natural_person  | 一般 | 1         | amount      |                | 100   | 500
      示例基准     | 1                 | 未明码标价     | natural_person  | 较重 | 2         | amount      |                | 500   | 900
      示例基准     | 1                 | 销售不合格商品 |                 | 一般 | 1         | multiple    | value_of_goods | 1     | 5
      旧基准       | 1                 | 无照经营       |                 | 一般 | 1         | amount      |                | 100   | 900`,
    decision: `
      decision_id | copies | agency_id | violation_item | tier_cited | fine | value_of_goods | status   | party_kind     | decision_date
      light       | 12     | a         | 占道经营       | 较轻       | 1000 |                | in_force | legal_person   | 2025-03-01
      worded      | 6      | b         | 占道经营       | 一般处罚   | 3000 |                | in_force | legal_person   | 2025-03-01
      annulled    | 2      | a         | 占道经营       | 一般       | 9000 |                | annulled | legal_person   | 2025-03-01
      unnamed     | 5      | a         | 占道经营       |            | 1000 |                | in_force | legal_person   | 2025-03-01
      mistaken    | 1      | a         | 占道经营       | 第九档     | 1000 |                | in_force | legal_person   | 2025-03-01
      dogs        | 19     | a         | 违规养犬       | 较轻       | 100  |                | in_force | legal_person   | 2025-03-01
      parked      | 30     | a         | 乱停乱放       | 一般       | 100  |                | in_force | legal_person   | 2025-03-01
      priced      | 19     | a         | 未明码标价     | 一般       | 300  |                | in_force | natural_person | 2025-03-01
      dear        | 1      | b         | 未明码标价     | 一般       | 400  |                | in_force | natural_person | 2025-03-01
      company     | 25     | a         | 未明码标价     | 较重       | 600  |                | in_force | legal_person   | 2025-03-01
      sold        | 31     | a         | 销售不合格商品 | 一般       | 600  | 300            | in_force | legal_person   | 2025-03-01
      found       | 4      | b         | 销售不合格商品 | 一般       | 1200 | 300            | in_force | legal_person   | 2025-03-01
      future      | 40     | b         | 销售不合格商品 | 一般       | 900  | 300            | in_force | legal_person   | 2026-06-01
      unlicensed  | 7      | a         | 无照经营       | 一般       | 500  |                | in_force | legal_person   | 2024-03-01
      again       | 3      | b         | 无照经营       | 一般       | 500  |                | in_force | legal_person   | 2025-03-01
      before      | 9      | b         | 无照经营       | 一般       | 500  |                | in_force | legal_person   | 2021-03-01`,
  })
  await engine.execute(`INSERT INTO stored.finding (run_id, finding_id, check_id, subject_id, agency_id, period, severity, verdict, decision_id, evidence)
    SELECT 'run', decision_id, 'c', decision_id, agency_id, '2025', 'low', 'v', decision_id, '{}' FROM stored.decision WHERE decision_id LIKE 'found-%'
    UNION ALL SELECT 'earlier run', decision_id, 'c', decision_id, agency_id, '2025', 'low', 'v', decision_id, '{}' FROM stored.decision WHERE decision_id LIKE 'sold-%'`)
  await settleRanges(engine)
  health = await readBenchmarkHealth(engine, 'run')
})
afterAll(() => engine.close())

const useOf = (item: string, tier: string) => health.uses.find((one) => one.item === item && one.tier === tier)!
const amountOf = (item: string) => health.amounts.find((one) => one.item === item)

describe('tiers', () => {
  it('are unused where enough decisions cite others, also by longer names, and also if they were annulled later', () => {
    expect(useOf('占道经营', '较重')).toMatchObject({ decisions: 26, recorded: 21, known: 20, used: 0, state: 'unused' })
    // 1 − 0.05^(1/20): none of twenty.
    expect(useOf('占道经营', '较重').atMost).toBeCloseTo(0.13911, 5)
    expect(useOf('占道经营', '一般')).toMatchObject({ used: 8, state: 'used', atMost: null })
  })

  it('of a rare offence are not blamed', () => {
    expect(useOf('违规养犬', '较重')).toMatchObject({ known: 19, used: 0, state: 'too few', atMost: null })
  })

  it('are held against decisions on their kind of party only', () => {
    expect(useOf('未明码标价', '较重')).toMatchObject({ decisions: 20, known: 20, used: 0, state: 'unused' })
  })

  it('of a version that is not in force are left out', () => {
    expect(health.uses.map(({ item }) => item)).not.toContain('无照经营')
    expect(health).toMatchObject({ asOf: '2026-02-05', versions: 1, versionsOnRecord: 2 })
  })
})

describe('fines inside a tier', () => {
  it('count with what is in force, names its tier and was decided by the day; those of other agencies are counted, not named', () => {
    expect(health.spreads.find(({ item, tier }) => item === '占道经营' && tier === '较轻')).toMatchObject({ decisions: 12, agencies: 1, state: 'too few' })
    expect(health.spreads.find(({ item }) => item === '销售不合格商品')).toMatchObject({ decisions: 35, agencies: 2, state: 'close', median: 0.25, lowerFigure: 2, upperFigure: 2 })
    expect(health.spreads.find(({ item }) => item === '乱停乱放')).toMatchObject({ state: 'no range' })
    expect(JSON.stringify(health)).not.toMatch(/"agencyId"|agency_id/)
  })

  it('suggest a range by what this run found nothing about, in times the value where the tier counts so', () => {
    expect(health.ranges.find(({ item }) => item === '销售不合格商品')).toMatchObject({ decisions: 31, withFinding: 4, state: 'one figure', suggested: { lower: '2', upper: '2' }, outside: 0, basis: 'multiple' })
  })
})

describe('one amount in practice', () => {
  it('is told by the exact lower bound of its share', () => {
    expect(amountOf('未明码标价')).toMatchObject({ decisions: 20, agencies: 2, figure: 300, times: 19, state: 'settled', party: 'natural_person' })
    // qbeta(0.05, 19, 2): nineteen of twenty.
    expect(amountOf('未明码标价')!.atLeast).toBeCloseTo(0.78389, 4)
    expect(amountOf('占道经营')).toMatchObject({ decisions: 24, figure: 1000, times: 18, state: 'settled' })
  })

  it('is not told of few decisions, nor of an offence whose tiers are fixed amounts anyway', () => {
    expect(amountOf('违规养犬')).toMatchObject({ decisions: 19, state: 'too few' })
    expect(amountOf('乱停乱放')).toBeUndefined()
  })
})

describe('offences without a benchmark', () => {
  it('are those with no benchmark in force on the day of the decision, with how many agencies decided', () => {
    const { itemsWithout } = health
    expect(itemsWithout.find(({ item }) => item === '无照经营')).toEqual({ item: '无照经营', decisions: 19, without: 10, agencies: 2, firstYear: '2024', lastYear: '2025', hasKnownRange: false })
    expect(itemsWithout.map(({ item }) => item)).toEqual(['未明码标价', '无照经营'])
  })
})

import { afterEach, describe, expect, it } from 'vitest'
import type { Engine } from '../pipeline/engine/engine.ts'
import { store } from './support/check-case.ts'
import { engines } from './support/engines.ts'

const open: Engine[] = []
afterEach(() => {
  for (const engine of open.splice(0)) engine.close()
})

interface Given {
  readonly alias?: string
  readonly benchmark?: string
  readonly tier?: string
  readonly decision: string
}

const county = `
  agency_id | name     | parent_name
  a         | 示例局   | 示例县人民政府
  b         | 另一局   | 外县人民政府`
const provinceAndCounty = `
  benchmark_id | title    | version | issuer         | parent_benchmark_id
  省基准       | 省基准   | 1       | 示例省厅       |
  县细化       | 县细化   | 1       | 示例县人民政府 | 《省基准》`
const inside = `
  benchmark_id | violation_item | tier | lower | upper
  省基准       | 甲             | 一般 | 3000  | 6000
  省基准       | 甲             | 严重 | 6000  | 9000
  县细化       | 甲             | 一般 | 4000  | 5000
  县细化       | 甲             | 严重 | 6000  | 8000`

/** Decision -> the version that governs it, `2 candidates` where that cannot be told. */
async function governing(
  engine: { open: () => Promise<Engine> },
  { alias = '\n  alias | agency_id', benchmark = provinceAndCounty, tier = inside, decision }: Given,
): Promise<Record<string, string>> {
  const database = await engine.open()
  open.push(database)
  await store(database, { agency: county, agency_alias: alias, benchmark, tier, decision })
  const rows = await database.query(`
    SELECT decision_id, coalesce(benchmark_id || '@' || benchmark_version, number_of_candidates || ' candidates') AS found
    FROM governing_benchmark ORDER BY decision_id`)
  return Object.fromEntries(rows.map(({ decision_id: id, found }) => [String(id), String(found)]))
}

describe.each(engines)('a local benchmark that refines a superior one, on $name', (engine) => {
  it('governs the agencies whose superior issued it, and leaves others unsettled', async () => {
    const decision = `
      decision_id | agency_id | violation_item
      own         | a         | 甲
      foreign     | b         | 甲`
    expect(await governing(engine, { decision })).toEqual({ own: '县细化@1', foreign: '2 candidates' })
  })

  it('governs the agency that issued it, under any of its names', async () => {
    const benchmark = provinceAndCounty.replace('示例县人民政府', '县示例局')
    const alias = '\n  alias    | agency_id\n  县示例局 | a'
    const decision = `
      decision_id | agency_id | violation_item
      own         | a         | 甲
      foreign     | b         | 甲`
    expect(await governing(engine, { alias, benchmark, decision })).toEqual({ own: '县细化@1', foreign: '2 candidates' })
  })

  it('governs a decision that cites it, not others of an agency that does not apply it', async () => {
    const decision = `
      decision_id | agency_id | violation_item | benchmark_cited
      uncited     | b         | 甲             |
      cited       | b         | 甲             | 《县细化》
      superior    | b         | 甲             | 省基准
      recorded-no | b         | 甲             | ''`
    expect(await governing(engine, { decision })).toEqual({ uncited: '2 candidates', cited: '县细化@1', superior: '省基准@1', 'recorded-no': '2 candidates' })
  })

  it.each([
    ['its range leaves the superior one', inside.replace('县细化       | 甲             | 严重 | 6000  | 8000', '县细化       | 甲             | 严重 | 6000  | 9500')],
    ['it has no upper end', inside.replace('县细化       | 甲             | 严重 | 6000  | 8000', '县细化       | 甲             | 严重 | 6000  |')],
    ['one tier leaves the tier of its name', inside.replace('县细化       | 甲             | 一般 | 4000  | 5000', '县细化       | 甲             | 一般 | 4000  | 7000')],
    ['it counts on another basis', inside.replace('| upper', '| upper | range_basis').replaceAll(/(\d)$/gm, '$1 | amount').replace('6000  | 8000 | amount', '6000  | 8000 | multiple')],
  ])('does not govern where %s', async (_, tier) => {
    const decision = '\n  decision_id | violation_item\n  d | 甲'
    expect(await governing(engine, { tier, decision })).toEqual({ d: '2 candidates' })
  })

  it('governs only from the day on which it came into force', async () => {
    const benchmark = `
      benchmark_id | title  | version | issuer         | parent_benchmark_id | valid_from
      省基准       | 省基准 | 1       | 示例省厅       |                     |
      县细化       | 县细化 | 1       | 示例县人民政府 | 省基准              | 2025-01-01`
    const decision = `
      decision_id | violation_item | conduct_date | decision_date
      before      | 甲             | 2024-10-01   | 2024-12-01
      after       | 甲             | 2025-02-01   | 2025-03-01`
    expect(await governing(engine, { benchmark, decision })).toEqual({ before: '省基准@1', after: '县细化@1' })
  })

  it('gives way to one that refines it in turn', async () => {
    const benchmark = `
      benchmark_id | title  | version | issuer         | parent_benchmark_id
      省基准       | 省基准 | 1       | 示例省厅       |
      市细化       | 市细化 | 1       | 示例县人民政府 | 省基准
      县细化       | 县细化 | 1       | 示例县人民政府 | 市细化`
    const tier = `
      benchmark_id | violation_item | tier | lower | upper
      省基准       | 甲             | 一般 | 3000  | 6000
      市细化       | 甲             | 一般 | 3000  | 5500
      县细化       | 甲             | 一般 | 4000  | 5000`
    expect(await governing(engine, { benchmark, tier, decision: '\n  decision_id | violation_item\n  d | 甲' })).toEqual({ d: '县细化@1' })
  })

  it('leaves an item that it does not regulate to the superior one', async () => {
    const tier = `
      benchmark_id | violation_item | tier | lower | upper
      省基准       | 甲             | 一般 | 3000  | 6000
      县细化       | 乙             | 一般 | 3000  | 5000`
    expect(await governing(engine, { tier, decision: '\n  decision_id | violation_item\n  d | 甲' })).toEqual({ d: '省基准@1' })
  })
})

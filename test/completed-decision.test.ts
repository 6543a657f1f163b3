import { afterEach, describe, expect, it } from 'vitest'
import { loadChecks } from '../pipeline/checks/load-checks.ts'
import { parametersInForce } from '../pipeline/checks/parameters.ts'
import type { Engine } from '../pipeline/engine/engine.ts'
import { store } from './support/check-case.ts'
import { engines } from './support/engines.ts'
import { readPipeTable } from './support/pipe-table.ts'

const open: Engine[] = []
afterEach(() => {
  for (const engine of open.splice(0)) engine.close()
})

interface Case {
  readonly name: string
  readonly decision: string
  readonly supplement: string
  readonly expected: string
}

const cases: readonly Case[] = [
  {
    name: 'what the decision leaves blank is filled in, and nothing else',
    decision: `
      decision_id | document_key | harm | circumstances | value_of_goods
      d           | k            | 轻微 |               |`,
    supplement: `
      document_key | harm | circumstances | value_of_goods | tier_cited | filing_date
      k            | 严重 | ''            | 1200           | 一般       | 2025-01-02`,
    expected: `
      decision_id | harm | circumstances | value_of_goods | tier_cited | filing_date
      d           | 轻微 | ''            | 1200.00        | 一般       | 2025-01-02`,
  },
  {
    name: 'the time limit of an order to correct may stand in the supplement, and the decision’s own comes first',
    decision: `
      decision_id | document_key | correction_deadline
      blank       | k            |
      own         | l            | 十五日`,
    supplement: `
      document_key | correction_deadline
      k            | 2025-03-20
      l            | 三十日`,
    expected: `
      decision_id | correction_deadline
      blank       | 2025-03-20
      own         | 十五日`,
  },
  {
    name: 'another agency’s document of the same number is another document',
    decision: `
      decision_id | document_key | harm
      d           | k            |`,
    supplement: `
      agency_id | document_key | harm
      b         | k            | 轻微`,
    expected: `
      decision_id | harm
      d           |`,
  },
  {
    name: 'without a number the case joins, and with two different numbers it does not',
    decision: `
      decision_id | document_key | case_id | harm
      d1          | k1           | c1      |
      d2          |              | c2      |
      d3          | k3           | c3      |`,
    supplement: `
      document_key | case_id | harm
                   | c1      | 轻微
      k2           | c2      | 轻微
      k9           | c3      | 轻微`,
    expected: `
      decision_id | harm
      d1          | 轻微
      d2          | 轻微
      d3          |`,
  },
  {
    name: 'a supplement that names a party is of that party only, one that names none of all',
    decision: `
      decision_id | document_key | party_name | harm | role
      d1          | k            | 甲公司     |      |
      d2          | k            | 乙公司     |      |`,
    supplement: `
      document_key | party_name | harm | role
      k            |            | 轻微 | 
      k            | 乙公司     |      | 从犯`,
    expected: `
      decision_id | harm | role
      d1          | 轻微 |
      d2          | 轻微 | 从犯`,
  },
  {
    name: 'a role and earlier offences of nobody in particular are not given to every party',
    decision: `
      decision_id | document_key | party_name
      d1          | k            | 甲公司
      d2          | k            | 乙公司`,
    supplement: `
      document_key | role | repeat_count | harm
      k            | 从犯 | 3            | 轻微`,
    expected: `
      decision_id | role | repeat_count | harm
      d1          |      |              | 轻微
      d2          |      |              | 轻微`,
  },
  {
    name: 'in a document of several violations the facts of one are not those of the others',
    decision: `
      decision_id | document_key | violation_item | value_of_goods | filing_date
      d1          | k            | 甲行为         |                |
      d2          | k            | 乙行为         |                |`,
    supplement: `
      document_key | violation_item | value_of_goods | filing_date
      k            | 乙行为         | 500            |
      k            |                | 900            | 2025-01-02`,
    expected: `
      decision_id | value_of_goods | filing_date
      d1          |                | 2025-01-02
      d2          | 500.00         | 2025-01-02`,
  },
  {
    name: 'supplements that disagree on a fact say nothing of it, and the rest still counts',
    decision: `
      decision_id | document_key | case_id | harm | officer
      d           | k            | c       |      |`,
    supplement: `
      document_key | case_id | harm | officer
      k            |         | 轻微 | 赵甲
                   | c       | 严重 |`,
    expected: `
      decision_id | harm | officer
      d           |      | 赵甲`,
  },
  {
    name: 'an annulment that the supplement reports counts, a validity that it reports does not undo one',
    decision: `
      decision_id | document_key | status
      d1          | k1           | in_force
      d2          | k2           | annulled
      d3          | k3           | in_force`,
    supplement: `
      document_key | status
      k1           | annulled
      k2           | in_force
      k3           |`,
    expected: `
      decision_id | status
      d1          | annulled
      d2          | annulled
      d3          | in_force`,
  },
  {
    name: 'a version and a tier of another benchmark than the decision cites complete nothing',
    decision: `
      decision_id | document_key | benchmark_cited
      d1          | k1           | 甲基准
      d2          | k2           | 甲基准
      d3          | k3           |`,
    supplement: `
      document_key | benchmark_cited | benchmark_version_cited | tier_cited
      k1           | 乙基准          | 2                       | 一般
      k2           |                 | 2                       | 一般
      k3           | 乙基准          | 2                       | 一般`,
    expected: `
      decision_id | benchmark_cited | benchmark_version_cited | tier_cited
      d1          | 甲基准          |                         |
      d2          | 甲基准          | 2                       | 一般
      d3          | 乙基准          | 2                       | 一般`,
  },
]

describe.each(engines)('a completed decision on $name', (engine) => {
  it.each(cases.map((one) => [one.name, one] as const))('%s', async (_, { decision, supplement, expected }) => {
    const database = await engine.open()
    open.push(database)
    await store(database, { decision, decision_supplement: supplement })
    const rows = readPipeTable(expected)
    const columns = Object.keys(rows[0]!)
    const found = await database.query(`SELECT ${columns.join(', ')} FROM decision ORDER BY decision_id`)
    const texts = found.map((row) => Object.fromEntries(columns.map((name) => [name, row[name] === '' ? "''" : String(row[name] ?? '')])))
    expect(texts).toEqual(rows)
  })

  it('reaches the checks: the tier that a supplement states is what the fine is held against', async () => {
    const check = loadChecks().find(({ id }) => id === 'fine-outside-tier')
    const outcomes = async (supplement: Readonly<Record<string, string>>) => {
      const database = await engine.open()
      open.push(database)
      await store(database, {
        benchmark: 'valid_from\n2024-01-01',
        tier: 'violation_item | tier | lower | upper\n甲行为 | 一般 | 1000 | 5000\n甲行为 | 从重 | 5000 | 9000',
        decision: 'decision_id | document_key | violation_item | fine\nd | k | 甲行为 | 8000',
        ...supplement,
      })
      const values = { ...parametersInForce([check!], {})[check!.id], as_of: '2026-02-05' }
      const used = Object.fromEntries(Object.entries(values).filter(([name]) => check!.sql.includes(`$${name}`)))
      return (await database.query(`SELECT outcome FROM (${check!.sql})`, used)).map((row) => row['outcome'])
    }
    const cited = 'document_key | benchmark_cited | benchmark_version_cited | tier_cited'
    expect(await outcomes({})).not.toContain('flagged')
    expect(await outcomes({ decision_supplement: `${cited}\nk | 示例基准 | 1 | 一般` })).toEqual(['flagged'])
    expect(await outcomes({ decision_supplement: `${cited}\nk | 示例基准 | 1 | 从重` })).toEqual(['clear'])
    expect(await outcomes({ decision_supplement: `${cited} | status\nk | 示例基准 | 1 | 一般 | annulled` })).toEqual(['not applicable'])
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countAsOf } from '../../../pipeline/commands/annual-data.ts'
import type { Engine } from '../../../pipeline/engine/engine.ts'
import { readSql } from '../../../pipeline/sql-file.ts'
import { store } from '../../support/check-case.ts'
import { engines } from '../../support/engines.ts'

const given = {
  agency: `
    agency_id
    a`,
  form_cell: `
    form | form_table | cell     | place | header   | unit | rule      | act_type | permit_count
    own  | mixed      | sealing  | 1     | 查封     | case | decisions | coercion |
    own  | mixed      | reduced  | 2     | 减轻处罚 | case | reduced   |          |
    own  | mixed      | granted  | 3     | 许可数量 | case | permits   |          | granted
    own  | mixed      | refused  | 4     | 不予许可 | case | permits   |          | refused
    own  | mixed      | accepted | 5     | 受理数量 | case | permits   |          | accepted`,
  form_cell_part: `
    form | form_table | cell    | part_type | part
    own  | mixed      | sealing | word      | 查封`,
  decision: `
    decision_id | document_key | act_type | decision_date | kinds | violation_item | reduction_ground
    sealed      | c1           | coercion | 2025-03-01    |       | 查封场所       |
    seized      | c2           | coercion | 2025-03-01    |       | 扣押物品       |
    fined       | d1           | penalty  | 2025-03-01    | fine  | 占道经营       |
    reduced     | d2           | penalty  | 2025-03-01    | fine  | 占道经营       | 主动消除危害后果
    granted     | p1           | permit   | 2025-03-01    |       |                |
    refused     | p2           | permit   | 2025-03-01    |       |                |
    later       | p3           | permit   | 2026-01-05    |       |                |`,
  permit: `
    decision_id | acceptance_date | permit_outcome
    granted     | 2024-12-20      | granted
    refused     | 2025-02-20      | refused
    later       | 2025-12-20      | granted`,
}

describe.each(engines)('the decisions behind a cell, on $name', ({ open }) => {
  let engine: Engine
  beforeAll(async () => {
    engine = await open()
    await store(engine, given)
    await countAsOf(engine, '2026-02-05')
  })
  afterAll(() => {
    engine.close()
  })

  it.each([
    ['sealing', ['sealed']],
    ['reduced', ['reduced']],
    ['granted', ['granted']],
    ['refused', ['refused']],
    ['accepted', ['refused', 'later']],
  ])('are those that %s counts, and no others', async (cell, expected) => {
    const rows = await engine.query(readSql('annual-statistics/decisions-of-cell'), { agency_id: 'a', year: 2025, form: 'own', form_table: 'mixed', cell })
    expect(rows.map((row) => row['decision_id'])).toEqual(expected)
  })
})

import { afterEach, describe, expect, it } from 'vitest'
import { storeTierConditions } from '../../../pipeline/benchmarks/store-conditions.ts'
import type { Engine } from '../../../pipeline/engine/engine.ts'
import { engines } from '../../support/engines.ts'

const open: Engine[] = []
afterEach(() => {
  for (const engine of open.splice(0)) engine.close()
})

const columns = ['tier_id', 'benchmark_id', 'benchmark_version', 'violation_item', 'tier', 'tier_rank', 'conditions', 'range_basis', 'lower_closed', 'upper_closed', 'source_id', 'source_row']

async function withTiers(conditions: Readonly<Record<string, string | null>>): Promise<Engine> {
  const engine = await engines[0]!.open()
  open.push(engine)
  const rows = Object.entries(conditions).map(([id, text], i) => [id, '示例基准', '1', '占道经营', id, i + 1, text, 'amount', true, true, 's', i + 2])
  await engine.append('stored.tier', columns, rows)
  await storeTierConditions(engine)
  return engine
}

async function storedIn(engine: Engine): Promise<string[]> {
  const rows = await engine.query(
    `SELECT concat_ws(' ', tier_id, alternative, part, kind, coalesce(word, text), lower::VARCHAR, lower_closed, upper::VARCHAR, upper_closed, within) AS line
     FROM stored.tier_condition ORDER BY tier_id, alternative, part`,
  )
  return rows.map(({ line }) => String(line))
}

describe('the conditions of stored tiers', () => {
  it('are kept part by part, figures exactly, and not at all where a tier states none', async () => {
    const engine = await withTiers({ 一般: '两年内第2次；或者货值金额超过1.23万元，不足3万元', 严重: '危害程度严重且拒不改正', 较重: null })
    expect(await storedIn(engine)).toEqual([
      '一般 1 1 occurrence 两年内第2次 2.0000 true 2.0000 true 两年内',
      '一般 2 1 value_of_goods 货值金额超过1.23万元，不足3万元 12300.0000 false 30000.0000 false',
      '严重 1 1 harm 严重',
      '严重 1 2 words 拒不改正',
    ])
  })

  it('are those of the tiers on record, however often and after whatever they are read', async () => {
    const engine = await withTiers({ 一般: '再犯的', 较重: '危害程度较重' })
    await engine.execute("UPDATE stored.tier SET conditions = '危害程度一般' WHERE tier_id = '一般'; DELETE FROM stored.tier WHERE tier_id = '较重'")
    await storeTierConditions(engine)
    await storeTierConditions(engine)
    expect(await storedIn(engine)).toEqual(['一般 1 1 harm 一般'])
  })
})

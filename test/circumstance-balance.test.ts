import { afterEach, describe, expect, it } from 'vitest'
import type { Engine } from '../pipeline/engine/engine.ts'
import { store } from './support/check-case.ts'
import { engines } from './support/engines.ts'

const open: Engine[] = []
afterEach(() => {
  for (const engine of open.splice(0)) engine.close()
})

/** Recorded circumstances as they are stored -> aggravating, mitigating, unknown. */
type Reading = readonly [recorded: string, aggravating: number, mitigating: number, unknown: number]

const groundsOfTheLaw: readonly Reading[] = [
  // Jieyang article 13, items 1 to 8, split at 、 as files are.
  ['销毁违法证据的|隐匿', 1, 0, 0],
  ['不听劝阻，继续实施违法行为的', 1, 0, 0],
  ['违法情节恶劣，造成严重后果的', 1, 0, 0],
  ['教唆他人实施违法行为的|胁迫|诱骗', 1, 0, 0],
  ['在共同实施的违法行为中起主要作用的', 1, 0, 0],
  ['多次实施违法行为的|屡教不改', 1, 0, 0],
  ['在发生突发公共事件时实施违法行为的', 1, 0, 0],
  ['公共安全|生命财产安全的|生态环境保护以及直接关系人身健康|违法行为涉及国家安全', 1, 0, 0],
  // Jieyang article 14, items 1 to 4.
  ['违法行为人满 14 周岁但不满 18 周岁的', 0, 1, 0],
  ['受他人胁迫|诱骗实施违法行为的', 0, 1, 0],
  ['主动消除或者减轻违法行为危害后果的', 0, 1, 0],
  ['配合行政执法部门查处违法行为有立功表现的', 0, 1, 0],
  // Administrative Penalty Law articles 32 and 33.
  ['受他人胁迫或者诱骗实施违法行为的', 0, 1, 0],
  ['主动供述行政机关尚未掌握的违法行为的', 0, 1, 0],
  ['配合行政机关查处违法行为有立功表现的', 0, 1, 0],
  ['违法行为轻微并及时改正，没有造成危害后果的', 0, 2, 0],
  ['初次违法且危害后果轻微并及时改正的', 0, 3, 0],
  ['没有主观过错', 0, 1, 0],
]
const wordsOfAgencies: readonly Reading[] = [
  ['积极配合调查', 0, 1, 0],
  ['当事人能够主动配合调查|及时改正', 0, 2, 0],
  ['再次违法', 1, 0, 0],
  ['二年内再次实施同类违法行为', 1, 0, 0],
  ['两年内再次', 1, 0, 0],
  ['具有拒不改正情节', 1, 0, 0],
  ['暴力抗拒执法', 1, 0, 0],
  ['拒不改正|配合调查', 1, 1, 0],
]
const withoutDirection: readonly Reading[] = [
  ['悬挂于居民楼外墙', 0, 0, 1],
  ['配合调查|夜间倾倒', 0, 1, 1],
  // Digits may be codes of the agency.
  ['1', 0, 0, 1],
  ['有', 0, 0, 1],
  // A fragment alone: who deceived whom is not said.
  ['诱骗', 0, 0, 1],
]
const negations: readonly Reading[] = [
  ['无立功表现', 0, 0, 0],
  ['无从重情节', 0, 0, 0],
  ['未造成危害后果', 0, 1, 0],
  ['不配合调查', 0, 0, 1],
  ['未及时改正', 0, 0, 1],
  ['未主动消除或者减轻危害后果', 0, 0, 1],
  ['非初次违法', 0, 0, 1],
  ['未再次违法', 0, 0, 1],
  ['未受他人胁迫', 0, 0, 1],
  ['未造成严重后果', 0, 0, 1],
  ['没有暴力抗拒执法', 0, 0, 1],
]

async function balanceOf(engine: Engine, recorded: string): Promise<Record<string, unknown>> {
  const cell = recorded === '' ? "''" : recorded.replaceAll('|', '+')
  await store(engine, { decision: `decision_id | circumstances\nd | ${cell}` })
  const [row] = await engine.query('SELECT * FROM circumstance_balance')
  return { ...row }
}

describe.each(engines)('recorded circumstances on $name', (kind) => {
  const started = async (): Promise<Engine> => {
    const engine = await kind.open()
    open.push(engine)
    return engine
  }

  describe.each([
    ['the grounds of the law, in its own words, have their direction', groundsOfTheLaw],
    ['the usual words of agencies are understood', wordsOfAgencies],
    ['what is not understood has no direction', withoutDirection],
    ['a negation is not read as what it negates', negations],
  ])('%s', (_, readings) => {
    it.each(readings)('%s', async (recorded, aggravating, mitigating, unknown) => {
      const balance = await balanceOf(await started(), recorded)
      expect([balance['aggravating'], balance['mitigating'], balance['unknown']].map(Number)).toEqual([aggravating, mitigating, unknown])
      expect(balance['net'] === null ? null : Number(balance['net'])).toBe(unknown > 0 ? null : aggravating - mitigating)
    })
  })

  it('a ground that is recorded in several wordings weighs once', async () => {
    const balance = await balanceOf(await started(), '主动消除危害后果|减轻危害后果|配合调查|配合检查')
    expect(Number(balance['mitigating'])).toBe(2)
    expect(balance['mitigating_grounds']).toBe('消除减轻后果、配合查处')
  })

  it('circumstances recorded as none weigh nothing, and those not recorded say nothing', async () => {
    const engine = await started()
    await store(engine, { decision: "decision_id | circumstances\nnone | ''\nblank |" })
    const rows = await engine.query('SELECT decision_id, net, unknown FROM circumstance_balance')
    expect(rows.map((row) => [row['decision_id'], Number(row['net']), Number(row['unknown'])])).toEqual([['none', 0, 0]])
  })

  it('no wording speaks for both a heavier and a lighter penalty', async () => {
    const engine = await started()
    const rows = await engine.query(
      `SELECT plain_wording FROM circumstance_direction WHERE direction <> 'fragment'
       GROUP BY plain_wording HAVING count(DISTINCT direction) > 1 OR plain_wording = ''`,
    )
    expect(rows).toEqual([])
  })
})

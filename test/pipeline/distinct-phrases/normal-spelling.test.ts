import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDuckDB } from '../../../pipeline/engine/duckdb.ts'
import type { Engine } from '../../../pipeline/engine/engine.ts'
import { readSql } from '../../../pipeline/sql-file.ts'

const smuggling = '当事人未取得许可证，擅自在河道内采砂并运往外地销售，经查获利数额较大'
const occupyingTheRoad = (name: string): string => `${name}占道经营，${name}经劝告后仍不改正，阻碍行人通行`
let engine: Engine
beforeAll(async () => {
  engine = await openDuckDB(':memory:')
  await engine.execute(readSql('distinct-phrases/vocabulary'))
})
afterAll(() => {
  engine.close()
})

async function spelt(facts: string, party: string | null = null): Promise<unknown> {
  return (await engine.query("SELECT replace(normal_text($facts, coalesce($party, '')), '，', '') AS words", { facts, party }))[0]!['words']
}

describe('two texts', () => {
  it.each([
    ['the same words', smuggling, smuggling],
    ['other figures', '当事人于2024年3月5日违法采砂1,200吨，罚款5万元', '当事人于2023年11月25日违法采砂80吨，罚款32000元'],
    ['numbers in characters', '当事人于二〇二四年三月五日违法采砂二十吨，获利三千元', '当事人于2024年3月5日违法采砂20吨，获利3000元'],
    ['other widths', '当事人超载２０吨，驾驶Ｂ型车', '当事人超载20吨，驾驶B型车'],
    ['other punctuation', '贷款“三查”不到位；贷款被挪用。', '贷款三查不到位,贷款被挪用'],
    ['other document numbers', '不履行某市监处罚〔2024〕12号决定书所定义务', '不履行某城管罚字[2023]7号决定书所定义务'],
  ])('that differ in nothing more than %s are spelt alike', async (_what, one, other) => {
    expect(await spelt(one)).toBe(await spelt(other))
  })

  it('that differ in the names of the parties are spelt alike', async () => {
    expect(await spelt(occupyingTheRoad('王小明'), '王小明（时任店长）')).toBe(await spelt(occupyingTheRoad('甲乙餐饮有限公司'), '甲乙餐饮有限公司'))
  })

  it('that say different things are not', async () => {
    expect(await spelt(smuggling)).not.toBe(await spelt(occupyingTheRoad('王小明')))
  })
})

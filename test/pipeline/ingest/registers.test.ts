import { describe, expect, it } from 'vitest'
import { dump, emptyDatabase, ingest } from './support.ts'

const decisions = '决定书文号,行政机关,当事人名称,决定日期\n1号,县甲局,乙,2024-06-06\n2号,甲局,乙,2024-06-06\n'
const register = '机关名称,统一社会信用代码,别名,层级,报送年度统计\n某县甲局,11440300000000000A,县甲局、甲局,县级,是\n'

describe('the register of agencies', () => {
  it('is loaded first within a call, in whatever order the files are given', async () => {
    const engine = await emptyDatabase()
    const intakes = await ingest(engine, { 'a.csv': decisions, 'b.csv': register })
    expect(intakes.map(({ recordType }) => recordType)).toEqual(['agency', 'decision'])
    expect(await engine.query('SELECT DISTINCT agency_id FROM stored.decision')).toEqual([{ agency_id: '11440300000000000A' }])
    expect(await engine.query('SELECT count(*) AS n FROM stored.agency')).toEqual([{ n: 1 }])
  })

  it('takes over agencies that only occurred in decisions, under every name', async () => {
    const engine = await emptyDatabase()
    await ingest(engine, { 'a.csv': decisions })
    const unregistered = 'SELECT agency_id, is_registered FROM stored.agency ORDER BY agency_id'
    expect(await engine.query(unregistered)).toEqual([
      { agency_id: '县甲局', is_registered: false },
      { agency_id: '甲局', is_registered: false },
    ])
    await ingest(engine, { 'b.csv': register })
    expect(await engine.query('SELECT agency_id, name, level, owes_annual_return, is_registered FROM stored.agency')).toEqual([
      { agency_id: '11440300000000000A', name: '某县甲局', level: 'county', owes_annual_return: true, is_registered: true },
    ])
    expect(await engine.query('SELECT DISTINCT agency_id FROM stored.decision')).toEqual([{ agency_id: '11440300000000000A' }])
    expect(await engine.query('SELECT alias FROM stored.agency_alias ORDER BY alias')).toEqual(
      ['县甲局', '某县甲局', '甲局'].sort().map((alias) => ({ alias })),
    )
  })

  it('keeps what it replaces, and repeats nothing', async () => {
    const engine = await emptyDatabase()
    await ingest(engine, { 'a.csv': register })
    const [same] = await ingest(engine, { 'b.csv': `${register}\n` })
    expect(same).toMatchObject({ rowsRepeated: 1, rowsUsed: 0 })
    const [changed] = await ingest(engine, { 'c.csv': register.replace(',是', ',否') })
    expect(changed).toMatchObject({ rowsUsed: 1, rowsReplaced: 1 })
    expect(await engine.query('SELECT count(*) AS n FROM stored.replaced_record')).toEqual([{ n: 1 }])
  })

  it('quarantines a name that two agencies of one file claim', async () => {
    const engine = await emptyDatabase()
    const [intake] = await ingest(engine, { 'a.csv': `${register}另一局,,甲局,县级,是\n` })
    expect(intake).toMatchObject({ rowsUsed: 1, rowsQuarantined: 1 })
  })
})

describe('benchmarks and ranges', () => {
  const header = '裁量基准名称,版本,制定机关,生效日期,失效日期,违法行为,裁量阶次,阶次序号,幅度类型,计算基数,下限,含下限,上限,含上限'
  const tier = '某基准,2023,某厅,2023-01-01,2099/12/31,无证经营,较轻,1,金额,,"50,000",是,65000,否'

  it('are stored with their benchmark, whose attributes one row may state for all', async () => {
    const engine = await emptyDatabase()
    const rows = [tier, '某基准,2023,,,,无证经营,一般,2,倍数,货值金额,10,,15,', tier.replace('65000', '4').replace('较轻', '较重')]
    const [intake] = await ingest(engine, { 'a.csv': `${header}\n${rows.join('\n')}\n` })
    expect(intake).toMatchObject({ rowsUsed: 2, rowsQuarantined: 1 })
    expect(await engine.query('SELECT title, issuer, valid_from, valid_to FROM stored.benchmark')).toEqual([
      { title: '某基准', issuer: '某厅', valid_from: '2023-01-01', valid_to: null },
    ])
    expect(await engine.query('SELECT tier, range_basis, base_sum, lower, upper, upper_closed FROM stored.tier ORDER BY tier_rank')).toEqual([
      { tier: '较轻', range_basis: 'amount', base_sum: null, lower: '50000.0000', upper: '65000.0000', upper_closed: false },
      { tier: '一般', range_basis: 'multiple', base_sum: 'value_of_goods', lower: '10.0000', upper: '15.0000', upper_closed: true },
    ])
    expect(await engine.query('SELECT reason, details FROM stored.quarantined_row')).toEqual([
      { reason: 'range-inverted', details: '{"lower":"50000","upper":"4"}' },
    ])
  })

  it('of law are named as decisions cite them', async () => {
    const engine = await emptyDatabase()
    const content = '法律名称,条款,幅度类型,下限,上限\n《中华人民共和国甲法》（2021修正）,第46条第一款,金额,20万元,50万元\n'
    await ingest(engine, { 'a.csv': content })
    expect(await engine.query('SELECT instrument, article, lower FROM stored.statutory_range')).toEqual([
      { instrument: '甲法', article: '第四十六条', lower: '200000.0000' },
    ])
  })
})

describe('annual returns', () => {
  it('of one agency and year correct each other', async () => {
    const engine = await emptyDatabase()
    const header = '行政机关,统计年度,收到日期,零报告,行政处罚数量,罚没金额（万元）'
    await ingest(engine, { 'a.csv': `${header}\n甲局,2025,2026-01-12,否,10,1.5\n` })
    await ingest(engine, { 'b.csv': `${header}\n甲局,2025年,2026-01-20,否,12,1.5\n` })
    expect(await engine.query('SELECT year, penalties, fines_and_confiscations AS sum FROM stored.annual_return')).toEqual([
      { year: 2025, penalties: 12, sum: '15000.00' },
    ])
    expect((await dump(engine))['replaced_record']).toHaveLength(1)
    const [intake] = await ingest(engine, { 'c.csv': `${header}\n乙局,99999999,2026-01-20,否,12,1.5\n` })
    expect(intake).toMatchObject({ rowsUsed: 0, rowsQuarantined: 1 })
  })
})

import { writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { findingIdentity, readIdentities } from '../../../pipeline/findings/finding-identity.ts'
import { ingestFiles } from '../../../pipeline/ingest/ingest-files.ts'
import { dump, emptyDatabase, ingest, options, writeFiles } from './support.ts'

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

  it('leaves findings their ids when it gives an agency another name or code, and officers their labels', async () => {
    const engine = await emptyDatabase()
    await ingest(engine, { 'a.csv': decisions })
    const [{ decision_id: before } = {}] = await engine.query("SELECT decision_id FROM stored.decision WHERE document_number = '2号'")
    const finding = { run_id: 'r', agency_id: '甲局', period: '2024', severity: 'high', verdict: 'v', evidence: '{}' }
    for (const [id, check, subject] of [['f1', 'fine', before!], ['f2', 'items', '甲局/2024'], ['f3', 'items', '甲局二队/2024']] as const) {
      const row = { ...finding, finding_id: id, check_id: check, subject_id: subject, decision_id: check === 'fine' ? subject : null }
      await engine.append('stored.finding', Object.keys(row), [Object.values(row)])
    }
    await engine.append('stored.officer_label', ['agency_id', 'officer', 'label'], [['甲局', '王某某', 'B']])
    await ingest(engine, { 'b.csv': register })
    const [{ decision_id: after } = {}] = await engine.query("SELECT decision_id FROM stored.decision WHERE document_number = '2号'")
    expect(after).not.toBe(before)
    const identify = await readIdentities(engine)
    expect([identify('fine', String(after)), identify('items', '11440300000000000A/2024')]).toEqual(['f1', 'f2'])
    expect(identify('items', '甲局二队/2024')).toBe(findingIdentity('items', '甲局二队/2024'))
    expect(await engine.query("SELECT agency_id, subject_id FROM stored.finding WHERE finding_id = 'f2'")).toEqual([{ agency_id: '11440300000000000A', subject_id: '11440300000000000A/2024' }])
    expect(await engine.query('SELECT agency_id, label FROM stored.officer_label')).toEqual([{ agency_id: '11440300000000000A', label: 'B' }])
    await ingest(engine, { 'c.csv': register.replace('某县甲局', '某县甲乙局').replace('县甲局、', '某县甲局、县甲局、') })
    const [{ decision_id: last } = {}] = await engine.query("SELECT decision_id FROM stored.decision WHERE document_number = '2号'")
    expect(last).not.toBe(after)
    expect((await readIdentities(engine))('fine', String(last))).toBe('f1')
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

const decisionsOf = (agency: string, fine: string) =>
  `决定书文号,行政机关,当事人名称,决定日期,违法行为,处罚依据,罚款金额（元）\n1号,${agency},乙,2024-06-06,占道,《甲法》第1条,${fine}\n3号,${agency},丙,2024-06-07,占道,,${fine}\n`
const returnOf = (agency: string, cases: string) => `行政机关,统计年度,收到日期,行政处罚数量\n${agency},2025,2026-01-12,${cases}\n`

describe('agencies of several files', () => {
  const header = '机关名称,统一社会信用代码,别名,层级'
  const agencies = 'SELECT agency_id, name FROM stored.agency ORDER BY agency_id'

  it('never lose their registration to an alias of another file', async () => {
    const engine = await emptyDatabase()
    await ingest(engine, { 'a.csv': `${header}\n甲县城管局,A1,城管局,县级\n` })
    const [intake] = await ingest(engine, { 'b.csv': `${header}\n乙县城管局,B1,城 管局,县级\n` })
    expect(intake).toMatchObject({ rowsUsed: 0, rowsQuarantined: 1 })
    expect(await engine.query(agencies)).toEqual([{ agency_id: 'A1', name: '甲县城管局' }])
    const [refused] = await engine.query('SELECT reason, column_name, value, details FROM stored.quarantined_row')
    expect(refused).toMatchObject({ reason: 'conflicting-duplicate', column_name: '别名', value: '城管局' })
    expect(refused!['details']).toMatch(/2 \(.*a\.csv\)/)
  })

  it('may learn their code, and do not lose it to a file without one', async () => {
    const engine = await emptyDatabase()
    await ingest(engine, { 'a.csv': `${header}\n甲县城管局,,,\n` })
    await ingest(engine, { 'b.csv': `${header}\n甲县城管局,A1,,县级\n` })
    expect(await engine.query(agencies)).toEqual([{ agency_id: 'A1', name: '甲县城管局' }])
    const [without] = await ingest(engine, { 'c.csv': `${header}\n甲县城管局,,,市级\n` })
    expect(without).toMatchObject({ rowsReplaced: 1 })
    expect(await engine.query(agencies)).toEqual([{ agency_id: 'A1', name: '甲县城管局' }])
  })

  it('are one however their name is spaced', async () => {
    const engine = await emptyDatabase()
    await ingest(engine, { 'a.csv': '决定书文号,行政机关,当事人名称,决定日期\n1号,示例县 城管局,乙,2024-06-06\n' })
    await ingest(engine, { 'b.csv': `${header}\n示例县城管局,,,县级\n` })
    expect(await engine.query(agencies)).toEqual([{ agency_id: '示例县城管局', name: '示例县城管局' }])
    expect(await engine.query('SELECT agency_id FROM stored.decision')).toEqual([{ agency_id: '示例县城管局' }])
  })

  it('keep their records when they are registered under another name', async () => {
    const engine = await emptyDatabase()
    await ingest(engine, { 'a.csv': decisionsOf('县城管局', '100'), 'b.csv': returnOf('县城管局', '1') })
    await ingest(engine, { 'c.csv': decisionsOf('城管局', '150').replace('3号', '4号') }, { now: new Date('2026-02-06T01:00:00Z') })
    await ingest(engine, { 'd.csv': `${header}\n示例县城市管理局,A1,县城管局、城管局,县级\n` })
    const [decision, yearly] = await ingest(engine, { 'e.csv': decisionsOf('县城管局', '200'), 'f.csv': returnOf('县城管局', '2') })
    expect(decision).toMatchObject({ rowsUsed: 2, rowsReplaced: 2 })
    expect(yearly).toMatchObject({ rowsUsed: 1, rowsReplaced: 1 })
    expect(await engine.query('SELECT document_number, agency_id, fine FROM stored.decision ORDER BY document_number')).toEqual([
      { document_number: '1号', agency_id: 'A1', fine: '200.00' },
      { document_number: '3号', agency_id: 'A1', fine: '200.00' },
      { document_number: '4号', agency_id: 'A1', fine: '150.00' },
    ])
    expect(await engine.query('SELECT agency_id, penalties FROM stored.annual_return')).toEqual([{ agency_id: 'A1', penalties: 2 }])
    expect(await engine.query('SELECT article FROM stored.decision_basis')).toEqual([{ article: '第一条' }])
    const history = await engine.query(
      `SELECT (record_text::JSON ->> 'fine')::INTEGER AS fine FROM stored.replaced_record AS r
       JOIN stored.decision AS d ON d.decision_id = r.record_id WHERE document_number = '1号' ORDER BY fine`,
    )
    expect(history).toEqual([{ fine: 100 }, { fine: 150 }])
  })
})

describe('decisions under two names of a registered agency', () => {
  it('become one when the register says that the names are one', async () => {
    const engine = await emptyDatabase()
    const registered = `机关名称,统一社会信用代码,别名,层级\n示例县城市管理局,A1,,县级\n`
    await ingest(engine, { 'a.csv': registered, 'b.csv': decisionsOf('示例县城市管理局', '100') })
    await ingest(engine, { 'c.csv': decisionsOf('县城管局', '150') }, { now: new Date('2026-02-06T01:00:00Z') })
    await ingest(engine, { 'd.csv': registered.replace('A1,', 'A1,县城管局') })
    expect(await engine.query('SELECT agency_id, fine FROM stored.decision')).toEqual([
      { agency_id: 'A1', fine: '150.00' },
      { agency_id: 'A1', fine: '150.00' },
    ])
    expect((await dump(engine))['replaced_record']).toHaveLength(2)
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

  it('may have several ranges for one tier, each for its payer and its sums, and a tier in words', async () => {
    const engine = await emptyDatabase()
    const full = `${header},罚款对象,适用金额种类,适用金额下限,适用金额上限,含适用金额上限,幅度原文`
    const start = '某基准,2023,某厅,2023-01-01,,无证经营,一般,1'
    const content = [
      full,
      `${start},金额,,1000,,2000,,单位,,,,,`, `${start},金额,,100,,200,,责任人员,,,,,`,
      `${start},倍数,货值,1,,2,,,货值金额,"10,000",,,`, `${start},金额,,500,,600,,,货值金额,,1万元,否,`,
      `${start.replace('一般', '较重')},文字,,,,,,,,,,,每平方米处50元罚款`,
      // Without words, of no sum, with the sums the wrong way round, and the second row with another range.
      `${start.replace('一般', '严重')},文字,,,,,,,,,,,`, `${start.replace('一般', '严重')},金额,,1,,2,,,,5000,,,`,
      `${start.replace('一般', '严重')},金额,,1,,2,,,货值金额,5000,100元,,`, `${start},金额,,100,,300,,责任人员,,,,,`,
    ]
    const [intake] = await ingest(engine, { 'a.csv': `${content.join('\n')}\n` })
    expect(intake).toMatchObject({ rowsUsed: 5, rowsQuarantined: 4, unusedHeaders: [] })
    expect(await engine.query('SELECT tier, payer, switch_sum, switch_from, switch_to, switch_to_closed, lower, range_text FROM stored.tier ORDER BY source_row')).toEqual([
      { tier: '一般', payer: 'organisation', switch_sum: null, switch_from: null, switch_to: null, switch_to_closed: true, lower: '1000.0000', range_text: null },
      { tier: '一般', payer: 'responsible_person', switch_sum: null, switch_from: null, switch_to: null, switch_to_closed: true, lower: '100.0000', range_text: null },
      { tier: '一般', payer: null, switch_sum: 'value_of_goods', switch_from: '10000.00', switch_to: null, switch_to_closed: true, lower: '1.0000', range_text: null },
      { tier: '一般', payer: null, switch_sum: 'value_of_goods', switch_from: null, switch_to: '10000.00', switch_to_closed: false, lower: '500.0000', range_text: null },
      { tier: '较重', payer: null, switch_sum: null, switch_from: null, switch_to: null, switch_to_closed: true, lower: null, range_text: '每平方米处50元罚款' },
    ])
    expect(await engine.query('SELECT reason, column_name FROM stored.quarantined_row ORDER BY row_number')).toEqual([
      { reason: 'required-value-missing', column_name: '幅度原文' }, { reason: 'required-value-missing', column_name: '适用金额种类' },
      { reason: 'range-inverted', column_name: null }, { reason: 'conflicting-duplicate', column_name: null },
    ])
  })

  it('are taken back where the corrected file states another range in their place, and only there', async () => {
    const engine = await emptyDatabase()
    const full = `${header},罚款对象`
    const start = '某基准,2023,某厅,2023-01-01,,无证经营'
    const grave = `${start},较重,2,金额,,2000,,5000,,`
    const [path] = await writeFiles({ 'a.csv': `${full}\n${start},一般,1,金额,,1000,,2000,,单位\n${grave}\n` })
    await ingestFiles(engine, [path!], options)
    await ingest(engine, { 'b.csv': `${full}\n${start},一般,1,金额,,100,,200,,责任人员\n` })
    await writeFile(path!, `${full}\n${start},一般,1,金额,,1000,,2000,,违法行为人\n${grave}\n`)
    await ingestFiles(engine, [path!], options)
    expect(await engine.query('SELECT tier, payer FROM stored.tier ORDER BY tier_rank, payer')).toEqual([
      { tier: '一般', payer: 'offender' }, { tier: '一般', payer: 'responsible_person' }, { tier: '较重', payer: null },
    ])
    expect((await dump(engine))['replaced_record']).toHaveLength(1)
  })

  describe('in a register of their own', () => {
    const registerHeader = '裁量基准名称,版本,制定机关,执法行为类别,公布日期,规范性文件编号,依法不公开,备案日期,征求意见起始日期,征求意见截止日期,失效日期'
    const versions = 'SELECT title, issuer, act_type, published_on, is_secret, filed_on, valid_from FROM stored.benchmark'
    const merged = [
      { title: '某基准', issuer: '某厅', act_type: 'penalty', published_on: '2022-12-20', is_secret: false, filed_on: null, valid_from: '2023-01-01' },
    ]

    it.each([
      ['the register', { 'a.csv': 'register', 'b.csv': 'tiers' }],
      ['the tiers', { 'a.csv': 'tiers', 'b.csv': 'register' }],
    ])('are one version with the sheet of tiers, whichever comes later: %s first', async (_, order) => {
      const engine = await emptyDatabase()
      const sheets = { register: `${registerHeader}\n某基准,2023,,行政处罚,2022年12月20日,某规〔2022〕3号,否,,,,\n`, tiers: `${header}\n${tier}\n` }
      for (const [file, sheet] of Object.entries(order)) await ingest(engine, { [file]: sheet === 'tiers' ? sheets.tiers : sheets.register })
      expect(await engine.query(versions)).toEqual(merged)
    })

    it('lose nothing to a blank cell, and keep what a later sheet corrects', async () => {
      const engine = await emptyDatabase()
      await ingest(engine, { 'a.csv': `${registerHeader}\n某基准,2023,某厅,行政处罚,2022-12-20,,,2023-01-05,,,\n` })
      const [blank] = await ingest(engine, { 'b.csv': `${registerHeader}\n某基准,2023,,,,,,,,,\n` })
      expect(blank).toMatchObject({ rowsUsed: 0, rowsRepeated: 1 })
      const [corrected] = await ingest(engine, { 'c.csv': `${registerHeader}\n某基准,2023,,,2022-12-21,,,,,,\n` })
      expect(corrected).toMatchObject({ rowsUsed: 1, rowsReplaced: 1 })
      expect(await engine.query('SELECT published_on, filed_on FROM stored.benchmark')).toEqual([{ published_on: '2022-12-21', filed_on: '2023-01-05' }])
      const [old] = await engine.query('SELECT record_type, record_text FROM stored.replaced_record')
      expect(old).toMatchObject({ record_type: 'benchmark' })
      expect(JSON.parse(String(old!['record_text']))).toMatchObject({ published_on: '2022-12-20' })
    })

    it('are not called corrected where a register only adds what was not on record', async () => {
      const engine = await emptyDatabase()
      await ingest(engine, { 'a.csv': `${registerHeader}\n某基准,2023,某厅,行政处罚,,,,,,,\n` })
      const [completed] = await ingest(engine, { 'b.csv': `${registerHeader}\n某基准,2023,某厅,行政处罚,2022-12-20,,,2023-01-05,,,\n` })
      expect(completed).toMatchObject({ rowsUsed: 1, rowsRepeated: 0, rowsReplaced: 0 })
      const [changed] = await ingest(engine, { 'c.csv': `${registerHeader}\n某基准,2023,,,2022-12-21,某规〔2022〕3号,,,,,\n` })
      expect(changed).toMatchObject({ rowsUsed: 1, rowsReplaced: 1 })
    })

    it('have a row set aside that contradicts another, or whose comment period ends before it begins', async () => {
      const engine = await emptyDatabase()
      const rows = ['某基准,2023,,,2022-12-20,,,,,,', '某基准,2023,,,2022-12-21,,,,,,', '某基准,2024,,,,,,,2024-02-01,2024-01-02,']
      const [intake] = await ingest(engine, { 'a.csv': `${registerHeader}\n${rows.join('\n')}\n` })
      expect(intake).toMatchObject({ rowsUsed: 1, rowsQuarantined: 2 })
      expect((await engine.query('SELECT reason FROM stored.quarantined_row ORDER BY row_number')).map(({ reason }) => reason)).toEqual([
        'conflicting-duplicate',
        'range-inverted',
      ])
    })

    it('tell by a hash whether two copies say the same, in whatever order their tiers stand', async () => {
      const second = '某基准,2023,某厅,2023-01-01,2099/12/31,无证经营,一般,2,金额,,65000,是,90000,是'
      const hashes: unknown[] = []
      for (const rows of [[tier, second], [second, tier], [tier, second.replace('90000', '95000')]]) {
        const engine = await emptyDatabase()
        await ingest(engine, { 'a.csv': `${header}\n${rows.join('\n')}\n` })
        hashes.push((await engine.query('SELECT tiers_hash FROM stored.benchmark'))[0]!['tiers_hash'])
      }
      expect(hashes[0]).toMatch(/^[0-9a-f]{64}$/)
      expect(hashes[1]).toBe(hashes[0])
      expect(hashes[2]).not.toBe(hashes[0])
    })
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

describe('the kinds of penalty of a clause', () => {
  const header = '法律名称,条款,幅度类型,下限,上限,可以处的处罚种类,应当并处的处罚种类'
  const kinds = 'SELECT article, kinds_allowed, kinds_required FROM stored.statutory_range ORDER BY source_row'

  it('are read as those of decisions, and a recorded none is not a blank', async () => {
    const engine = await emptyDatabase()
    const rows = ['甲法,第1条,金额,1,2,警告、罚款、吊销许可证件,吊销许可证件', '甲法,第2条,金额,1,2,罚款,无', '甲法,第3条,金额,1,2,,没收违法所得']
    await ingest(engine, { 'a.csv': `${header}\n${rows.join('\n')}\n` })
    expect(await engine.query(kinds)).toEqual([
      { article: '第一条', kinds_allowed: 'warning|fine|licence_revocation', kinds_required: 'licence_revocation' },
      { article: '第二条', kinds_allowed: 'fine', kinds_required: '' },
      { article: '第三条', kinds_allowed: null, kinds_required: 'confiscation' },
    ])
  })

  it('are asked for again where a word is unknown, or a required kind is not among those allowed', async () => {
    const engine = await emptyDatabase()
    const rows = ['甲法,第1条,金额,1,2,罚款、吊消许可证,', '甲法,第2条,金额,1,2,罚款,责令关闭', '甲法,第3条,金额,1,2,警告,没收、罚款、责令改正']
    const [intake] = await ingest(engine, { 'a.csv': `${header}\n${rows.join('\n')}\n` })
    expect(intake).toMatchObject({ rowsUsed: 1, rowsQuarantined: 2 })
    expect(await engine.query('SELECT reason, column_name, details FROM stored.quarantined_row ORDER BY row_number')).toEqual([
      { reason: 'code-unknown', column_name: '可以处的处罚种类', details: '{"nearest":"吊销许可证"}' },
      { reason: 'required-kind-not-allowed', column_name: '应当并处的处罚种类', details: '{}' },
    ])
  })
})

describe('the register of the enforcement platform', () => {
  it('has one row a category and agency, under the words of the rule or its short ones, and a later sheet corrects it', async () => {
    const engine = await emptyDatabase()
    const header = '行政机关,信息类别,已录入,已公开,录入日期'
    await ingest(engine, { 'a.csv': `${header}\n甲局,行政裁量权基准,是,是,2025-05-01\n甲局,重大行政执法决定法制审核目录清单,否,,\n甲局,"相关法律、法规、规章执行情况",是,,\n` })
    const [corrected] = await ingest(engine, { 'b.csv': `${header}\n甲局,法制审核目录清单,是,否,2025-06-01\n` }, { now: new Date('2026-02-06T01:00:00Z') })
    expect(corrected).toMatchObject({ rowsUsed: 1, rowsReplaced: 1 })
    expect(await engine.query('SELECT category, is_kept, is_public, recorded_on FROM stored.platform_record ORDER BY category')).toEqual([
      { category: 'discretion_benchmark', is_kept: true, is_public: true, recorded_on: '2025-05-01' },
      { category: 'law_implementation', is_kept: true, is_public: null, recorded_on: null },
      { category: 'review_catalogue', is_kept: true, is_public: false, recorded_on: '2025-06-01' },
    ])
  })

  it('follows an agency that is registered under another name', async () => {
    const engine = await emptyDatabase()
    await ingest(engine, { 'a.csv': '行政机关,信息类别,已录入\n县城管局,基本信息,是\n' })
    await ingest(engine, { 'b.csv': '机关名称,统一社会信用代码,别名,层级\n示例县城市管理局,A1,县城管局,县级\n' })
    const [again] = await ingest(engine, { 'c.csv': '行政机关,信息类别,已录入\n示例县城市管理局,基本信息,否\n' })
    expect(again).toMatchObject({ rowsReplaced: 1 })
    expect(await engine.query('SELECT agency_id, is_kept FROM stored.platform_record')).toEqual([{ agency_id: 'A1', is_kept: false }])
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

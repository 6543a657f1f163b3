import { appendFileSync, rmSync } from 'node:fs'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ingestFiles } from '../../../pipeline/ingest/ingest-files.ts'
import { dump, emptyDatabase, ingest, options, writeFiles } from './support.ts'

const header = '决定书文号,行政机关,当事人名称,当事人类别,决定日期,违法行为,处罚种类,罚款金额（元）,处罚依据,情节'
const row1 = '甲罚〔2024〕1号,甲局,乙公司,法人,2024-06-06,无证经营,罚款、警告,"50,000",《甲法》第46条,初次违法；配合调查'
const row2 = '甲罚〔2024〕2号,甲局,王小明,自然人,2024年6月7日,无证经营,警告,,,无'

const nameOf = () => '台账.csv'
const ledgerOf = (fine: string) =>
  `决定书文号,行政机关,当事人名称,决定日期,罚款金额（元）\n1号,甲局,乙,2024-06-06,${fine}\n2号,甲局,乙,坏日期,\n`

/** As a workspace names its files: by their path in it. */
const named = { nameOf: (file: string) => basename(file) }

describe('loading decisions', () => {
  it('stores what the cells say, and missing as missing', async () => {
    const engine = await emptyDatabase()
    const [intake] = await ingest(engine, { 'a.csv': `${header}\n${row1}\n\n${row2}\n` })
    expect(intake).toMatchObject({ state: 'loaded', mapping: 'canonical-decision', rowsRead: 2, rowsUsed: 2, rowsQuarantined: 0, error: null })
    const rows = await engine.query(
      `SELECT agency_id, act_type, party_kind, decision_date, kinds, fine, circumstances, status, source_row
       FROM stored.decision ORDER BY source_row`,
    )
    expect(rows.map((row) => Object.values(row))).toEqual([
      ['甲局', 'penalty', 'legal_person', '2024-06-06', 'warning|fine', '50000.00', '初次违法|配合调查', 'in_force', 2],
      ['甲局', 'penalty', 'natural_person', '2024-06-07', 'warning', null, '', 'in_force', 4],
    ])
    expect(await engine.query('SELECT instrument, article FROM stored.decision_basis')).toEqual([
      { instrument: '甲法', article: '第四十六条' },
    ])
  })

  it('changes nothing when the same file comes again, under its name or another', async () => {
    const engine = await emptyDatabase()
    const content = `${header}\n${row1}\n${row2}\n甲罚3号,甲局,丙,,坏日期,,,,,\n`
    await ingest(engine, { 'a.csv': content }, named)
    const before = await dump(engine)
    const [again] = await ingest(engine, { 'a.csv': content }, named)
    expect(again).toMatchObject({ state: 'already loaded', rowsRead: 3, rowsUsed: 2, rowsQuarantined: 1 })
    expect(await dump(engine)).toEqual(before)
    const [copy] = await ingest(engine, { 'b.csv': content }, named)
    expect(copy).toMatchObject({ state: 'loaded', rowsRead: 3, rowsUsed: 0, rowsRepeated: 2, rowsQuarantined: 1 })
    expect((await dump(engine))['decision']).toEqual(before['decision'])
  })

  it('lets a forgotten copy of an old file undo no correction', async () => {
    const engine = await emptyDatabase()
    const old = `${header}\n${row1}\n`
    const corrected = `${header}\n${row1.replace('"50,000"', '60000')}\n`
    await ingest(engine, { '1.csv': old, '2-copy.csv': old }, named)
    await ingest(engine, { '1.csv': corrected, '2-copy.csv': old }, named)
    expect(await engine.query('SELECT fine FROM stored.decision')).toEqual([{ fine: '60000.00' }])
  })

  it('takes out what a corrected file no longer holds, also where the correction changed what a decision is known by', async () => {
    const engine = await emptyDatabase()
    await ingest(engine, { 'a.csv': '决定书文号,行政机关,当事人名称,决定日期,违法行为\n1号,甲局,乙,2024-06-06,甲项\n2号,甲局,丙,2024-06-06,甲项\n3号,甲局,丁,2024-06-06,甲项\n' }, named)
    await ingest(engine, { 'b.csv': '决定书文号,行政机关,当事人名称,决定日期,违法行为\n3号,甲局,丁,2024-06-06,甲项\n' }, named)
    await ingest(engine, { 'a.csv': '决定书文号,行政机关,当事人名称,决定日期,违法行为\n1号,甲局,乙,2024-06-06,乙项\n' }, named)
    expect(await engine.query('SELECT document_number, violation_item FROM stored.decision ORDER BY 1')).toEqual([
      { document_number: '1号', violation_item: '乙项' },
      { document_number: '3号', violation_item: '甲项' },
    ])
    expect(await engine.query('SELECT count(*) AS kept FROM stored.replaced_record')).toEqual([{ kept: 2 }])
  })

  it('counts rows that another file has stored already, and replaces corrected ones', async () => {
    const engine = await emptyDatabase()
    await ingest(engine, { 'a.csv': `${header}\n${row1}\n${row2}\n` })
    const corrected = row1.replace('"50,000"', '60000').replace('第46条', '第47条')
    const [intake] = await ingest(engine, { 'b.csv': `${header}\n${corrected}\n${row2}\n` })
    expect(intake).toMatchObject({ rowsUsed: 1, rowsReplaced: 1, rowsRepeated: 1 })
    const decisions = 'SELECT count(*) AS decisions, max(fine) AS fine FROM stored.decision'
    expect(await engine.query(decisions)).toEqual([{ decisions: 2, fine: '60000.00' }])
    expect(await engine.query('SELECT article FROM stored.decision_basis')).toEqual([{ article: '第四十七条' }])
    const [old] = await engine.query('SELECT record_type, record_text FROM stored.replaced_record')
    expect(old!['record_type']).toBe('decision')
    expect(JSON.parse(String(old!['record_text']))).toMatchObject({ document_number: '甲罚〔2024〕1号', fine: 50000 })
  })

  it('loads an older content of a file again when it comes back', async () => {
    const engine = await emptyDatabase()
    const fine = async () => (await engine.query('SELECT fine FROM stored.decision')).map((row) => row['fine'])
    const sources = () => engine.query('SELECT is_current FROM stored.source_file ORDER BY is_current')
    await ingest(engine, { 'a.csv': ledgerOf('100') }, { nameOf })
    await ingest(engine, { 'a.csv': ledgerOf('200') }, { nameOf })
    expect(await fine()).toEqual(['200.00'])
    expect(await sources()).toEqual([{ is_current: false }, { is_current: true }])
    const ofCurrent = 'SELECT is_current FROM stored.quarantined_row JOIN stored.source_file USING (source_id) ORDER BY is_current'
    expect(await engine.query(ofCurrent)).toEqual([{ is_current: false }, { is_current: true }])
    const [restored] = await ingest(engine, { 'a.csv': ledgerOf('100') }, { nameOf })
    expect(restored).toMatchObject({ state: 'loaded', rowsUsed: 1, rowsReplaced: 1, rowsQuarantined: 1 })
    expect(await fine()).toEqual(['100.00'])
    expect(await sources()).toEqual([{ is_current: false }, { is_current: true }])
    expect(await engine.query(ofCurrent)).toEqual([{ is_current: false }, { is_current: true }])
    const [again] = await ingest(engine, { 'a.csv': ledgerOf('100') }, { nameOf })
    expect(again).toMatchObject({ state: 'already loaded', rowsUsed: 1 })
  })

  it('reads everyday names of the columns', async () => {
    const engine = await emptyDatabase()
    const names = '案号,处罚决定书文号,处罚机关,当事人,当事人类型,身份证号,案发日期,处罚日期,案由,裁量情节,以往违法次数,引用的裁量基准,基准版本,引用的阶次,处罚类型,罚款数额（元）,危害后果,备注'
    const row = '案1,1号,甲局,乙,个人,11010519491231002X,2024-05-01,2024-06-06,无证经营,初次违法,1,某基准,2023,较轻,罚款,100,不大,已改正'
    const [intake] = await ingest(engine, { 'a.csv': `${names}\n${row}\n` })
    expect(intake).toMatchObject({ rowsUsed: 1, unusedHeaders: ['危害后果'] })
    const [stored] = await engine.query('SELECT * FROM stored.decision')
    expect(stored).toMatchObject({
      case_id: '案1',
      document_number: '1号',
      agency_id: '甲局',
      party_name: '乙',
      party_kind: 'natural_person',
      conduct_date: '2024-05-01',
      decision_date: '2024-06-06',
      violation_item: '无证经营',
      circumstances: '初次违法',
      harm: null,
      repeat_count: 1,
      benchmark_cited: '某基准',
      benchmark_version_cited: '2023',
      tier_cited: '较轻',
      kinds: 'fine',
      fine: '100.00',
      explanation: '已改正',
    })
    expect(String(stored!['party_key'])).toHaveLength(64)
  })

  it('names the headers that it did not read', async () => {
    const engine = await emptyDatabase()
    const content = '决定书文号,行政机关,当事人名称,决定日期,经办科室,\n1号,甲局,乙,2024-06-06,一科,x\n'
    const [first, again] = [await ingest(engine, { 'a.csv': content }, named), await ingest(engine, { 'a.csv': content }, named)]
    expect([first[0]!.unusedHeaders, again[0]!.unusedHeaders]).toEqual([['经办科室'], ['经办科室']])
    expect(await engine.query('SELECT unused_headers FROM stored.source_file')).toEqual([{ unused_headers: '["经办科室"]' }])
  })

  it('quarantines a row that says otherwise than an earlier one of the file', async () => {
    const engine = await emptyDatabase()
    const [intake] = await ingest(engine, {
      'a.csv': `${header}\n${row1}\n${row1}\n${row1.replace('"50,000"', '60000')}\n`,
    })
    expect(intake).toMatchObject({ rowsRead: 3, rowsUsed: 1, rowsRepeated: 1, rowsQuarantined: 1 })
    expect(await engine.query('SELECT row_number, reason, value, details FROM stored.quarantined_row')).toEqual([
      { row_number: 4, reason: 'conflicting-duplicate', value: '甲罚〔2024〕1号', details: '{"row":"2"}' },
    ])
  })

  it('keeps every unusable row with the cell that is at fault', async () => {
    const engine = await emptyDatabase()
    const bad = [
      ',甲局,,,2024-06-06,,,,,',
      '1号,,乙,,2024-06-06,,,,,',
      '2号,甲局,乙,,2024-02-30,,,,,',
      '3号,甲局,乙,,2024-06-06,,,3.141,,',
      '4号,甲局,乙,,2024-06-06,,,-1,,',
      '5号,甲局,乙,,2024-06-06,,罚欵,,,',
      '6号,甲局,乙,,2024-06-06,,,50,000,,',
      '7号,甲局,乙',
    ]
    const [intake] = await ingest(engine, { 'a.csv': `题目\n${header}\n${bad.join('\n')}\n${row1}` })
    expect(intake).toMatchObject({ rowsRead: 9, rowsUsed: 1, rowsQuarantined: 8 })
    const rows = await engine.query(
      'SELECT row_number, reason, column_name, value FROM stored.quarantined_row ORDER BY row_number',
    )
    expect(rows.map((row) => Object.values(row))).toEqual([
      [3, 'required-value-missing', '当事人名称', null],
      [4, 'required-value-missing', '行政机关', null],
      [5, 'date-unreadable', '决定日期', '2024-02-30'],
      [6, 'amount-unreadable', '罚款金额（元）', '3.141'],
      [7, 'amount-negative', '罚款金额（元）', '-1'],
      [8, 'code-unknown', '处罚种类', '罚欵'],
      [9, 'row-misaligned', null, null],
      [10, 'row-misaligned', null, null],
    ])
    const [row] = await engine.query('SELECT row_text FROM stored.quarantined_row WHERE row_number = 5')
    expect(JSON.parse(String(row!['row_text']))).toMatchObject({ 决定书文号: '2号', 决定日期: '2024-02-30' })
  })

  it('tells totals and signatures from records that are wrong', async () => {
    const engine = await emptyDatabase()
    const below = ['合 计,,,,,,,"50,000",,', ',,小计,,,,,1,,', '填表人：张三', '1号,,乙,,2024-06-06,,,,,']
    await ingest(engine, { 'a.csv': `${header}\n${row1}\n${below.join('\n')}\n` })
    const reasons = await engine.query('SELECT reason, value FROM stored.quarantined_row ORDER BY row_number')
    expect(reasons.map((row) => Object.values(row))).toEqual([
      ['summary-row', '合 计'],
      ['summary-row', '小计'],
      ['summary-row', '填表人：张三'],
      ['required-value-missing', null],
    ])
  })

  it('one bad file stops no other, and folders are searched', async () => {
    const engine = await emptyDatabase()
    const [file] = await writeFiles({ 'z.csv': `${header}\n${row1}\n` })
    const folder = dirname(file!)
    await mkdir(join(folder, 'deep'))
    await writeFile(join(folder, 'deep', 'a.csv'), '甲,乙\n1,2\n')
    await writeFile(join(folder, 'deep', '~$a.xlsx'), 'lock')
    await writeFile(join(folder, '.hidden.csv'), 'x')
    await writeFile(join(folder, 'README.md'), '# x')
    await writeFile(join(folder, 'b.xls'), 'x')
    const seen: string[] = []
    const onProgress = ({ state }: { state: string }) => void seen.push(state)
    const intakes = await ingestFiles(engine, [folder, join(folder, 'none.csv')], { ...options, onProgress })
    expect(intakes.map(({ state, error }) => [state, error?.code ?? null])).toEqual([
      ['unusable', 'xls-is-text'],
      ['unusable', 'mapping-not-recognised'],
      ['unusable', 'file-not-found'],
      ['loaded', null],
    ])
    expect(seen).toHaveLength(4)
  })

  it('goes on behind links that lead nowhere, files that nobody may read and files that change', async () => {
    const engine = await emptyDatabase()
    const [changing, gone, fine] = await writeFiles({ 'changing.csv': `${header}\n${row1}\n`, 'gone.csv': `${header}\n${row1}\n`, 'z.csv': `${header}\n${row2}\n` })
    const folder = dirname(fine!)
    await symlink(join(folder, 'nowhere.csv'), join(folder, 'dangling.csv'))
    const agencies = join(folder, 'agencies.csv')
    await writeFile(agencies, '机关名称,层级\n甲局,县级\n')
    // The register is loaded when every file has been hashed and none of the decisions has been read.
    const onProgress = ({ recordType }: { recordType: string | null }) => {
      if (recordType !== 'agency') return
      appendFileSync(changing!, `${row2}\n`)
      rmSync(gone!)
    }
    const intakes = await ingestFiles(engine, [folder], { ...options, onProgress, nameOf: (file) => basename(file) })
    expect(intakes.map(({ file, state, error }) => [file, state, error?.code ?? null])).toEqual([
      ['dangling.csv', 'unusable', 'file-gone'],
      ['agencies.csv', 'loaded', null],
      ['changing.csv', 'unusable', 'file-changed'],
      ['gone.csv', 'unusable', 'file-gone'],
      ['z.csv', 'loaded', null],
    ])
    expect(await engine.query('SELECT document_number FROM stored.decision')).toEqual([{ document_number: '甲罚〔2024〕2号' }])
  })

  it('a given mapping whose columns are not there is refused by name', async () => {
    const engine = await emptyDatabase()
    const mapping = 'mapping: own\ntitle: {zh-CN: 甲, en: A}\nrecord: decision\nrecognise: [机关]\ncolumns: {agency: 机关, decision_date: 日期}\n'
    const [mappingFile, data] = await writeFiles({ 'own.yaml': mapping, 'a.csv': '机关,年月\n甲局,2024\n' })
    const intakes = await ingestFiles(engine, [data!], { ...options, mappingFile })
    expect(intakes[0]!.error).toMatchObject({ code: 'mapping-column-missing', details: { column: '日期' } })
  })
})

const withNumber = (number: string, date: string) =>
  `甲局,王小明${number},${number},${date},身份证${number}的王某,${number}罚款,见${number},${number},李${number},${number}`

describe('privacy', () => {
  it('leaves identity numbers nowhere in the database', async () => {
    const engine = await emptyDatabase()
    const numbers = ['11010519491231002X', '440524188001010014', '130503670401001', '４４０５２４１８８００１０１００１４']
    const columns = '行政机关,当事人名称,当事人证件号码,决定日期,违法事实,处罚内容,说明,案件编号,承办人,法定代表人证件号码'
    const lines = numbers.flatMap((number) => [withNumber(number, '2024-06-06'), withNumber(number, `坏${number}`)])
    const correction = [withNumber(numbers[0]!, '2024-06-06').replace('李', '赵')]
    await ingest(engine, { 'a.csv': `${columns}\n${lines.join('\n')}\n"坏${numbers[0]!}\n` })
    await ingest(engine, { 'b.csv': `${columns}\n${correction.join('\n')}\n` })
    const everything = JSON.stringify(await dump(engine))
    expect(everything).toContain('row-malformed')
    const malformed = "SELECT value FROM stored.quarantined_row WHERE reason = 'row-malformed'"
    expect(await engine.query(malformed)).toEqual([{ value: null }])
    for (const number of numbers) expect(everything).not.toContain(number)
    const keys = await engine.query('SELECT DISTINCT length(party_key) AS length FROM stored.decision')
    expect(keys).toEqual([{ length: 64 }])
  })

  it('keeps long case numbers that hold no birth date', async () => {
    const engine = await emptyDatabase()
    await ingest(engine, { 'a.csv': '案件编号,行政机关,当事人名称,决定日期\n999999202499000001,甲局,乙,2024-06-06\n' })
    expect(await engine.query('SELECT case_id FROM stored.decision')).toEqual([{ case_id: '999999202499000001' }])
  })
})

describe('publication files', () => {
  const chinese =
    '行政相对人名称,行政相对人类别,行政相对人代码_1(统一社会信用代码),行政处罚决定书文号,违法行为类型,处罚类别,处罚内容,罚款金额（万元）,处罚决定日期,处罚有效期,处罚机关,处罚机关统一社会信用代码,备注'
  it.each([
    ['Chinese headers', chinese],
    ['codes', 'CF_XDR_MC,CF_XDR_LB,CF_XDR_SHXYM,CF_WSH,CF_WFXW,CF_CFLB,CF_NR,CF_NR_FK,CF_JDRQ,CF_YXQ,CF_CFJG,CF_CFJGDM,BZ'],
    ['half-width brackets and spaces', chinese.replaceAll('（', ' (').replaceAll('）', ') ')],
  ])('are read with %s, amounts in 万元', async (_, headers) => {
    const engine = await emptyDatabase()
    const row = '乙公司,法人及非法人组织,91440300MA5EXAMPLE,甲罚1号,无证经营,罚款,罚款5万元,5.000000,2024/06/06,2099/12/31,甲局,11440300000000000A,/'
    const [intake] = await ingest(engine, { 'a.csv': `${headers}\n${row}\n` })
    expect(intake).toMatchObject({ mapping: 'public-credit-penalty-legal-person', rowsUsed: 1 })
    expect(await engine.query('SELECT agency_id, fine, party_kind, explanation FROM stored.decision')).toEqual([
      { agency_id: '11440300000000000A', fine: '50000.00', party_kind: 'legal_person', explanation: null },
    ])
  })
})

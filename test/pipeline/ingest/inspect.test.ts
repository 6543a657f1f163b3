import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { draftMapping, type DraftWords } from '../../../pipeline/ingest/inspect/draft-mapping.ts'
import { inspectSheet, type SheetInspection } from '../../../pipeline/ingest/inspect/inspect-sheet.ts'
import { sheetStarts } from '../../../pipeline/ingest/inspect/sheet-start.ts'
import { ingestFiles } from '../../../pipeline/ingest/ingest-files.ts'
import { compileMapping } from '../../../pipeline/ingest/mappings/compile-mapping.ts'
import { builtInMappings, loadMappings } from '../../../pipeline/ingest/mappings/load-mappings.ts'
import { packageRoot } from '../../../pipeline/package-root.ts'
import { emptyDatabase, ingest, options, writeFiles } from './support.ts'

const inbox = join(packageRoot, 'data-samples/county/inbox')
const mappings = await loadMappings([builtInMappings])
const words: DraftWords = { head: '初稿', telling: '识别', guessed: '推测', unknown: '未对应', nearest: '最接近：', required: '必填', codes: '代码', nulls: '未记载' }

async function inspected(file: string): Promise<SheetInspection> {
  return inspectSheet((await sheetStarts(file, mappings))[0]!, mappings)
}

async function inspectedText(text: string): Promise<SheetInspection & { readonly file: string }> {
  const [file] = await writeFiles({ 'a.csv': text })
  return { ...(await inspected(file!)), file: file! }
}

function draft(inspection: SheetInspection, file: string) {
  return draftMapping(inspection, mappings, 'our-ledger.yaml', file, words)
}

describe('looking at a file', () => {
  it('names the mapping that loading would take, with figures for how well it fits', async () => {
    const { best, start } = await inspected(join(inbox, 'decisions-transport-publication.csv'))
    expect(best).toMatchObject({ isRecognised: true, tellingHeaders: 4, missingHeaders: [], headers: 28, headersRead: 20, headersIgnored: 8, confidence: 'high' })
    expect(best!.mapping.name).toBe('public-credit-penalty-legal-person')
    expect(best!.cellsAccepted).toBe(best!.cellsRead)
    expect(start).toMatchObject({ format: 'csv', encoding: 'utf-8', headerRow: 1 })
    const environment = await inspected(join(inbox, 'decisions-environment-gb18030.csv'))
    expect(environment.start.encoding).toBe('gb18030')
  })

  it('has little confidence in a mapping whose telling headers are not all there, or whose cells are unreadable', async () => {
    const missing = await inspectedText('决定书文号,当事人名称,罚款金额（元）\n1号,甲公司,5\n')
    expect(missing.best).toMatchObject({ isRecognised: false, confidence: 'low', missingHeaders: ['行政机关', '决定日期'] })
    const unreadable = await inspectedText('行政机关,决定日期,罚款金额（元）\n甲局,明天,很多\n甲局,2024-01-01,5\n')
    expect(unreadable.best).toMatchObject({ isRecognised: true, confidence: 'low', cellsRead: 6, cellsAccepted: 4 })
  })

  it('tells headers that nothing reads, each with the nearest known one, and values that cannot be read, with the reason', async () => {
    const { columns, unreadable } = await inspectedText('行政机关,决定日期,罚款金额（元）,违法的行为,天气\n甲局,2024-01-01,约5元,占道,晴\n甲局,2024-01-02,约5元,占道,阴\n甲局,,6,占道,雨\n')
    expect(columns.map(({ header, use, nearest }) => [header, use, nearest?.field ?? null])).toEqual([
      ['行政机关', 'read', null],
      ['决定日期', 'read', null],
      ['罚款金额（元）', 'read', null],
      ['违法的行为', 'unread', 'violation_item'],
      ['天气', 'unread', null],
    ])
    expect(unreadable.map(({ field, values }) => [field, values.map(({ count, reason }) => `${count} ${reason}`)])).toEqual([
      ['fine', ['2 amount-unreadable']],
      ['decision_date', ['1 required-value-missing']],
    ])
  })

  it('shows no name of a person and no identity number, in whichever column they stand', async () => {
    const inspection = await inspectedText(
      [
        '行政机关,决定日期,当事人名称,当事人类别,证件号码,承办人,违法事实,处罚内容,联系人,某列,处罚种类',
        '甲局,2024-01-01,欧阳小明,自然人,110101199001011237,赵一二,"欧阳小明占道，证件110101199001011237，电话13800138000",对孙三四给予警告,李五六,周七八,约谈',
        '甲局,2024-01-02,钱九十烟酒店,个体工商户,92110101MA00000000,赵一二,钱九十烟酒店占道,罚款,李五六,周七八,约谈',
        '甲局,2024-01-03,示例有限公司,法人,91110101MA00000000,赵一二,占道,罚款,李五六,周七八,李五六',
      ].join('\n'),
    )
    const shown = JSON.stringify([inspection.columns, inspection.unreadable])
    for (const secret of ['欧阳小明', '110101', '1380013', '赵一二', '孙三四', '李五六', '周七八', '钱九十']) expect(shown).not.toContain(secret)
    for (const kept of ['欧阳某', '某个体工商户', '示例有限公司', '甲局']) expect(shown).toContain(kept)
  })
})

describe('a mapping that is started for a file', () => {
  it.each(['decisions-transport-publication.csv', 'decisions-market.csv', 'decisions-emergency.xlsx', 'benchmarks.csv', 'agencies.csv'])(
    'is sound and loads %s as before',
    async (name) => {
      const file = join(inbox, name)
      const { text, missing } = draft(await inspected(file), file)
      expect(missing).toEqual([])
      const [own] = await writeFiles({ 'our-ledger.yaml': text })
      const counts = []
      for (const mappingFolders of [[dirname(own!), builtInMappings], [builtInMappings]]) {
        const engine = await emptyDatabase()
        const [intake] = await ingestFiles(engine, [file], { ...options, mappingFolders })
        engine.close()
        counts.push(intake!)
      }
      const [withOwn, builtIn] = counts
      expect(withOwn!.mapping).toBe('our-ledger')
      expect([withOwn!.rowsUsed, withOwn!.rowsQuarantined]).toEqual([builtIn!.rowsUsed, builtIn!.rowsQuarantined])
    },
  )

  it('fills in what is alike and can be read, and loads a ledger that no mapping knows', async () => {
    const file = '作出处罚机关,处罚的决定日期,处罚罚款金额（万元）,被处罚当事人名称,主要违法事实,天气\n甲局,2024-01-01,0.5,示例有限公司,占道,晴\n'
    const inspection = await inspectedText(file)
    const { text, missing } = draft(inspection, inspection.file)
    expect(missing).toEqual([])
    const mapping = compileMapping(text, 'our-ledger.yaml')
    expect(Object.keys(mapping.columns).sort()).toEqual(['agency', 'decision_date', 'facts', 'fine', 'party_name'])
    expect(text).toContain('# [天气]')
    const [own] = await writeFiles({ 'our-ledger.yaml': text })
    const engine = await emptyDatabase()
    const [intake] = await ingest(engine, { 'a.csv': file }, { mappingFolders: [dirname(own!)] })
    expect(intake).toMatchObject({ mapping: 'our-ledger', rowsUsed: 1 })
    expect(await engine.query('SELECT agency_id, fine, facts FROM stored.decision')).toEqual([{ agency_id: '甲局', fine: '5000.00', facts: '占道' }])
    engine.close()
  })

  it('never takes an amount without a unit, or one date for another', async () => {
    const inspection = await inspectedText('行政机关,决定日期,当事人名称,处罚种类,罚款的金额,发布日期\n甲局,2024-01-01,示例有限公司,罚款,5,2024-02-01\n')
    const mapping = compileMapping(draft(inspection, inspection.file).text, 'a.yaml')
    expect(Object.keys(mapping.columns)).not.toContain('fine')
    expect(Object.keys(mapping.columns)).not.toContain('conduct_date')
  })

  it('lists words that are no code as comments that can be taken over as they stand', async () => {
    const inspection = await inspectedText('行政机关,决定日期,当事人名称,处罚种类\n甲局,2024-01-01,示例有限公司,"警告、吊销许可"\n')
    const { text } = draft(inspection, inspection.file)
    expect(compileMapping(text, 'a.yaml').columns['kinds']!.values).toEqual({})
    const uncommented = text.replace('    # values:', '    values:').replace('    #   吊销许可:', '      吊销许可:')
    expect(compileMapping(uncommented, 'a.yaml').columns['kinds']!.values).toEqual({ 吊销许可: 'licence_revocation' })
  })

  it('says which required columns it did not find', async () => {
    const inspection = await inspectedText('决定书文号,当事人名称,罚款金额（元）\n1号,甲公司,5\n')
    const { text, missing } = draft(inspection, inspection.file)
    expect(missing).toEqual(['agency', 'decision_date'])
    expect(text).toContain('  # agency:   # 必填')
  })
})

it('a built-in mapping reads the older form and permits to the letter of their columns', async () => {
  const engine = await emptyDatabase()
  const older = [
    'CF_WSH,CF_CFMC,CF_CFLB1,CF_CFLB2,CF_SY,CF_YJ,CF_XDR_MC,CF_XDR_SHXYM,CF_XDR_SFZ,CF_JG,CF_JDRQ,CF_XZJG,CF_ZT,DFBM,BZ',
    '示罚〔2016〕1号,行政处罚决定书,1,0,占道,《示例条例》第九条,示例有限公司,91110000000000000X,/,罚款500元,2016/11/01,示例县城管局,0,110000,',
    '示罚〔2016〕2号,行政处罚决定书,罚款,,占道,《示例条例》第九条,王小明,无,110101199001011237,罚款50元,2016/11/02,示例县城管局,1,110000,',
  ].join('\n')
  const permits = '行政相对人名称,行政相对人类别,行政许可决定文书号,许可编号,许可决定日期,许可机关,许可内容,当前状态\n示例有限公司,法人及非法人组织,,许可1,2024/01/01,示例县城管局,占道经营,有效\n'
  const intakes = await ingest(engine, { 'older.csv': older, 'permits.csv': permits })
  expect(intakes.map(({ unusedHeaders, rowsQuarantined }) => [unusedHeaders, rowsQuarantined])).toEqual([[[], 0], [[], 0]])
  const rows = await engine.query('SELECT document_number, act_type, party_kind, kinds, fine, penalty_text, status FROM stored.decision ORDER BY 1')
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['示罚〔2016〕1号', 'penalty', 'legal_person', 'warning|fine', '500.00', '罚款500元', 'in_force'],
    ['示罚〔2016〕2号', 'penalty', 'natural_person', 'fine', '50.00', '罚款50元', 'annulled'],
    ['许可1', 'permit', 'legal_person', null, null, null, 'in_force'],
  ])
  engine.close()
})

it('a supplementary sheet is stored with its number in one spelling, and says of a review only what changed the decision', async () => {
  const engine = await emptyDatabase()
  const sheet = [
    '行政机关,决定书文号,案件编号,立案日期,程序,裁量阶次,货值金额（元）,情节,听证日期,复议/诉讼结果',
    '示例县城管局,示罚[2024] 1号,,2024-01-01,普通,一般,1200,无,,维持原处罚决定',
    '示例县城管局,,案1,,简易,,,初次违法、主动消除危害后果,,复议机关决定撤销',
    '示例县城管局,,,2024-01-01,普通,,,,,',
  ].join('\n')
  const [intake] = await ingest(engine, { 'supplement.csv': sheet })
  expect(intake).toMatchObject({ mapping: 'canonical-decision-supplement', rowsUsed: 2, rowsQuarantined: 1, unusedHeaders: [] })
  const rows = await engine.query('SELECT document_key, case_id, value_of_goods, circumstances, status FROM stored.decision_supplement ORDER BY source_row')
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['示罚〔2024〕1号', null, '1200.00', '', null],
    [null, '案1', null, '主动消除危害后果|初次违法', 'annulled'],
  ])
  engine.close()
})

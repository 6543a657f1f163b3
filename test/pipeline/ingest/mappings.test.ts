import { describe, expect, it } from 'vitest'
import { actTypes, amountAmbiguities, baseSums, decisionStatuses, partyKinds, penaltyKinds, rangeBases } from '../../../pipeline/domain/decision.ts'
import { UserError } from '../../../pipeline/domain/errors.ts'
import { chooseMapping } from '../../../pipeline/ingest/mappings/choose-mapping.ts'
import { compileMapping } from '../../../pipeline/ingest/mappings/compile-mapping.ts'
import { builtInMappings, loadMappings } from '../../../pipeline/ingest/mappings/load-mappings.ts'
import { codeWords } from '../../../pipeline/ingest/parsing/codes.ts'

const plain = `
mapping: plain
title: {zh-CN: 简表, en: Plain}
record: decision
recognise: [机关, 日期]
columns:
  agency: 机关
  decision_date: 日期
  fine: {from: 罚款, unit: wan_yuan}
`

describe('mappings', () => {
  it('are all sound as they come with the program', async () => {
    const names = (await loadMappings([builtInMappings])).map(({ name }) => name)
    expect(names).toHaveLength(8)
    expect(new Set(names).size).toBe(8)
  })

  it.each([
    ['an unknown key, with the nearest', plain.replace('unit:', 'units:'), 'configuration-unknown-key', { key: 'columns.fine.units', nearest: 'unit' }],
    ['an unknown field, with the nearest', plain.replace('fine:', 'fines:'), 'configuration-unknown-key', { key: 'columns.fines', nearest: 'fine' }],
    ['a unit that does not exist', plain.replace('wan_yuan', 'jiao'), 'mapping-invalid', { path: 'columns.fine.unit' }],
    ['a required field that is not mapped', plain.replace('  decision_date: 日期\n', ''), 'mapping-invalid', { path: 'columns.decision_date' }],
    ['a broken regular expression', `${plain}  officer: {from: 人, extract: '('}\n`, 'mapping-invalid', { path: 'columns.officer.extract' }],
    ['a code that does not exist', `${plain}  status: {from: 状态, values: {好: good}}\n`, 'mapping-invalid', { path: 'columns.status' }],
    ['a column from nowhere', `${plain}  officer: {remove: 先生}\n`, 'mapping-invalid', { path: 'columns.officer' }],
    ['text that is no YAML', 'mapping: [', 'mapping-unreadable', { where: 'a.yaml' }],
  ])('refuse %s', (_, text, code, details) => {
    const error = caught(() => compileMapping(text, 'a.yaml'))
    expect(error).toMatchObject({ code, details })
  })

  it('are chosen by their telling headers, then by how much they read', async () => {
    const mappings = [compileMapping(plain, 'own/plain.yaml'), ...(await loadMappings([builtInMappings]))]
    const choose = (headers: string[]) => chooseMapping(headers, mappings, ({ file }) => file.split('/')[0]!).name
    expect(choose(['机关', '日期', '罚款'])).toBe('plain')
    expect(choose(['行政机关', '决定日期', '罚款金额 (元)'])).toBe('canonical-decision')
    expect(choose(['agency', 'decision_date', 'fine'])).toBe('canonical-decision')
    expect(choose(['行政机关', '统计年度', '收到日期'])).toBe('canonical-annual-return')
    expect(choose(['行政机关', '统计年度', '报送日期'])).toBe('canonical-bureau-analysis')
    // The program's own list of findings is no data.
    const findings = ['提示编号', '检查', '行政机关', '年度', '决定书文号', '案件编号', '当事人', '违法行为', '决定日期']
    expect(caught(() => choose(findings)).code).toBe('mapping-not-recognised')
    const error = caught(() => choose(['行政机关', '某列']))
    expect(error).toMatchObject({ code: 'mapping-not-recognised', details: { headers: '行政机关、某列' } })
    expect(caught(() => choose(['甲'.repeat(300), '乙'])).details['headers']).toHaveLength(200)
  })

  it('are recognised whichever everyday names a ledger uses, and by nothing else', async () => {
    const mappings = await loadMappings([builtInMappings])
    const choose = (headers: string) => chooseMapping(headers.split(','), mappings, () => 'one folder').name
    const published = '行政处罚决定书文号,违法行为类型,违法事实,处罚依据,处罚类别,处罚内容,罚款金额（万元）,处罚决定日期,处罚机关,备注'
    const [organisation, person] = ['public-credit-penalty-legal-person', 'public-credit-penalty-natural-person']
    expect(choose(`行政相对人名称,行政相对人类别,行政相对人代码_1(统一社会信用代码),${published}`)).toBe(organisation)
    expect(choose(`行政相对人名称,证件类型,证件号码,${published}`)).toBe(person)
    expect(choose('行政相对人名称,证件号码,处罚机关,处罚决定日期,处罚内容')).toBe(person)
    expect(choose('案号,文书号,执法机关,当事人,证件号码,作出日期,案由,处罚类型,罚款数额（元）')).toBe('canonical-decision')
    expect(choose('处罚决定书文号,处罚机关,当事人,处罚日期,罚款金额,阶次,备注')).toBe('canonical-decision')
    expect(choose('行政机关,统计年度,报送日期,文号')).toBe('canonical-bureau-analysis')
    expect(choose('裁量基准名称,版本,违法行为,裁量阶次,阶次序号,幅度类型')).toBe('canonical-benchmark-tier')
    expect(choose('法律名称,条款,幅度类型,违法行为')).toBe('canonical-statutory-range')
    expect(choose('机关名称,层级,备注')).toBe('canonical-agency')
  })

  it('two equally good ones of a folder are an error', () => {
    const twins = ['a', 'b'].map((name) => compileMapping(plain.replace('mapping: plain', `mapping: ${name}`), `${name}.yaml`))
    const error = caught(() => chooseMapping(['机关', '日期'], twins, () => 'one folder'))
    expect(error).toMatchObject({ code: 'mapping-ambiguous', details: { first: 'a', second: 'b' } })
  })
})

describe('words for codes', () => {
  it.each([
    ['act_type', actTypes],
    ['party_kind', partyKinds],
    ['status', decisionStatuses],
    ['kinds', penaltyKinds],
    ['amount_ambiguity', amountAmbiguities],
    ['range_basis', rangeBases],
    ['base_sum', baseSums],
  ])('%s has the codes of the domain in their order', (list, codes) => {
    expect([...new Set(codeWords(list).values())]).toEqual(codes)
  })
})

function caught(work: () => unknown): UserError {
  try {
    work()
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

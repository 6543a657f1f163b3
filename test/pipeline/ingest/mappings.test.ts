import { describe, expect, it } from 'vitest'
import { actTypes, amountAmbiguities, baseSums, decisionStatuses, partyKinds, penaltyKinds, rangeBases } from '../../../pipeline/domain/decision.ts'
import { dayUnits, permitOutcomes } from '../../../pipeline/domain/permit.ts'
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
    expect(names).toHaveLength(31)
    expect(new Set(names).size).toBe(31)
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

  it('tell supplements to decisions, permits and the older form of penalties from all else', async () => {
    const mappings = await loadMappings([builtInMappings])
    const choose = (headers: string) => chooseMapping(headers.split(','), mappings, () => 'one folder').name
    expect(choose('行政机关,决定书文号,案件编号,立案日期,程序,违法行为编码,裁量基准名称,裁量基准版本,裁量阶次,货值金额（元）,情节')).toBe('canonical-decision-supplement')
    expect(choose('agency,case_id,tier_cited')).toBe('canonical-decision-supplement')
    expect(choose('行政机关,决定书文号,立案日期,决定日期,当事人类别,情节,罚款金额（元）')).toBe('canonical-decision')
    // A list of decisions whose date has an unknown name completes nothing: it is not taken for a supplement.
    expect(caught(() => choose('行政机关,决定书文号,立案日期,处罚时间,当事人类别,情节,罚款金额（元）')).code).toBe('mapping-not-recognised')
    expect(choose('XK_XDR_MC,XK_XDR_LB,XK_WSH,XK_XKJG,XK_JDRQ,XK_NR,XK_ZT')).toBe('public-credit-permit')
    expect(choose('行政相对人名称,行政相对人类别,证件号码,行政许可决定文书号,许可决定日期,许可机关,当前状态')).toBe('public-credit-permit')
    expect(choose('许可机关,行政许可决定文书号,行政相对人名称,行政相对人类别,许可决定日期,当前状态,许可事项,受理日期')).toBe('canonical-permit')
    expect(choose('行政机关,决定书文号,当事人名称,当事人类别,决定日期,许可事项,受理日期')).toBe('canonical-permit')
    expect(choose('裁量基准名称,版本,制定机关,公布日期,备案日期')).toBe('canonical-benchmark')
    expect(choose('裁量基准名称,版本,公布日期,违法行为,裁量阶次,阶次序号,幅度类型,下限,上限')).toBe('canonical-benchmark-tier')
    expect(choose('许可事项,申请材料,法定期限')).toBe('canonical-permit-item')
    const older = '处罚名称,处罚类别1,处罚类别2,处罚事由,处罚依据,行政相对人名称,处罚结果,处罚决定日期,处罚机关,当前状态,地方编码'
    expect(choose(`行政处罚决定书文号,${older},行政相对人代码_1（统一社会信用代码）`)).toBe('public-credit-penalty-older')
    expect(choose('CF_WSH,CF_CFMC,CF_CFLB1,CF_CFLB2,CF_SY,CF_YJ,CF_XDR_MC,CF_XDR_SHXYM,CF_JG,CF_JDRQ,CF_XZJG,CF_ZT,DFBM')).toBe('public-credit-penalty-older')
    const both = '行政相对人代码_1(统一社会信用代码),证件类型,证件号码,处罚决定日期,处罚机关,行政相对人名称,罚款金额（万元）'
    expect(choose(both)).toBe('public-credit-penalty-legal-person')
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
    ['permit_outcome', permitOutcomes],
    ['day_unit', dayUnits],
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

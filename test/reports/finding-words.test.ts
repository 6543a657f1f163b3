import { describe, expect, test } from 'vitest'
import { renderFindingText } from '../../reports/nightly/finding-text.ts'
import { compare } from '../../reports/nightly/comparables-table.ts'
import { describeFinding, type Description } from '../../reports/nightly/describe-finding.ts'
import { formatAmount, formatTime } from '../../reports/nightly/format.ts'
import { renderNightly } from '../../reports/nightly/render-nightly.ts'
import { findingsTable } from '../../reports/tables/findings-table.ts'
import { fill } from '../../reports/words/fill.ts'
import { wordsIn } from '../../reports/words/words.ts'
import { loadChecks } from '../../pipeline/checks/load-checks.ts'
import type { Check } from '../../pipeline/domain/check.ts'
import type { ReportFinding } from '../../pipeline/domain/report-data.ts'
import { reportData } from '../support/report-fixture.ts'

const data = reportData()
const words = wordsIn('zh-CN')
const findingOf = (id: string): ReportFinding => data.findings.find(({ finding }) => finding.findingId === id)!
const checkOf = ({ finding }: ReportFinding): Check => data.checks.find(({ id }) => id === finding.checkId)!
const described = (one: ReportFinding, check: Check = checkOf(one)): Description => describeFinding(one, check, words, 'zh-CN')

function changed(id: string, finding: Partial<ReportFinding['finding']>): ReportFinding {
  const one = findingOf(id)
  return { ...one, finding: { ...one.finding, ...finding } }
}

const expected = (evidence: ReportFinding['finding']['evidence']): string => described(changed('f-2', { evidence })).expected

describe('the ends of a range', () => {
  const check = checkOf(findingOf('f-2'))
  const says = (arithmetic: string): Check => {
    const own = check.words['zh-CN']
    return { ...check, words: { ...check.words, 'zh-CN': { ...own, verdicts: { 'above-tier': { title: '高于', arithmetic } } } } }
  }

  test.each([[true, '最高限 15,000 元（含本数）'], [false, '最高限 15,000 元（不含本数）']])('closed %s', (isClosed, sentence) => {
    const one = changed('f-2', { evidence: { upper_closed: isClosed } })
    expect(described(one, says('最高限 {expected_upper:yuan} 元（{upper_closed:end}本数）')).arithmetic).toBe(sentence)
  })

  test('stand beside the figures unless both are included', () => {
    expect(expected({ lower_closed: true, upper_closed: false })).toBe('5,000（含）至 15,000（不含）元')
    expect(expected({ lower_closed: true, upper_closed: true })).toBe('5,000 至 15,000 元')
    expect(expected({})).toBe('5,000 至 15,000 元')
  })
})

describe('a fine outside a tier with several ranges', () => {
  const check = loadChecks().find(({ id }) => id === 'fine-outside-tier')!
  const plain = { benchmark_title: '示例基准', benchmark_version: '2025年版', tier: '较重', upper_calculation: '100000', lower_calculation: '70000', upper_closed: true, lower_closed: true, distance: '4000' }
  const said = (evidence: ReportFinding['finding']['evidence'], verdict = 'above-tier'): string =>
    described(changed('f-2', { verdict, actual: '104000', evidence: { ...plain, ...evidence } }), check).arithmetic!

  test.each([
    [{ switch_sum: 'value_of_goods', switch_amount: '8000.00', switch_below: '10000.00' }, '货值金额 8,000 元，不足 10,000 元，适用与该货值金额对应的幅度；上限 100,000 元（含本数）'],
    [{ switch_sum: 'value_of_goods', switch_amount: '12000.00', switch_from: '10000.00', switch_below: '50000.00', upper_calculation: '12000 × 5 = 60000' }, '货值金额 12,000 元，达到 10,000 元，不足 50,000 元，适用与该货值金额对应的幅度；上限 12,000 × 5 = 60,000 元（含本数）'],
    [{ switch_sum: 'illegal_gains', switch_amount: '0.00' }, '违法所得 0 元，适用与该违法所得对应的幅度；上限 100,000 元（含本数）'],
    [{ payer: 'responsible_person' }, '适用对责任人员的幅度；上限 100,000 元（含本数）'],
    [{}, '上限 100,000 元（含本数）'],
  ])('says which of them applies and why: %j', (evidence, why) => {
    expect(said(evidence)).toBe(`示例基准（2025年版）“较重”阶次：${why}；实际罚款 104,000 元；高出 4,000 元。`)
    for (const verdict of ['below-tier', 'rounding']) expect(said(evidence, verdict)).toContain(why.split('；').slice(0, -1).join('；'))
  })
})

describe('a finding on an agency and year', () => {
  test('shows the year where others show a document', async () => {
    expect(described(findingOf('f-5')).document).toBe('2025年度')
    const page = await renderNightly(data, 'zh-CN')
    expect(page).toContain('<td>北河镇人民政府</td><td class="number">2025年度</td>')
    const text = renderFindingText(findingOf('f-5'), checkOf(findingOf('f-5')), 'zh-CN')
    expect(text).toMatch(/所属年度 +2025年度/)
    expect(text).not.toMatch(/^文号/m)
  })
})

describe('a finding on several decisions', () => {
  const sentence: Check['words']['zh-CN']['verdicts'] = { missing: { title: '罚款总体高于同类机关', arithmetic: '……', departure: '为应有数额的 {departs_by} 倍' } }
  const own = checkOf(findingOf('f-5'))
  const check: Check = { ...own, words: { ...own.words, 'zh-CN': { ...own.words['zh-CN'], verdicts: sentence } } }
  const comparables = Array.from({ length: 30 }, (_, i) => ({ ...findingOf('f-1').decision!, decisionId: `b-${i}`, documentNumber: `清市监罚〔2025〕${100 + i}号` }))
  const departsBy = Object.fromEntries(comparables.map(({ decisionId }, i) => [decisionId, String(5 - i / 10)]))
  const several = { ...findingOf('f-5'), comparables, comparablesTotal: 412, departsBy }

  test('lists them with what each departs by, some of many, and says where the others stand', async () => {
    const all = { ...data, checks: data.checks.map((one) => (one.id === check.id ? check : one)), findings: [several] }
    const page = (await renderNightly(all, 'zh-CN')).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
    expect(page).toContain('共 412 件，列出 20 件；其余见同目录 findings.csv 的“所涉决定书文号”列。')
    expect(page).toMatch(/清市监罚〔2025〕100号 2025-05-16 王某 销售超过保质期的食品 罚款 50,000 元 为应有数额的 5 倍/)
    expect(page).toContain('清市监罚〔2025〕119号')
    expect(page).not.toContain('清市监罚〔2025〕120号')
    expect(page).not.toContain('同案当事人对照')
    const text = renderFindingText(several, check, 'zh-CN')
    expect(text).toContain('清市监罚〔2025〕119号')
    expect(text).not.toContain('清市监罚〔2025〕120号')
  })

  test('names all of them in the list for spreadsheets', () => {
    const { columns, rows } = findingsTable([several], [check], 'zh-CN')
    const cell = rows[0]![columns.findIndex(({ title }) => title === '所涉决定书文号')]
    expect(String(cell).split('、')).toHaveLength(30)
  })
})

describe('the list for spreadsheets', () => {
  test('has what an official sorts and filters by', () => {
    const evidence = { ...findingOf('f-1').finding.evidence, comparables: 50, typical_calculation: '14000.00 × 1.5599 = 21838.72', share_of_typical: 1.8591 }
    const one = changed('f-1', { evidence })
    const { columns, rows } = findingsTable([one, changed('f-4', { verdict: 'watch' })], data.checks, 'zh-CN')
    const of = (title: string, row = 0): unknown => rows[row]![columns.findIndex((each) => each.title === title)]
    expect(['行政机关', '违法行为', '决定书文号', '实际（元）', '可比案件数', '可比案件中位数（元）', '与中位数之比', '名单', '程度说明'].map((title) => of(title))).toEqual([
      '示例县市场监督管理局', '销售超过保质期的食品', '清市监罚〔2025〕18号', '50000.00', 50, '21838.72', '1.86', '疑点名单', '没有可以说明的记载。',
    ])
    expect(of('名单', 1)).toBe('关注名单')
    for (const { title } of columns) expect(title).toMatch(/\p{Script=Han}/u)
  })
})

describe('free text of other decisions', () => {
  test('is not held against this one, their ground for a reduction is', () => {
    const one = findingOf('f-1')
    const [first, ...others] = one.comparables
    const secret = '当事人系某单位职工，家庭困难'
    const comparables = [{ ...first!, facts: secret, explanation: secret, reductionGround: '主动消除危害后果' }, ...others]
    const comparison = JSON.stringify(compare({ ...one, comparables }, words))
    const shown = JSON.stringify(compare({ ...one, comparables }, words)!.rows.map(({ cells }) => cells))
    expect(comparison).toContain('主动消除危害后果')
    expect(shown).not.toContain(secret)
  })
})

describe('a recorded reason', () => {
  test('is never shown as a code', async () => {
    const explanation = 'adjusted_application_approved'
    const decision = { ...findingOf('f-7').decision!, reductionGround: null, adjustedApplicationApproved: true }
    const findings = [{ ...changed('f-7', { explanation }), decision }, changed('f-3', { explanation })]
    const page = await renderNightly({ ...data, findings }, 'zh-CN')
    expect(page).not.toContain(explanation)
    expect(page.match(/调整适用批准：是/g)).toHaveLength(2)
    for (const one of findings) expect(renderFindingText(one, checkOf(one), 'zh-CN')).not.toContain(explanation)
  })

  test('of a collective discussion names its day', () => {
    const decision = { ...findingOf('f-7').decision!, collectiveDiscussionDate: '2025-02-20' }
    const one = { ...changed('f-7', { explanation: 'collectively_discussed' }), decision }
    const { columns, rows } = findingsTable([one], data.checks, 'zh-CN')
    expect(rows[0]![columns.findIndex(({ title }) => title === '已记载的理由')]).toBe('集体讨论日期：2025-02-20')
  })
})

describe('where a finding sees the fine', () => {
  test('is said on the card, in the terminal and in the list, and never of what is not about one fine', async () => {
    const check = { ...data.checks[0]!, rangeVerdict: 'inside-but-unusual' as const }
    const one = data.findings.find(({ finding }) => finding.checkId === check.id)!
    const said = '疑点类别'
    const sentence = '未见超出法定幅度和所引裁量阶次，与同类案件不一致'
    const { columns, rows } = findingsTable([one], [check], 'zh-CN')
    expect(rows[0]![columns.findIndex(({ title }) => title === said)]).toBe(sentence)
    expect(renderFindingText(one, check, 'zh-CN').replaceAll(/\s/g, '')).toContain(`${said}${sentence}`)
    expect(await renderNightly({ ...data, findings: [one], checks: [check] }, 'zh-CN')).toContain(`${said}：${sentence}`)
    expect(renderFindingText(one, { ...check, rangeVerdict: null }, 'zh-CN')).not.toContain(said)
  })
})

describe('what the card adds', () => {
  test('is the next step, and a word on rules of other places', async () => {
    const page = await renderNightly(data, 'zh-CN')
    expect(page.match(/<b>下一步<\/b>：调阅案卷/g)).toHaveLength(data.findings.length)
    expect(page).toContain('以本地现行规定为准')
    expect(renderFindingText(findingOf('f-1'), checkOf(findingOf('f-1')), 'zh-CN')).toMatch(/下一步 ──\n调阅案卷/)
  })
})

describe('figures and times', () => {
  test('a time is shown as the clock in Shanghai shows it', () => {
    expect(formatTime('2026-02-05T01:30:12.345Z')).toBe('2026-02-05 09:30')
    expect(formatTime('2025-12-31T20:05:00Z')).toBe('2026-01-01 04:05')
  })

  test('estimated bounds are in whole yuan, rounded outward, and say nothing finer than is known', () => {
    const one = { ...changed('f-1', { checkId: 'like-facts-unlike-outcome', expectedLower: '3127.46', expectedUpper: '4384.25' }) }
    expect(described(one, checkOf(findingOf('f-1'))).expected).toBe('3,127 至 4,385 元')
    expect(fill('{low:yuan_down} {high:yuan_up}', { low: 4199.999_999_9, high: 4200.000_000_1 })).toBe('4,200 4,200')
    expect(fill('{c:estimate}', { c: '14000.5 × 1.5599 = 21838.72' })).toBe('14,000.5 × 1.5599 = 21,839')
  })

  test('the bounds of a tier stay exact: they are the law', () => {
    expect(described(changed('f-2', { expectedLower: '613.65' })).expected).toBe('613.65 至 15,000 元')
  })

  test('who was not fined was not fined nought yuan', () => {
    expect(fill('{a:fine}；{b:fine}', { a: '0.00', b: '1800.00' }, fineTerm)).toBe('未处罚款；1,800 元')
  })

  test('amounts have separators and at most two decimals', () => {
    expect(formatAmount('1234567.50000000')).toBe('1,234,567.5')
    expect(formatAmount('60.02500000')).toBe(fill('{amount:yuan}', { amount: '60.02500000' }))
    expect(fill('{c:calculation}', { c: '12345.5 × 2.3456 = 28957.6048' })).toBe('12,345.5 × 2.3456 = 28,957.6')
  })
})

const fineTerm = (code: string): string => Object.entries(words.terms.fines).find(([each]) => each === code)?.[1] ?? code

/** A page of one finding as a reader sees it. */
async function card(language: 'zh-CN' | 'en'): Promise<string> {
  const page = await renderNightly({ ...data, findings: [findingOf('f-1')] }, language)
  return page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
}

describe('what a comparison rests on', () => {
  test('is said in both languages, with what is not known and what was not recorded', async () => {
    const zh = await card('zh-CN')
    expect(zh).toContain('来自 4 个机关、17 名承办人，其中本机关 5 件。其中 2 件未记载承办人，未计入承办人数。')
    expect(zh).toMatch(/从重与从轻情节相抵后相同 无法计算/)
    expect(zh).toContain('第三层无法计算')
    expect(zh).toContain('约每 24,000 件中不超过 1 件（p &lt; 0.001）')
    expect(zh).toContain('本项 q = 0.012')
    expect(zh).not.toContain('百万分之一以下')
    expect(zh).toContain('影响最大的是“主动消除危害后果”，约使罚款相差 2.31 倍')
    const en = await card('en')
    expect(en).toContain('9 comparable cases of 4 agencies and 17 officers, 5 of them of this agency. For 2 of them no officer was recorded')
    expect(en).toContain('at most about 1 of 24,000 cases (p &lt; 0.001)')
  })

  test('says how many of the comparable decisions came before this one, and how many after', async () => {
    expect(await card('zh-CN')).toContain('在 2023-02-01 至 2025-11-30 之间，其中早于本案的 6 件，晚于本案的 2 件，与本案同日的 1 件；')
    expect(await card('en')).toContain('from 2023-02-01 to 2025-11-30: 6 before this one, 2 after it, 1 on the same day;')
  })

  test.each([[400, '不到千分之三'], [722, '不到千分之二'], [1_999, '不到千分之一'], [41, '不到百分之三']])('tells a chance of an assumed distribution coarsely: one in %d', (count, share) => {
    const one = changed('f-1', { evidence: { ...findingOf('f-1').finding.evidence, one_in: count, calibrated_on: 1_999 } })
    const text = renderFindingText(one, checkOf(one), 'zh-CN').replaceAll('\n', '')
    expect(text).toContain(`按假定的分布估计：如记载的事实完整，偶然出现这样大差异的可能${share}。`)
    expect(text).not.toMatch(/中不超过 1 件|（p |本项 q/)
  })

  test('has no step for a value of goods that was not recorded', () => {
    const recorded = findingOf('f-1')
    const without = { ...recorded, decision: { ...recorded.decision!, valueOfGoods: null } }
    expect(renderFindingText(recorded, checkOf(recorded), 'zh-CN')).toContain('并且货值金额属同一量级')
    expect(renderFindingText(without, checkOf(without), 'zh-CN')).not.toContain('并且货值金额属同一量级')
  })

  test('names what was used of another run: its own share of false findings', async () => {
    const one = { ...findingOf('f-1'), configuration: { checksHash: 'abcdef0123456789', parameters: { share_of_false: 0.01 } } }
    const text = renderFindingText(one, checkOf(one), 'zh-CN')
    expect(text).toContain('名单中预计误提不超过 1%')
    expect(text).toContain('abcdef012345\n')
  })

  test('is not said of findings of other checks', () => {
    expect(renderFindingText(findingOf('f-2'), checkOf(findingOf('f-2')), 'zh-CN')).not.toContain('比较依据')
  })
})

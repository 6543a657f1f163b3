import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadChecks } from '../pipeline/checks/load-checks.ts'
import { parametersInForce } from '../pipeline/checks/parameters.ts'
import type { NightlyReportData, ReportFinding } from '../pipeline/domain/report-data.ts'
import type { Engine } from '../pipeline/engine/engine.ts'
import { recordRun } from '../pipeline/findings/record-run.ts'
import { readReport } from '../pipeline/report-data/read-report.ts'
import { renderFindingText } from '../reports/nightly/finding-text.ts'
import { renderNightly } from '../reports/nightly/render-nightly.ts'
import { store } from './support/check-case.ts'
import { modelDatabase } from './support/model-database.ts'

const checks = loadChecks().filter(({ id }) => id === 'like-facts-unlike-outcome')
const own = '在中小学门口向未成年人兜售香烟'

/** Forty fines near 4,000 yuan by two agencies, 24 of them with the odd one's very facts; ten under another clause; one of 12,000. */
const decisions = `
  decision_id | copies | agency_id | officer | cites  | violation_item | harm | circumstances       | fine  | party_kind     | party_name | case_id | facts
  low         | 8      | a         | 赵甲    | 第九条 | 占道经营       | 一般 | 配合调查            | 3800  | natural_person | 孙某某     |         | 当事人在路边占道摆摊，经责令改正后仍不改正
  middle      | 16     | a         | 赵甲    | 第九条 | 占道经营       | 一般 | 配合调查            | 4000  | natural_person | 孙某某     |         | 当事人在路边占道摆摊，经责令改正后仍不改正
  high        | 16     | b         | 钱乙    | 第九条 | 占道经营       | 一般 | 配合调查            | 4200  | natural_person | 孙某某     |         | 当事人在路边占道摆摊，经责令改正后仍不改正
  elsewhere   | 10     | b         |         | 第十条 | 占道经营       | 一般 | 配合调查            | 9000  | natural_person | 孙某某     |         | 当事人在路边占道摆摊，经责令改正后仍不改正
  odd         |        | a         | 李文博  | 第九条 | 占道经营       | 一般 | 配合调查            | 12000 | natural_person | 王虚构     | 案一    | 当事人在路边占道摆摊，${own}，被王虚构殴打后报警求助，经责令改正后仍不改正`

describe('the sheet on a finding of another kind', () => {
  it('counts all kinds, names the usual one and gives no probability', async () => {
    const engine = await modelDatabase('2026-02-05')
    await store(engine, {
      agency: '\n  agency_id\n  a',
      statutory_range: '\n  article | lower | upper\n  第九条  | 100   | 20000',
      decision: `
        decision_id | copies | violation_item | harm | circumstances | fine | kinds
        fined       | 60     | 占道经营       | 一般 | 配合调查      | 4000 | fine
        warned      |        | 占道经营       | 一般 | 配合调查      |      | warning`,
    })
    const run = await recordRun(engine, { checks, parameters: parametersInForce(checks, {}), asOf: '2026-02-05', now: new Date('2026-02-05T02:00:00Z'), programVersion: 'test' })
    const { findings } = await readReport(engine, run.runId, '示例县', checks, {})
    engine.close()
    const text = renderFindingText(findings[0]!, checks[0]!, 'zh-CN').replaceAll('\n', '')
    expect(text).toMatch(/可比案件 60 件均由本机关办理/)
    expect(text).toMatch(/本次采用：同一依据下事实轻重最接近的 +60/)
    expect(text).toContain('低于可比案件（多与“罚款”同级），本案为“警告”')
    expect(text).toContain('处罚种类的差异不作概率估计')
    expect(text).not.toMatch(/未记载情节的影响|可比案件居中一半/)
  })
})

describe('the sheet on a finding of like facts', () => {
  let engine: Engine
  let data: NightlyReportData
  let finding: ReportFinding
  let page = ''

  beforeAll(async () => {
    engine = await modelDatabase('2026-02-05')
    await store(engine, {
      agency: '\n  agency_id | name\n  a         | 示例局\n  b         | 南岭局',
      statutory_range: '\n  article | lower | upper\n  第九条  | 100   | 20000',
      decision: decisions,
    })
    await engine.append('stored.source_file', ['source_id', 'file', 'content_hash', 'mapping', 'record_type', 'rows_read', 'rows_used', 'rows_repeated', 'rows_replaced', 'rows_quarantined', 'headers', 'unused_headers', 'loaded_at', 'is_current'], [['s', '决定.csv', 'h', 'm', 'decision', 51, 51, 0, 0, 0, '[]', '[]', '2026-02-05 00:00:00', true]])
    await engine.append('stored.value_warning', ['source_id', 'row_number', 'decision_id', 'agency_id', 'field', 'code', 'details'], [['s', 52, 'odd', 'a', 'penalty_text', 'party-not-in-words', '{"subjects":"王虚构、赵杜撰"}']])
    const run = await recordRun(engine, { checks, parameters: parametersInForce(checks, {}), asOf: '2026-02-05', now: new Date('2026-02-05T02:00:00Z'), programVersion: 'test' })
    expect(run.failures).toEqual([])
    data = await readReport(engine, run.runId, '示例县', checks, {})
    finding = data.findings.find(({ finding: one }) => one.decisionId === 'odd')!
    page = (await renderNightly(data, 'zh-CN')).replaceAll(/<style>[\s\S]*?<\/style>|<svg[\s\S]*?<\/svg>|<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ').replaceAll('&lt;', '<')
  })
  afterAll(() => {
    engine.close()
  })

  it('counts the cases on each step from the item to the very same facts', () => {
    expect(finding.finding.evidence).toMatchObject({ in_item: 50, in_epoch: 40, of_same_harm_and_balance: 40, of_same_facts: 40, of_same_facts_and_value: 40, comparables: 40 })
    expect(page).toMatch(/同一违法行为、同类当事人 50 .*并且依据和基准版本相同 40 .*并且记载的事实相同 40 .*事实轻重最接近的 40/)
  })

  it('says with whom and under which law it compares', () => {
    expect(page).toContain('可比案件 40 件，来自 2 个机关、2 名承办人，其中本机关 24 件')
    expect(page).toContain('均依据同一条款（示例条例第九条），库中没有适用的裁量基准版本')
  })

  it('holds the fine against the ranges of the law and of the comparable cases', () => {
    expect(page).toMatch(/法定幅度 100 至 20,000 .*可比案件居中一半（按事实差别折算） 4,000 至 4,200 .*可比案件中位数（按事实差别折算） 4,000 本案 12,000 本案与中位数之比 3 倍/)
  })

  it('shows the nearest, the most severe and the most lenient', () => {
    const roles = Object.values(finding.shownAs)
    expect(roles.filter((each) => each.includes('nearest'))).toHaveLength(5)
    expect(roles.filter((each) => each.includes('most severe'))).toHaveLength(2)
    expect(roles.filter((each) => each.includes('most lenient'))).toHaveLength(2)
    const fineOf = (role: 'most severe' | 'most lenient'): (string | null)[] =>
      finding.comparables.filter(({ decisionId }) => finding.shownAs[decisionId]?.includes(role)).map(({ fine }) => fine)
    expect(fineOf('most severe')).toEqual(['4200.00', '4200.00'])
    expect(fineOf('most lenient')).toEqual(['3800.00', '3800.00'])
    expect(page).toContain('最相近 1')
    expect(page).toContain('列出最相近的 5 件和最重、最轻的各 2 件')
  })

  it('says how likely chance is, what could explain the difference, and that nothing was found', () => {
    expect(page).toMatch(/按假定的分布估计：如记载的事实完整，偶然出现这样大差异的可能不到百分之[一二三四五六七八九]。/)
    expect(page).toContain('名单中预计误提不超过 5%，同样是按假定估计的')
    expect(page).toContain('早于本案的 0 件，晚于本案的 0 件，与本案同日的 40 件')
    expect(page).toMatch(/如有一项未记载的情节足以使罚款相差 [\d.]+ 倍，即可说明此差异/)
    // Every case records the only circumstance, so that it can move no fine.
    expect(page).toContain('没有对罚款影响明显的可供对照')
    expect(page).toContain('未见记载 减轻处罚依据、调整适用批准、集体讨论日期、其他理由')
  })

  it('shows what only this file says, and no name', () => {
    expect(page).toContain('本案记载中可比案件少见的表述')
    expect(page).toContain(own)
    expect(JSON.stringify(finding)).not.toContain('王虚构')
    expect(String(finding.finding.evidence['distinct_phrases'])).not.toMatch(/虚构/)
    expect(page).not.toContain('王虚构')
  })

  it('says which value of the decision is doubtful, with people masked', () => {
    expect(page).toMatch(/“处罚内容”存疑：处罚内容写明的受罚人是“王某、赵某”/)
  })

  it('leaves room for the reply of the agency, and names the configuration', () => {
    expect(page).toContain('执法机关说明')
    expect(page).toContain(`规则版本 ${data.checksHash.slice(0, 12)}`)
  })

  it('says the same in a terminal', () => {
    const text = renderFindingText(finding, checks[0]!, 'zh-CN')
    for (const said of ['其中本机关 24 件', '各层次可比案件', '法定幅度', own, '规则版本', '偶然出现的可能', '最相近 1', '未见记载']) expect(text).toContain(said)
    expect(text).not.toMatch(/undefined|NaN|\{\w+\}/)
  })

  it('stands in a report that says how far to trust the list', () => {
    expect(data.statistics.find(({ part, name }) => part === '' && name === 'tested')?.value).toBe(41)
    expect(page).toMatch(/参加比较的决定 41 件 列入名单的疑点 1 件 其中预计误提：不超过 0.1 件/)
    expect(page).toContain('q 是名义值')
    expect(page).toMatch(/各类合并 偏重 \d+ 0\.00 3\.00 .*按假定/)
    expect(page).toContain('相差不足 1.5 倍的，一律不提示。 相差 2 倍以上的，视为相差悬殊。')
  })
})

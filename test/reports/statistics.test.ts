import { describe, expect, test } from 'vitest'
import { loadChecks } from '../../pipeline/checks/load-checks.ts'
import type { RunStatistic } from '../../pipeline/domain/finding.ts'
import type { NightlyReportData } from '../../pipeline/domain/report-data.ts'
import { diagnosisOf } from '../../reports/nightly/calibration-table.ts'
import { renderNightly } from '../../reports/nightly/render-nightly.ts'
import { manyFindings, reportData } from '../support/report-fixture.ts'

const checks = loadChecks().filter(({ id }) => id === 'like-facts-unlike-outcome')
const stratum = (part: string, values: Readonly<Record<string, number>>): RunStatistic[] =>
  Object.entries(values).map(([name, value]) => ({ study: 'equal-treatment', part, name, value }))
const statistics: readonly RunStatistic[] = [
  { study: 'equal-treatment', part: '', name: 'tested', value: 120_000 },
  ...stratum('2/complete/excessive', { cases: 50_000, anchor: 0.4, cap: 3.1, share_beyond: 0.03, length: 0.9, mean_excess_at_anchor: 0.7, mean_excess_at_cap: 2.8 }),
  ...stratum('1/incomplete/lenient', { cases: 10_000, anchor: 0.4, cap: 3.1, share_beyond: 0.03, length: 0.9, mean_excess_at_anchor: 0.7, mean_excess_at_cap: 0.95 }),
  ...stratum('all/all/lenient', { cases: 400, anchor: 0, cap: 3, share_beyond: 0.03, length: 1, mean_excess_at_cap: 4 }),
]

/** `listed` findings on the list and `watched` on the watch list. */
function dataWith(listed: number, watched: number): NightlyReportData {
  const findings = manyFindings(listed + watched).map((one, index) => {
    const verdict = index < listed ? 'amount-departs' : 'watch'
    return Object.assign(one, { finding: Object.assign(one.finding, { checkId: checks[0]!.id, verdict }) })
  })
  return reportData({ checks, findings, statistics, failures: [], coverage: [] })
}

async function sectionOf(data: NightlyReportData, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<string> {
  const page = await renderNightly(data, language, { cardsShown: 0 })
  return page.slice(page.indexOf('<section id="statistics">')).replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
}

describe('the statistics of a report', () => {
  test('count what was tested and listed, and how much of it is expected to be false', async () => {
    const section = await sectionOf(dataWith(40, 150))
    expect(section).toContain('参加比较的决定 120,000 件')
    expect(section).toContain('列入名单的疑点 40 件 其中预计误提：不超过 2 件')
    expect(section).toContain('关注名单 150 件 其中预计出于偶然：不超过 120 件')
    expect(section).not.toContain('有可能全部出于偶然')
    expect(section).toContain('q 是名义值')
  })

  test('say above each table what it says, with an example in words', async () => {
    const section = await sectionOf(dataWith(40, 150))
    expect(section).toContain('名单的标准是误提不超过 5%。本次名单列出 40 件，40 × 5%，即预计误提不超过 2 件。')
    expect(section).toContain('就说它超出 3 个常见差幅')
    expect(section).not.toContain('通常距离')
  })

  test('say when the watch list may be all chance', async () => {
    expect(await sectionOf(dataWith(3, 90))).toContain('因此关注名单有可能全部出于偶然')
  })

  test('use the parameters of the run, not the defaults', async () => {
    const parameters = { [checks[0]!.id]: { share_of_false: 0.1, material_factor: 1.25, gross_factor: 3 } }
    const section = await sectionOf({ ...dataWith(40, 0), parameters })
    expect(section).toContain('其中预计误提：不超过 4 件')
    expect(section).toContain('相差不足 1.25 倍的，一律不提示。 相差 3 倍以上的，视为相差悬殊。')
  })

  test('tell of each stratum whether its tail is as calibrated, and what that means', async () => {
    const section = await sectionOf(dataWith(1, 0))
    expect(section).toMatch(/同组 1,000 至 9,999 件、事实记载完整 偏重 50,000 [\d. ]+ ▲ 比推算更远/)
    expect(section).toMatch(/同组 100 至 999 件、事实有缺失 偏轻 10,000 [\d. ]+ 与推算相符/)
    expect(section).toMatch(/各类合并 偏轻 400 [\d. ]+ 按假定/)
    for (const meaning of ['实际概率高于所列的 p', '没有迹象表明 p 偏小', '“按假定”：这类决定不足 2,000 件']) expect(section).toContain(meaning)
  })

  test('give a share of the differences as one figure only where it is known to within a tenth', async () => {
    const noise = { officers: 500, decisions: 90_000, level: 0.0004, pattern: 0.0001, residual: 0.0045, intraclass_correlation: 0.08 }
    const sectionWith = (errors: Readonly<Record<string, number>>): Promise<string> =>
      sectionOf({ ...dataWith(1, 0), statistics: [...statistics, ...stratum('noise', { ...noise, ...errors })] })
    const known = await sectionWith({ level_error: 0.00001, pattern_error: 0.000005, residual_error: 0.0001 })
    expect(known).toMatch(/一贯的宽严 8.0% 承办人在不同类型案件上的宽严 2.0% 其余（同一承办人、记载事实相同的案件之间） 90.0%/)
    expect(known).not.toContain('列出范围')
    // 1.96 standard errors of .0001 are ± 3.92% of the whole of .005.
    const unsure = await sectionWith({ level_error: 0.0001, pattern_error: 0.0001, residual_error: 0.0001 })
    expect(unsure).toMatch(/一贯的宽严 4.1% 至 11.9% 承办人在不同类型案件上的宽严 不超过 5.9%，尚不能认定有差异 其余（同一承办人、记载事实相同的案件之间） 90.0%/)
    expect(unsure).toContain('列出范围')
    const hopeless = await sectionWith({ level_error: 0.01, pattern_error: 0.01, residual_error: 0.01 })
    expect(hopeless).toMatch(/一贯的宽严 数据不足 承办人在不同类型案件上的宽严 数据不足 其余（同一承办人、记载事实相同的案件之间） 数据不足/)
    expect(hopeless).not.toContain('最后一行为')
  })

  test('tell a table that could not be computed from one that has too few cases', async () => {
    const failed = { ...dataWith(1, 0), statistics: [...statistics, ...stratum('narrowing', { failed: 1 })] }
    const section = await sectionOf(failed)
    expect(section).toMatch(/差异来自何处 承办人有记载、且法定幅度在库的决定过少/)
    expect(section).toMatch(/同样的事实，罚款是否比以前更接近 本次运行中此表计算出错，未能得出结果/)
    expect(await sectionOf({ ...failed, statistics: [...statistics, ...stratum('noise', { failed: 1 })] })).toMatch(/差异来自何处 本次运行中此表计算出错/)
  })

  test('say how many facts were not weighed, where there were any', async () => {
    expect(await sectionOf(dataWith(1, 0))).not.toContain('未作衡量')
    const many = { ...dataWith(1, 0), statistics: [...statistics, ...stratum('', { facts_not_weighed: 1204 })] }
    expect(await sectionOf(many)).toContain('其余 1,204 种未作衡量')
  })

  test('are the same in English', async () => {
    const section = await sectionOf(dataWith(40, 150), 'en')
    expect(section).toContain('Findings on the list 40 expected to be false: at most 2')
    expect(section).not.toMatch(/\{\w+\}|undefined|NaN/)
  })

  test('say that there are none where the study did not run', async () => {
    expect(await sectionOf(reportData())).toContain('本次运行没有进行同案不同罚的统计比较')
  })
})

describe('the diagnosis of a tail', () => {
  test('takes noise for noise: few departures lie beyond the cap', () => {
    expect(diagnosisOf(2_000, 1, 1.9)).toBe('steady')
    expect(diagnosisOf(200_000, 1, 1.9)).toBe('rises')
    expect(diagnosisOf(200_000, 1, null)).toBe('unknown')
    expect(diagnosisOf(1_999, 1, 9)).toBe('assumed')
  })
})

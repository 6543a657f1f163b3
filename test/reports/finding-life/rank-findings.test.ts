import { describe, expect, it } from 'vitest'
import type { FindingLife } from '../../../pipeline/domain/finding-life.ts'
import type { ReportFinding } from '../../../pipeline/domain/report-data.ts'
import { checkPrecision, precisionGrades } from '../../../reports/finding-life/check-precision.ts'
import { rankFindings } from '../../../reports/finding-life/rank-findings.ts'
import { renderNightly } from '../../../reports/nightly/render-nightly.ts'
import { newLife, reportData, reportFindings } from '../../support/report-fixture.ts'

describe('the precision of a check', () => {
  it('is the share upheld with exact bounds', () => {
    const { share, lower, upper } = checkPrecision({ checkId: 'a', judged: 10, upheld: 8 })
    // binom.test(8, 10)$conf.int in R
    expect([share, lower, upper].map((each) => Number(each.toFixed(6)))).toEqual([0.8, 0.443905, 0.974789])
  })

  it('weighs from ten judged on, and only where the bounds keep clear of one half', () => {
    const grades = precisionGrades([
      { checkId: 'nine of nine', judged: 9, upheld: 9 },
      { checkId: 'ten of ten', judged: 10, upheld: 10 },
      { checkId: 'eight of ten', judged: 10, upheld: 8 },
      { checkId: 'none of ten', judged: 10, upheld: 0 },
    ])
    expect(Object.fromEntries(grades)).toEqual({ 'nine of nine': 0, 'ten of ten': -1, 'eight of ten': 0, 'none of ten': 1 })
  })
})

function one(findingId: string, checkId: string, severity: 'high' | 'low'): ReportFinding {
  const [first] = reportFindings()
  return { ...first!, finding: { ...first!.finding, findingId, checkId, severity } }
}

function orderOf(findings: readonly ReportFinding[], judged: Parameters<typeof rankFindings>[1]): string[] {
  return rankFindings(findings, judged).map(({ finding }) => finding.findingId)
}

describe('the order of findings', () => {
  it('breaks ties inside a severity by the precision of the check, never across severities', () => {
    const findings = [one('h-unjudged', 'unjudged', 'high'), one('h-bad', 'bad', 'high'), one('h-good', 'good', 'high'), one('l-good', 'good', 'low'), one('l-bad', 'bad', 'low')]
    expect(orderOf(findings, [{ checkId: 'good', judged: 20, upheld: 20 }, { checkId: 'bad', judged: 20, upheld: 1 }])).toEqual(['h-good', 'h-unjudged', 'h-bad', 'l-good', 'l-bad'])
    expect(orderOf(findings, [{ checkId: 'good', judged: 9, upheld: 9 }, { checkId: 'bad', judged: 9, upheld: 0 }])).toEqual(findings.map(({ finding }) => finding.findingId))
  })
})

describe('the nightly report', () => {
  const dismissed: FindingLife = { ...newLife, state: 'dismissed', isByPattern: true, events: 2, since: '2026-02-01', byWhom: '张三', reason: '已有批准', until: '2026-06-30' }

  it('counts what is dismissed, lists it apart with who, why and until when, and shows the precision of the checks', async () => {
    const [first, ...others] = reportFindings()
    const page = await renderNightly(reportData({ findings: [{ ...first!, life: dismissed }, ...others], judged: [{ checkId: first!.finding.checkId, judged: 4, upheld: 1 }] }), 'zh-CN')
    expect(page).toContain('已排除的 1 项（其中按同类排除 1 项）')
    const apart = page.slice(page.indexOf('<h3>已排除的疑点</h3>'), page.indexOf('id="life"'))
    expect(apart).toContain('张三 2026-02-01：已有批准；截至 2026-06-30')
    expect(page).toContain('25%（0.6% 至 80.6%）')
    expect(await renderNightly(reportData({ findings: others }), 'en')).toContain('Not judged yet: no finding has been settled')
  })
})

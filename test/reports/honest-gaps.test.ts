import { describe, expect, test } from 'vitest'
import type { Language } from '../../pipeline/domain/language.ts'
import type { NightlyReportData } from '../../pipeline/domain/report-data.ts'
import { renderNightly } from '../../reports/nightly/render-nightly.ts'
import { reportData } from '../support/report-fixture.ts'

const complete = reportData({ findings: [], failures: [], quarantine: [], board: [] })
const allRead = '全部数据行均已读入'

async function sectionsOf(change: Partial<NightlyReportData>, language: Language = 'zh-CN'): Promise<Record<string, string>> {
  const page = await renderNightly({ ...complete, ...change }, language)
  const sections = [...page.matchAll(/<section id="(\w+)">([\s\S]*?)<\/section>/g)]
  return Object.fromEntries(sections.map(([, id, markup]) => [id, (markup ?? '').replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')]))
}

describe('a report says what is not in it', () => {
  test('and says that all was read only when all was', async () => {
    expect((await sectionsOf({}))['summary']).toContain(allRead)
  })

  test('files that could not be used, each with what to do', async () => {
    const sections = await sectionsOf({
      unusable: [
        { file: '旧表.xls', sheet: null, code: 'old-excel-format', details: {} },
        { file: '公示.xlsx', sheet: '说明', code: 'mapping-not-recognised', details: { headers: '甲、乙', nearest: '行政决定' } },
      ],
    })
    expect(sections['summary']).toContain('有 1 个文件不能使用，其内容没有参加核查')
    expect(sections['summary']).toContain('有 1 个工作表不能使用，其内容没有参加核查')
    expect(sections['summary']).not.toContain(allRead)
    expect(sections['intake']).toMatch(/旧表\.xls.*旧的 \.xls 格式：旧表\.xls.*另存为 \.xlsx/)
    expect(sections['intake']).toMatch(/公示\.xlsx 工作表 说明.*甲、乙.*行政决定/)
  })

  test('and is not alarmed by a total below a table', async () => {
    const total = { file: '台账.xlsx', reason: 'summary-row', rows: 2, exampleRow: 14, exampleColumn: null, exampleValue: null, details: {} }
    const sections = await sectionsOf({ quarantine: [total] })
    expect(sections['summary']).toContain(allRead)
    expect(sections['intake']).toMatch(/合计行或表尾说明，不是一条记录，无需处理/)
  })

  test('columns of which nothing was read', async () => {
    const [first, ...others] = complete.sources
    const sections = await sectionsOf({ sources: [{ ...first!, unusedHeaders: ['承办科室', '备注二'] }, ...others] })
    expect(sections['summary']).toContain('有 1 个文件的部分列没有被识别，其内容未参加核查')
    expect(sections['summary']).not.toContain(allRead)
    expect(sections['intake']).toMatch(/未使用的列 ：承办科室、备注二/)
  })

  test('nothing at all, in every section', async () => {
    const sections = await sectionsOf({ decisionCount: 0, coverage: [], sources: [] })
    expect(sections['summary']).toContain('没有读入任何行政决定，本报告不能说明任何情况')
    expect(sections['summary']).not.toContain('全部检查运行成功')
    expect(sections['coverage']).toContain('没有核查任何对象')
    expect(sections['coverage']).not.toContain('均已得出结果')
  })

  test('checks that reached no result, apart from those that did and found nothing', async () => {
    const line = { ...complete.coverage[0]!, flagged: 0, clear: 0, tooFew: 0, notApplicable: 0, examined: 9 }
    const { summary } = await sectionsOf({
      coverage: [
        { ...line, checkId: 'fine-outside-tier', clear: 7, notApplicable: 2 },
        { ...line, checkId: 'unlike-comparable-decisions', agencyId: 'a-1', tooFew: 9 },
        { ...line, checkId: 'unlike-comparable-decisions', agencyId: 'a-2', notApplicable: 9 },
        { ...line, checkId: 'annual-return-missing', examined: 0 },
      ],
    })
    expect(summary).toContain('得出结果而没有列出疑点的检查 1 项（数字为得出结果的对象数／对象总数）：罚款超出裁量基准阶次 7 / 9。')
    expect(summary).toContain('有记录但全部不适用或者可比过少、没有得出结果的 1 项（不能视为没有问题）：与类案处理不一。')
    expect(summary).toMatch(/没有相应记录、无从检查的 3 项：[^。]*年度统计数据未按时报送/)
  })

  test('titles of mappings in the language of the report', async () => {
    expect((await sectionsOf({}))['intake']).toContain('裁量基准阶次表')
    expect((await sectionsOf({}, 'en'))['intake']).toContain('benchmark tiers')
  })
})

import { describe, expect, test } from 'vitest'
import { renderFindingText, wrap } from '../../reports/nightly/finding-text.ts'
import { terminalWidth } from '../../reports/text-width.ts'
import { reportData } from '../support/report-fixture.ts'

const { findings, checks } = reportData()
const textOf = (findingId: string, language: 'zh-CN' | 'en' = 'zh-CN'): string => {
  const reportFinding = findings.find(({ finding }) => finding.findingId === findingId)!
  return renderFindingText(reportFinding, checks.find(({ id }) => id === reportFinding.finding.checkId)!, language)
}

describe('a finding in the terminal', () => {
  test('says what the card says', () => {
    const text = textOf('f-1')
    for (const said of ['王某', '50,000 元', '3,000 至 8,000 元', '畸重', '山西省规范行政执法裁量权办法第九条第七项', '▲3,000', '△未记载', '不说明本决定违法或者不当', '2025年行政处罚公示.csv 第 19 行', '不是违法或者不当的结论']) {
      expect(text).toContain(said)
    }
  })

  test.each(findings.map(({ finding }) => finding.findingId))('%s fits the terminal and obeys no escape sequence', (id) => {
    for (const language of ['zh-CN', 'en'] as const) {
      const text = textOf(id, language)
      // oxlint-disable-next-line no-control-regex
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/)
      expect(text).not.toMatch(/undefined|NaN|\{\w+\}/)
      for (const line of text.split('\n')) {
        if (!line.includes('<script>')) expect(terminalWidth(line), line).toBeLessThanOrEqual(90)
      }
    }
  })

  test('aligns values behind labels of mixed width', () => {
    const lines = textOf('f-1').split('\n').filter((line) => /^(疑点编号|程度|执法机关) /.test(line)).slice(0, 3)
    const columns = lines.map((line) => terminalWidth(/^\S+\s+/.exec(line)![0]))
    expect(new Set(columns).size).toBe(1)
  })

  test('shows a case by its parties and an agency without a decision', () => {
    expect(textOf('f-3')).toMatch(/同案当事人对照[\s\S]*钱某[\s\S]*周某/)
    expect(textOf('f-5')).toContain('北河镇人民政府')
  })

  test('keeps numbers whole and no closing mark at the start of a line', () => {
    const lines = wrap('罚款金额为 50,000 元，超过上限。'.repeat(9), 20)
    for (const line of lines) expect(line).not.toMatch(/^[，。]|[\d,]$/)
    expect(lines.join('').replaceAll(' ', '')).toBe('罚款金额为50,000元，超过上限。'.repeat(9))
  })
})

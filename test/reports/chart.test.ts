import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { packageRoot } from '../../pipeline/package-root.ts'
import { chartNames, compileChart, renderChart, type ChartName } from '../../reports/chart.ts'
import { emWidth, terminalWidth } from '../../reports/text-width.ts'

const rows = {
  'fine-among-comparables': [
    { kind: 'range', lower: 3000, upper: 8000 },
    { kind: 'finding', group: '本案', fine: 50_000, label: '50,000' },
    { kind: 'comparable', group: '可比决定', fine: 5000 },
    { kind: 'comparable', group: '可比决定', fine: 5000 },
    { kind: 'comparable', group: '可比决定', fine: 4000 },
  ],
  'tier-ranges': [
    { kind: 'tier', tier: '较轻', lower: 5000, upper: 15_000, cited: true },
    { kind: 'tier', tier: '较重', lower: 15_000, upper: 50_000, cited: false },
    { kind: 'fine', fine: 50_000, label: '本案 50,000' },
  ],
  'findings-by-agency-and-month': [
    { agency: '市场监督管理局', month: '2025-01', findings: 3, isDark: true },
    { agency: '环境保护局', month: '2025-02', findings: 1, isDark: false },
  ],
  'positions-in-tiers': [
    { kind: 'half', tier: '占道经营　较轻', from: 0.2, to: 0.7, median: 0.4 },
    { kind: 'decisions', tier: '占道经营　较轻', position: 0.4, share: 0.5 },
    { kind: 'decisions', tier: '占道经营　较轻', position: 1, share: 0.1 },
  ],
  'evaluation-curves': [
    { series: '本方法', x: 0.2, y: 0.9 },
    { series: '本方法', x: 0.4, y: 0.8 },
    { series: '四分位距', x: 0.2, y: 0.1 },
  ],
  'evaluation-shares': [
    { series: '全部', group: '1.25～1.75', share: 0.4, lower: 0.3, upper: 0.5 },
    { series: '法定幅度之内', group: '1.25～1.75', share: 0.2, lower: 0.1, upper: 0.3 },
  ],
  'counts-of-two-years': [
    { group: '行政处罚', series: '2024 年', count: 120 },
    { group: '行政处罚', series: '2025 年', count: 1040 },
    { group: '行政许可', series: '2025 年', count: 3 },
  ],
} as const
const words = {
  'fine-among-comparables': { description: '对照图', xTitle: '罚款金额（元）', scaleType: 'linear', groups: ['本案', '可比决定'] },
  'tier-ranges': { description: '阶次图', xTitle: '罚款金额（元）', scaleType: 'log', tiers: ['较轻', '较重'] },
  'findings-by-agency-and-month': { description: '分布', months: ['2025-01', '2025-02'], agencies: ['市场监督管理局', '环境保护局'] },
  'positions-in-tiers': { description: '位置', xTitle: '位置', tiers: ['占道经营　较轻'] },
  'evaluation-curves': { description: '曲线', xTitle: '检出率', yTitle: '准确率', xScale: 'linear', yScale: 'linear', series: ['本方法', '四分位距'] },
  'evaluation-shares': { description: '检出率', xTitle: '倍数', yTitle: '检出率', groups: ['1.25～1.75'], series: ['全部', '法定幅度之内'] },
  'counts-of-two-years': { description: '各类行为数量', groupNames: ['行政处罚', '行政许可'], seriesNames: ['2025 年', '2024 年'], unit: '件' },
} as const
const domain = { least: 2000, most: 60_000 }
const numbersOf = (name: ChartName): Record<string, number> => (name === 'fine-among-comparables' || name === 'tier-ranges' ? domain : {})

describe('the charts', () => {
  test('are all tested here', () => {
    const files = readdirSync(join(packageRoot, 'reports', 'charts')).map((file) => file.replace('.vl.json', ''))
    expect(files.sort()).toEqual([...chartNames].sort())
  })

  test.each(chartNames)('%s compiles without a warning and draws its data', async (name) => {
    expect(compileChart(name, words[name]).data).toContainEqual(expect.objectContaining({ name: 'rows' }))
    const svg = await renderChart(name, rows[name], words[name], numbersOf(name))
    expect(svg).toMatch(/^<svg/)
    expect(svg).not.toContain('NaN')
    expect(svg).not.toMatch(/https?:\/\/(?!www\.w3\.org\/)/)
  })

  test('the dot plot marks the finding and draws equal fines as one larger circle', async () => {
    const svg = await renderChart('fine-among-comparables', rows['fine-among-comparables'], words['fine-among-comparables'], domain)
    expect(svg).toContain('50,000')
    const comparables = rows['fine-among-comparables'].flatMap((row) => (row.kind === 'comparable' ? [row.fine] : []))
    expect(new Set(comparables).size).toBeLessThan(comparables.length)
    expect(svg.match(/stroke="#1d4f7c"/g)).toHaveLength(new Set(comparables).size)
    const widths = [...svg.matchAll(/d="M([\d.]+),0A[^"]*"[^>]*stroke="#1d4f7c"/g)].map((match) => Number(match[1]))
    expect(new Set(widths).size).toBeGreaterThan(1)
    expect(svg).toContain('可比决定')
    expect(svg).toContain('罚款金额（元）')
  })

  test('every tier and the fine are drawn', async () => {
    const svg = await renderChart('tier-ranges', rows['tier-ranges'], words['tier-ranges'], domain)
    for (const text of ['较轻', '较重', '本案 50,000']) expect(svg).toContain(text)
  })

  test('names are escaped', async () => {
    const party = '<script>&"'
    const svg = await renderChart(
      'fine-among-comparables',
      [{ kind: 'finding', group: party, fine: 5000, label: '5,000' }],
      { ...words['fine-among-comparables'], groups: [party] },
      domain,
    )
    expect(svg).not.toContain('<script>')
    expect(svg).toContain('&lt;script&gt;')
  })

  test('a logarithmic and a linear axis place the same fine apart', async () => {
    const [log, linear] = await Promise.all(
      ['log', 'linear'].map((scaleType) =>
        renderChart('tier-ranges', rows['tier-ranges'], { ...words['tier-ranges'], scaleType }, domain),
      ),
    )
    expect(log).not.toBe(linear)
  })

  test('a missing word and a warning of the grammar throw', async () => {
    expect(() => compileChart('tier-ranges', { description: 'd' })).toThrow('unknown word')
    const impossible = { ...words['tier-ranges'], scaleType: 'band' }
    await expect(renderChart('tier-ranges', rows['tier-ranges'], impossible, domain)).rejects.toThrow('tier-ranges')
  })
})

describe('text widths', () => {
  test('a full-width character counts as one em', () => {
    expect(emWidth('市场监督管理局')).toBe(7)
    expect(emWidth('（元）')).toBe(3)
    expect(emWidth('abc')).toBeLessThan(2)
    expect(terminalWidth('罚款 5,000')).toBe(10)
  })

  test('a chart leaves room for Chinese labels', async () => {
    // Ten more full-width characters at 11 px need 110 px; by its own guess Vega would give them 80.
    expect((await widthFor('罚'.repeat(11))) - (await widthFor('罚'))).toBeGreaterThanOrEqual(105)
  })
})

async function widthFor(group: string): Promise<number> {
  const svg = await renderChart(
    'fine-among-comparables',
    [{ kind: 'finding', group, fine: 5000, label: '' }],
    { ...words['fine-among-comparables'], groups: [group] },
    domain,
  )
  return Number(/^<svg[^>]* width="([\d.]+)"/.exec(svg)?.[1])
}

import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../pipeline/domain/language.ts'
import { textSheetsToExcel } from '../../pipeline/exports/text-sheets.ts'
import { ExcelJS } from '../../pipeline/excel.ts'
import { healthSheets } from '../../reports/benchmark-health/health-sheets.ts'
import { renderHealth } from '../../reports/benchmark-health/render-health.ts'
import { wordsIn } from '../../reports/words/words.ts'
import { benchmarkHealth } from '../support/health-fixture.ts'

const page = (health = benchmarkHealth(), language: 'zh-CN' | 'en' = 'zh-CN'): Promise<string> => renderHealth({ health, workspaceName: '示例县司法局', language })
const placeholders = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)/g)].map((match) => match[1]!).sort()
const sectionOf = (markup: string, id: string): string => new RegExp(`<section id="${id}">.*?</section>`, 's').exec(markup)![0]

describe('the page on the benchmarks in practice', () => {
  test('says of each part its rule with its figures, and what it does not show', async () => {
    const markup = await page()
    for (const id of ['unused', 'spread', 'settled', 'narrower', 'without']) {
      expect(sectionOf(markup, id)).toContain('<b>口径</b>')
      expect(sectionOf(markup, id)).toContain('<b>不说明什么</b>')
    }
    expect(sectionOf(markup, 'unused')).toContain('满 20 件')
    expect(sectionOf(markup, 'narrower')).toContain('不满 30 件的，数据不足')
    expect(markup).toContain('供参考')
    expect(markup).toContain('不评价任何机关')
  })

  test('lists what stands out with its n, and names as insufficient what cannot be judged', async () => {
    const markup = await page()
    expect(sectionOf(markup, 'unused')).toContain('<td>严重</td><td class="count">120</td><td class="count">110</td><td class="count">108</td><td class="count">0</td><td class="count">2.7%</td>')
    expect(sectionOf(markup, 'unused')).toContain('数据不足、不作判断的阶次 1 个：违规养犬（自然人）　较重（2 件）')
    expect(sectionOf(markup, 'spread')).toContain('2,000 元（含）至 10,000 元（不含）')
    expect(sectionOf(markup, 'spread')).toContain('25% 至 75%')
    expect(sectionOf(markup, 'spread')).toContain('<svg')
    expect(sectionOf(markup, 'settled')).toContain('1,500 元</td><td class="count">76</td><td class="count">95%</td><td class="count">88.9%</td>')
    expect(sectionOf(markup, 'narrower')).toContain('<b>1,000 元至 1,200 元</b>')
    expect(sectionOf(markup, 'without')).toContain('无证经营旅馆')
  })

  test('shows hostile names as text', async () => {
    expect(await page()).not.toContain('<b>垃圾')
  })

  test('says so where nothing stands out, where no version is in force, and where no benchmark was loaded', async () => {
    const none = await page(benchmarkHealth({ uses: [], spreads: [], usualSpread: null, amounts: [], ranges: [], itemsWithout: [] }))
    expect(none.match(/没有符合上述条件的/g)).toHaveLength(5)
    const outdated = await page(benchmarkHealth({ versions: 0, uses: [], spreads: [], usualSpread: null, amounts: [], ranges: [] }))
    expect(outdated).toContain('没有现行版本')
    expect(outdated).not.toContain('id="unused"')
    expect(outdated).toContain('id="without"')
    const empty = await page(benchmarkHealth({ versions: 0, versionsOnRecord: 0, uses: [], spreads: [], usualSpread: null, amounts: [], ranges: [], itemsWithout: [] }))
    expect(empty).toContain('没有读入任何裁量基准')
    expect(empty).not.toContain('id="without"')
  })

  test('leaves no place unfilled in any language', async () => {
    for (const language of languages) {
      const text = (await page(benchmarkHealth(), language)).replaceAll(/<style>.*?<\/style>|<svg.*?<\/svg>/gs, '')
      expect(text).not.toMatch(/\{\w+|undefined|\bnull\b|NaN|\u200B/)
    }
  })
})

describe('the workbook beside it', () => {
  test('has a sheet for each part, figures as numbers to sort by, a filter, and the rules in front', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(new Uint8Array(await textSheetsToExcel(healthSheets(benchmarkHealth(), 'zh-CN'))).buffer)
    expect(book.worksheets.map(({ name }) => name)).toEqual(['说明', '阶次使用', '幅度内位置', '常用数额', '较窄幅度（供参考）', '没有基准'])
    const use = book.getWorksheet('阶次使用')!
    const headers = use.getRow(1).values
    expect(headers).toEqual(expect.arrayContaining(['违法行为', '裁量阶次', '结论', '所引阶次属于本版本的']))
    const known = Array.isArray(headers) ? headers.indexOf('所引阶次属于本版本的') : 0
    expect(use.getRow(2).getCell(known).value).toBe(108)
    expect(use.autoFilter).toBeTruthy()
    const notes = book.worksheets[0]!.getSheetValues().flatMap((row) => (Array.isArray(row) ? row.map(String) : [])).join('\n')
    expect(notes).toContain('口径：')
    expect(notes).toContain('不说明什么：')
  })

  test('names no agency and leaves no place unfilled in any language', () => {
    for (const language of languages) expect(JSON.stringify(healthSheets(benchmarkHealth(), language))).not.toMatch(/\{\w+\}|undefined|NaN|\u200B/)
  })
})

describe('the words', () => {
  test('have the same placeholders in every language', () => {
    for (const part of ['benchmarkHealth', 'benchmarkChanges'] as const) {
      const own: Readonly<Record<string, string>> = wordsIn('zh-CN')[part]
      for (const [key, sentence] of Object.entries(wordsIn('en')[part])) expect(placeholders(sentence), key).toEqual(placeholders(own[key]!))
    }
  })
})

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

describe.skipIf(!existsSync(executablePath))('the page in a browser', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'evenhand-health-')), 'benchmark-health.html')
  const complaints: string[] = []
  const requests: string[] = []
  let browser: Browser
  let tab: Page

  beforeAll(async () => {
    writeFileSync(file, await page())
    browser = await chromium.launch({ executablePath, args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
    tab = await (await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } })).newPage()
    tab.on('console', (message) => complaints.push(message.text()))
    tab.on('pageerror', (error) => complaints.push(error.message))
    tab.on('request', (request) => requests.push(request.url()))
    await tab.goto(pathToFileURL(file).href)
  })
  afterAll(async () => browser?.close())

  test('asks for nothing but itself and complains about nothing', async () => {
    await tab.waitForTimeout(200)
    expect(requests).toEqual([pathToFileURL(file).href])
    expect(complaints).toEqual([])
  })

  test('needs no sideways scrolling, and cuts no text of its chart', async () => {
    expect(await tab.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBeLessThanOrEqual(0)
    const cut = await tab.evaluate(`[...document.querySelectorAll('.chart svg')].flatMap((svg) => { const frame = svg.getBoundingClientRect(); return [...svg.querySelectorAll('text')].filter((t) => { const b = t.getBoundingClientRect(); return b.width > 0 && (b.left < frame.left - 2 || b.right > frame.right + 2) }).map((t) => t.textContent) })`)
    expect(cut).toEqual([])
  })

  test('fits the paper', async () => {
    await tab.setViewportSize({ width: Math.floor(((210 - 24) / 25.4) * 96), height: 1000 })
    await tab.emulateMedia({ media: 'print' })
    expect(await tab.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBeLessThanOrEqual(0)
    const links = await tab.evaluate(`[...document.querySelectorAll('a')].filter((a) => document.getElementById(a.getAttribute('href').slice(1)) === null).length`)
    expect(links).toBe(0)
  })
})

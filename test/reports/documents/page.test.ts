import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '../../../pipeline/domain/language.ts'
import { composeAnalysis } from '../../../reports/annual/compose-analysis.ts'
import { toPage } from '../../../reports/documents/page.ts'
import { annualAnalysis } from '../../support/annual-fixture.ts'

const page = (language: 'zh-CN' | 'en' = 'zh-CN', analysis = annualAnalysis()): Promise<string> => toPage(composeAnalysis(analysis, language))

describe('the analysis as a page', () => {
  test('runs nothing, fetches nothing and says so to the browser', async () => {
    const markup = await page()
    expect(markup).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`)
    expect(markup).not.toMatch(/<script|javascript:|\bon\w+=|https?:\/\/(?!www\.w3\.org\/)/)
  })

  test('shows hostile names as text', async () => {
    const [first, ...rest] = annualAnalysis().duties
    const markup = await page('zh-CN', annualAnalysis({ duties: [{ ...first!, agencyName: '<img src=x onerror=alert(1)>局' }, ...rest] }))
    expect(markup).not.toContain('<img')
    expect(markup).toContain('&lt;img src=x onerror=alert(1)&gt;局')
  })

  test('leaves no place unfilled in any language', async () => {
    for (const language of languages) {
      const text = (await page(language)).replaceAll(/<style>.*?<\/style>|<svg.*?<\/svg>/gs, '')
      expect(text).not.toMatch(/\{\w+|undefined|\bnull\b|NaN|[⟦⟧\u200B]/)
    }
  })
})

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

describe.skipIf(!existsSync(executablePath))('the page of the analysis in a browser', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'evenhand-annual-')), 'analysis.html')
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

  const overflow = (): Promise<number> => tab.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

  test('asks for nothing but itself and complains about nothing', async () => {
    await tab.waitForTimeout(200)
    expect(requests).toEqual([pathToFileURL(file).href])
    expect(complaints).toEqual([])
  })

  test('shows headings, tables and charts, and cuts no text of a chart', async () => {
    expect(await tab.locator('h2').allTextContents()).toEqual(expect.arrayContaining(['一、总体情况', '七、下一步工作', '附件3　统计口径和数据说明']))
    expect(await tab.locator('figure svg').count()).toBe(2)
    const cut = await tab.evaluate(`[...document.querySelectorAll('figure svg')].flatMap((svg) => { const frame = svg.getBoundingClientRect(); return [...svg.querySelectorAll('text')].filter((t) => { const b = t.getBoundingClientRect(); return b.width > 0 && (b.left < frame.left - 2 || b.right > frame.right + 2) }).map((t) => t.textContent) })`)
    expect(cut).toEqual([])
  })

  test('needs no sideways scrolling on a screen, a narrow one included', async () => {
    expect(await overflow()).toBeLessThanOrEqual(0)
    await tab.setViewportSize({ width: 420, height: 900 })
    expect(await overflow()).toBeLessThanOrEqual(0)
  })

  test('fits the paper', async () => {
    await tab.setViewportSize({ width: Math.floor(((210 - 40) / 25.4) * 96), height: 1000 })
    await tab.emulateMedia({ media: 'print' })
    expect(await overflow()).toBeLessThanOrEqual(0)
  })
})

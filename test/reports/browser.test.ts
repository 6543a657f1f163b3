import { existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Comparison } from '../../pipeline/domain/comparison.ts'
import type { NightlyReportData } from '../../pipeline/domain/report-data.ts'
import { renderComparisonPage } from '../../reports/comparison/comparison-page.ts'
import { renderNightly } from '../../reports/nightly/render-nightly.ts'
import { comparableDecisions, decision, reportData } from '../support/report-fixture.ts'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
const hasBrowser = existsSync(executablePath)
if (!hasBrowser) console.warn(`the browser tests are skipped: there is no Chromium at ${executablePath} (set CHROMIUM)`)

/** A4 less the margins of the style sheet, at 96 px an inch. */
const printWidth = Math.floor(((210 - 24) / 25.4) * 96)

describe.skipIf(!hasBrowser)('the nightly report in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-report-'))
  const file = join(folder, 'nightly.html')
  const complaints: string[] = []
  const requests: string[] = []
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    writeFileSync(file, await renderNightly(reportData(), 'zh-CN'))
    browser = await chromium.launch({
      executablePath,
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    })
    const context = await browser.newContext({ offline: true, viewport: { width: 1280, height: 900 } })
    page = await context.newPage()
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(pathToFileURL(file).href)
  })

  afterAll(async () => {
    await browser?.close()
  })

  const overflow = async (): Promise<number> =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

  test('asks for nothing but itself and complains about nothing', async () => {
    await page.waitForTimeout(200)
    expect(requests).toEqual([pathToFileURL(file).href])
    expect(complaints).toEqual([])
  })

  test('says on the first screen what it is, of whom, and what came out', async () => {
    for (const selector of ['h1', '.caution', '.alerts', '.figures', '.by-check']) {
      const box = await page.locator(selector).first().boundingBox()
      expect(box, selector).not.toBeNull()
      expect(box!.y + box!.height, selector).toBeLessThan(900)
    }
    await page.screenshot({ path: join(folder, 'first-screen.png') })
  })

  test('needs no sideways scrolling on a screen and on paper', async () => {
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.setViewportSize({ width: printWidth, height: 1000 })
    await page.emulateMedia({ media: 'print' })
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.screenshot({ path: join(folder, 'paper.png') })
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  test('no table is wider than the paper, however many checks and agencies there are', async () => {
    const path = join(folder, 'many.html')
    writeFileSync(path, await renderNightly(manyChecksAndAgencies(50, 60), 'zh-CN'))
    await page.goto(pathToFileURL(path).href)
    await page.setViewportSize({ width: printWidth, height: 1000 })
    await page.emulateMedia({ media: 'print' })
    const wide = await page.evaluate(
      `[...document.querySelectorAll('table, .matrix th, .matrix td')].filter((e) => e.getBoundingClientRect().right > document.body.clientWidth + 1 || e.scrollWidth > e.clientWidth + 1).map((e) => e.className + ' ' + e.textContent.slice(0, 40))`,
    )
    expect(wide).toEqual([])
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width: 1280, height: 900 })
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.goto(pathToFileURL(file).href)
  })

  test('every link leads somewhere, every id is used once', async () => {
    const broken = await page.evaluate(
      `[...document.querySelectorAll('a')].map((a) => a.getAttribute('href')).filter((href) => !href.startsWith('#') || document.getElementById(href.slice(1)) === null)`,
    )
    expect(broken).toEqual([])
    const repeated = await page.evaluate(
      `(() => { const ids = [...document.querySelectorAll('section[id], article[id], td[id]')].map((e) => e.id); return ids.filter((id, i) => ids.indexOf(id) !== i) })()`,
    )
    expect(repeated).toEqual([])
  })

  test('no text of a chart is cut off', async () => {
    const cut = await page.evaluate(
      `[...document.querySelectorAll('.chart svg')].flatMap((svg) => { const frame = svg.getBoundingClientRect(); return [...svg.querySelectorAll('text')].filter((t) => { const b = t.getBoundingClientRect(); return b.width > 0 && (b.left < frame.left - 2 || b.right > frame.right + 2 || b.top < frame.top - 2) }).map((t) => t.textContent) })`,
    )
    expect(cut).toEqual([])
  })

  test('prints on A4', async () => {
    const path = join(folder, 'nightly.pdf')
    await page.pdf({ path, preferCSSPageSize: true, printBackground: true })
    expect(statSync(path).size).toBeGreaterThan(20_000)
  })

  test('a usual comparison of a draft prints on one sheet of A4', async () => {
    const path = join(folder, 'comparison.html')
    const options = { language: 'zh-CN', asOf: '2026-02-05', isDraft: true } as const
    writeFileSync(path, renderComparisonPage([usualComparison(), usualComparison()], options))
    await page.goto(pathToFileURL(path).href)
    expect(await overflow()).toBeLessThanOrEqual(0)
    await page.emulateMedia({ media: 'print' })
    const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true })
    expect(printed.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
  })
})

/** The last check repeated under other ids, each with much to say of each agency. */
function manyChecksAndAgencies(checkCount: number, agencyCount: number): NightlyReportData {
  const data = reportData()
  const [last, line] = [data.checks.at(-1)!, data.coverage[0]!]
  const more = Array.from({ length: checkCount - data.checks.length }, (_, index) => ({ ...last, id: `check-${index}` }))
  const agencyIds = Array.from({ length: agencyCount }, (_, index) => `many-${index}`)
  const counts = { examined: 104_937, flagged: 1_234, clear: 98_765, tooFew: 4_321, notApplicable: 617 }
  return reportData({
    checks: [...data.checks, ...more],
    parameters: { ...data.parameters, ...Object.fromEntries(more.map(({ id }) => [id, data.parameters[last.id]!])) },
    coverage: [...data.coverage, ...more.flatMap(({ id }) => agencyIds.map((agencyId) => ({ ...line, ...counts, checkId: id, agencyId })))],
    agencyNames: { ...data.agencyNames, ...Object.fromEntries(agencyIds.map((id) => [id, `示例县城市管理综合行政执法局第${id}分局`])) },
  })
}

/** All parts that a sheet may have, the nearest decisions each differing in two facts. */
function usualComparison(): Comparison {
  return {
    decision: decision(),
    obstacle: null,
    narrowing: { item: 168, epoch: 168, partyKind: 110, sameFacts: 28, nearest: 41 },
    kinds: [{ kinds: 'fine|confiscation', cases: 40 }, { kinds: 'warning', cases: 3 }],
    range: { comparables: 41, withSameFacts: 28, agencies: 3, kinds: 'fine|confiscation', low: 3127.46, lowerQuartile: 4500, median: 5000, upperQuartile: 6000, high: 8000.2, isFixed: false },
    standing: { fine: 50_000, place: 'above', factor: 10, atOrAbove: 0, atOrBelow: 41 },
    statute: { source: '中华人民共和国食品安全法第一百二十四条第一款', lower: '5000', upper: '50000' },
    tier: { source: '山西省市场监督管理行政处罚裁量基准 较轻', lower: '5000', upper: '15000' },
    weights: ['harm:轻微', 'circumstance:及时改正', 'circumstance:初次违法', 'circumstance:拒不改正', 'repeated', 'value'].map((fact, i) => ({ fact, factor: 0.5 + i / 3, cases: 43, isPresent: i < 3 })),
    missing: [{ field: 'illegal_gains', recorded: 120, decisions: 168 }],
    warnings: [{ code: 'one-agency', details: {} }, { code: 'outside-statute', details: {} }],
    nearest: comparableDecisions(8),
  }
}

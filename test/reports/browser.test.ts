import { existsSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderNightly } from '../../reports/nightly/render-nightly.ts'
import { reportData } from '../support/report-fixture.ts'

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
})

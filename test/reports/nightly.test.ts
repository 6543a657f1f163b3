import { beforeAll, describe, expect, test } from 'vitest'
import { anchor, escape, html } from '../../reports/nightly/html.ts'
import { renderNightly } from '../../reports/nightly/render-nightly.ts'
import { comparableDecisions, decision, hostile, manyFindings, reportData, reportFindings } from '../support/report-fixture.ts'

/** The text between tags, so that what a reader sees can be asserted without the markup. */
function visibleText(page: string): string {
  const body = page.slice(Math.max(0, page.indexOf('<body>')))
  return body
    .replaceAll(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
}

/** The card of a finding. */
function cardOf(page: string, findingId: string): string {
  const start = page.indexOf(`<article class="card" id="${anchor('finding', findingId)}">`)
  expect(start, `card of ${findingId}`).toBeGreaterThan(0)
  return page.slice(start, page.indexOf('</article>', start))
}

describe('the template', () => {
  test('escapes every value, in text and in attributes', () => {
    expect(html`<p title="${'"><script>'}">${"<b>&'"}</p>`.markup).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;&#39;</p>',
    )
  })

  test('keeps markup of its own, joins lists, drops what is absent', () => {
    expect(html`<ul>${['a', '<'].map((each) => html`<li>${each}</li>`)}${null}${false}${0}</ul>`.markup).toBe(
      '<ul><li>a</li><li>&lt;</li>0</ul>',
    )
  })

  test('shows characters that would turn the direction of text as replaced', () => {
    expect(escape('a\u202eb\u0007')).toBe('a\ufffdb\ufffd')
  })

  test('makes anchors one to one', () => {
    expect(anchor('finding', 'a b')).not.toBe(anchor('finding', 'a_b'))
    expect(anchor('finding', '案"><1')).toMatch(/^[\w-]+$/)
  })
})

describe.each(['zh-CN', 'en'] as const)('the nightly report in %s', (language) => {
  let page = ''
  beforeAll(async () => {
    page = await renderNightly(reportData(), language)
  })

  test('is one document that fetches nothing and runs nothing', () => {
    expect(page).toContain(`<html lang="${language}">`)
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:")
    expect(/<(script|link|iframe|object|embed|base|form)\b/i.exec(page)?.[0]).toBeUndefined()
    expect(/<img\b/i.exec(page)?.[0]).toBeUndefined()
    const withoutNamespaces = page.replaceAll(/xmlns(:\w+)?="[^"]*"/g, '')
    expect(/https?:\/\//.exec(withoutNamespaces)?.[0]).toBeUndefined()
    expect(/\b(src|srcset)=(?!x)|url\(|@import/.exec(withoutNamespaces)?.[0]).toBeUndefined()
  })

  test('escapes hostile names everywhere, charts included', () => {
    expect(page.includes('<script>')).toBe(false)
    expect(page.includes('<img src=x')).toBe(false)
    expect(page.includes('\u202e')).toBe(false)
    expect(visibleText(page)).toContain(hostile.replace('\u202e', '\ufffd'))
  })

  test('names every finding once in the list and once as a card', () => {
    for (const { finding } of reportFindings()) {
      const id = anchor('finding', finding.findingId)
      expect(page).toContain(`href="#${id}"`)
      expect(page.split(` id="${id}"`)).toHaveLength(2)
      expect(cardOf(page, finding.findingId)).toContain(`<code>${finding.findingId}</code>`)
    }
  })

  test('leaves no placeholder and no absent value in a sentence', () => {
    const text = visibleText(page)
    expect(text).not.toMatch(/\{\w+(:\w+)?\}/)
    expect(text).not.toMatch(/\b(undefined|NaN|null)\b|\[object/)
  })
})

describe('what the report says', () => {
  let page = ''
  beforeAll(async () => {
    page = await renderNightly(reportData(), 'zh-CN')
  })
  const firstScreen = (): string => visibleText(page).slice(0, visibleText(page).indexOf('二、待核查疑点清单 按'))

  test('the first screen names county, dates, sizes, failures and unread rows', () => {
    for (const said of ['示例县', '2026-02-05', '2025-12-30', '1,284 件', '6 个', '7 项', '有 1 项检查运行失败', '有 4 行数据未能读入', '不是违法或者不当的结论', '已逾期 21 天']) {
      expect(firstScreen()).toContain(said)
    }
  })

  test('a quiet night does not sound like a clean bill of health', async () => {
    const quiet = visibleText(await renderNightly(reportData({ findings: [], failures: [], quarantine: [], board: [] }), 'zh-CN'))
    expect(quiet).toContain('没有疑点不等于没有问题')
    expect(quiet).toContain('全部检查运行成功，全部数据行均已读入')
  })

  test('masked names, arithmetic, article and source stand on the card', () => {
    const card = visibleText(cardOf(page, 'f-1'))
    expect(card).toContain('王某')
    expect(card).toContain('9 件可比决定的罚款中位数为 5,000 元，参照范围 3,000 至 8,000 元；本案 50,000 元。')
    expect(card).toContain('山西省规范行政执法裁量权办法第九条第七项')
    expect(card).toContain('2025年行政处罚公示.csv 第 19 行')
    expect(card).toContain('不说明本决定违法或者不当')
    expect(card).toContain('畸重')
  })

  test('comparable decisions carry a mark where they differ, another where a fact is missing', () => {
    const card = cardOf(page, 'f-1')
    expect(card).toMatch(/<td class="different"><b class="mark">▲<\/b>\u00a0较轻<\/td>/)
    expect(card).toMatch(/<td class="unknown"><b class="mark">△<\/b>\u00a0<i class="missing">未记载<\/i><\/td>/)
    expect(card).toContain('共 9 件可比决定，列出最相近的 6 件')
    expect(card.match(/可比 \d/g)).toHaveLength(6)
  })

  test('missing facts are said to be missing, on the card and as a caveat', () => {
    const card = visibleText(cardOf(page, 'f-4'))
    expect(card).toContain('决定书文号 未记载')
    expect(card).toMatch(/本案未记载：[^。]*裁量情节[^。]*货值金额/)
    expect(card).toContain('没有找到适用于本案的裁量基准阶次')
  })

  test('where the recorded kinds hold no fine, none was imposed, which is no gap in the data', async () => {
    const [first] = reportFindings()
    const [one, two, ...others] = comparableDecisions()
    const comparables = [{ ...one!, kinds: ['warning'], fine: null }, { ...two!, kinds: ['fine'], fine: null, harm: null }, ...others]
    const card = cardOf(await renderNightly(reportData({ findings: [{ ...first!, comparables }] }), 'zh-CN'), 'f-1')
    expect(card).toMatch(/<td class="different figure"><b class="mark">▲<\/b>\u00a0未处罚款<\/td>/)
    expect(card).toMatch(/<td class="unknown figure"><b class="mark">△<\/b>\u00a0<i class="missing">未记载<\/i><\/td>/)
    expect(card).toMatch(/<li>9 件可比决定中，[^。]*未记载危害后果的 1 件[^。]*未记载罚款的 1 件/)
    const doubtful = [{ ...one!, kinds: ['other'], fine: null }, two!, ...others]
    expect(cardOf(await renderNightly(reportData({ findings: [{ ...first!, comparables: doubtful }] }), 'zh-CN'), 'f-1')).not.toContain('未处罚款')
  })

  test('a case compares its parties, an agency finding needs no decision', () => {
    expect(visibleText(cardOf(page, 'f-3'))).toMatch(/同案当事人对照.*参照.*钱某.*周某.*吴某/)
    const agency = visibleText(cardOf(page, 'f-5'))
    expect(agency).toContain('北河镇人民政府')
    expect(agency).not.toContain('可比决定对照')
  })

  test('findings with a recorded reason stand apart and say it', () => {
    const list = visibleText(page)
    const explained = list.indexOf('已有记载理由的疑点')
    expect(explained).toBeGreaterThan(list.indexOf('未见记载理由的疑点'))
    expect(list.indexOf('冯某')).toBeGreaterThan(explained)
    expect(visibleText(cardOf(page, 'f-7'))).toContain('主动消除危害后果，经负责人批准减轻处罚')
  })

  test('is ordered by severity, then by the deviation', () => {
    const order = [...page.matchAll(/<td><a href="#(finding-[^"]+)">\d+<\/a>/g)].map((match) => match[1])
    expect(order).toEqual(['f-2', 'f-8', 'f-1', 'f-3', 'f-4', 'f-5', 'f-6', 'f-7'].map((id) => anchor('finding', id)))
  })

  test('never shows "could not compute" as "clear"', () => {
    const cell = (check: string, agency: string): string => matrixOf(page)[check]![agency]!
    expect(cell('与类案处理不一', '示例县环境保护局')).toBe('△\u00a033')
    expect(cell('罚款超出裁量基准阶次', '示例县环境保护局')).toBe('○\u00a031 ◇\u00a02')
    expect(cell('年度统计数据未按时报送', '示例县环境保护局')).toBe('未核查')
    expect(cell('有从轻情节而未从轻', '示例县环境保护局')).toBe('×')
    expect(cell('罚款超出裁量基准阶次', '示例县城市管理综合行政执法局')).toBe('◇\u00a057')
    expect(visibleText(page)).toContain('× 运行失败 ■ 有疑点 ○ 未见疑点 △ 可比过少 ◇ 不适用')
    expect(visibleText(page)).toContain('没有适用的裁量基准阶次 63')
  })

  test('says what was read and why rows were not, in words', () => {
    const text = visibleText(page)
    expect(text).toContain('“处罚决定日期”中的“2025/13/40”不是有效日期')
    expect(text).toContain('该行有 31 个单元格，表头有 29 个')
  })

  test('prints every parameter in force and the identity of the run', () => {
    const text = visibleText(page)
    expect(text).toContain('可比决定的最少件数 minimum_group_size ： 5')
    expect(text).toContain(reportData().dataHash)
    expect(text).toContain(reportData().checksHash)
    expect(text).toContain('Binder Error: column "x" not found <b>')
  })

  test('a finding of a check that is not in the data is a bug, not a gap', async () => {
    await expect(renderNightly(reportData({ checks: [] }), 'zh-CN')).rejects.toThrow('is not in the report')
  })
})

/** Check -> agency -> text of the cell, over all blocks of agencies. */
function matrixOf(page: string): Record<string, Record<string, string>> {
  const cells: Record<string, Record<string, string>> = {}
  for (const [table] of page.matchAll(/<table class="matrix">[\s\S]*?<\/table>/g)) {
    const rows = [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([row]) => row.split(/<\/t[hd]>/).slice(0, -1).map((cell) => cell.replaceAll(/<[^>]*>/g, '').trim()))
    const agencies = rows[0]!.slice(1)
    for (const [check, ...own] of rows.slice(1)) Object.assign((cells[check!] ??= {}), Object.fromEntries(agencies.map((agency, index) => [agency, own[index]!])))
  }
  return cells
}

describe('many findings', () => {
  test('get cards up to the limit; the others are listed with their ids', async () => {
    const page = await renderNightly(reportData({ findings: manyFindings(12) }), 'zh-CN', { cardsShown: 10 })
    expect(page.match(/<article class="card"/g)).toHaveLength(10)
    expect(visibleText(page)).toContain('其余 2 项仅列入清单')
    for (let index = 0; index < 12; index += 1) expect(page).toContain(`<code>many-${index}</code>`)
  })

  test('are listed as far as a page opens, and the rest is named', async () => {
    const page = await renderNightly(reportData({ findings: manyFindings(3500) }), 'zh-CN', { cardsShown: 1 })
    const triage = page.slice(page.indexOf('<section id="triage">'), page.indexOf('<section id="cards">'))
    const lists = triage.split('<table class="triage').slice(1)
    const rows = lists.map((list) => list.slice(0, list.indexOf('</table>')).split('<tr>').length - 2)
    const rest = [...visibleText(triage).matchAll(/本表列出前 1000 项，其余 (\d+) 项见同目录的 findings\.csv/g)].map(([, left]) => Number(left))
    expect(Math.max(...rows)).toBe(1000)
    expect(rows.concat(rest).reduce((sum, count) => sum + count, 0)).toBe(3500)
  })

  test('and many agencies leave the matrix usable', async () => {
    const { coverage } = reportData()
    const template = coverage.find(({ outcome }) => outcome === 'clear')!
    const many = Array.from({ length: 400 }, (_, index) => ({ ...template, agencyId: `x-${index}` }))
    const flagged = { ...coverage[0]!, agencyId: 'zzz' }
    const page = await renderNightly(reportData({ coverage: [...many, flagged] }), 'zh-CN')
    const agencies = Object.keys(matrixOf(page)['罚款超出裁量基准阶次']!)
    expect(agencies).toHaveLength(60)
    expect(agencies[0]).toBe('zzz')
    expect(page.match(/<table class="matrix">/g)).toHaveLength(5)
    expect(visibleText(page)).toContain('列出 60 个机关，其余 341 个见同目录的 coverage.csv')
  })

  test('a fine of another unit than yuan carries no unit', async () => {
    const [first] = reportFindings()
    const ratio = { ...first!, finding: { ...first!.finding, actual: '245.0980', expectedLower: '10', expectedUpper: '20' } }
    const page = await renderNightly(reportData({ findings: [ratio] }), 'zh-CN')
    expect(visibleText(cardOf(page, 'f-1'))).toContain('实际 245.098 参照范围 10 至 20 方向')
    expect(decision().fine).toBe('50000.00')
  })
})

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadChecks } from '../pipeline/checks/load-checks.ts'
import { commandContext } from '../pipeline/commands/context.ts'
import { explain, findings } from '../pipeline/commands/findings.ts'
import { nightly } from '../pipeline/commands/nightly.ts'
import { reportAnnual } from '../pipeline/commands/report-annual.ts'
import { review, type ReviewFlags } from '../pipeline/commands/review.ts'
import { worklist } from '../pipeline/commands/worklist.ts'
import { openDuckDB } from '../pipeline/engine/duckdb.ts'
import type { Row } from '../pipeline/engine/engine.ts'
import { ExcelJS } from '../pipeline/excel.ts'
import { copySampleCounty, temporaryFolder } from './support/sample-workspace.ts'

const { folder, remove } = temporaryFolder()
afterAll(remove)

/** Runs a command as on a day at ten in the morning; what it says. */
async function on(day: string, command: (context: ReturnType<typeof commandContext>) => Promise<unknown>, options: { lang?: string; format?: string } = {}): Promise<string> {
  let said = ''
  const console = { out: (text: string) => { said += text }, err: () => undefined, isTerminal: false }
  await command(commandContext({ workspace: folder, format: 'text', asOf: day, quiet: true, ...options }, console, new Date(`${day}T10:00:00+08:00`)))
  return said
}

async function stored(sql: string): Promise<Row[]> {
  const engine = await openDuckDB(join(folder, 'evenhand.duckdb'), { readOnly: true })
  try {
    return await engine.query(sql)
  } finally {
    engine.close()
  }
}

/** Document number -> finding. */
const ids = new Map<string, string>()
const idOf = (document: string): string => ids.get(document)!
const below = '南示镇罚决〔2024〕32号'
const above = '西示镇罚决〔2025〕31号'
const price = '示市监罚决〔2024〕113号'
const [training, alike] = ['示应急罚决〔2025〕80号', '示应急罚决〔2025〕31号']

const say = (document: string, flags: ReviewFlags, day = '2026-02-06') => on(day, (context) => review(context, idOf(document), flags))

/** Fills in cells of a worklist by the names of its columns. */
async function fillIn(path: string, rows: Readonly<Record<string, Readonly<Record<string, string>>>>): Promise<void> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(path)
  const sheet = book.worksheets[0]!
  const place = new Map<string, number>()
  sheet.getRow(2).eachCell((cell, column) => place.set(cell.text, column))
  sheet.eachRow((row) => {
    for (const [column, text] of Object.entries(rows[row.getCell(1).text] ?? {})) row.getCell(place.get(column)!).value = text
  })
  await book.xlsx.writeFile(path)
}

beforeAll(async () => {
  copySampleCounty(folder)
  const asked = new Set(['fine-outside-statute', 'fine-outside-tier'])
  const others = loadChecks().filter(({ id }) => !asked.has(id)).map(({ id }) => `  ${id}: {enabled: false}\n`)
  writeFileSync(join(folder, 'evenhand.yaml'), `name: 示例县司法局\nlanguage: zh-CN\nchecks:\n${others.join('')}`)
  await on('2026-02-05', (context) => nightly(context, {}))
  const rows = await stored('SELECT finding_id, document_number FROM stored.finding JOIN stored.decision USING (decision_id)')
  for (const row of rows) ids.set(String(row['document_number']), String(row['finding_id']))
})

describe('the story of findings, told through the commands', () => {
  it('begins with a finding that nobody has looked at, and the report says so', async () => {
    expect(await stored('SELECT outcome, reason, by_whom, count(*) AS events FROM stored.finding_event GROUP BY ALL')).toEqual([{ outcome: 'new', reason: 'first-found', by_whom: null, events: ids.size }])
    const [run] = await stored('SELECT run_id FROM stored.run')
    const page = readFileSync(join(folder, 'reports', String(run!['run_id']), 'index.html'), 'utf8')
    expect(page).toContain('尚未复核：还没有任何一项疑点有复核结论')
    expect(page).toContain(`其中 ${ids.size} 项为首次发现`)
  })

  it('refuses a word without a reason, and says what to do', async () => {
    await expect(say(below, { outcome: 'dismissed' })).rejects.toMatchObject({ code: 'review-refused', details: { what: '没有填写理由', mend: '请写明查了什么、依据什么' } })
    expect(await stored('SELECT count(*) AS events FROM stored.finding_event WHERE by_whom IS NOT NULL')).toEqual([{ events: 0 }])
  })

  it('writes a workbook with outcomes to choose from, without names, and never over one that is there', async () => {
    const path = join(folder, 'first.xlsx')
    await on('2026-02-06', (context) => worklist(context, path))
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(path)
    const sheet = book.worksheets[0]!
    const names: string[] = []
    sheet.getRow(2).eachCell((cell) => names.push(cell.text))
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 })
    expect(sheet.rowCount).toBe(3 + ids.size)
    expect(sheet.getRow(4).getCell(names.indexOf('outcome') + 1).dataValidation.formulae).toEqual(['"待办理,已调卷或要求说明,情况已说明,查证属实,排除,已整改"'])
    const texts: string[] = []
    sheet.eachRow((row) => row.eachCell((cell) => texts.push(cell.text)))
    expect(texts.join('\n')).toContain(below)
    const people = await stored("SELECT party_name AS name FROM stored.decision WHERE party_kind IN ('natural_person', 'sole_proprietor') UNION SELECT officer FROM stored.decision WHERE officer IS NOT NULL")
    expect(people.length).toBeGreaterThan(20)
    for (const { name } of people) expect(texts.join('\n')).not.toContain(String(name))
    await expect(on('2026-02-06', (context) => worklist(context, path))).rejects.toMatchObject({ code: 'file-exists' })
  })

  it('reads it back row by row: what was judged in between is a conflict, what lacks a reason is refused, the rest is recorded', async () => {
    const path = join(folder, 'first.xlsx')
    await fillIn(path, {
      [idOf(below)]: { outcome: '排除', reason: '主动供述，依法减轻', by: '王五' },
      [idOf(above)]: { outcome: '排除', reason: '误录' },
      [idOf(price)]: { outcome: '查证属实' },
      [idOf(training)]: { outcome: '已调卷或要求说明', reason: '要求书面说明', until: '2026年2月20日', owner: '李四', document: '示司监督〔2026〕1号' },
    })
    await say(above, { outcome: 'confirmed', reason: '罚款高于最高限', by: '赵六', document: '示司监督〔2026〕2号' })
    let code: unknown
    const said = await on('2026-02-07', async (context) => { code = await review(context, path, { by: '张三' }) })
    expect(code).toBe(3)
    expect(said).toContain(`${idOf(above)}：冲突，未登记。导出时为“待核查”，现为“查证属实”（赵六 2026-02-06：罚款高于最高限）`)
    expect(said).toMatch(new RegExp(`第 \\d+ 行 ${idOf(price)}：未登记。没有填写理由。请写明`))
    expect(said).toContain(`已登记 2 项；以前已登记 0 项，未填写 ${ids.size - 4} 项，冲突 1 项，未予登记 1 项。`)
    expect(await stored('SELECT finding_id, by_whom, outcome, owner, until, document_number FROM stored.finding_event WHERE by_whom IS NOT NULL ORDER BY finding_id')).toEqual([
      { finding_id: idOf(above), by_whom: '赵六', outcome: 'confirmed', owner: null, until: null, document_number: '示司监督〔2026〕2号' },
      { finding_id: idOf(below), by_whom: '王五', outcome: 'dismissed', owner: null, until: null, document_number: null },
      { finding_id: idOf(training), by_whom: '张三', outcome: 'asked', owner: '李四', until: '2026-02-20', document_number: '示司监督〔2026〕1号' },
    ].toSorted((a, b) => (a.finding_id < b.finding_id ? -1 : 1)))
  })

  it('records nothing twice when the same workbook is read again', async () => {
    const said = await on('2026-02-08', (context) => review(context, join(folder, 'first.xlsx'), { by: '张三' }))
    expect(said).toContain('已登记 0 项；以前已登记 2 项')
    expect(await stored('SELECT count(*) AS events FROM stored.finding_event WHERE by_whom IS NOT NULL')).toEqual([{ events: 3 }])
  })

  it('refuses a file that is no worklist', async () => {
    await expect(on('2026-02-08', (context) => review(context, join(folder, 'inbox/decisions-emergency.xlsx'), {}))).rejects.toMatchObject({ code: 'not-a-worklist' })
    await expect(on('2026-02-08', (context) => review(context, join(folder, 'nowhere.xlsx'), {}))).rejects.toMatchObject({ code: 'file-not-found' })
  })

  it('lets a finding expire the day after its last day, without a run', async () => {
    expect(await lineOf(training, '2026-02-20')).toMatch(/\[已调卷或要求说明\]$/)
    expect(await lineOf(training, '2026-02-21')).toMatch(/\[期限届满\]$/)
  })

  it('opens a dismissed finding again when the decision was corrected, and leaves the others alone', async () => {
    const file = join(folder, 'inbox/decisions-town-nanling.csv')
    const corrected = readFileSync(file, 'utf8').split('\n').map((line) => (line.includes(below) ? line.replaceAll('1500', '1600') : line)).join('\n')
    expect(corrected).not.toBe(readFileSync(file, 'utf8'))
    writeFileSync(file, corrected)
    await on('2026-02-09', (context) => nightly(context, {}))
    expect(await stored("SELECT finding_id, outcome, reason, by_whom FROM stored.finding_event WHERE by_whom IS NULL AND outcome <> 'new'")).toEqual([{ finding_id: idOf(below), outcome: 'reopened', reason: 'changed', by_whom: null }])
    const told = await on('2026-02-09', (context) => explain(context, idOf(below)))
    expect(told).toMatch(/办理状态 +恢复待核查/)
    expect(told).toMatch(/2026-02-05 +待核查 +系统：检查中发现\n2026-02-07 +排除 +王五：主动供述，依法减轻\n2026-02-09 +恢复待核查 +系统：所依据的事实有变化/)
    expect(await on('2026-02-09', (context) => explain(context, idOf(above)), { lang: 'en' })).toMatch(/State +confirmed/)
  })

  it('dismisses what is alike until a day, counts it in the report and lists it apart', async () => {
    const said = await say(training, { outcome: 'dismissed', reason: '培训费用已计入，口径一致', scope: 'pattern', until: '2026-06-30', by: '张三' }, '2026-02-10')
    expect(said).toContain('现有 2 项按同类排除，至 2026-06-30')
    await on('2026-02-11', (context) => nightly(context, {}))
    const [run] = await stored('SELECT run_id FROM stored.run ORDER BY started_at DESC LIMIT 1')
    const page = readFileSync(join(folder, 'reports', String(run!['run_id']), 'index.html'), 'utf8')
    expect(page).toContain('已排除的 2 项（其中按同类排除 2 项）不列入待核查清单，另行列明')
    const apart = page.slice(page.indexOf('<h3>已排除的疑点</h3>'), page.indexOf('id="life"'))
    for (const document of [training, alike]) expect(apart).toContain(document)
    expect(apart).toContain('张三 2026-02-10：培训费用已计入，口径一致；截至 2026-06-30')
    const list = readFileSync(join(folder, 'reports', String(run!['run_id']), 'findings.csv'), 'utf8')
    expect(list.split('\n').filter((line) => line.includes('同类排除')).length).toBe(2)
    expect(await lineOf(alike, '2026-07-01')).toMatch(/\[期限届满\]$/)
  })

  it('says in the analysis of the year what became of the findings, and nothing of it in the public edition', async () => {
    const [counts] = await stored("SELECT count(*) AS found FROM stored.finding WHERE period = '2025' AND run_id = (SELECT run_id FROM stored.run ORDER BY started_at DESC LIMIT 1)")
    expect(await pageOf(false)).toContain(`全年疑点共${String(counts!['found'])}项`)
    expect(await pageOf(true)).not.toContain('查证属实')
  })
})

/** The line on a finding in the list of a day. */
async function lineOf(document: string, day: string): Promise<string | undefined> {
  return (await on(day, (context) => findings(context, {}))).split('\n').find((line) => line.startsWith(idOf(document)))
}

/** The analysis of 2025 as a page. */
async function pageOf(isPublic: boolean): Promise<string> {
  await on('2026-02-11', (context) => reportAnnual(context, { year: '2025', to: join(folder, 'annual'), public: isPublic }))
  return readFileSync(join(folder, 'annual', isPublic ? 'annual-2025.public.html' : 'annual-2025.html'), 'utf8')
}

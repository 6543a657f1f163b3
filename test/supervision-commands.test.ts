import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deadlines } from '../pipeline/commands/deadlines.ts'
import { draftDocument } from '../pipeline/commands/document.ts'
import { findings } from '../pipeline/commands/findings.ts'
import { ingest } from '../pipeline/commands/ingest.ts'
import { nightly } from '../pipeline/commands/nightly.ts'
import { Papa } from '../pipeline/delimited-text.ts'
import { ExcelJS } from '../pipeline/excel.ts'
import { registerColumns } from '../reports/words/zh-CN/supervision.ts'
import { copySampleCounty, recordingContext, temporaryFolder } from './support/sample-workspace.ts'
import { paragraphsOf, rowsOf, tablesOf, textOf, wordPart } from './support/word-file.ts'

const { folder, remove } = temporaryFolder()
const county = join(folder, 'county')
const registers: Readonly<Record<string, string>> = {
  '监督文书登记.csv': `${registerColumns.join(',')}
示例县市场监督管理局,示例县司法局,行政执法监督通知书,示司监〔2026〕1号,罚款幅度,,2025-12-24,2025-12-25,,,
示例县城市管理综合行政执法局,示例县司法局,行政执法监督建议书,示司建〔2026〕1号,期限,,2026-01-08,2026-01-09,,,
示例县卫生健康和体育局,示例县人民政府,行政执法监督意见书,示政监〔2026〕1号,期限,,2026-01-08,2026-01-09,2026-02-05,,
`,
  '投诉举报登记.csv': `行政机关,投诉编号,投诉事项,受理日期,答复日期
示例县市场监督管理局,诉2025-7,何文远反映邻店占道,2025-12-01,
示例县市场监督管理局,,孟春生反映计量不准,2025-12-02,
`,
  '已认定执法过错.csv': `行政机关,责任人,过错日期,认定日期,过错情形,是否从重追究,认定文号
示例县市场监督管理局,卓一凡,2025-03-03,2025-04-01,超期办案,否,示市监过〔2025〕1号
示例县市场监督管理局,卓一凡,2025-09-03,2025-10-09,超期办案,否,示市监过〔2025〕2号
`,
}
beforeAll(async () => {
  copySampleCounty(county)
  for (const [name, text] of Object.entries(registers)) writeFileSync(join(county, 'inbox', name), text)
  await nightly(recordingContext(county).context, {})
}, 240_000)
afterAll(remove)

/** The finding of a check, the first of the list. */
async function findingOf(check: string, agency = ''): Promise<string> {
  const { context, output } = recordingContext(county, { format: 'json' })
  await findings(context, { check })
  const rows: { finding_id: string; agency: string }[] = JSON.parse(output())
  return rows.find((row) => row.agency.includes(agency))!.finding_id
}

/** How the recommendation of the register stands when the board looks so many working days ahead. */
async function standings(days: string): Promise<string[]> {
  const { context, output } = recordingContext(county, { format: 'csv' })
  await deadlines(context, { days })
  return Papa.parse<string[]>(output().trim()).data.slice(1).filter((row) => row[2] === '示司建〔2026〕1号').map((row) => row[0]!)
}

async function draft(id: string, flags: Parameters<typeof draftDocument>[2] = {}, options: Parameters<typeof recordingContext>[1] = {}): Promise<{ xml: string; text: string; said: string }> {
  const to = join(folder, 'draft.docx')
  const { context, output } = recordingContext(county, options)
  await draftDocument(context, id, { to, ...flags })
  const xml = await wordPart(readFileSync(to))
  return { xml, text: textOf(xml), said: output() }
}

describe('the board of time limits', () => {
  it('has what is due today, soon and overdue, each with its rule and last day, and says which records were not loaded', async () => {
    const { context, output } = recordingContext(county)
    await deadlines(context, {})
    const [, today = '', soon = '', overdue = ''] = /今日到期：([\s\S]*)个工作日内到期：([\s\S]*)已逾期、未见办结记录：([\s\S]*)未列入的期限/.exec(output())!
    expect(today).toContain('示政监〔2026〕1号')
    expect(soon).toMatch(/示司建〔2026〕1号 {2}自收到监督建议书之日起 30 日内处理并报告（《新绛县行政执法责任制制度》第二十九条） {2}2026-01-09 起，至 2026-02-09，还有 2 个工作日/)
    expect(overdue).toMatch(/示司监〔2026〕1号.*至 2026-01-23，已逾 13 天（9 个工作日）/)
    expect(overdue).toMatch(/南岭示例镇人民政府 {2}2025 年度.*至 2026-01-15，已逾 21 天/)
    expect(output()).toContain('没有读入“案件移送登记”')
    expect(output()).not.toContain('没有读入“投诉举报登记”')
  })

  it('shows a complaint by its number and never by what it is about', async () => {
    const { context, output } = recordingContext(county, { format: 'json' })
    await deadlines(context, {})
    expect(output()).toContain('诉2025-7')
    expect(output()).not.toMatch(/何文远|孟春生/)
  })

  it('looks as many working days ahead as it is asked to', async () => {
    expect(await standings('1')).toEqual([])
    expect(await standings('2')).toEqual(['2 个工作日内到期'])
    await expect(standings('soon')).rejects.toMatchObject({ code: 'invalid-option' })
  })

  it('becomes a workbook to filter, with what is not on it on a sheet of its own', async () => {
    const file = join(folder, '期限.xlsx')
    await deadlines(recordingContext(county).context, { to: file })
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(file)
    const board = book.getWorksheet('期限台账')!
    const rows = Array.from({ length: board.rowCount }, (_, i) => board.getRow(i + 1))
    const opinion = rows.find((row) => row.getCell(3).text === '示政监〔2026〕1号')!
    expect([1, 2, 7, 8, 9].map((place) => opinion.getCell(place).value)).toEqual(['今日到期', '示例县卫生健康和体育局', '2026-01-09', '2026-02-05', 0])
    expect(book.getWorksheet('未列入的期限')!.getRow(3).getCell(1).text).toContain('案件移送')
    await expect(deadlines(recordingContext(county).context, { to: join(folder, 'a.csv') })).rejects.toMatchObject({ code: 'invalid-option' })
  })

  it('stands in the nightly report with counts, without the names of complaints and of officers', () => {
    const run = readdirSync(join(county, 'reports'))[0]!
    const page = readFileSync(join(county, 'reports', run, 'index.html'), 'utf8')
    expect(page).toMatch(/期限台账：今日到期 1 项，5 个工作日内到期 \d+ 项，已逾期 \d+ 项。/)
    expect(page).toContain('再次过错登记为未从重追究')
    expect(page).toMatch(/人员 [A-Z]：2025-09-03 的过错/)
    expect(page).not.toMatch(/何文远|孟春生|卓一凡/)
  })
})

describe('a document of supervision', () => {
  it('has the head, the facts, the rule, the arithmetic, what it does not show, what is asked by when, and the compared cases as an annex', async () => {
    const { xml, text, said } = await draft(await findingOf('like-facts-unlike-outcome'))
    const headings = paragraphsOf(xml).filter((each) => each.includes('Heading1')).map(textOf)
    expect(headings).toEqual(['一、基本情况', '二、有关规定', '三、核对情况', '四、有关说明', '五、办理要求', '附件'])
    expect(text).toMatch(/^示例县司法局行政执法监督通知书　+〔2026〕　+号/)
    expect(text).toContain('《山西省规范行政执法裁量权办法》第十五条')
    expect(text).toMatch(/罚款中位数约 ?[\d,]+ 元/)
    expect(text).toContain('请于收到本通知书之日起二十个工作日内（如于2026年2月5日收到，至2026年3月11日），将核实和处理结果书面函告示例县司法局。')
    expect(text).toContain('属于待核查线索，尚未经调查确认')
    expect(text).toContain('示例县司法局（印章）')
    const annex = tablesOf(xml).at(-1)!
    expect(textOf(rowsOf(annex)[1]!)).toMatch(/^本案/)
    expect(rowsOf(annex).length).toBeLessThanOrEqual(14)
    expect(said).toContain('行政执法监督通知书（按线索性质和制发权限建议')
  })

  it('is drafted for whoever has the power to issue it', async () => {
    const { text, said } = await draft(await findingOf('fine-outside-statute'), { kind: 'opinion', due: '2026-03-20' })
    expect(text).toMatch(/^示例县人民政府行政执法监督意见书（代拟稿）/)
    expect(text).toContain('请于2026年3月20日前依法处理，并向示例县人民政府报告处理情况。')
    expect(said).toContain('示例县司法局没有制发行政执法监督意见书的权限：依《新绛县行政执法责任制制度》第二十八条，应由示例县人民政府或者被监督机关的上级机关制发。')
  })

  it('leaves the day of an opinion to fill in where none is given', async () => {
    expect((await draft(await findingOf('fine-outside-statute'), { kind: 'opinion' })).text).toMatch(/请于　+年　+月　+日前依法处理/)
  })

  it('names nobody, and calls nothing unlawful', async () => {
    const people = namesOfPeople()
    expect(people.length).toBeGreaterThan(100)
    for (const check of ['fine-outside-statute', 'like-facts-unlike-outcome', 'co-parties-unlike-outcome', 'repeated-confirmed-faults']) {
      const { text } = await draft(await findingOf(check))
      expect(people.filter((name) => text.includes(name))).toEqual([])
      expect(text).not.toMatch(/卓一凡|已构成违法|属于违法|系违法/)
    }
  })

  it('is a reminder of what is owed, and about the bureau itself an opinion of the government', async () => {
    const { text } = await draft(await findingOf('annual-return-missing-or-late'))
    expect(text).toMatch(/^示例县司法局提醒函/)
    expect(text).toContain('截至2026年2月5日没有收到记录')
    expect((await draft(await findingOf('bureau-analysis-missing-or-late'))).text).toMatch(/^示例县人民政府行政执法监督意见书/)
  })

  it('is written in English too', async () => {
    const { xml, text } = await draft(await findingOf('co-parties-unlike-outcome'), { kind: 'recommendation' }, { lang: 'en' })
    expect(paragraphsOf(xml).filter((each) => each.includes('Heading1')).map(textOf)).toEqual(['1. What it is about', '2. The rules', '3. What was compared', '4. What this does not show', '5. What is recommended', 'Annex'])
    expect(text).toMatch(/within 30 days of receipt \(if received 5 February 2026, by 9 March 2026\)/)
  })

  it('goes into the register once, and its clock runs when the day of receipt is entered', async () => {
    const register = join(folder, 'register', '登记.csv')
    const id = await findingOf('fine-outside-statute')
    expect((await draft(id, { kind: 'recommendation', register })).said).toContain('已写入登记')
    expect((await draft(id, { kind: 'recommendation', register })).said).toContain('未重复写入')
    await draft(id, { kind: 'notice', register })
    const [header, first, second, ...more] = Papa.parse<string[]>(readFileSync(register, 'utf8').replace(/^\uFEFF/, '').trim()).data
    expect([header, more]).toEqual([[...registerColumns], []])
    expect([first![2], first![5], second![2]]).toEqual(['行政执法监督建议书', id, '行政执法监督通知书'])

    const other = join(folder, 'other')
    mkdirSync(join(other, 'inbox'), { recursive: true })
    copyFileSync(join(county, 'evenhand.yaml'), join(other, 'evenhand.yaml'))
    const entered = [first!.with(3, '示司建〔2026〕9号').with(7, '2026-02-05')]
    writeFileSync(join(other, 'inbox', '登记.csv'), Papa.unparse([[...registerColumns], ...entered]))
    await ingest(recordingContext(other).context, [], {})
    const { context, output } = recordingContext(other, { asOf: '2026-03-06', format: 'csv' })
    await deadlines(context, {})
    // March 7, 2026 is a Saturday.
    expect(Papa.parse<string[]>(output().trim()).data.slice(1).map((row) => [row[0], row[2], row[7]])).toEqual([['5 个工作日内到期', '示司建〔2026〕9号', '2026-03-09']])
  })

  it('is not entered in a file with other columns or in another encoding', async () => {
    const id = await findingOf('fine-outside-statute')
    const other = join(folder, '别的.csv')
    writeFileSync(other, '文号,日期\r\n1,2\r\n')
    await expect(draft(id, { register: other })).rejects.toMatchObject({ code: 'invalid-option' })
    writeFileSync(other, Buffer.from([0xb1, 0xbb, 0xbc, 0xe0]))
    await expect(draft(id, { register: other })).rejects.toMatchObject({ code: 'invalid-option' })
    await expect(draft(id, { kind: 'verdict' })).rejects.toMatchObject({ code: 'invalid-option' })
    await expect(draft('nothing')).rejects.toMatchObject({ code: 'unknown-finding' })
  })
})

/** People and sole proprietors in the files of the sample county. */
function namesOfPeople(): string[] {
  const inbox = join(county, 'inbox')
  const names = readdirSync(inbox).filter((name) => name.endsWith('.csv') && name.startsWith('decisions')).flatMap((name) => {
    const { data, meta } = Papa.parse<Record<string, string>>(readFileSync(join(inbox, name), 'utf8').replace(/^\uFEFF/, ''), { header: true })
    const [party, kind] = [meta.fields?.find((field) => /当事人(?:名称)?$|相对人名称/.test(field)), meta.fields?.find((field) => /类别$|类型$/.test(field) && /当事人|相对人/.test(field))]
    if (party === undefined || kind === undefined) return []
    return data.filter((row) => /自然人|个体/.test(row[kind] ?? '')).map((row) => row[party] ?? '')
  })
  return [...new Set(names)].filter((name) => name.length > 1)
}

import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { corrections } from '../../pipeline/commands/corrections.ts'
import { nightly } from '../../pipeline/commands/nightly.ts'
import { quality } from '../../pipeline/commands/quality.ts'
import type { Quality } from '../../pipeline/domain/quality.ts'
import { openDuckDB } from '../../pipeline/engine/duckdb.ts'
import { initWorkspace } from '../../pipeline/workspace/workspace.ts'
import { recordingContext, temporaryFolder } from '../support/sample-workspace.ts'

const { folder, remove } = temporaryFolder()
afterAll(remove)

const hostile = '<img src=x onerror=alert(1)>'
const party = '王虚构'
const header = '案件编号,决定书文号,行政机关,当事人名称,当事人类别,决定日期,违法行为,处罚种类,罚款金额（元）,处罚依据'
const row = (agency: string, number: number, fine: string, date = '2025-03-01'): string =>
  `案${number},${agency}罚〔2025〕${number}号,${agency},${party},自然人,${date},占道经营,${fine === '' ? '警告' : '罚款'},${fine},《示例条例》第九条`
const [first, second] = ['示例县甲管理局', '示例县乙管理局']

/** Two agencies, a warning without a fine, a row of each that cannot be used, one that tells no agency, and a total. */
const ledger = [
  header,
  row(first, 1, '500'),
  row(first, 2, ''),
  row(first, 3, '几百'),
  row(second, 4, '800').replace('占道经营', ''),
  row(second, 5, '800', '2025-02-30'),
  `${row(first, 6, '500')},多`,
  '合计,,,,,,,,1800,',
]

const found = async (flags: { file?: string; agency?: string } = {}): Promise<Quality> => {
  const run = recordingContext(folder, { format: 'json' })
  await quality(run.context, flags)
  return JSON.parse(run.output())
}
const profile = (source: string, agency: string, field: string, records: number, filled: number, median: number | null = null): string =>
  `('${source}', '${agency}', '${field}', ${records}, ${filled}, ${median ?? 'NULL'})`

let reports = ''
beforeAll(async () => {
  await initWorkspace(folder, '示例县')
  writeFileSync(join(folder, 'inbox', '机关.csv'), `\uFEFF机关名称,层级\n${first},县级\n${second},县级\n`)
  writeFileSync(join(folder, 'inbox', '决定.csv'), `\uFEFF${ledger.join('\n')}\n`)
  expect(await nightly(recordingContext(folder).context, {})).toBe(0)
  const engine = await openDuckDB(join(folder, 'evenhand.duckdb'))
  const [source] = await engine.query("SELECT source_id FROM stored.source_file WHERE record_type = 'decision'")
  const id = String(source!['source_id'])
  await engine.execute(
    `INSERT INTO stored.source_file SELECT * REPLACE ('old' AS source_id, false AS is_current, 40 AS rows_read, 0 AS rows_quarantined, loaded_at - INTERVAL 31 DAY AS loaded_at)
     FROM stored.source_file WHERE source_id = '${id}'`,
  )
  const lines = [
    profile('old', first, 'fine', 20, 20, 5),
    profile(id, first, 'fine', 20, 18, 50_000),
    profile('old', second, 'fine', 20, 20, 500),
    profile(id, second, 'fine', 20, 20, 900),
    profile('old', first, 'tier_cited', 20, 19),
    profile(id, first, 'tier_cited', 20, 12),
    profile('old', '示例县丙管理局', 'fine', 12, 12, 100),
  ]
  await engine.execute('DELETE FROM stored.source_profile; DELETE FROM stored.value_warning; DELETE FROM stored.agency_suggestion')
  await engine.execute(`INSERT INTO stored.source_profile VALUES ${lines.join(', ')}`)
  await engine.execute(
    `INSERT INTO stored.value_warning SELECT source_id, source_row, decision_id, agency_id, 'party_name', 'party-not-in-words',
       '{"subjects":"${party}、李杜撰"}' FROM stored.decision WHERE source_row = 2;
     INSERT INTO stored.value_warning SELECT source_id, source_row, decision_id, agency_id, 'document_number', 'document-number-unusual',
       '{"value":"${hostile}"}' FROM stored.decision WHERE source_row = 3;
     INSERT INTO stored.value_warning VALUES ('old', 9, 'gone', '${first}', 'fine', 'amount-conflict', '{}');
     INSERT INTO stored.agency_suggestion SELECT '示例县甲管局', agency_id, 0.9, '${id}' FROM stored.agency WHERE name = '${first}';
     INSERT INTO stored.agency_suggestion SELECT '${second}', agency_id, 0.7, '${id}' FROM stored.agency WHERE name = '${first}'`,
  )
  engine.close()
  const run = recordingContext(folder)
  expect(await nightly(run.context, {})).toBe(0)
  reports = join(/报告：(.*)index\.html/.exec(run.output())![1]!)
})

describe('the quality of the data', () => {
  it('counts the rows of each source and agency by what became of them', async () => {
    const { sources, agencies } = await found()
    expect(sources.find(({ recordType }) => recordType === 'decision')).toMatchObject({
      file: 'inbox/决定.csv', read: 7, used: 3, repeated: 0, quarantined: 4, corrected: 0,
      byReason: { 'amount-unreadable': 1, 'date-unreadable': 1, 'row-misaligned': 1, 'summary-row': 1 },
      byWarning: { 'party-not-in-words': 1, 'document-number-unusual': 1 },
    })
    expect(agencies.map(({ agencyName, quarantined, byReason }) => [agencyName, quarantined, byReason])).toEqual([
      [second, 1, { 'date-unreadable': 1 }],
      [first, 1, { 'amount-unreadable': 1 }],
      [null, 2, { 'row-misaligned': 1, 'summary-row': 1 }],
    ])
  })

  it('says what is missing and which checks suffer, and takes no warning for a decision without its fine', async () => {
    const { gaps, penalties } = await found()
    expect(penalties).toBe(3)
    expect(gaps.some(({ field }) => field === 'fine')).toBe(false)
    const item = gaps.find(({ field }) => field === 'violation_item')
    expect(item).toMatchObject({ agencyName: second, records: 1, lacking: 1 })
    expect(item!.checks).toContain('like-facts-unlike-outcome')
  })

  it('notes what moved since the last load of the same file, and nothing else', async () => {
    const { drift } = await found()
    expect(drift.map(({ kind, agencyName, field, before, now }) => [kind, agencyName, field, before, now])).toEqual([
      ['rows-fell', null, null, 40, 7],
      ['agency-absent', '示例县丙管理局', null, 12, 0],
      ['completeness-fell', null, 'tier_cited', 0.95, 0.6],
      ['amount-moved-ten-thousandfold', first, 'fine', 5, 50_000],
    ])
  })

  it('leaves out what superseded contents were warned of, and names that were registered since', async () => {
    const { warnings, suggestions } = await found()
    expect(warnings.map(({ code }) => code).sort()).toEqual(['document-number-unusual', 'party-not-in-words'])
    expect(suggestions.map(({ name, suggestedName }) => [name, suggestedName])).toEqual([['示例县甲管局', first]])
  })

  it('can be asked of one file and of one agency; a mistyped name is answered with the nearest', async () => {
    expect((await found({ file: '机关.csv' })).sources.map(({ file }) => file)).toEqual(['inbox/机关.csv'])
    const one = await found({ agency: second })
    expect(one.agencies.map(({ agencyName }) => agencyName)).toEqual([second])
    expect(one.gaps.every(({ agencyName }) => agencyName === second)).toBe(true)
    await expect(found({ file: '决定书.csv' })).rejects.toMatchObject({ code: 'unknown-source', details: { nearest: '决定.csv' } })
    await expect(found({ agency: '示例县甲局' })).rejects.toMatchObject({ code: 'unknown-agency', details: { nearest: first } })
  })

  it('shows no name of a person, in no form', async () => {
    let shown = ''
    for (const format of ['text', 'json', 'csv']) {
      const run = recordingContext(folder, { format })
      await quality(run.context, {})
      shown += run.output()
    }
    for (const name of readdirSync(reports)) shown += readFileSync(join(reports, name), 'utf8')
    expect(shown).toContain('王某、李某')
    for (const secret of [party, '李杜撰']) expect(shown).not.toContain(secret)
  })

  it('has a page beside the report that needs nothing but itself, and lists to filter', () => {
    const page = readFileSync(join(reports, 'quality.html'), 'utf8')
    expect(readFileSync(join(reports, 'index.html'), 'utf8')).toContain('href="quality.html"')
    expect(page).toContain('href="index.html"')
    expect(page).not.toMatch(/<script|src=(?!x)|https?:/)
    expect(page).not.toContain(hostile)
    expect(page).toContain('&lt;img src=x')
    for (const text of ['受影响的检查', '名称“示例县甲管局”未登记', '请核对单位是元还是万元', '<td class="shade most">90</td>']) expect(page).toContain(text)
    expect(readFileSync(join(reports, 'quality.csv'), 'utf8')).toMatch(/机关,,,示例县甲管理局,未能读入,1,/)
    expect(readFileSync(join(reports, 'warnings.csv'), 'utf8').trim().split('\r\n')).toHaveLength(3)
  })
})

describe('workbooks of rows to correct', () => {
  it('are written one a source, and never over one that is there', async () => {
    const to = join(folder, '退回')
    const run = recordingContext(folder)
    await corrections(run.context, to)
    expect(readdirSync(to)).toEqual(['更正_决定_2026-02-05.xlsx'])
    expect(run.output()).toContain('3 行待更正')
    await expect(corrections(recordingContext(folder).context, to)).rejects.toMatchObject({ code: 'file-exists' })
  })
})

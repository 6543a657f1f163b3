import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nightly } from '../pipeline/commands/nightly.ts'
import { reportAnnual } from '../pipeline/commands/report-annual.ts'
import { returnsBoard } from '../pipeline/commands/returns-board.ts'
import { returnsLetters } from '../pipeline/commands/returns-letters.ts'
import { returnsReconcile } from '../pipeline/commands/returns-reconcile.ts'
import { ExcelJS } from '../pipeline/excel.ts'
import { copySampleCounty, recordingContext, temporaryFolder } from './support/sample-workspace.ts'

const { folder, remove } = temporaryFolder()
const county = join(folder, 'county')
beforeAll(async () => {
  copySampleCounty(county)
  await nightly(recordingContext(county).context, {})
})
afterAll(remove)

describe('the annual statistics of the sample county', () => {
  it('stand on a board: who is missing, late by how many days, late before, and a day of rest that moves nothing', async () => {
    const { context, output } = recordingContext(county)
    await returnsBoard(context, {})
    const text = output()
    expect(text).toMatch(/年度执法统计数据：期限 2026-01-15，已过 21 天\n  未收到 1 个：南岭示例镇人民政府\n/)
    expect(text).toContain('迟报 1 个：示例县城市管理综合行政执法局（2026-01-24 收到；迟 9 天）')
    expect(text).toContain('示例县卫生健康和体育局（此前迟报或者未收到的年度：2024）')
    expect(text).toContain('期限 2026-01-31（周末，期限不自动顺延）')
  })

  it('are asked for before they are due, with the day of the reminder', async () => {
    const { context, output } = recordingContext(county, { asOf: '2026-01-10' })
    await returnsBoard(context, {})
    expect(output()).toContain('还有 5 天（已到 T-5 提醒日）')
  })

  it('are asked for in a letter to whom they are missing, and to nobody else', async () => {
    const { context } = recordingContext(county)
    await returnsLetters(context, { to: join(folder, 'letters') })
    expect(readdirSync(join(folder, 'letters'))).toEqual(['2025年度统计报送提醒_南岭示例镇人民政府.docx'])
    await expect(returnsLetters(recordingContext(county, { asOf: '2025-11-01' }).context, { year: '2023', to: join(folder, 'none') })).rejects.toMatchObject({ code: 'no-letter-due' })
  })

  it('are held against the decisions in a workbook that lists those behind each difference', async () => {
    const { context, output } = recordingContext(county)
    const file = join(folder, 'reconciled.xlsx')
    await returnsReconcile(context, { year: '2025', to: file })
    expect(output()).toMatch(/上报较少 2，/)
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(file)
    const behind = book.getWorksheet('差异所涉决定')!
    const agencies = Array.from({ length: behind.rowCount }, (_, i) => behind.getRow(i + 1).getCell(1).text).filter((name) => name.includes('文化和旅游局'))
    expect(agencies).toHaveLength(56)
  })

  it('become an analysis for the government and one for the public, which says nothing that is only suspected', async () => {
    await reportAnnual(recordingContext(county).context, { to: join(folder, 'annual') })
    await reportAnnual(recordingContext(county).context, { to: join(folder, 'annual'), public: true })
    expect(readdirSync(join(folder, 'annual')).sort()).toEqual(['annual-2025.docx', 'annual-2025.html', 'annual-2025.public.docx', 'annual-2025.public.html', 'annual-2025.public.xlsx', 'annual-2025.xlsx'])
    const inner = readFileSync(join(folder, 'annual/annual-2025.html'), 'utf8')
    const open = readFileSync(join(folder, 'annual/annual-2025.public.html'), 'utf8')
    expect(inner).toContain('上报数小于核算数（待核查）')
    expect(open).not.toMatch(/疑似|迟报|待核查/)
    // Three warnings of the farming bureau, with what it takes to keep them from being worked out.
    expect(open.match(/<td[^>]*>\*<\/td>/g)!.length).toBeGreaterThan(3)
  })
})

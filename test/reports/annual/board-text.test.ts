import { describe, expect, it } from 'vitest'
import type { BoardEntry } from '../../../pipeline/domain/report-data.ts'
import { boardText } from '../../../reports/annual/board-text.ts'
import { renderNightly } from '../../../reports/nightly/render-nightly.ts'
import { reportData } from '../../support/report-fixture.ts'

const entry: BoardEntry = {
  agencyId: 'a', agencyName: '示例县水利局', level: null, sector: null, duty: 'annual return', year: 2025, dueDate: '2026-01-15', state: 'on time', receivedDate: '2026-01-08',
  daysLate: null, isNil: false, returnedDate: null, revisedDate: null, publishedOn: '2026-01-28', restDay: null, reason: null,
}

describe('the board', () => {
  it('shows when an agency published its statistics, and its month where no day is stated', async () => {
    const board = [entry, { ...entry, agencyId: 'b', agencyName: '示例县林业局', publishedOn: '2026-02' }]
    expect(boardText({ board, year: 2025, asOf: '2026-03-01' }, 'zh-CN')).toContain('按时报送 2 个：示例县水利局（2026-01-28 公开）、示例县林业局（2026-02 公开）')
    expect(await renderNightly(reportData({ board }), 'zh-CN')).toContain('2026-02 公开')
  })

  it('says on the terminal and in the report that the day is not moved where nobody works on it', async () => {
    const board = [{ ...entry, dueDate: '2022-01-15', year: 2021, restDay: { rest: 'weekend' as const } }]
    expect(boardText({ board, year: 2021, asOf: '2022-01-10' }, 'zh-CN')).toContain('期限 2022-01-15（周末，期限不自动顺延）')
    expect(await renderNightly(reportData({ board }), 'zh-CN')).toContain('2022-01-15（周末，期限不自动顺延）')
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deadlinesOn } from '../pipeline/commands/deadline-board.ts'
import type { Deadline, DeadlineBoard } from '../pipeline/domain/deadline.ts'
import { issuerOf, suggestedKind } from '../pipeline/domain/supervision-document.ts'
import type { Engine } from '../pipeline/engine/engine.ts'
import { deadlineLines } from '../reports/deadlines/deadline-lines.ts'
import { recordSentences } from '../reports/deadlines/deadline-text.ts'
import { chineseNumber } from '../reports/supervision/reply-text.ts'
import { modelDatabase } from './support/model-database.ts'

let engine: Engine
beforeEach(async () => {
  engine = await modelDatabase('2025-06-30')
})
afterEach(() => {
  engine.close()
})

async function decided(id: string, party: string, kind: string, day: string): Promise<void> {
  await engine.append(
    'stored.decision',
    ['decision_id', 'document_number', 'document_key', 'act_type', 'agency_id', 'party_name', 'party_kind', 'filing_date', 'decision_date', 'status', 'source_id', 'source_row'],
    [[id, `${id}号（${party}）`, id, 'penalty', 'A', party, kind, day, day, 'in_force', 's', 1]],
  )
}

async function served(id: string, day: string): Promise<void> {
  await engine.append('stored.procedure_step', ['procedure_step_id', 'agency_id', 'document_key', 'step', 'step_date', 'source_id', 'source_row'], [[id, 'A', id, 'service', day, 's', 1]])
}

async function supervised(id: string, received: string | null): Promise<void> {
  await engine.append('stored.supervision_document', ['supervision_document_id', 'agency_id', 'document_kind', 'document_number', 'received_date', 'source_id', 'source_row'], [[id, 'A', 'supervision_notice', id, received, 's', 1]])
}

const on = async (asOf: string): Promise<DeadlineBoard> => deadlinesOn(engine, asOf)
const standing = ({ deadlines }: DeadlineBoard): (readonly [string | null, string, number | null])[] => deadlines.map(({ matter, standing: how, workingDaysLeft }) => [matter, how, workingDaysLeft] as const)

describe('the board of time limits', () => {
  it('moves a matter from not there to soon, today and overdue as its last day comes and goes', async () => {
    // Twenty working days from January 22, 2025, with Spring Festival, end on February 25, a Tuesday.
    await supervised('n', '2025-01-22')
    expect(standing(await on('2025-02-17'))).toEqual([])
    expect(standing(await on('2025-02-18'))).toEqual([['n', 'soon', 5]])
    expect(standing(await on('2025-02-25'))).toEqual([['n', 'today', 0]])
    expect(standing(await on('2025-02-26'))).toEqual([['n', 'overdue', -1]])
  })

  it('masks people, in the number of a document too', async () => {
    await decided('d1', '王小明', 'natural_person', '2025-03-03')
    await decided('d2', '示例有限公司', 'legal_person', '2025-03-03')
    await served('d2', '2025-03-04')
    const { deadlines } = await on('2025-06-30')
    const service = deadlines.filter(({ rule }) => rule === 'penalty-service')
    expect(service.map(({ matter, party }) => [matter, party])).toEqual([['d1号（王某）', '王某']])
  })

  it('says what could not be counted, apart from what no limit runs for', async () => {
    await supervised('counted', '2025-06-02')
    await supervised('not-counted', null)
    const board = await on('2025-06-10')
    expect(board.records.find(({ rule }) => rule === 'supervision-notice-reply')).toEqual({ rule: 'supervision-notice-reply', matters: 2, uncounted: { 'start-not-recorded': 1 } })
    const sentences = recordSentences(board, 'zh-CN')
    expect(sentences).toContain('监督通知书回复：应计 2 件，其中 1 件无法推算（起算日未记载 1 件）。')
    expect(sentences).toContain('没有读入“投诉举报登记”，有关期限未列入：投诉举报答复。')
    // A register that holds notices is loaded, even where it holds no opinion.
    expect(sentences.join()).not.toContain('没有读入“监督文书登记”')
  })

  it('shows twenty of a standing on a terminal and says how many more there are', () => {
    const each: Deadline = { standing: 'overdue', rule: 'case-transfer', agencyName: '甲局', matter: null, party: null, startDay: '2025-06-01', dueDay: '2025-06-03', workingDaysLeft: null, allowed: 2, unit: 'calendar_day', basis: { instrument: '某制度', article: '第十条' } }
    const lines = deadlineLines({ days: 5, deadlines: Array.from({ length: 23 }, () => each), records: [] }, '2025-06-10', 'zh-CN').split('\n')
    expect(lines.filter((line) => line.includes('（未编号）'))).toHaveLength(20)
    expect(lines).toContain('  另有 3 项，加 --to 期限.xlsx 可全部列出。')
    expect(lines.join()).toContain('已逾 7 天,')
  })
})

describe('the power to issue a document', () => {
  it('lies with the justice bureau for notice and recommendation, with the government for opinion and decision', () => {
    expect(issuerOf('notice', '示例县司法局')).toEqual({ name: '示例县司法局', isOwn: true })
    expect(issuerOf('decision', '示例县司法局')).toEqual({ name: '示例县人民政府', isOwn: false })
    expect(issuerOf('recommendation', '示例县人民政府')).toEqual({ name: '示例县司法局', isOwn: false })
    expect(issuerOf('reminder', '示例县人民政府')).toEqual({ name: '示例县人民政府', isOwn: true })
    expect(issuerOf('opinion', '示例县')).toEqual({ name: '示例县人民政府', isOwn: false })
  })

  it('suggests a notice on discretion, a recommendation on other duties, and an opinion about the bureau itself', () => {
    expect(suggestedKind('示例县司法局', '甲局', ['T1'])).toBe('notice')
    expect(suggestedKind('示例县司法局', '甲局', ['P1'])).toBe('recommendation')
    expect(suggestedKind('示例县司法局', '甲局', ['P4'])).toBe('reminder')
    expect(suggestedKind('示例县司法局', '示例县司法局', ['P5'])).toBe('opinion')
    expect(suggestedKind('示例县人民政府', '甲局', ['T1'])).toBe('opinion')
  })
})

describe('numbers in official documents', () => {
  it('are Chinese up to 99', () => {
    expect([1, 10, 15, 20, 30, 99, 100].map(chineseNumber)).toEqual(['一', '十', '十五', '二十', '三十', '九十九', '100'])
  })
})

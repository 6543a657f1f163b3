import { describe, expect, test } from 'vitest'
import { languages } from '../../../pipeline/domain/language.ts'
import { composeReminder, type Reminder } from '../../../reports/annual/compose-reminder.ts'
import { toWord } from '../../../reports/documents/word.ts'
import { textOf, wordPart } from '../../support/word-file.ts'

const reminder = (changes: Partial<Reminder> = {}): Reminder => ({
  agencyName: '示例县农业农村局', bureau: '示例县司法局', year: 2025, dueDate: '2026-01-15', isDueOnRestDay: false, state: 'missing', receivedDate: null, daysLate: null, reason: null,
  asOf: '2026-01-20', replyBy: '2026-01-26', basis: '《示例县行政执法责任制制度》第二十七条', formTitle: '示例省行政执法统计年报表', contact: { person: '王某某', phone: '0000-0000000' }, ...changes,
})

const letter = (changes: Partial<Reminder> = {}, language: 'zh-CN' | 'en' = 'zh-CN'): { title: string; text: string; addressee: string | null } => {
  const document = composeReminder(reminder(changes), language)
  return { title: document.title.replace('\n', ''), addressee: document.addressee, text: document.blocks.map((block) => (block.block === 'paragraph' ? block.text : '')).join('\n') }
}

describe('a letter on the annual return', () => {
  test('names the duty with its source, the day, what is to be sent and to whom', () => {
    const { title, addressee, text } = letter()
    expect([title, addressee]).toEqual(['关于催报2025年度行政执法统计数据的函', '示例县农业农村局'])
    expect(text).toContain('根据《示例县行政执法责任制制度》第二十七条，各行政执法机关应当在2026年1月15日前（含当日）将2025年度行政执法统计数据报送我局。')
    expect(text).toContain('已超过报送时限5日。请于2026年1月26日前补报')
    expect(text).toContain('报送示例县司法局（联系人：王某某，电话：0000-0000000）：一是《示例省行政执法统计年报表》')
    expect(text).toContain('零报告')
  })

  test('claims no source where none is configured', () => {
    expect(letter({ basis: null }).text).toMatch(/^各行政执法机关应当/)
    expect(letter({ basis: null }, 'en').text).toMatch(/^Each enforcing agency/)
  })

  test.each([['2026-01-05', '距报送时限还有10日'], ['2026-01-10', '距报送时限还有5日'], ['2026-01-14', '距报送时限还有1日'], ['2026-01-15', '今天是报送时限']])('reminds ahead of the day: as of %s', (asOf, part) => {
    const { title, text } = letter({ state: 'not due', asOf })
    expect(title).toContain('提醒函')
    expect(text).toContain(part)
    expect(text).not.toMatch(/超过|催报|补报/)
  })

  test('shows a day of rest and does not move the time limit', () => {
    expect(letter({ state: 'not due', asOf: '2026-01-05', isDueOnRestDay: true }).text).toContain('2026年1月15日为休息日，报送时限不因此自动顺延')
    expect(letter().text).not.toContain('休息日')
  })

  test('asks for a returned one again, with the reason', () => {
    const { title, text } = letter({ state: 'returned', reason: '合计与分项不符' })
    expect(title).toContain('重新报送')
    expect(text).toContain('退回原因：合计与分项不符。')
    expect(letter({ state: 'returned' }).text).not.toContain('退回原因')
  })

  test('tells a late one its days and asks for nothing more', () => {
    const { text } = letter({ state: 'late', receivedDate: '2026-01-19', daysLate: 4 })
    expect(text).toContain('于2026年1月19日收到，超过报送时限4日')
    expect(text).not.toContain('请将以下材料')
    expect(letter({ state: 'late', receivedDate: '2026-01-19' }).text).toContain('超过报送时限4日')
    expect(letter({ state: 'late', daysLate: 4 }).text).toContain('超过报送时限4日送达')
  })

  test('names nobody to turn to where nobody is configured', () => {
    expect(letter({ contact: null }).text).not.toContain('联系人')
    expect(letter({ contact: { person: '王某某', phone: null } }).text).toContain('（联系人：王某某）')
  })

  test('is unfilled nowhere in any language, and one Word file', async () => {
    for (const language of languages) {
      for (const state of ['not due', 'missing', 'returned', 'late'] as const) expect(letter({ state, contact: null, formTitle: null }, language).text).not.toMatch(/\{\w+|undefined|\bnull\b|—|\u200B/)
    }
    expect(textOf(await wordPart(await toWord(composeReminder(reminder(), 'zh-CN'))))).toContain('特此函告。示例县司法局2026年1月20日')
  })
})

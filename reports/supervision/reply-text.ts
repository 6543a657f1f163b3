import type { ClockUnit } from '../../pipeline/domain/clock.ts'
import type { DraftKind } from '../../pipeline/domain/supervision-document.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import { dateText, say } from '../annual/annual-context.ts'
import { deadlineWordsIn } from '../words/deadlines.ts'
import { fill } from '../words/fill.ts'
import { supervisionWordsIn } from '../words/supervision.ts'

/** The limit that a rule sets, with its last day if the document were received on `received`; null where that year has no calendar. */
export interface ReplyLimit {
  readonly amount: number
  readonly unit: ClockUnit
  readonly received: string
  readonly due: string | null
}

/** Until when to answer: so long from receipt with an example, or the day stated; without a day a blank to fill in. */
export function replyText(kind: DraftKind, issuer: string, { limit, due }: { readonly limit: ReplyLimit | null; readonly due: string | null }, language: Language): string {
  const { sentences: own, kinds } = supervisionWordsIn(language)
  if (limit === null) return fill(kinds[kind].reply, { issuer, due: due === null ? own.blankDay : dateText(due, language) })
  const example = limit.due === null ? '' : fill(own.example, { received: dateText(limit.received, language), due: dateText(limit.due, language) })
  const amount = language === 'zh-CN' ? chineseNumber(limit.amount) : limit.amount
  const length = fill(deadlineWordsIn(language).terms.units[limit.unit], { amount }).replaceAll(' ', language === 'zh-CN' ? '' : ' ')
  return say(kinds[kind].reply, { issuer, limit: length, example })
}

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** Up to 99 as it stands in official documents, 20 → 二十; larger ones in figures. */
export function chineseNumber(number: number): string {
  if (number < 1 || number > 99) return String(number)
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  return `${tens > 1 ? digits[tens]! : ''}${tens > 0 ? '十' : ''}${digits[ones]!}`
}

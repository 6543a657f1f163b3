import type { OfficialDocument } from '../../pipeline/domain/document.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import { daysBetween } from '../nightly/format.ts'
import type { AnnualWords } from '../words/annual-words.ts'
import { annualWordsIn } from '../words/annual.ts'
import { fill } from '../words/fill.ts'
import { dateText, paragraph, say } from './annual-context.ts'

/** What a letter to one agency about its annual return says. Dates are `YYYY-MM-DD`. */
export interface Reminder {
  readonly agencyName: string
  readonly bureau: string
  readonly year: number
  readonly dueDate: string
  /** Shown, and never moved: nobody extends the time limit silently. */
  readonly isDueOnRestDay: boolean
  /** `not due`: a reminder ahead of the day. */
  readonly state: 'not due' | 'missing' | 'returned' | 'late'
  readonly receivedDate: string | null
  /** Of a late return, days after the due date. */
  readonly daysLate: number | null
  /** Why it was sent back. */
  readonly reason: string | null
  /** The day of the letter; what it says holds as of that day. */
  readonly asOf: string
  /** By when to answer; only of a missing or returned one. */
  readonly replyBy: string
  /** The rule that the duty rests on, with its article; null where none is configured. */
  readonly basis: string | null
  readonly formTitle: string | null
  readonly contact: { readonly person: string; readonly phone: string | null } | null
}

/** A letter of one page: the duty with its source, how matters stand, what to send and to whom. */
export function composeReminder(reminder: Reminder, language: Language): OfficialDocument {
  const { reminder: own } = annualWordsIn(language)
  const { agencyName, bureau, year, asOf, state } = reminder
  const title = { 'not due': own.titleAhead, missing: own.titleMissing, returned: own.titleReturned, late: own.titleLate }[state]
  return {
    language,
    title: fill(title, { year }),
    subtitle: null,
    addressee: agencyName,
    blocks: [paragraph(dutySentences(reminder, own, language)), paragraph(standing(reminder, own, language)), ...(state === 'late' ? [] : [paragraph(whatToSend(reminder, own))]), paragraph(own.closing)],
    annex: [],
    signature: bureau,
    date: dateText(asOf, language),
    footer: fill(own.footer, { asOf }),
  }
}

type Own = AnnualWords['reminder']

function dutySentences({ year, dueDate, isDueOnRestDay, basis }: Reminder, own: Own, language: Language): string {
  const due = dateText(dueDate, language)
  const duty = say(own.duty, { basis: basis === null ? '' : fill(own.basis, { basis }), due, year })
  const sentence = duty.charAt(0).toUpperCase() + duty.slice(1)
  return isDueOnRestDay ? [sentence, fill(own.restDay, { due })].join(gap(language)) : sentence
}

function standing({ state, dueDate, receivedDate, daysLate, reason, asOf, replyBy }: Reminder, own: Own, language: Language): string {
  const days = daysBetween(dueDate, asOf)
  const common = { asOf: dateText(asOf, language), reply: dateText(replyBy, language) }
  switch (state) {
    case 'not due':
      return days === 0 ? fill(own.dueToday, common) : fill(own.ahead, { ...common, days: -days })
    case 'missing':
      return fill(own.missing, { ...common, days })
    case 'returned':
      return [fill(own.returned, common), ...(reason === null ? [] : [fill(own.returnedReason, { reason })])].join(gap(language))
    case 'late':
      return receivedDate === null ? fill(own.lateUndated, { days: daysLate }) : fill(own.late, { received: dateText(receivedDate, language), days: daysLate ?? daysBetween(dueDate, receivedDate) })
  }
}

function whatToSend({ year, formTitle, bureau, contact }: Reminder, own: Own): string {
  const person = contact === null ? '' : fill(contact.phone === null ? own.contactPerson : own.contact, { ...contact })
  return say(own.whatToSend, { year, bureau, contact: person, form: formTitle ?? own.formUnknown })
}

const gap = (language: Language): string => (language === 'en' ? ' ' : '')

import type { Deadline, DeadlineBoard, DeadlineRule, DeadlineStanding } from '../../pipeline/domain/deadline.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { RecordType } from '../../pipeline/domain/record.ts'
import { daysBetween, groupBy } from '../nightly/format.ts'
import { deadlineWordsIn, type DeadlineWords } from '../words/deadlines.ts'
import { fill } from '../words/fill.ts'
import { termOf } from '../words/terms.ts'
import { wordsIn } from '../words/words.ts'

/** Which records a limit is worked out from. */
const recordOf: Readonly<Record<DeadlineRule, RecordType>> = {
  'penalty-decision': 'decision',
  'permit-decision': 'case_register',
  'coercive-measure': 'administrative_act',
  'penalty-service': 'decision',
  'penalty-publication': 'decision',
  'publication-withdrawal': 'review_outcome',
  'complaint-answer': 'complaint',
  'supervision-notice-reply': 'supervision_document',
  'supervision-recommendation-reply': 'supervision_document',
  'supervision-opinion-reply': 'supervision_document',
  'supervision-decision-reply': 'supervision_document',
  'case-transfer': 'case_transfer',
  rework: 'decision_correction',
  'jurisdiction-dispute': 'jurisdiction_dispute',
  'annual return': 'annual_return',
  'bureau analysis': 'bureau_analysis',
}

export function ruleText({ rule, allowed, unit }: Deadline, { terms }: DeadlineWords): string {
  return fill(terms.rules[rule], { limit: unit === null || allowed === null ? null : fill(terms.units[unit], { amount: allowed }) })
}

/** The rule in words, with its article where it is one of the workspace's. */
export function ruleWithBasis(each: Deadline, own: DeadlineWords): string {
  const rule = ruleText(each, own)
  return each.basis === null ? rule : fill(own.sentences.ruleWithArticle, { rule, ...each.basis })
}

export function matterText({ rule, matter }: Deadline, { sentences }: DeadlineWords): string {
  if (matter === null) return sentences.unnumbered
  return rule === 'annual return' || rule === 'bureau analysis' ? fill(sentences.year, { year: matter }) : matter
}

export function standingText(standing: DeadlineStanding, days: number, { sentences }: DeadlineWords): string {
  return fill(sentences[standing], { days })
}

/** How much time is left, or gone, on a day. */
export function leftText({ standing, dueDay, workingDaysLeft }: Deadline, asOf: string, { sentences }: DeadlineWords): string {
  const days = daysBetween(asOf, dueDay)
  if (standing === 'today') return sentences.dueToday
  if (standing === 'overdue') return fill(sentences.gone, { days: -days, workingDays: workingDaysLeft === null ? null : -workingDaysLeft })
  return workingDaysLeft === null ? fill(sentences.leftUnknown, { days }) : fill(sentences.left, { days: workingDaysLeft })
}

/** What the board cannot tell: records that were not loaded, and matters whose days are not on record. */
export function recordSentences({ records }: DeadlineBoard, language: Language): string[] {
  const own = deadlineWordsIn(language)
  const { terms, report } = wordsIn(language)
  const absent = [...groupBy(records, ({ rule }) => recordOf[rule])].filter(([, each]) => each.every(({ matters }) => matters === 0))
  const notLoaded = absent.map(([record, each]) => fill(own.sentences.notLoaded, { record: termOf(terms.recordTypes, record), rules: each.map(({ rule }) => own.terms.names[rule]).join(report.listSeparator) }))
  const uncounted = records.flatMap(({ rule, matters, uncounted: reasons }) => {
    const known = Object.entries(reasons).filter(([reason]) => reason in own.terms.obstacles)
    if (known.length === 0) return []
    const named = known.map(([reason, count]) => fill(own.sentences.reasonCount, { reason: own.terms.obstacles[reason], count }))
    return [fill(own.sentences.uncounted, { rule: own.terms.names[rule], matters, count: known.reduce((sum, [, count]) => sum + count, 0), reasons: named.join(report.listSeparator) })]
  })
  const all = [...notLoaded, ...uncounted]
  return all.length === 0 ? [own.sentences.complete] : all
}

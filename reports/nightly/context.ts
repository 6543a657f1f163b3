import type { Check } from '../../pipeline/domain/check.ts'
import { severities } from '../../pipeline/domain/finding.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { NightlyReportData, ReportFinding } from '../../pipeline/domain/report-data.ts'
import { precisionGrades } from '../finding-life/check-precision.ts'
import { groupOf, type LifeGroup } from '../finding-life/life-text.ts'
import { wordsIn, type Words } from '../words/words.ts'
import { describeFinding, type Description } from './describe-finding.ts'
import { anchor } from './html.ts'

/** A finding at its place in the report. */
export interface Entry {
  /** Its number in the triage list, from 1. */
  readonly number: number
  readonly reportFinding: ReportFinding
  readonly check: Check
  readonly description: Description
  /** Id of its card, or of its row when it has no card. */
  readonly anchor: string
  readonly hasCard: boolean
}

/** What every section is handed. */
export interface Context {
  readonly data: NightlyReportData
  readonly language: Language
  readonly words: Words
  /** Findings to look into first, those without a recorded reason before the others; then settled ones, then dismissed ones. Each group by severity, then by the precision of the check, then by deviation. */
  readonly entries: readonly Entry[]
  readonly failedChecks: ReadonlySet<string>
}

export function contextOf(data: NightlyReportData, language: Language, cardsShown: number): Context {
  const words = wordsIn(language)
  const checks = new Map(data.checks.map((check) => [check.id, check]))
  const described = data.findings.map((reportFinding) => {
    const check = checks.get(reportFinding.finding.checkId)
    if (check === undefined) throw new Error(`the check "${reportFinding.finding.checkId}" is not in the report's data`)
    return { reportFinding, check, description: describeFinding(reportFinding, check, words, language) }
  })
  const grades = precisionGrades(data.judged)
  const entries = described.sort((a, b) => byUrgency(a, b, (checkId) => grades.get(checkId) ?? 0)).map(({ reportFinding, check, description }, index) => ({
    reportFinding,
    check,
    description,
    number: index + 1,
    anchor: anchor('finding', reportFinding.finding.findingId),
    hasCard: index < cardsShown,
  }))
  return { data, language, words, entries, failedChecks: new Set(data.failures.map(({ checkId }) => checkId)) }
}

type Described = Pick<Entry, 'reportFinding' | 'description'>

const groups: readonly LifeGroup[] = ['to look into', 'settled', 'dismissed']

function byUrgency(a: Described, b: Described, gradeOf: (checkId: string) => number): number {
  const [left, right] = [a.reportFinding.finding, b.reportFinding.finding]
  return (
    groups.indexOf(groupOf(a.reportFinding.life.state)) - groups.indexOf(groupOf(b.reportFinding.life.state)) ||
    Number(left.explanation !== null) - Number(right.explanation !== null) ||
    severities.indexOf(right.severity) - severities.indexOf(left.severity) ||
    gradeOf(left.checkId) - gradeOf(right.checkId) ||
    b.description.deviation - a.description.deviation ||
    (left.findingId < right.findingId ? -1 : 1)
  )
}

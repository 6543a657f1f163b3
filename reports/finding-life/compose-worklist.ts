import type { Check } from '../../pipeline/domain/check.ts'
import { reviewOutcomes, type FindingLife, type JudgedFindings } from '../../pipeline/domain/finding-life.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { ReportFinding } from '../../pipeline/domain/report-data.ts'
import type { TextSheet } from '../../pipeline/domain/text-sheet.ts'
import { worklistFields, type Worklist, type WorklistColumn } from '../../pipeline/domain/worklist.ts'
import { describeFinding } from '../nightly/describe-finding.ts'
import { fill } from '../words/fill.ts'
import { wordsIn, type Words } from '../words/words.ts'
import { checkPrecision, leastJudged } from './check-precision.ts'
import { groupOf, judgementText, reasonText, stateText } from './life-text.ts'

/** How many findings a worklist holds: more than a person reviews before the next night, and a workbook that opens. */
export const worklistRows = 5000

/** Findings to review in a workbook, in the order given, the first `worklistRows` of them; dismissed ones, and how often checks were right, on sheets of their own. People are masked. */
export function composeWorklist(findings: readonly ReportFinding[], judged: readonly JudgedFindings[], checks: readonly Check[], language: Language): Worklist {
  const words = wordsIn(language)
  const { findingLife } = words
  const notes = noteColumns(words)
  const dismissed = findings.filter(isDismissed)
  const waiting = findings.length - dismissed.length
  const cellsOf = (one: ReportFinding): (string | null)[] => noteCells(one, checkOf(one, checks), words, language)
  return {
    sheet: findingLife.worklistSheet,
    instruction: waiting > worklistRows ? `${findingLife.instruction}\n${fill(findingLife.worklistLimited, { shown: worklistRows, rest: waiting - worklistRows })}` : findingLife.instruction,
    columns: [...notes, ...openColumns(words), { name: 'key', header: findingLife.columnKey, width: 12, isHidden: true }],
    rows: findings.filter((one) => !isDismissed(one)).slice(0, worklistRows).map((one) => cellsOf(one).concat(worklistFields.map(() => null), worklistKey(one.finding.findingId, one.life))),
    left: Math.max(0, waiting - worklistRows),
    others: [
      { name: findingLife.dismissedSheet, lines: [], columns: notes.map(({ header, width }) => ({ header, width })), rows: dismissed.slice(0, worklistRows).map(cellsOf) },
      precisionSheet(judged, checks, words, language),
      { name: findingLife.notesSheet, lines: [], columns: [{ header: findingLife.notesSheet, width: 110 }], rows: [findingLife.noteOutcome, findingLife.noteReason, findingLife.noteScope, findingLife.noteUntil, findingLife.noteConflict, findingLife.notePrivacy].map((note) => [note]) },
    ],
  }
}

/** What a row says of its finding at export, so that what happened since, and facts that changed since, can be seen. */
export function worklistKey(findingId: string, { state, events, fingerprint }: Pick<FindingLife, 'state' | 'events' | 'fingerprint'>): string {
  return `${findingId}|${state}|${events}|${fingerprint}`
}

function isDismissed({ life }: ReportFinding): boolean {
  return groupOf(life.state) === 'dismissed'
}

function noteColumns({ tables, findingLife }: Words): WorklistColumn[] {
  const widths: readonly (readonly [header: string, width: number])[] = [
    [findingLife.stateTitle, 12], [tables.severity, 7], [tables.check, 18], [tables.agency, 18], [tables.document_number, 20], [tables.party, 12], [tables.violation_item, 18],
    [tables.decision_date, 12], [tables.verdict, 22], [tables.arithmetic, 44], [findingLife.currentOwner, 10], [findingLife.currentUntil, 12], [findingLife.currentReason, 24],
  ]
  return [{ name: 'finding', header: tables.finding_id, width: 15 }, ...widths.map(([header, width]): WorklistColumn => ({ name: 'note', header, width }))]
}

function noteCells(one: ReportFinding, check: Check, words: Words, language: Language): (string | null)[] {
  const { finding, decision, life } = one
  const description = describeFinding(one, check, words, language)
  const shown = (text: string): string | null => (text === words.report.dash ? null : text)
  const item = decision?.violationItem ?? decision?.permit?.item ?? finding.evidence['violation_item']
  return [
    finding.findingId, stateText(life, words), words.terms.severities[finding.severity], description.checkTitle, description.agency, shown(description.document), shown(description.party),
    item === undefined || item === null ? null : String(item), decision?.decisionDate ?? null, description.verdict, description.arithmetic, life.owner, life.until,
    judgementText(life, words) ?? (life.reason === null ? null : reasonText(life.reason, life.byWhom, words)),
  ]
}

function openColumns({ findingLife, findingStates, reviewScopes }: Words): WorklistColumn[] {
  return [
    { name: 'outcome', header: findingLife.columnOutcome, width: 18, choices: reviewOutcomes.map((outcome) => findingStates[outcome]) },
    { name: 'reason', header: findingLife.columnReason, width: 34 },
    { name: 'scope', header: findingLife.columnScope, width: 14, choices: Object.values(reviewScopes) },
    { name: 'until', header: findingLife.columnUntil, width: 12 },
    { name: 'owner', header: findingLife.columnOwner, width: 10 },
    { name: 'reply', header: findingLife.columnReply, width: 26 },
    { name: 'document', header: findingLife.columnDocument, width: 20 },
    { name: 'by', header: findingLife.columnBy, width: 10 },
  ]
}

function precisionSheet(judged: readonly JudgedFindings[], checks: readonly Check[], words: Words, language: Language): TextSheet {
  const { findingLife } = words
  return {
    name: findingLife.precisionSheet,
    lines: [judged.length === 0 ? findingLife.precisionNone : fill(findingLife.precisionNote, { least: leastJudged })],
    columns: [[words.tables.check, 36], [findingLife.judged, 10], [findingLife.upheld, 10], [findingLife.share, 28]].map(([header, width]) => ({ header: String(header), width: Number(width) })),
    rows: judged.map(checkPrecision).map(({ checkId, judged: trials, upheld, share, lower, upper }) => [
      checks.find(({ id }) => id === checkId)?.words[language].title ?? checkId, trials, upheld, fill(findingLife.shareOf, { share, lower, upper }),
    ]),
  }
}

function checkOf({ finding }: ReportFinding, checks: readonly Check[]): Check {
  const check = checks.find(({ id }) => id === finding.checkId)
  if (check === undefined) throw new Error(`there is no check ${finding.checkId}`)
  return check
}

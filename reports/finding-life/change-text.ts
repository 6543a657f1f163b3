import { changeCauses, type ChangeCause, type FindingChange, type RunEntry } from '../../pipeline/domain/finding-change.ts'
import { severities } from '../../pipeline/domain/finding.ts'
import { fill } from '../words/fill.ts'
import type { Words } from '../words/words.ts'

/** Why a finding is new, gone or changed; of several causes it says that they are candidates. */
export function causesText(causes: readonly ChangeCause[], { runs, changeCauses: names, report }: Words): string {
  return fill(causes.length > 1 ? runs.causesSeveral : runs.causes, { parts: causes.map((cause) => names[cause]).join(report.listSeparator) })
}

/** How many findings have each cause, in the order of the causes; null where there is no finding. */
export function causeCounts(findings: readonly (readonly ChangeCause[])[], { runs, changeCauses: names, report }: Words): string | null {
  const counts = changeCauses.map((cause) => ({ cause, count: findings.filter((causes) => causes.includes(cause)).length })).filter(({ count }) => count > 0)
  return counts.length === 0 ? null : counts.map(({ cause, count }) => fill(runs.causeCount, { cause: names[cause], count })).join(report.listSeparator)
}

/** What of a run differs from the one before it; what is not on record is said to be so. */
export function runChanges(run: RunEntry, { runs, report }: Words): string {
  const parts = [
    { name: runs.data, isChanged: run.isDataChanged },
    { name: runs.checks, isChanged: run.areChecksChanged },
    { name: runs.parameters, isChanged: run.areParametersChanged },
    { name: runs.program, isChanged: run.isProgramChanged },
  ]
  if (run.isDataChanged === null) return runs.first
  const named = (isChanged: boolean | null): string => parts.filter((part) => part.isChanged === isChanged).map(({ name }) => name).join(report.listSeparator)
  const [changed, unknown] = [named(true), named(null)]
  const sentences = [changed === '' ? '' : fill(runs.changed, { parts: changed }), unknown === '' ? '' : fill(runs.notOnRecord, { parts: unknown })].filter((each) => each !== '')
  return sentences.length === 0 ? runs.noChange : sentences.join('  ')
}

/** One line on a run. */
export function runLine(run: RunEntry, words: Words): string {
  const parts = severities.toReversed().filter((severity) => run.bySeverity[severity] > 0).map((severity) => `${words.terms.severities[severity]} ${run.bySeverity[severity]}`)
  return fill(words.runs.line, {
    runId: run.runId, asOf: run.asOf, startedAt: run.startedAt, version: run.programVersion, findings: run.findings, appeared: run.appeared, gone: run.gone, changed: runChanges(run, words),
    severities: parts.length === 0 ? ' ' : fill(words.runs.severities, { parts: parts.join(words.report.listSeparator) }),
  })
}

/** Before and after, or the one that there is. */
export function fromTo(before: string | null, after: string | null, { runs }: Words): string {
  return before !== null && after !== null && before !== after ? fill(runs.fromTo, { before, after }) : (after ?? before ?? '')
}

/** The lines on a finding that differs; `verdictOf` gives the title of a verdict of its check. */
export function changeLine(change: FindingChange, words: Words, verdictOf: (verdict: string) => string): string {
  const { severityBefore: before, severityAfter: after, verdictBefore, verdictAfter } = change
  const titled = (verdict: string | null): string | null => (verdict === null ? null : verdictOf(verdict))
  const named = (severity: typeof before): string | null => (severity === null ? null : words.terms.severities[severity])
  return fill(words.runs.diffLine, {
    kind: words.changeKinds[change.change], id: change.findingId, agency: change.agencyName, document: change.documentNumber,
    severity: fromTo(named(before), named(after), words), verdict: fromTo(titled(verdictBefore), titled(verdictAfter), words), causes: causesText(change.causes, words),
  })
}

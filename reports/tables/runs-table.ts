import type { Check } from '../../pipeline/domain/check.ts'
import type { FindingChange, RunEntry } from '../../pipeline/domain/finding-change.ts'
import { severities, type Severity } from '../../pipeline/domain/finding.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { Table } from '../../pipeline/domain/table.ts'
import { wordsIn } from '../words/words.ts'
import { tableOf, type Column } from './column.ts'

/** The runs as a list, each with what differs from the one before it. */
export function runsTable(runs: readonly RunEntry[], language: Language): Table {
  const columns: readonly Column<RunEntry>[] = [
    ['run_id', 'text', (run) => run.runId],
    ['as_of', 'date', (run) => run.asOf],
    ['started_at', 'text', (run) => run.startedAt],
    ['program_version', 'text', (run) => run.programVersion],
    ['findings_total', 'integer', (run) => run.findings],
    ...severities.toReversed().map((severity): Column<RunEntry> => [severity, 'integer', (run) => run.bySeverity[severity]]),
    ['appeared', 'integer', (run) => run.appeared],
    ['gone', 'integer', (run) => run.gone],
    ['data_changed', 'boolean', (run) => run.isDataChanged],
    ['checks_changed', 'boolean', (run) => run.areChecksChanged],
    ['parameters_changed', 'boolean', (run) => run.areParametersChanged],
    ['program_changed', 'boolean', (run) => run.isProgramChanged],
  ]
  return tableOf(runs, columns, wordsIn(language))
}

/** What differs between two runs as a list, one row a finding. */
export function changesTable(changes: readonly FindingChange[], checks: readonly Check[], language: Language): Table {
  const words = wordsIn(language)
  const byId = new Map(checks.map((check) => [check.id, check.words[language]]))
  const severity = (code: Severity | null): string | null => (code === null ? null : words.terms.severities[code])
  const verdict = (checkId: string, code: string | null): string | null => (code === null ? null : (byId.get(checkId)?.verdicts[code]?.title ?? code))
  const columns: readonly Column<FindingChange>[] = [
    ['change', 'text', ({ change }) => words.changeKinds[change]],
    ['finding_id', 'text', ({ findingId }) => findingId],
    ['check', 'text', ({ checkId }) => byId.get(checkId)?.title ?? checkId],
    ['agency', 'text', ({ agencyName }) => agencyName],
    ['document_number', 'text', ({ documentNumber }) => documentNumber],
    ['severity_before', 'text', ({ severityBefore }) => severity(severityBefore)],
    ['severity_after', 'text', ({ severityAfter }) => severity(severityAfter)],
    ['verdict_before', 'text', ({ checkId, verdictBefore }) => verdict(checkId, verdictBefore)],
    ['verdict_after', 'text', ({ checkId, verdictAfter }) => verdict(checkId, verdictAfter)],
    ['causes', 'text', ({ causes }) => causes.map((cause) => words.changeCauses[cause]).join(words.report.listSeparator)],
  ]
  return tableOf(changes, columns, words)
}

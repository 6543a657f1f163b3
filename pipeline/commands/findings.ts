import { loadChecks } from '../checks/load-checks.ts'
import type { Check } from '../domain/check.ts'
import { UserError } from '../domain/errors.ts'
import { severities } from '../domain/finding.ts'
import type { ReportFinding } from '../domain/report-data.ts'
import { toCsv } from '../exports/csv.ts'
import { toJson } from '../exports/json.ts'
import { nearest } from '../settings/nearest.ts'
import { readFindings } from '../report-data/read-findings.ts'
import { latestRun } from '../report-data/read-report.ts'
import { openForReading } from '../workspace/workspace.ts'
import { describeFinding } from '../../reports/nightly/describe-finding.ts'
import { renderFindingText } from '../../reports/nightly/finding-text.ts'
import { findingsTable } from '../../reports/tables/findings-table.ts'
import { localChecks } from './checks-in-force.ts'
import { inWorkspace, oneOf, requireFormat, type CommandContext, type WorkspaceContext } from './context.ts'

export interface FindingsFlags {
  readonly severity?: string | undefined
  readonly check?: string | undefined
}

/** Lists the findings of the latest run: lines for people, JSON or CSV for programs. */
export async function findings(context: CommandContext, flags: FindingsFlags): Promise<void> {
  const within = await inWorkspace(context)
  const lowest = flags.severity === undefined ? 0 : severities.indexOf(oneOf('--severity', flags.severity, severities))
  if (flags.check !== undefined) checkOf(flags.check)
  const all = await latestFindings(within)
  const shown = all.filter(
    ({ finding }) =>
      severities.indexOf(finding.severity) >= lowest && (flags.check === undefined || finding.checkId === flags.check),
  )
  const table = findingsTable(shown, loadChecks(), within.language)
  if (context.format === 'json') context.console.out(toJson(table))
  else if (context.format === 'csv') context.console.out(toCsv(table))
  else if (shown.length === 0) within.say('noFindings')
  else for (const one of shown) sayLine(within, one)
}

/** Shows one finding whole; the beginning of its id is enough. */
export async function explain(context: CommandContext, id: string): Promise<void> {
  requireFormat(context, ['text', 'json'])
  const within = await inWorkspace(context)
  const found = (await latestFindings(within)).filter(({ finding }) => finding.findingId.startsWith(id))
  const only = found[0]
  if (only === undefined) throw new UserError('unknown-finding', { finding: id })
  if (found.length > 1) throw new UserError('ambiguous-finding', { finding: id })
  if (context.format === 'json') context.console.out(`${JSON.stringify(only, leaveOutSubject, 2)}\n`)
  else context.console.out(`${renderFindingText(only, checkOf(only.finding.checkId, localChecks(within.workspace.configuration)), within.language)}\n`)
}

/** The subject is a key of ours: it tells a reader nothing, and may be made of what agencies wrote. */
function leaveOutSubject(key: string, value: unknown): unknown {
  return key === 'subjectId' ? undefined : value
}

async function latestFindings({ workspace }: WorkspaceContext): Promise<ReportFinding[]> {
  const engine = await openForReading(workspace)
  try {
    return await readFindings(engine, await latestRun(engine, workspace.folder))
  } finally {
    engine.close()
  }
}

function sayLine(context: WorkspaceContext, one: ReportFinding): void {
  const description = describeFinding(one, checkOf(one.finding.checkId), context.words, context.language)
  context.say('findingLine', {
    id: one.finding.findingId,
    severity: context.words.terms.severities[one.finding.severity],
    agency: one.agencyName,
    document: description.document,
    verdict: description.verdict,
  })
}

function checkOf(id: string, checks: readonly Check[] = loadChecks()): Check {
  const check = checks.find((one) => one.id === id)
  if (check !== undefined) return check
  throw new UserError('unknown-check', { where: '--check', check: id, nearest: nearest(id, checks.map((one) => one.id)) })
}

import { loadChecks } from '../checks/load-checks.ts'
import type { Check } from '../domain/check.ts'
import { UserError } from '../domain/errors.ts'
import { severities } from '../domain/finding.ts'
import type { Engine } from '../engine/engine.ts'
import type { ReportFinding } from '../domain/report-data.ts'
import { toCsv } from '../exports/csv.ts'
import { toJson } from '../exports/json.ts'
import { nearest } from '../settings/nearest.ts'
import { readFindings } from '../report-data/read-findings.ts'
import { readStands } from '../findings/read-stands.ts'
import { latestRun } from '../report-data/read-report.ts'
import { setAsOf } from '../workspace/create-schema.ts'
import { openForReading } from '../workspace/workspace.ts'
import { describeFinding } from '../../reports/nightly/describe-finding.ts'
import { renderFindingText } from '../../reports/nightly/finding-text.ts'
import { stateText } from '../../reports/finding-life/life-text.ts'
import { findingsTable } from '../../reports/tables/findings-table.ts'
import { localChecks } from './checks-in-force.ts'
import { inWorkspace, oneOf, requireFormat, type CommandContext, type WorkspaceContext } from './context.ts'
import { readRankedFindings } from './lists.ts'
import { onlyOne } from './review.ts'

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
  const only = await findingNamed(within, id)
  if (context.format === 'json') context.console.out(`${JSON.stringify(only, leaveOutSubject, 2)}\n`)
  else context.console.out(`${renderFindingText(only, checkOf(only.finding.checkId, localChecks(within.workspace.configuration)), within.language)}\n`)
}

/** The subject is a key of ours: it tells a reader nothing, and may be made of what agencies wrote. */
function leaveOutSubject(key: string, value: unknown): unknown {
  return key === 'subjectId' ? undefined : value
}

async function latestFindings(within: WorkspaceContext): Promise<ReportFinding[]> {
  return reading(within, async (engine) => (await readRankedFindings(engine, await latestRun(engine, within.workspace.folder))).findings)
}

/** A finding as the run that last showed it did; the latest runs first, so that a beginning that is enough for them is enough. */
async function findingNamed(within: WorkspaceContext, id: string): Promise<ReportFinding> {
  return reading(within, async (engine) => {
    const latest = await latestRun(engine, within.workspace.folder)
    const stands = await readStands(engine, id)
    const current = stands.filter(({ runId }) => runId === latest)
    const { findingId, runId } = onlyOne(current.length > 0 ? current : stands, id)
    return (await readFindings(engine, runId)).find(({ finding }) => finding.findingId === findingId)!
  })
}

/** Reads what was found with the states of the day that the command speaks of. */
async function reading<T>({ workspace, asOf }: WorkspaceContext, read: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openForReading(workspace)
  try {
    await setAsOf(engine, asOf)
    return await read(engine)
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
    state: stateText(one.life, context.words),
  })
}

function checkOf(id: string, checks: readonly Check[] = loadChecks()): Check {
  const check = checks.find((one) => one.id === id)
  if (check !== undefined) return check
  throw new UserError('unknown-check', { where: '--check', check: id, nearest: nearest(id, checks.map((one) => one.id)) })
}

import { loadChecks } from '../checks/load-checks.ts'
import { UserError } from '../domain/errors.ts'
import type { ChangeKind, FindingChange, RunEntry } from '../domain/finding-change.ts'
import type { Table } from '../domain/table.ts'
import { toCsv } from '../exports/csv.ts'
import { toJson } from '../exports/json.ts'
import { readChanges, readRuns } from '../report-data/read-changes.ts'
import { nearest } from '../settings/nearest.ts'
import { openForReading } from '../workspace/workspace.ts'
import { causeCounts, changeLine, runLine } from '../../reports/finding-life/change-text.ts'
import { changesTable, runsTable } from '../../reports/tables/runs-table.ts'
import { fill } from '../../reports/words/fill.ts'
import { inWorkspace, type CommandContext, type WorkspaceContext } from './context.ts'

/** Lists the runs, the last first, each with what differs from the one before it. */
export async function listRuns(context: CommandContext): Promise<void> {
  const within = await inWorkspace(context)
  const engine = await openForReading(within.workspace)
  try {
    const runs = await readRuns(engine)
    if (within.format !== 'text') return writeOut(within, runsTable(runs, within.language))
    within.console.out(runs.length === 0 ? `${within.words.runs.none}\n` : runs.map((run) => `${runLine(run, within.words)}\n`).join(''))
  } finally {
    engine.close()
  }
}

/**
 * Says which findings differ between two runs, and why as far as the record tells; by default the last two. The run that started first is
 * the older one, however they are named.
 */
export async function diffRuns(context: CommandContext, names: readonly string[]): Promise<void> {
  const within = await inWorkspace(context)
  const engine = await openForReading(within.workspace)
  try {
    const runs = await readRuns(engine)
    const [newer, older] = chosen(runs, names, within.workspace.folder)
    const changes = await readChanges(engine, older.runId, newer.runId)
    if (within.format !== 'text') writeOut(within, changesTable(changes, loadChecks(), within.language))
    else sayChanges(within, older, newer, changes)
  } finally {
    engine.close()
  }
}

/** The two runs, the newer one first; `runs` are in that order. One name stands for it and the run before it. */
function chosen(runs: readonly RunEntry[], names: readonly string[], where: string): readonly [RunEntry, RunEntry] {
  const places = names.map((name) => placeOf(runs, name)).sort((a, b) => a - b)
  const [first = 0, second = first + 1] = places
  const [newer, older] = [runs[first], runs[second]]
  if (newer === undefined) throw new UserError('no-run', { where })
  if (older === undefined || older === newer) throw new UserError('no-other-run', { where: newer.runId })
  return [newer, older]
}

/** The beginning of an id is enough where it fits one run only. */
function placeOf(runs: readonly RunEntry[], name: string): number {
  const exact = runs.findIndex(({ runId }) => runId === name)
  const fitting = runs.filter(({ runId }) => runId.startsWith(name))
  if (exact >= 0) return exact
  if (fitting.length !== 1) throw new UserError('unknown-run', { value: name, nearest: nearest(name, runs.map(({ runId }) => runId)) })
  return runs.indexOf(fitting[0]!)
}

function sayChanges({ console, words, language }: WorkspaceContext, older: RunEntry, newer: RunEntry, changes: readonly FindingChange[]): void {
  const count = (kind: ChangeKind): number => changes.filter(({ change }) => change === kind).length
  const head = { older: older.runId, olderDay: older.asOf, newer: newer.runId, newerDay: newer.asOf, appeared: count('new'), gone: count('gone'), changed: count('changed') }
  console.out(`${fill(words.runs.diffHead, head)}\n`)
  const counts = causeCounts(changes.map(({ causes }) => causes), words)
  if (counts === null) return console.out(`${words.runs.diffSame}\n`)
  console.out(`${fill(words.runs.byCause, { parts: counts })}\n`)
  const checks = new Map(loadChecks().map((check) => [check.id, check.words[language]]))
  for (const change of changes) console.out(`${changeLine(change, words, (verdict) => checks.get(change.checkId)?.verdicts[verdict]?.title ?? verdict)}\n`)
}

function writeOut({ console, format }: WorkspaceContext, table: Table): void {
  console.out(format === 'json' ? toJson(table) : toCsv(table))
}

import { loadChecks } from '../checks/load-checks.ts'
import { parametersInForce, type ParameterSettings, type ParameterValue } from '../checks/parameters.ts'
import type { Check } from '../domain/check.ts'
import { exitCodes, UserError } from '../domain/errors.ts'
import { findingStates } from '../domain/finding-life.ts'
import type { Engine } from '../engine/engine.ts'
import { hashOfData } from '../findings/record-run.ts'
import { replayChecks, type Replay } from '../findings/replay-checks.ts'
import { latestRun } from '../report-data/read-report.ts'
import { readSql } from '../sql-file.ts'
import { setAsOf } from '../workspace/create-schema.ts'
import { openForReading } from '../workspace/workspace.ts'
import { fill, type Filling } from '../../reports/words/fill.ts'
import type { Words } from '../../reports/words/words.ts'
import { localChecks, localParameters } from './checks-in-force.ts'
import { inWorkspace, requireFormat, type CommandContext, type WorkspaceContext } from './context.ts'

/**
 * Says what findings would appear or vanish with other parameters, and how those stand that people reviewed. Nothing is stored. The
 * other parameters are those of the latest run, so that only what was asked for differs; the day is its day too, unless one is given.
 */
export async function replay(context: CommandContext, { set }: { readonly set: readonly string[] }): Promise<number> {
  requireFormat(context, ['text', 'json'])
  const within = await inWorkspace(context)
  const changed = readSettings(set)
  const checks = localChecks(within.workspace.configuration).filter(({ id }) => changed[id] !== undefined)
  const engine = await openForReading(within.workspace)
  try {
    const run = await readRun(engine, await latestRun(engine, within.workspace.folder))
    const asOf = within.isAsOfGiven ? within.asOf : run.asOf
    const before = { ...localParameters(within.workspace.configuration), ...run.parameters }
    const merged = Object.fromEntries(checks.map(({ id }) => [id, { ...before[id], ...changed[id] }]))
    const isOther = asOf !== run.asOf || run.dataHash !== (await hashOfData(engine))
    await setAsOf(engine, asOf)
    const replays = await replayChecks(engine, checks, merged, asOf, run.runId)
    const parameters = checks.flatMap(({ id }) => Object.entries(changed[id]!).map(([parameter, after]) => ({ check: id, parameter, before: before[id]?.[parameter] ?? null, after })))
    const answer = { runId: run.runId, asOf, isOtherDataOrDay: isOther, parameters, checks: replays }
    if (within.format === 'json') within.console.out(`${JSON.stringify(answer, null, 2)}\n`)
    else sayReplay(within, checks, answer)
    return replays.some(({ failure }) => failure !== null) ? exitCodes.check : exitCodes.ran
  } finally {
    engine.close()
  }
}

/** `check.parameter=value`, each: check -> parameter -> value. Wrong names, types and bounds are refused as in evenhand.yaml. */
function readSettings(set: readonly string[]): ParameterSettings {
  const checks = loadChecks()
  const changed: Record<string, Record<string, ParameterValue>> = {}
  for (const text of set) {
    const found = /^([^.=]+)\.([^.=]+)=(.*)$/.exec(text)
    if (found === null) throw new UserError('parameter-not-set', { where: '--set', value: text })
    const [, check = '', parameter = '', value = ''] = found
    const type = checks.find(({ id }) => id === check)?.parameters[parameter]?.type
    changed[check] = { ...changed[check], [parameter]: valueOf(value, type) }
  }
  parametersInForce(checks, changed, (path) => `--set ${path.filter((step) => step !== 'checks' && step !== 'parameters').join('.')}`)
  return changed
}

function valueOf(text: string, type: string | undefined): ParameterValue {
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  return (type === 'integer' || type === 'decimal') && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text
}

async function readRun(engine: Engine, runId: string): Promise<{ runId: string; asOf: string; dataHash: string; parameters: Record<string, Record<string, ParameterValue>> }> {
  const row = (await engine.query(readSql('report/run'), { run_id: runId }))[0]!
  return { runId, asOf: String(row['as_of']), dataHash: String(row['data_hash']), parameters: JSON.parse(String(row['parameters'])) }
}

interface Answer {
  readonly runId: string
  readonly asOf: string
  readonly isOtherDataOrDay: boolean
  readonly parameters: readonly { readonly check: string; readonly parameter: string; readonly before: ParameterValue | null; readonly after: ParameterValue }[]
  readonly checks: readonly Replay[]
}

function sayReplay({ console, words, language }: WorkspaceContext, checks: readonly Check[], answer: Answer): void {
  const say = (sentence: keyof Words['schedule'], values: Readonly<Record<string, Filling>>): void => { console.out(`${fill(words.schedule[sentence], values)}\n`) }
  say('replayHead', { asOf: answer.asOf, run: answer.runId })
  if (answer.isOtherDataOrDay) say('replayDataChanged', {})
  for (const parameter of answer.parameters) say('replayParameter', parameter)
  for (const one of answer.checks) {
    if (one.failure !== null) {
      say('replayFailed', { check: one.checkId, message: one.failure })
      continue
    }
    const title = checks.find(({ id }) => id === one.checkId)!.words[language].title
    say('replayCheck', { title, before: one.before, after: one.after, appeared: one.appeared.length, gone: one.gone.length, changed: one.changed })
    if (one.gone.length > 0) say('replayGoneByState', { parts: statesText(one.goneByState, words) })
    const upheld = (one.goneByState.confirmed ?? 0) + (one.goneByState.corrected ?? 0)
    if (upheld > 0) say('replayConfirmedGone', { count: upheld })
    if (one.before > one.gone.length) say('replayKeptByState', { parts: statesText(one.keptByState, words) })
  }
}

function statesText(counts: Replay['goneByState'], words: Words): string {
  const parts = findingStates.filter((state) => (counts[state] ?? 0) > 0).map((state) => fill(words.schedule.replayStateCount, { state: words.findingStates[state], count: counts[state] ?? 0 }))
  return parts.join(words.report.listSeparator)
}

import { join } from 'node:path'
import { loadChecks } from '../../../pipeline/checks/load-checks.ts'
import { commandContext, type CommandContext } from '../../../pipeline/commands/context.ts'
import { nightly } from '../../../pipeline/commands/nightly.ts'
import { review, type ReviewFlags } from '../../../pipeline/commands/review.ts'
import { worklist } from '../../../pipeline/commands/worklist.ts'
import { openDuckDB } from '../../../pipeline/engine/duckdb.ts'
import type { Row } from '../../../pipeline/engine/engine.ts'
import { readChangesSinceLast, readList } from './read-night.ts'
import { said, workbookDays, type Said } from './clerks.ts'
import { dayOf } from './days.ts'
import { fillIn } from './fill-in.ts'
import { layOut } from './inbox.ts'
import { nameOf, stateOf } from './names.ts'

/** What a night left behind. */
export interface Night {
  readonly night: number
  readonly exitCode: number
  /** `城101 new`, in order. */
  readonly listed: readonly string[]
  /** `城103 gone: corrected-record`, in order. */
  readonly changes: readonly string[]
  /** The whole log, in order. */
  readonly log: readonly Row[]
  /** Name -> id of the findings listed. */
  readonly ids: ReadonlyMap<string, string>
}

/** Plays the nights one after the other, with what clerks say by day in between. `before` is told of each night. */
export async function play(folder: string, nights: number, before: (night: number) => void): Promise<Night[]> {
  const played: Night[] = []
  const ids = new Map<string, string>()
  for (let night = 1; night <= nights; night++) {
    before(night)
    layOut(folder, night)
    let exitCode = -1
    await at(folder, night, '02', async (context) => { exitCode = await nightly(context, {}) })
    const one = await readNight(folder, night, ids)
    played.push({ ...one, exitCode })
    await workByDay(folder, night, ids)
  }
  return played
}

async function workByDay(folder: string, day: number, ids: ReadonlyMap<string, string>): Promise<void> {
  const words = said.filter((one) => one.day === day)
  for (const one of words.filter(({ workbookOf }) => workbookOf === null)) {
    await at(folder, day, '10', (context) => review(context, ids.get(one.finding)!, flagsOf(one)))
  }
  if (workbookDays.has(day)) await at(folder, day, '11', (context) => worklist(context, workbook(folder, day)))
  const filled = words.filter(({ workbookOf }) => workbookOf !== null)
  if (filled.length === 0) return
  const path = workbook(folder, filled[0]!.workbookOf!)
  await fillIn(path, new Map(filled.map((one) => [ids.get(one.finding)!, one])))
  await at(folder, day, '16', (context) => review(context, path, { by: '张三' }))
}

function workbook(folder: string, day: number): string {
  return join(folder, `worklist-${day}.xlsx`)
}

function flagsOf({ outcome, reason, until, scope, more, by }: Said): ReviewFlags {
  return { outcome, reason, by, ...(until === '' ? {} : { until }), ...(scope === '' ? {} : { scope }), ...(more === null ? {} : { [more[0]]: more[1] }) }
}

/** Runs a command at an hour of a day; what it says. */
async function at(folder: string, day: number, hour: string, command: (context: CommandContext) => Promise<unknown>): Promise<string> {
  let output = ''
  const console = { out: (text: string) => { output += text }, err: () => undefined, isTerminal: false }
  const date = dayOf(day)
  await command(commandContext({ workspace: folder, format: 'json', asOf: date, quiet: true }, console, new Date(`${date}T${hour}:00:00+08:00`)))
  return output
}

/** What a night left; adds the findings that it lists to those known. */
async function readNight(folder: string, night: number, known: Map<string, string>): Promise<Omit<Night, 'exitCode'>> {
  const checks = loadChecks()
  const engine = await openDuckDB(join(folder, 'evenhand.duckdb'), { readOnly: true })
  try {
    const named = (await readList(engine, join(folder, 'reports'))).map((row) => ({ id: String(row['疑点编号']), name: nameOf(checks, row), state: stateOf(row) }))
    const log = await engine.query('SELECT * FROM stored.finding_event ORDER BY event_number')
    for (const { id, name } of named) known.set(name, id)
    const changes = await readChangesSinceLast(engine, new Map([...known].map(([name, id]) => [id, name])))
    return { night, listed: named.map(({ name, state }) => `${name} ${state}`).sort(), changes, log, ids: new Map(named.map(({ id, name }) => [name, id])) }
  } finally {
    engine.close()
  }
}

import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDuckDB } from '../../../pipeline/engine/duckdb.ts'
import type { Row } from '../../../pipeline/engine/engine.ts'
import { packageRoot } from '../../../pipeline/package-root.ts'
import { addFile, asOf, copyOf, evenhand, folder, inWorkspace, namesIn, smallCounty, start, stateOf } from './county.ts'

let before: string
/** Findings of the sample: two of the market office, of which something was said, and one of the city's. */
let [first, second, third]: string[] = []

const recordOf = (workspace: string): string => join(workspace, 'reviews.csv')
const databaseOf = (workspace: string): string => join(workspace, 'evenhand.duckdb')
const linesOf = (workspace: string): string[] => readFileSync(recordOf(workspace), 'utf8').split('\r\n').slice(1, -1)
const review = (workspace: string, id: string, outcome: string, reason: string, ...others: string[]) => evenhand(workspace, 'review', id, '--outcome', outcome, '--reason', reason, '--by', '张三', ...others)

async function inDatabase(workspace: string, sql: string): Promise<Row[]> {
  const engine = await openDuckDB(databaseOf(workspace))
  try {
    return await engine.query(sql)
  } finally {
    engine.close()
  }
}

async function execute(workspace: string, sql: string): Promise<void> {
  const engine = await openDuckDB(databaseOf(workspace))
  await engine.execute(`${sql}; CHECKPOINT`)
  engine.close()
}

/** Finding -> state, of all that the latest run shows. */
async function statesOf(workspace: string): Promise<Record<string, string>> {
  const rows = await inDatabase(workspace, 'SELECT finding_id, state FROM finding_state WHERE is_current ORDER BY finding_id')
  return Object.fromEntries(rows.map((row) => [String(row['finding_id']), String(row['state'])]))
}

/** A part of the program as it is built, to be imported. */
const dist = (part: string): string => JSON.stringify(pathToFileURL(join(packageRoot, 'dist', 'pipeline', part)).href)

function dropDatabase(workspace: string): void {
  for (const name of readdirSync(workspace)) if (name.startsWith('evenhand.duckdb')) rmSync(join(workspace, name))
  rmSync(join(workspace, 'backups'), { recursive: true, force: true })
}

beforeAll(async () => {
  before = await smallCounty()
  addFile(before, 'decisions-city.csv')
  expect(await evenhand(before, 'nightly')).toMatchObject({ code: 0 })
  const found = await inDatabase(before, 'SELECT finding_id FROM stored.finding ORDER BY agency_id, finding_id')
  ;[first, second, third] = found.map((row) => String(row['finding_id']))
  expect(await review(before, first!, 'asked', '调卷', '--owner', '李四', '--until', '2026-03-01')).toMatchObject({ code: 0 })
  expect(await review(before, first!, 'confirmed', '卷内无理由')).toMatchObject({ code: 0 })
  expect(await review(before, second!, 'dismissed', '已核', '--scope', 'pattern', '--until', '2026-12-31')).toMatchObject({ code: 0 })
}, 120_000)

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('a review', () => {
  it('stands in the record when it is reported, readable for people, with names masked and no identity number', async () => {
    const workspace = copyOf(before)
    // A party of one person, under the name of his shop.
    const [row] = await inDatabase(workspace, `SELECT finding.finding_id, decision.party_name, decision.officer FROM stored.finding AS finding JOIN stored.decision AS decision USING (decision_id)
      WHERE decision.party_kind = 'sole_proprietor' ORDER BY finding.finding_id LIMIT 1`)
    const [name, officer] = [String(row!['party_name']), String(row!['officer'])]
    expect(await review(workspace, String(row!['finding_id']), 'explained', `${name}称已补正，身份证110101199003077758`, '--reply', `已询问${officer}`)).toMatchObject({ code: 0 })
    const last = linesOf(workspace).at(-1)!
    expect(last).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+\+08:00,张三,/)
    expect(last).toContain('某个体工商户称已补正')
    expect(last).toContain('已询问［承办人员］')
    expect(last).not.toContain(name)
    expect(last).not.toContain(officer)
    expect(last).not.toContain('110101199003077758')
  })

  it('that is killed between the record and the database is neither lost nor doubled', async () => {
    const workspace = copyOf(before)
    const script = `
      const [{ openForWriting }, { recordReviews }, { keepIn }, { commandContext, inWorkspace }] = await Promise.all([
        import(${dist('workspace/workspace.js')}), import(${dist('findings/record-events.js')}), import(${dist('commands/review-record.js')}), import(${dist('commands/context.js')}),
      ])
      const quiet = { out: () => undefined, err: () => undefined, isTerminal: false }
      const within = await inWorkspace(commandContext({ workspace: ${JSON.stringify(workspace)}, asOf: '${asOf}', format: 'text' }, quiet, new Date()))
      const engine = await openForWriting(within.workspace, within.asOf)
      const said = { findingId: '${third}', byWhom: '王五', outcome: 'explained', reason: '机关已说明', scope: 'finding', partyKind: null, until: null, owner: null, reply: null, documentNumber: null }
      await recordReviews(engine, [said], within.now, async (events) => {
        await keepIn(within, engine)(events)
        process.kill(process.pid, 'SIGKILL')
      })`
    expect(spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })).toMatchObject({ signal: 'SIGKILL', stderr: '' })
    expect((await stateOf(workspace)).reviews).toHaveLength(3)
    expect(linesOf(workspace)).toHaveLength(4)
    expect(await evenhand(workspace, 'doctor')).toMatchObject({ code: 2, out: expect.stringMatching(/has 1 that the database lacks, and lacks 0/) })
    for (let time = 0; time < 2; time++) expect(await evenhand(workspace, 'doctor', '--repair')).toMatchObject({ code: 0 })
    expect((await stateOf(workspace)).reviews.at(-1)).toContain('机关已说明')
    expect((await stateOf(workspace)).reviews).toHaveLength(4)
    expect(linesOf(workspace)).toHaveLength(4)
  })

  it('that is killed at any moment is recorded in both places or in none, once somebody writes again', { timeout: 240_000 }, async () => {
    const workspace = copyOf(before)
    const began = performance.now()
    expect(await review(workspace, third!, 'asked', '第 0 次')).toMatchObject({ code: 0 })
    const duration = performance.now() - began
    const said = new Set(['第 0 次'])
    for (let time = 1; time <= 8; time++) {
      const share = Math.random() * 0.6 + 0.5
      const { child, ended } = start(inWorkspace(workspace, ['review', third!, '--outcome', 'asked', '--reason', `第 ${time} 次`, '--by', '张三']))
      await Promise.race([setTimeout(share * duration), ended])
      child.kill('SIGKILL')
      if ((await ended).out.includes('recorded')) said.add(`第 ${time} 次`)
    }
    expect(await evenhand(workspace, 'doctor', '--repair')).toMatchObject({ code: 0 })
    const found = (await stateOf(workspace)).reviews.slice(3).map((one) => String(JSON.parse(one)[2]))
    expect(new Set(found).size).toBe(found.length)
    for (const reason of said) expect(found).toContain(reason)
    expect(linesOf(workspace).slice(3).map((line) => line.split(',')[3])).toEqual(found)
  })

  it('is refused where the record cannot be written, and the database does not have it either; a run goes on and says so', async () => {
    const workspace = copyOf(before)
    rmSync(recordOf(workspace))
    mkdirSync(recordOf(workspace))
    const { code, err } = await review(workspace, third!, 'asked', '调卷')
    expect(code).toBe(2)
    expect(err).toContain(recordOf(workspace))
    expect((await stateOf(workspace)).reviews).toHaveLength(3)
    const night = await evenhand(workspace, 'check')
    expect(night).toMatchObject({ code: 0, err: expect.stringMatching(/the record of reviews .* cannot be read or written/) })
    rmSync(recordOf(workspace), { recursive: true })
    expect(await evenhand(workspace, 'doctor', '--repair')).toMatchObject({ code: 0 })
    expect(linesOf(workspace)).toHaveLength(3)
  })
})

describe('the record of reviews', () => {
  it('that broke off in its last line is named and used without it', async () => {
    const workspace = copyOf(before)
    appendFileSync(recordOf(workspace), '2026-02-05T10:00:00.000+08:00,张三,asked')
    expect(await evenhand(workspace, 'doctor')).toMatchObject({ code: 2, out: expect.stringMatching(/the last line broke off/) })
    expect(await review(workspace, third!, 'asked', '调卷')).toMatchObject({ code: 0, err: expect.stringMatching(/the last line of .* broke off/) })
    expect(linesOf(workspace)).toHaveLength(4)
    expect(await evenhand(workspace, 'doctor')).toMatchObject({ code: 0 })
  })

  it('that somebody changed is named line by line; doctor --repair writes it anew from the database and keeps it as it was', async () => {
    const workspace = copyOf(before)
    const changed = readFileSync(recordOf(workspace), 'utf8').replace('卷内无理由', '卷内有理由')
    writeFileSync(recordOf(workspace), changed)
    const doctor = await evenhand(workspace, 'doctor')
    expect(doctor.code).toBe(2)
    expect(await evenhand(workspace, 'doctor', '--repair')).toMatchObject({ code: 0 })
    expect(linesOf(workspace).join('\n')).toContain('卷内无理由')
    expect(linesOf(workspace)).toHaveLength(3)
    const aside = namesIn(workspace).find((name) => name.startsWith('reviews.set-aside-'))!
    expect(readFileSync(join(workspace, aside), 'utf8')).toBe(changed)
    expect((await stateOf(workspace)).reviews).toHaveLength(3)
  })

  it('is made anew by the next writer where somebody deleted it', async () => {
    const workspace = copyOf(before)
    const whole = readFileSync(recordOf(workspace), 'utf8')
    rmSync(recordOf(workspace))
    expect(await evenhand(workspace, 'check')).toMatchObject({ code: 0 })
    expect(readFileSync(recordOf(workspace), 'utf8')).toBe(whole)
  })

  it('brings back what an older backup lacks', async () => {
    const workspace = copyOf(before)
    expect(await evenhand(workspace, 'nightly')).toMatchObject({ code: 0 })
    const backup = namesIn(workspace).find((name) => /^evenhand-.*duckdb$/.test(name))!
    expect(await review(workspace, third!, 'asked', '调卷')).toMatchObject({ code: 0 })
    const restored = await evenhand(workspace, 'restore', backup)
    expect(restored).toMatchObject({ code: 0, err: expect.stringMatching(/1 reviews that the database lacked were taken over/) })
    expect(restored.out).not.toMatch(/record them again/)
    expect((await stateOf(workspace)).reviews.at(-1)).toContain('调卷')
  })
})

describe('a database that somebody deleted', () => {
  it('is made anew with the reviews: the same findings stand as before', async () => {
    const workspace = copyOf(before)
    const [states, old] = [await statesOf(workspace), await stateOf(workspace)]
    expect(states).toMatchObject({ [first!]: 'confirmed', [second!]: 'dismissed' })
    dropDatabase(workspace)
    expect(await evenhand(workspace, 'nightly')).toMatchObject({ code: 0, err: expect.stringMatching(/3 reviews that the database lacked were taken over from reviews\.csv\n/) })
    expect(await statesOf(workspace)).toEqual(states)
    expect((await stateOf(workspace)).reviews).toEqual(old.reviews)
    expect(await evenhand(workspace, 'doctor')).toMatchObject({ code: 0, out: expect.stringMatching(/3 reviews; database and .* agree\n/) })
    expect((await evenhand(workspace, 'explain', first!)).out).toMatch(/李四/)
  })

  it('is not made anew under another key, by which the reviews would attach to nothing', async () => {
    const workspace = copyOf(before)
    dropDatabase(workspace)
    rmSync(join(workspace, 'evenhand.key'))
    for (const command of ['nightly', 'doctor']) {
      const { code, out, err } = await evenhand(workspace, command)
      expect(code).toBe(2)
      expect(out + err).toContain('bring evenhand.key back')
    }
    expect(existsSync(join(workspace, 'evenhand.key'))).toBe(false)
  })

  it('keeps reviews of findings that are not found, says how many, and attaches them when they are found again', async () => {
    const workspace = copyOf(before)
    const states = await statesOf(workspace)
    dropDatabase(workspace)
    renameSync(join(workspace, 'inbox', 'decisions-market.csv'), join(workspace, 'decisions-market.csv'))
    expect(await evenhand(workspace, 'nightly')).toMatchObject({ code: 0, err: expect.stringMatching(/3 are kept for findings that were not found again yet/) })
    addFile(workspace, 'decisions-market.csv')
    expect(await evenhand(workspace, 'nightly')).toMatchObject({ code: 0 })
    expect(await statesOf(workspace)).toEqual(states)
  })
})

/** As version 9 would have left it, without the record, and with a column fewer. */
async function older(): Promise<string> {
  const workspace = copyOf(before)
  rmSync(recordOf(workspace))
  await execute(workspace, "UPDATE stored.workspace SET schema_version = 9; UPDATE stored.finding_event SET happened_on = DATE '2025-11-30' WHERE by_whom IS NULL; ALTER TABLE stored.finding_event DROP party_kind")
  return workspace
}

describe('a database that an earlier program made', () => {
  it('is made anew by the nightly job: reviews, first days and labels are taken over, and one sentence says so and what was not', async () => {
    const workspace = await older()
    const [events, labels] = [await inDatabase(workspace, 'SELECT count(*) AS count FROM stored.finding_event WHERE by_whom IS NULL'), await inDatabase(workspace, 'SELECT agency_id, officer, label FROM stored.officer_label ORDER BY ALL')]
    const night = await evenhand(workspace, 'nightly')
    expect(night.code, night.err).toBe(0)
    expect(night.err).toMatch(new RegExp(`schema version 9, now \\d+\\); it was made anew from the inbox: 3 reviews, ${String(events[0]!['count'])} earlier events .*were taken over; the results of earlier runs .* stay in .*evenhand\\.set-aside-`))
    expect(await statesOf(workspace)).toEqual({ ...(await statesOf(before)) })
    expect(linesOf(workspace)).toHaveLength(3)
    expect(await inDatabase(workspace, "SELECT DISTINCT happened_on FROM stored.finding_event WHERE outcome = 'new'")).toEqual([{ happened_on: '2025-11-30' }])
    expect(await inDatabase(workspace, 'SELECT count(*) AS count FROM finding_state WHERE is_first')).toEqual([{ count: 0 }])
    expect(await inDatabase(workspace, 'SELECT agency_id, officer, label FROM stored.officer_label ORDER BY ALL')).toEqual(labels)
    expect(namesIn(workspace).some((name) => name.startsWith('evenhand.set-aside-'))).toBe(true)
    expect(await evenhand(workspace, 'check')).toMatchObject({ code: 0, err: '' })
    expect((await stateOf(workspace)).reviews).toHaveLength(3)
  })

  it('stays as it is when the night that makes it anew is killed', { timeout: 120_000 }, async () => {
    const workspace = await older()
    const { child, ended } = start(inWorkspace(workspace, ['nightly']), { detached: true })
    while (!namesIn(workspace).some((name) => name.startsWith('.evenhand-work-')) && child.exitCode === null) await setTimeout(10)
    await setTimeout(1500)
    process.kill(-child.pid!, 'SIGKILL')
    await ended
    expect(await inDatabase(workspace, 'SELECT schema_version FROM stored.workspace')).toEqual([{ schema_version: 9 }])
    expect(await evenhand(workspace, 'nightly')).toMatchObject({ code: 0 })
    expect((await stateOf(workspace)).reviews).toHaveLength(3)
    expect(linesOf(workspace)).toHaveLength(3)
  })

  it('is not made anew without files that were loaded from elsewhere; the reviews are in the record by then', async () => {
    const workspace = await older()
    renameSync(join(workspace, 'inbox', 'benchmarks.csv'), join(workspace, 'benchmarks.csv'))
    const { code, err } = await evenhand(workspace, 'nightly')
    expect(code).toBe(2)
    expect(err).toContain('inbox/benchmarks.csv')
    expect(linesOf(workspace)).toHaveLength(3)
    expect(await inDatabase(workspace, 'SELECT schema_version FROM stored.workspace')).toEqual([{ schema_version: 9 }])
  })

  it('is refused by what does not load the inbox, with the command that does', async () => {
    const workspace = await older()
    for (const command of [['check'], ['findings'], ['review', first!, '--outcome', 'asked', '--reason', '调卷']]) {
      const { code, err } = await evenhand(workspace, ...command)
      expect(code).toBe(2)
      expect(err).toContain('run evenhand nightly')
    }
    expect(existsSync(recordOf(workspace))).toBe(false)
  })
})

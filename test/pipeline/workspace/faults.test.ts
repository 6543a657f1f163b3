import { spawnSync } from 'node:child_process'
import { chmodSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDuckDB } from '../../../pipeline/engine/duckdb.ts'
import { addFile, asOf, copyOf, evenhand, folder, inWorkspace, namesIn, smallCounty, start, stateOf, type State } from './county.ts'

let before: string
let old: State
const isRoot = process.getuid?.() === 0

beforeAll(async () => {
  before = await smallCounty()
  expect(await evenhand(before, 'nightly')).toMatchObject({ code: 0 })
  addFile(before, 'decisions-city.csv')
  old = await stateOf(before)
}, 120_000)

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

const lockOf = (workspace: string): string => join(workspace, 'evenhand.lock')

describe('a workspace that is in use', () => {
  it('is refused to a second writer, who is told who works there; the first loses nothing', async () => {
    const workspace = copyOf(before)
    const first = start(inWorkspace(workspace, ['nightly']))
    while (!existsSync(lockOf(workspace)) && first.child.exitCode === null) await setTimeout(20)
    const [second, review, findings] = await Promise.all([evenhand(workspace, 'nightly'), evenhand(workspace, 'review', 'f0', '--outcome', 'asked', '--reason', '调卷'), evenhand(workspace, 'findings')])
    expect(second.code).toBe(2)
    expect(second.err).toContain(`process ${first.child.pid} on this machine`)
    expect(review.code).toBe(2)
    expect(findings.code).toBe(0)
    expect(await first.ended).toMatchObject({ code: 0 })
    expect(await stateOf(workspace)).toMatchObject({ finishedRuns: old.finishedRuns + 1, unfinishedRuns: 0 })
    expect(namesIn(workspace)).not.toContain('evenhand.lock')
  })

  it('is told from one whose owner is dead, which the next run takes over with a word', async () => {
    const workspace = copyOf(before)
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    writeFileSync(lockOf(workspace), JSON.stringify({ token: 'x', command: 'nightly', pid, host: hostname(), since: '2026-02-01T00:00:00Z', boot: null, processStart: null }))
    const doctor = await evenhand(workspace, 'doctor')
    expect(doctor.code).toBe(2)
    expect(doctor.out).toMatch(/lock of a program that runs no more/)
    const next = await evenhand(workspace, 'check')
    expect(next.code).toBe(0)
    expect(next.err).toMatch(/this run takes over/)
  })

  it('by another machine is not taken away while its owner may work, and by doctor --unlock after half a day', async () => {
    const workspace = copyOf(before)
    const lock = (since: string): void => writeFileSync(lockOf(workspace), JSON.stringify({ token: 'x', command: 'nightly', pid: 1, host: 'elsewhere', since, boot: null, processStart: null }))
    lock(new Date().toISOString())
    expect(await evenhand(workspace, 'check')).toMatchObject({ code: 2, err: expect.stringMatching(/on the machine elsewhere/) })
    expect(await evenhand(workspace, 'doctor', '--unlock')).toMatchObject({ code: 2 })
    expect(existsSync(lockOf(workspace))).toBe(true)
    lock(new Date(Date.now() - 13 * 3_600_000).toISOString())
    expect(await evenhand(workspace, 'check')).toMatchObject({ code: 2, err: expect.stringMatching(/evenhand doctor --unlock/) })
    expect(await evenhand(workspace, 'doctor', '--unlock')).toMatchObject({ code: 0 })
    expect(existsSync(lockOf(workspace))).toBe(false)
  })

  it('by a process that has the number of a dead owner, but began later, is free', async () => {
    const workspace = copyOf(before)
    writeFileSync(lockOf(workspace), JSON.stringify({ token: 'x', command: 'nightly', pid: process.pid, host: hostname(), since: '2026-02-01T00:00:00Z', boot: null, processStart: '1' }))
    // Only where the system says when a process began.
    expect((await evenhand(workspace, 'check')).code).toBe(existsSync('/proc/self/stat') ? 0 : 2)
  })
})

describe('a disk', () => {
  it.runIf(isRoot)('that cannot be written to is named, and nothing changes', async () => {
    const workspace = copyOf(before)
    for (const part of [folder, workspace]) chmodSync(part, 0o755)
    const { code, err } = await start(inWorkspace(workspace, ['nightly']), { uid: 65_534 }).ended
    expect(code, err).toBe(2)
    expect(err).toContain(`cannot write ${lockOf(workspace)}`)
    expect(await stateOf(workspace)).toEqual(old)
  })

  it.each([200, 8_000, 24_000])('on which files cannot grow beyond %i blocks leaves the state before, and the next night succeeds', async (blocks) => {
    const workspace = copyOf(before)
    const { code, err } = await start(inWorkspace(workspace, ['nightly']), { shell: `ulimit -f ${blocks}` }).ended
    expect(code, err).toBe(2)
    expect(await stateOf(workspace)).toEqual(old)
    expect(await evenhand(workspace, 'nightly')).toMatchObject({ code: 0 })
    expect(await stateOf(workspace)).toMatchObject({ finishedRuns: old.finishedRuns + 1, unfinishedRuns: 0 })
  })

  it('that is full leaves the state before, whether that is known beforehand or met at work', { timeout: 180_000 }, async ({ skip }) => {
    const disk = join(folder, 'disk')
    mkdirSync(disk)
    if (!isRoot || spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=80m', 'tmpfs', disk]).status !== 0) skip('no file system can be mounted here')
    try {
      const workspace = join(disk, 'county')
      spawnSync('cp', ['-r', before, workspace])
      const filler = join(disk, 'filler')
      for (const [free, sentence] of [[8, /too little room/], [0, /cannot write|too little room/]] as const) {
        fillDisk(filler, disk, free)
        const { code, err } = await evenhand(workspace, 'nightly')
        expect(code, err).toBe(2)
        expect(err).toMatch(sentence)
        rmSync(filler)
        expect(await stateOf(workspace)).toEqual(old)
      }
      const slow = start(inWorkspace(workspace, ['nightly']))
      while (!namesIn(workspace).some((name) => name.startsWith('.evenhand-work-')) && slow.child.exitCode === null) await setTimeout(5)
      await setTimeout(500)
      fillDisk(filler, disk, 0)
      const { code, err } = await slow.ended
      expect(code, err).toBe(2)
      rmSync(filler)
      expect(await stateOf(workspace)).toEqual(old)
      expect(await evenhand(workspace, 'nightly')).toMatchObject({ code: 0 })
    } finally {
      spawnSync('umount', [disk])
    }
  })
})

/** Writes a file until only so many MB are free. */
function fillDisk(file: string, disk: string, free: number): void {
  const block = Buffer.alloc(2 ** 20)
  const handle = openSync(file, 'a')
  try {
    const left = Number(spawnSync('df', ['-m', '--output=avail', disk], { encoding: 'utf8' }).stdout.split('\n')[1])
    for (let i = 0; i < left - free + (free === 0 ? 1 : 0); i++) writeSync(handle, block)
  } catch (error) {
    if (!String(error).includes('ENOSPC')) throw error
  } finally {
    closeSync(handle)
  }
}

describe('a database that is damaged', () => {
  it('is never published or kept as a backup; doctor names the table and the backup that puts it right, with its reviews', { timeout: 180_000 }, async () => {
    const workspace = copyOf(before)
    const id = String(JSON.parse(old.findings[0]!)[0])
    expect(await evenhand(workspace, 'review', id, '--outcome', 'asked', '--reason', '调卷', '--by', '张三')).toMatchObject({ code: 0 })
    expect(await evenhand(workspace, 'nightly')).toMatchObject({ code: 0 })
    const sound = await stateOf(workspace)
    const backup = namesIn(workspace).find((name) => /^evenhand-.*duckdb$/.test(name))
    await damage(join(workspace, 'evenhand.duckdb'))

    const doctor = await evenhand(workspace, 'doctor')
    expect(doctor.code, doctor.out).toBe(2)
    expect(doctor.out).toContain('the database is damaged')
    expect(doctor.out).toContain(`evenhand restore ${backup}`)
    const nightly = await evenhand(workspace, 'nightly')
    expect(nightly.code, nightly.err).not.toBe(0)
    expect(namesIn(workspace).filter((name) => /^evenhand-.*duckdb$/.test(name))).toEqual([backup])

    const restored = await evenhand(workspace, 'restore', backup!)
    expect(restored, restored.err).toMatchObject({ code: 0 })
    expect(namesIn(workspace).some((name) => name.startsWith('evenhand.set-aside-'))).toBe(true)
    expect((await stateOf(workspace)).reviews).toEqual(sound.reviews)
    expect(await evenhand(workspace, 'doctor')).toMatchObject({ code: 0 })
    expect(await evenhand(workspace, 'nightly')).toMatchObject({ code: 0 })
    expect((await stateOf(workspace)).findings).toEqual(sound.findings)
  })

  it('is named when it is no database at all', async () => {
    const workspace = copyOf(before)
    writeFileSync(join(workspace, 'evenhand.duckdb'), 'x'.repeat(20_000))
    for (const command of ['nightly', 'doctor', 'findings']) {
      const { code, out, err } = await evenhand(workspace, command)
      expect(code).toBe(2)
      expect(out + err).toContain('the database cannot be opened')
    }
  })
})

/** Overwrites a page that holds decisions, as a broken disk would. */
async function damage(database: string): Promise<void> {
  const look = `${database}.look`
  spawnSync('cp', [database, look])
  const engine = await openDuckDB(look)
  const [row] = await engine.query("SELECT max(block_id) AS block FROM pragma_storage_info('stored.decision') WHERE persistent AND block_id >= 0")
  engine.close()
  rmSync(look)
  const handle = openSync(database, 'r+')
  // Three headers of 4096 bytes, then blocks of 262144.
  writeSync(handle, Buffer.alloc(4096, 0x5a), 0, 4096, 3 * 4096 + Number(row!['block']) * 262_144 + 8192)
  closeSync(handle)
}

describe('a clock that was set back', () => {
  it('is named; the run goes on and is the latest', async () => {
    const workspace = copyOf(before)
    const engine = await openDuckDB(join(workspace, 'evenhand.duckdb'))
    await engine.execute("UPDATE stored.run SET started_at = TIMESTAMP '2999-01-01 00:00:00'")
    await engine.execute('CHECKPOINT')
    engine.close()
    expect(await evenhand(workspace, 'doctor')).toMatchObject({ code: 2, out: expect.stringMatching(/the latest run is recorded at 2999-01-01/) })
    const { code, err } = await evenhand(workspace, 'nightly')
    expect(code).toBe(0)
    expect(err).toMatch(/the clock .* is behind the latest run/)
    expect((await stateOf(workspace)).latestRun).not.toBe(old.latestRun)
  })

  it('or a day before that of the latest run is named; the run goes on', async () => {
    const workspace = copyOf(before)
    const { code, err } = await evenhand(workspace, 'nightly', '--as-of', '2026-02-01')
    expect(code).toBe(0)
    expect(err).toContain(`lies before that of an earlier run (${asOf})`)
  })
})

describe('what an interrupted run left', () => {
  it('is named by doctor and removed by its --repair, with runs that never ended', async () => {
    const workspace = copyOf(before)
    mkdirSync(join(workspace, '.evenhand-work-0123456789ab'))
    mkdirSync(join(workspace, 'reports', '.new-0123456789ab', '2026-02-05-none'), { recursive: true })
    const engine = await openDuckDB(join(workspace, 'evenhand.duckdb'))
    await engine.execute("INSERT INTO stored.run SELECT 'half', as_of, started_at, NULL, program_version, data_hash, checks_hash, parameters FROM stored.run LIMIT 1")
    engine.close()
    const doctor = await evenhand(workspace, 'doctor')
    expect(doctor.code).toBe(2)
    expect(doctor.out).toMatch(/2 files or folders of an interrupted run/)
    expect(doctor.out).toMatch(/1 runs never ended/)
    expect(await evenhand(workspace, 'doctor', '--repair')).toMatchObject({ code: 0 })
    expect(await stateOf(workspace)).toEqual(old)
  })

  it('is put in its place where it is the report of a run that was published', async () => {
    const workspace = copyOf(before)
    const draft = join(workspace, 'reports', '.new-0123456789ab')
    mkdirSync(draft)
    renameSync(join(workspace, 'reports', old.latestRun!), join(draft, old.latestRun!))
    expect(await evenhand(workspace, 'doctor', '--repair')).toMatchObject({ code: 0 })
    expect(existsSync(join(workspace, 'reports', old.latestRun!, 'index.html'))).toBe(true)
  })

  it('of a review is not lost: what stands in the log beside the database is published with the next state', async () => {
    const workspace = copyOf(before)
    const database = join(workspace, 'evenhand.duckdb')
    const write = `import('@duckdb/node-api').then(async ({ DuckDBInstance }) => {
      const connection = await (await DuckDBInstance.create(${JSON.stringify(database)})).connect()
      await connection.run("UPDATE stored.workspace SET created_at = TIMESTAMP '2001-01-01 00:00:00'")
      process.kill(process.pid, 'SIGKILL')
    })`
    spawnSync(process.execPath, ['--input-type=module', '-e', write], { cwd: process.cwd() })
    expect(statSync(`${database}.wal`).size).toBeGreaterThan(0)
    expect(await evenhand(workspace, 'nightly')).toMatchObject({ code: 0 })
    expect(existsSync(`${database}.wal`)).toBe(false)
    const engine = await openDuckDB(database, { readOnly: true })
    expect(await engine.query('SELECT CAST(created_at AS VARCHAR) AS made FROM stored.workspace')).toEqual([{ made: '2001-01-01 00:00:00' }])
    engine.close()
  })
})

describe('backups', () => {
  it('are made before a new state is published, only of a state that is not kept yet, and rotated', { timeout: 180_000 }, async () => {
    const workspace = copyOf(before)
    const names = (): string[] => namesIn(workspace).filter((name) => /^evenhand-.*duckdb$/.test(name))
    for (let night = 1; night <= 4; night++) expect(await evenhand(workspace, 'nightly')).toMatchObject({ code: 0 })
    expect(names().map((name) => name.slice(0, 15))).toEqual(['evenhand-000002', 'evenhand-000003', 'evenhand-000004'])
    const listed = await evenhand(workspace, 'restore')
    for (const name of names()) expect(listed.out).toContain(name)
    expect(await evenhand(workspace, 'restore', '000004')).toMatchObject({ code: 0 })
    expect(await evenhand(workspace, 'nightly')).toMatchObject({ code: 0 })
    expect(names().at(-1)).toMatch(/^evenhand-000004/)
    expect(readFileSync(join(workspace, 'evenhand.yaml'), 'utf8')).toContain('keep: 3')
  })

  it('say which there are when another is asked for', async () => {
    expect(await evenhand(before, 'restore', 'nothing')).toMatchObject({ code: 2, err: expect.stringMatching(/there is no backup nothing/) })
  })
})

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { installSchedule, removeSchedule, scheduleStatus } from '../pipeline/commands/schedule.ts'
import { watch, type WatchParts } from '../pipeline/commands/watch.ts'
import type { ChildRun } from '../pipeline/schedule/child-run.ts'
import type { NightlyCommand } from '../pipeline/schedule/nightly-command.ts'
import { recordingContext } from './support/sample-workspace.ts'
import type { RunProgram } from '../pipeline/schedule/run-program.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-'))
  writeFileSync(join(folder, 'evenhand.yaml'), 'name: 示例县司法局\n')
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const nothing = (): void => undefined
const noNight = async (): Promise<void> => undefined

/** A watch whose nights, and whose end, the test brings about. */
function watched(nights: readonly (() => ChildRun)[]) {
  const { context, output } = recordingContext(folder)
  const started: NightlyCommand[] = []
  const asked: string[] = []
  let night: () => Promise<void> = noNight
  let isStopped = false
  let end: (value: unknown) => void = nothing
  const parts: WatchParts = {
    everyDay: ({ hour, minute }, timeZone, work) => {
      asked.push(`${hour}:${minute} ${timeZone}`)
      night = work
      return { next: () => new Date('2026-02-05T18:00:00Z'), stop: () => { isStopped = true } }
    },
    start: (command) => {
      started.push(command)
      return nights[started.length - 1]!()
    },
    untilStopped: () => new Promise((resolve) => { end = resolve }),
  }
  const done = watch(context, { at: '02:00' }, parts)
  return { done, output, started, asked, nightFalls: () => night(), stop: () => { end('SIGTERM') }, isStopped: () => isStopped }
}

const ends = (code: number | null) => (): ChildRun => ({ ended: Promise.resolve(code), stop: nothing })
const cannotStart = (): ChildRun => ({ ended: Promise.reject(new Error('no such program')), stop: nothing })
const settle = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve) })

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await settle()
}

const logged = (): Record<string, unknown>[] =>
  readdirSync(join(folder, 'logs')).flatMap((name) => readFileSync(join(folder, 'logs', name), 'utf8').trimEnd().split('\n').map((line): Record<string, unknown> => JSON.parse(line)))

describe('the watch', () => {
  it('goes by the time in China, survives nights that fail in any way, and logs each', async () => {
    const guard = watched([ends(4), cannotStart, () => { throw new TypeError('王小明') }, ends(null), ends(0)])
    await until(() => guard.asked.length > 0)
    for (let night = 0; night < 5; night++) await guard.nightFalls()
    guard.stop()
    await guard.done
    expect(guard.asked).toEqual(['2:0 Asia/Shanghai'])
    expect(guard.started.map(({ arguments: words }) => words.slice(1))).toEqual(Array.from({ length: 5 }, () => ['nightly', '--workspace', folder, '--quiet']))
    expect(logged().map(({ event, exitCode, code }) => [event, exitCode ?? code])).toEqual([
      ['watch-started', undefined], ['night-ended', 4], ['night-failed', 'bug Error'], ['night-failed', 'bug TypeError'], ['night-failed', 'ended-by-signal'], ['night-ended', 0], ['watch-stopped', undefined],
    ])
    expect(guard.isStopped()).toBe(true)
    expect(guard.output()).toContain('下次 2026-02-06 02:00:00')
  })

  it('ends the night that still runs before it ends itself', async () => {
    let endNight: (code: null) => void = nothing
    const order: string[] = []
    const running = (): ChildRun => ({
      ended: new Promise((resolve) => { endNight = resolve }),
      stop: () => { order.push('asked to end'); setImmediate(() => { order.push('ended'); endNight(null) }) },
    })
    const guard = watched([running])
    await until(() => guard.asked.length > 0)
    const night = guard.nightFalls()
    await until(() => guard.started.length > 0)
    guard.stop()
    await guard.done
    order.push('stopped')
    await night
    expect(order).toEqual(['asked to end', 'ended', 'stopped'])
  })

  it('refuses what is no time', async () => {
    await expect(watch(recordingContext(folder).context, { at: '25:00' })).rejects.toMatchObject({ code: 'invalid-time' })
  })
})

/** A machine with a crontab and perhaps systemctl; what was called is kept. */
function machine(crontab: string, { hasSystemctl = true, isBroken = false } = {}) {
  const state = { crontab, calls: [] as string[] }
  const run: RunProgram = async (program, words, input = '') => {
    const answer = { code: 0, out: '', err: '', isMissing: false }
    state.calls.push([program, ...words].join(' '))
    if (program === 'systemctl') return hasSystemctl ? { ...answer, out: 'enabled\n' } : { ...answer, code: null, isMissing: true }
    if (words[0] === '-') state.crontab = input
    if (isBroken) return { ...answer, code: 1, err: 'permission denied' }
    return state.crontab === '' ? { ...answer, code: 1, err: 'no crontab for user' } : { ...answer, out: state.crontab }
  }
  return { state, run }
}

async function says(work: typeof installSchedule, flags: Parameters<typeof installSchedule>[1], run: RunProgram): Promise<string> {
  const { context, output } = recordingContext(folder, { lang: 'en' })
  await work(context, flags, run)
  return output()
}

describe('the schedule', () => {
  it('writes a timer where it is told to, says what to run and calls nothing, and takes away only its own files', async () => {
    const units = join(folder, 'units')
    const { state, run } = machine('')
    const said = await says(installSchedule, { at: '03:30', to: units }, run)
    expect(readdirSync(units).map((name) => name.replace(/[0-9a-f]{8}/, '*'))).toEqual(['evenhand-*.service', 'evenhand-*.timer'])
    expect(said).toMatch(/please run: systemctl --user link '[^']+' '[^']+'\nplease run: systemctl --user enable --now evenhand-\w+\.timer/)
    expect(said).toMatch(/next run: \d{4}-\d\d-\d\d 03:30:00/)
    expect(state.calls).toEqual([])
    expect(await says(scheduleStatus, { to: units }, run)).toMatch(/every day at 03:30\nnext run: [\d-]+ 03:30:00\nthe crontab holds no job/)
    writeFileSync(join(units, 'other.timer'), 'mine')
    const [service] = readdirSync(units)
    writeFileSync(join(units, service!), '[Unit]\n')
    expect(await says(removeSchedule, { to: units }, run)).toMatch(/removed: \S+\.timer\nnot written by this program, left alone: \S+\.service/)
    expect(readdirSync(units)).toEqual([service, 'other.timer'])
    expect(await says(scheduleStatus, { to: units }, run)).toMatch(/no systemd timer is installed/)
  })

  it('puts its line into the crontab and takes it out, whatever else stands there', async () => {
    const { state, run } = machine('0 1 * * * /bin/true\n')
    await says(installSchedule, { cron: true }, run)
    await says(installSchedule, { cron: true, at: '04:00' }, run)
    expect(state.crontab).toMatch(/^0 1 \* \* \* \/bin\/true\n0 4 \* \* \* [^\n]+\n$/)
    expect(await says(scheduleStatus, { to: folder }, run)).toMatch(/crontab: every day at 04:00\nnext run: [\d-]+ 04:00:00/)
    await says(removeSchedule, { to: folder }, run)
    expect(state.crontab).toBe('0 1 * * * /bin/true\n')
    state.calls.length = 0
    await says(removeSchedule, { to: folder }, run)
    expect(state.calls).toEqual(['crontab -l'])
  })

  it('does not write a crontab that it could not read', async () => {
    const { state, run } = machine('0 1 * * * /bin/true\n', { isBroken: true })
    await expect(says(installSchedule, { cron: true }, run)).rejects.toMatchObject({ code: 'crontab-failed' })
    expect(state.calls).toEqual(['crontab -l'])
  })

  it('writes a task for Windows and removes it only where it is its own', async () => {
    const file = join(folder, 'task.xml')
    const { run } = machine('')
    expect(await says(installSchedule, { windows: file }, run)).toContain(`/XML "${file}"`)
    await says(removeSchedule, { windows: file }, run)
    expect(readdirSync(folder)).not.toContain('task.xml')
    writeFileSync(file, 'mine')
    expect(await says(removeSchedule, { windows: file }, run)).toContain('left alone')
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })
})

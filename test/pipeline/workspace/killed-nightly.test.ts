import { appendFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addFile, copyOf, evenhand, folder, inWorkspace, namesIn, smallCounty, start, stateOf, type State } from './county.ts'

const kills = Number(process.env['EVENHAND_KILLS'] ?? 12)
/** Takes a line for each kill: when, what was killed, which state was found. */
const tableFile = process.env['EVENHAND_KILL_TABLE']

let before: string
let old: State
let complete: State
let duration = 0

beforeAll(async () => {
  before = await smallCounty()
  expect(await evenhand(before, 'nightly')).toMatchObject({ code: 0 })
  const [finding] = (await stateOf(before)).findings
  const id = String(JSON.parse(finding!)[0])
  expect(await evenhand(before, 'review', id, '--outcome', 'asked', '--reason', '调卷', '--by', '张三')).toMatchObject({ code: 0 })
  addFile(before, 'decisions-city.csv')
  old = await stateOf(before)
  const after = copyOf(before)
  const started = performance.now()
  expect(await evenhand(after, 'nightly')).toMatchObject({ code: 0 })
  duration = performance.now() - started
  complete = await stateOf(after)
  expect(complete.decisions).toBeGreaterThan(old.decisions)
  expect(complete.reviews).toEqual(old.reviews)
  expect(old.reviews).toHaveLength(1)
}, 300_000)

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** All but the name of the run, which holds its time. */
function apartFromRun({ latestRun: _latest, ...others }: State): Omit<State, 'latestRun'> {
  return others
}

async function killedAt(share: number, whole: boolean): Promise<{ workspace: string; wasKilled: boolean }> {
  const workspace = copyOf(before)
  const { child, ended } = start(inWorkspace(workspace, ['nightly']), { detached: whole })
  await Promise.race([setTimeout(share * duration), ended])
  const wasKilled = child.exitCode === null
  if (wasKilled) process.kill(whole ? -child.pid! : child.pid!, 'SIGKILL')
  await ended
  return { workspace, wasKilled }
}

describe('the nightly job that is killed', () => {
  it('at any moment leaves the state before or the new one whole, and the next night brings the same findings', { timeout: 60_000 + kills * 60_000 }, async () => {
    const seed = Date.now() % 2 ** 31
    // Without bias: small numbers, which would be preferred, are moments at which nothing has begun yet.
    const [moments] = fc.sample(fc.array(fc.noBias(fc.integer({ min: 0, max: 110 })), { minLength: kills, maxLength: kills, size: 'max' }), { seed, numRuns: 1 })
    for (const [i, percent] of moments!.entries()) {
      const share = percent / 100
      const whole = i % 2 === 0
      const { workspace, wasKilled } = await killedAt(share, whole)
      const hint = `seed ${seed}, ${whole ? 'all its processes' : 'the first process'} killed at ${Math.round(share * 100)} % of ${Math.round(duration)} ms`
      const found = await stateOf(workspace)
      expect(found.unfinishedRuns, hint).toBe(0)
      const isNew = found.latestRun !== old.latestRun
      if (isNew) expect(apartFromRun(found), hint).toEqual(apartFromRun(complete))
      else expect(found, hint).toEqual(old)

      const again = await evenhand(workspace, 'nightly')
      expect(again, hint).toMatchObject({ code: 0 })
      const next = await stateOf(workspace)
      expect(apartFromRun({ ...next, finishedRuns: 0 }), hint).toEqual(apartFromRun({ ...complete, finishedRuns: 0 }))
      expect(namesIn(workspace).filter((name) => name.startsWith('.') || name.includes('lock')), hint).toEqual([])
      for (const run of isNew ? [found.latestRun!, next.latestRun!] : [next.latestRun!]) expect(existsSync(join(workspace, 'reports', run, 'index.html')), hint).toBe(true)
      if (tableFile !== undefined) appendFileSync(tableFile, `${Math.round(share * 100)}\t${whole ? 'all' : 'first'}\t${wasKilled ? 'killed' : 'ended'}\t${isNew ? 'new' : 'old'}\t${/removed/.test(again.err) ? 'leftovers' : ''}\t${/takes over/.test(again.err) ? 'lock' : ''}\n`)
      rmSync(workspace, { recursive: true })
    }
  })
})

import { appendFileSync, cpSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentOf, copyOf, evenhand, filesOf, folder, start, writeDecisions, type Content } from './workspaces.ts'

const [rowsBefore, corrected, rowsOfFile] = [2000, 1000, 10_000]
const kills = Number(process.env['EVENHAND_KILLS'] ?? 12)

const before = join(folder, 'before')
const file = join(folder, '台账.csv')
let duration = 0
let old: Content
let complete: Content
/** What is stored when the same file was loaded from the inbox, under its name there. */
let completeFromInbox: Content

beforeAll(async () => {
  await evenhand('init', before)
  const earlier = join(folder, '往年.csv')
  await writeDecisions(earlier, 1, rowsBefore)
  await writeDecisions(file, corrected / 2, rowsOfFile, corrected)
  expect(await evenhand('ingest', earlier, '--workspace', before)).toMatchObject({ code: 0 })
  const after = copyOf(before)
  const started = performance.now()
  expect(await evenhand('ingest', file, '--workspace', after)).toMatchObject({ code: 0 })
  duration = performance.now() - started
  old = await contentOf(before)
  complete = await contentOf(after)
  expect(complete).not.toEqual(old)
  const fromInbox = copyOf(before)
  cpSync(file, join(fromInbox, 'inbox', '台账.csv'))
  expect(await evenhand('ingest', join(fromInbox, 'inbox', '台账.csv'), '--workspace', fromInbox)).toMatchObject({ code: 0 })
  completeFromInbox = await contentOf(fromInbox)
})

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Random moments of a load, as parts of the time that it takes, with the seed that gives them again. */
function moments(count: number): { seed: number; shares: readonly number[] } {
  const seed = Date.now() % 2 ** 31
  const [shares] = fc.sample(fc.array(fc.double({ min: 0, max: 1.1, noNaN: true }), { minLength: count, maxLength: count, size: 'max' }), { seed, numRuns: 1 })
  return { seed, shares: shares! }
}

async function interrupted(share: number, signal: NodeJS.Signals): Promise<string> {
  const workspace = copyOf(before)
  const { child, ended } = start('ingest', file, '--workspace', workspace)
  await Promise.race([setTimeout(share * duration), ended])
  child.kill(signal)
  await ended
  return workspace
}

async function expectAllOrNothing(workspace: string, hint: string): Promise<void> {
  const found = await contentOf(workspace)
  expect([old, complete], hint).toContainEqual(found)
  const again = await evenhand('ingest', file, '--workspace', workspace)
  expect(again, hint).toMatchObject({ code: 0 })
  expect(await contentOf(workspace), hint).toEqual(complete)
  expect(filesOf(workspace), hint).toEqual(filesOf(before))
  rmSync(workspace, { recursive: true })
}

describe('a load that is interrupted', () => {
  it('by a kill at any moment leaves the database as it was, or with the whole file; the next run completes it', { timeout: 300_000 }, async () => {
    const { seed, shares } = moments(kills)
    for (const share of shares) {
      const hint = `seed ${seed}, killed at ${Math.round(share * 100)} % of ${Math.round(duration)} ms`
      await expectAllOrNothing(await interrupted(share, 'SIGKILL'), hint)
    }
  })

  it.each(['SIGINT', 'SIGTERM'] as const)('by %s does no harm either', { timeout: 120_000 }, async (signal) => {
    const { seed, shares } = moments(2)
    for (const share of shares) await expectAllOrNothing(await interrupted(share, signal), `seed ${seed}, ${signal} at ${Math.round(share * 100)} % of ${Math.round(duration)} ms`)
  })
})

function decisionsIn(content: Content): string {
  return content.find((table) => table.startsWith('stored.decision:'))!
}

const changes: Readonly<Record<string, (source: string) => void>> = {
  deleted: (source) => {
    rmSync(source)
  },
  'cut short': (source) => {
    truncateSync(source, 4_000_001)
  },
  'continued with bytes of another encoding': (source) => {
    appendFileSync(source, Buffer.from('c4b3bed62c"0d0a', 'hex'))
  },
}

describe('a file that is changed while it is read', () => {
  it.each(Object.entries(changes))('%s: is loaded whole or not at all', { timeout: 120_000 }, async (_, change) => {
    const { seed, shares } = moments(3)
    for (const share of shares) {
      const workspace = copyOf(before)
      const source = join(workspace, 'inbox', '台账.csv')
      await writeDecisions(source, corrected / 2, rowsOfFile, corrected)
      const { ended } = start('ingest', source, '--workspace', workspace)
      await Promise.race([setTimeout(share * duration), ended])
      change(source)
      const { code, said } = await ended
      const hint = `seed ${seed}, changed at ${Math.round(share * 100)} % of ${Math.round(duration)} ms\n${said}`
      expect([0, 3], hint).toContain(code)
      const found = await contentOf(workspace)
      expect([old, completeFromInbox].map(decisionsIn), hint).toContain(decisionsIn(found))
      rmSync(workspace, { recursive: true })
    }
  })
})

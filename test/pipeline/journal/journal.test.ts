import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { UserError } from '../../../pipeline/domain/errors.ts'
import { errorCode } from '../../../pipeline/journal/error-code.ts'
import { logsKept, writeJournal } from '../../../pipeline/journal/journal.ts'
import { notify } from '../../../pipeline/journal/notify.ts'
import { temporaryFolder } from '../../support/sample-workspace.ts'

const { folder, remove } = temporaryFolder()
afterAll(remove)

it('the log of a day in China is one file of JSON lines, without the name of the machine', () => {
  const logs = join(folder, 'day')
  writeJournal(logs, { event: 'nightly-started', asOf: '2026-11-22' }, new Date('2026-11-21T16:30:00Z'))
  writeJournal(logs, { event: 'nightly-failed', code: 'workspace-locked', durationMs: 12 }, new Date('2026-11-21T16:31:00Z'))
  expect(readdirSync(logs)).toEqual(['evenhand-2026-11-22.log'])
  const lines = readFileSync(join(logs, 'evenhand-2026-11-22.log'), 'utf8').trimEnd().split('\n').map((line): unknown => JSON.parse(line))
  expect(lines).toEqual([
    { level: 'info', time: '2026-11-21T16:30:00.000Z', event: 'nightly-started', asOf: '2026-11-22' },
    { level: 'error', time: '2026-11-21T16:31:00.000Z', event: 'nightly-failed', code: 'workspace-locked', durationMs: 12 },
  ])
})

it('the oldest logs go when there are more than are kept, and other files stay', () => {
  const logs = join(folder, 'old')
  mkdirSync(logs)
  const names = Array.from({ length: logsKept + 3 }, (_, day) => `evenhand-2026-0${1 + Math.floor(day / 28)}-${String(1 + (day % 28)).padStart(2, '0')}.log`)
  for (const name of [...names, 'notes.txt', 'evenhand-2020.log']) writeFileSync(join(logs, name), '')
  writeJournal(logs, { event: 'watch-started' }, new Date('2026-11-22T00:00:00Z'))
  expect(readdirSync(logs).sort()).toEqual([...names.slice(4), 'evenhand-2020.log', 'evenhand-2026-11-22.log', 'notes.txt'].sort())
})

it('an error leaves its code in the log and nothing of its message', () => {
  expect(errorCode(new UserError('file-unreadable', { where: '王小明.xlsx', message: 'x' }))).toBe('file-unreadable')
  expect(errorCode(new TypeError('王小明'))).toBe('bug TypeError')
  expect(errorCode('王小明')).toBe('bug string')
})

it('a summary that cannot be sent gives the reason, and a redirection is not followed', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/moved') response.writeHead(302, { location: '/elsewhere' })
    else response.writeHead(request.url === '/broken' ? 500 : 204)
    response.end()
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = server.address()
  const base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  const sent = await Promise.all(['/', '/broken', '/moved'].map((path) => notify(base + path, { event: 'nightly-finished' })))
  server.close()
  expect(sent).toEqual([null, 'status 500', 'unreachable'])
  expect(await notify(base, { event: 'nightly-finished' })).toBe('unreachable')
})

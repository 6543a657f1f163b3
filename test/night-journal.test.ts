import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { nightJournal, noted } from '../pipeline/commands/night-journal.ts'
import { UserError } from '../pipeline/domain/errors.ts'
import { findWorkspace } from '../pipeline/workspace/workspace.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenhand-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function workspaceWith(settings: string) {
  writeFileSync(join(folder, 'evenhand.yaml'), `name: 示例县司法局\n${settings}`)
  return findWorkspace(folder)
}

const logged = (): Record<string, unknown>[] =>
  readdirSync(join(folder, 'logs')).flatMap((name) => readFileSync(join(folder, 'logs', name), 'utf8').trimEnd().split('\n').map((line): Record<string, unknown> => JSON.parse(line)))

it('nothing is sent anywhere unless an address is set', async () => {
  const workspace = await workspaceWith('')
  expect(workspace.configuration.webhook).toBeNull()
  await noted(nightJournal(workspace, () => undefined), async () => ({ event: 'nightly-finished', exitCode: 0 }))
  expect(logged().map(({ event }) => event)).toEqual(['nightly-finished'])
})

it('an address that nobody answers at is logged and fails no night', async () => {
  // Port 9 on the own machine: discard, where nothing listens.
  const workspace = await workspaceWith('notify: {webhook: "http://127.0.0.1:9/"}\n')
  await noted(nightJournal(workspace, () => undefined), async () => ({ event: 'nightly-finished', exitCode: 0 }))
  expect(logged()).toMatchObject([{ event: 'nightly-finished' }, { event: 'notify-failed', code: 'unreachable' }])
})

it('a night that fails leaves its code, nothing of its message, and fails all the same', async () => {
  const failing = noted(nightJournal(await workspaceWith(''), () => undefined), async () => { throw new UserError('disk-full', { where: '王小明.xlsx' }) })
  await expect(failing).rejects.toMatchObject({ code: 'disk-full' })
  expect(logged()).toMatchObject([{ level: 'error', event: 'nightly-failed', code: 'disk-full' }])
  expect(JSON.stringify(logged())).not.toContain('王小明')
})

it('a log that cannot be written is said and stops no night', async () => {
  const workspace = await workspaceWith('')
  writeFileSync(join(folder, 'logs'), 'a file stands in the way')
  const troubles: unknown[] = []
  await noted(nightJournal(workspace, (error) => { troubles.push(error) }), async () => ({ event: 'nightly-finished' }))
  expect(troubles).toHaveLength(1)
})

it.each(['notify: {webhook: nowhere}', 'notify: {webhook: "file:///etc/passwd"}', 'notify: {mail: a@b}'])('%s is refused with its place', async (settings) => {
  await expect(workspaceWith(`${settings}\n`)).rejects.toMatchObject({ code: 'configuration-invalid', problems: expect.arrayContaining([expect.objectContaining({ line: 2 })]) })
})

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

it.each(['notify: {webhook: nowhere}', 'notify: {webhook: "file:///etc/passwd"}', 'notify: {mail: a@b}', 'notify: {mail: {from: a@b, to: []}}', 'notify: {mail: {from: "a@b\\r\\nBcc: c@d", to: [a@b]}}'])('%s is refused with its place', async (settings) => {
  await expect(workspaceWith(`${settings}\n`)).rejects.toMatchObject({ code: 'configuration-invalid', problems: expect.arrayContaining([expect.objectContaining({ line: 2 })]) })
})

const mail = 'notify: {mail: {from: evenhand@example.gov.cn, to: [a@example.gov.cn, b@example.gov.cn]}}\n'

const utf8 = (base64: string): string => new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(base64, 'base64'))

/** Header -> text, and the text of the message, read by the rules that mail programs follow. */
function readMail(path: string): { headers: Record<string, string>; text: string } {
  const content = readFileSync(path, 'latin1')
  expect(content).toMatch(/^[\r\n\x20-\x7e]*$/)
  expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of content.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76)
  const [head = '', body = ''] = content.split('\r\n\r\n')
  const lines = head.replaceAll(/\?=\r\n =\?/g, '?==?').replaceAll(/\r\n /g, ' ').split('\r\n')
  const headers = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2).replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/g, (_, word: string) => utf8(word))]))
  return { headers, text: utf8(body) }
}

it('a night is written as a message beside its report: counts and the path, nothing else', async () => {
  const workspace = await workspaceWith(mail)
  const counts = { files: 3, used: 900, findings: 41, critical: 2, high: 5, medium: 4, low: 30, notice: 0, appeared: 7, gone: 1, failedChecks: 0 }
  await noted(nightJournal(workspace, () => undefined), async () => ({ event: 'nightly-finished', asOf: '2026-02-05', runId: '2026-02-05-0a1b2c3d', exitCode: 0, counts }))
  const { headers, text } = readMail(join(folder, 'reports', '2026-02-05-0a1b2c3d', 'summary.eml'))
  expect(headers).toMatchObject({
    From: 'evenhand@example.gov.cn', To: 'a@example.gov.cn, b@example.gov.cn', Subject: '示例县司法局：2026-02-05 裁量监督检查结果（疑点 41 项）',
    'Content-Type': 'text/plain; charset=utf-8', 'Content-Transfer-Encoding': 'base64', 'X-Unsent': '1',
  })
  expect(headers['Date']).toMatch(/^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d \+0800$/)
  expect(text.split('\r\n')).toEqual([
    '疑点 41 项，均为疑似、待核查；比上次新增 7 项，不再列出 1 项。', '重大：2 项', '较高：5 项', '中等：4 项', '较低：30 项', '提示：0 项',
    `报告：${join(folder, 'reports', '2026-02-05-0a1b2c3d', 'index.html')}`, '本邮件只有计数；当事人、机关和文书的情况，请看报告。', '',
  ])
})

it('a night that failed is written as a message too, with the code only', async () => {
  const workspace = await workspaceWith(mail)
  const failing = noted(nightJournal(workspace, () => undefined), async () => { throw new UserError('disk-full', { where: '王小明.xlsx' }) })
  await expect(failing).rejects.toMatchObject({ code: 'disk-full' })
  const [name] = readdirSync(join(folder, 'reports'))
  expect(name).toMatch(/^summary-\d{4}-\d\d-\d\d\.eml$/)
  const { headers, text } = readMail(join(folder, 'reports', name!))
  expect(headers['Subject']).toContain('没有完成')
  expect(text).toContain('disk-full')
  expect(text).not.toContain('王小明')
})

it('a message that cannot be written is logged and fails no night', async () => {
  const workspace = await workspaceWith(mail)
  writeFileSync(join(folder, 'reports'), 'a file stands in the way')
  await noted(nightJournal(workspace, () => undefined), async () => ({ event: 'nightly-finished', runId: 'r1' }))
  expect(logged()).toMatchObject([{ event: 'nightly-finished' }, { event: 'notify-failed', code: 'mail' }])
})

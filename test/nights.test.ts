import { createServer, type Server } from 'node:http'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadChecks } from '../pipeline/checks/load-checks.ts'
import { nightly } from '../pipeline/commands/nightly.ts'
import { replay } from '../pipeline/commands/replay.ts'
import { diffRuns, listRuns } from '../pipeline/commands/runs.ts'
import { openDuckDB } from '../pipeline/engine/duckdb.ts'
import { packageRoot } from '../pipeline/package-root.ts'
import { recordingContext, temporaryFolder } from './support/sample-workspace.ts'

const { folder, remove } = temporaryFolder()
const sample = join(packageRoot, 'data-samples', 'county', 'inbox')
const wanted = new Set(['fine-outside-tier', 'fine-outside-statute', 'benchmark-not-cited'])
const heard: string[] = []
let server: Server

/** A context of its own time, as two commands never start at once. */
function contextAt(asOf: string, hour: number, format = 'text') {
  const { context, output } = recordingContext(folder, { asOf, format })
  return { context: { ...context, now: new Date(`2026-02-05T0${hour}:00:00+08:00`) }, output }
}

/** Every other row of the city's decisions is loaded on the first night, with the day a year earlier; the others on the second. */
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => { body += String(part) })
    request.on('end', () => { heard.push(body); response.end() })
  })
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve) })
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  mkdirSync(join(folder, 'inbox'), { recursive: true })
  const others = loadChecks().filter(({ id }) => !wanted.has(id)).map(({ id }) => `  ${id}: {enabled: false}\n`)
  writeFileSync(join(folder, 'evenhand.yaml'), `name: 示例县司法局\nnotify: {webhook: "http://127.0.0.1:${port}/night"}\nchecks:\n${others.join('')}`)
  for (const file of ['agencies.csv', 'benchmarks.csv', 'statutory-ranges.csv']) writeFileSync(join(folder, 'inbox', file), readFileSync(join(sample, file)))
  const [header = '', ...rows] = readFileSync(join(sample, 'decisions-city.csv'), 'utf8').trimEnd().split('\n')
  const half = (first: number): string => [header, ...rows.filter((_, i) => i % 2 === first)].join('\n')
  writeFileSync(join(folder, 'inbox', 'first.csv'), half(0))
  expect(await nightly(contextAt('2025-01-01', 1).context, {})).toBe(0)
  writeFileSync(join(folder, 'inbox', 'second.csv'), half(1))
  expect(await nightly(contextAt('2026-02-05', 2).context, {})).toBe(0)
}, 120_000)
afterAll(() => {
  server.close()
  remove()
})

const csvRows = (text: string): Record<string, string | null>[] => JSON.parse(text)

describe('what differs between two nights', () => {
  it('is listed with its cause: an old decision that came late, or one that is new', async () => {
    const { context, output } = contextAt('2026-02-05', 3, 'json')
    await diffRuns(context, [])
    const fresh = csvRows(output()).filter(({ change }) => change === '新增')
    const causes = fresh.map(({ document_number: number, causes: cause }) => ({ year: /〔(\d+)〕/.exec(String(number))![1]!, cause }))
    expect(new Set(causes.map(({ year }) => year)).size).toBeGreaterThan(1)
    for (const { year, cause } of causes) expect(cause).toBe(year === '2024' ? '以前作出的决定，上次运行之后才报送' : '上次运行以来新作出的决定')
  })

  it('is the same whichever run is named first, and one run stands for it and the one before it', async () => {
    const list = contextAt('2026-02-05', 3, 'json')
    await listRuns(list.context)
    const [last, first] = csvRows(list.output()).map(({ run_id: id }) => String(id))
    const answers = []
    for (const names of [[], [first!, last!], [last!, first!], [last!]]) {
      const { context, output } = contextAt('2026-02-05', 3)
      await diffRuns(context, names)
      answers.push(output())
    }
    expect(new Set(answers).size).toBe(1)
    await expect(diffRuns(contextAt('2026-02-05', 3).context, [first!])).rejects.toMatchObject({ code: 'no-other-run' })
    await expect(diffRuns(contextAt('2026-02-05', 3).context, ['1999'])).rejects.toMatchObject({ code: 'unknown-run' })
  })

  it('stands in the list of runs', async () => {
    const { context, output } = contextAt('2026-02-05', 3)
    await listRuns(context)
    const [last, first] = output().trim().split('\n')
    expect(first).toMatch(/首次运行$/)
    expect(last).toMatch(/新增 \d+，不再列出 \d+ {2}有变动：数据$/)
  })

  it('stands in the nightly report, on its first screen and beside each new finding', () => {
    const report = readdirSync(join(folder, 'reports')).find((name) => name.startsWith('2026'))
    const page = readFileSync(join(folder, 'reports', report!, 'index.html'), 'utf8')
    expect(page).toMatch(/新增疑点 \d+ 项：上次运行以来新作出的决定 \d+ 项、以前作出的决定，上次运行之后才报送 \d+ 项/)
    expect(page).toContain('本次新增。原因：以前作出的决定，上次运行之后才报送')
  })
})

describe('the log of a night', () => {
  it('is JSON lines with counts and durations, and the summary is sent to the address that was set', () => {
    const lines = readLogs().trim().split('\n').map((line): Record<string, unknown> => JSON.parse(line))
    const events = lines.map(({ event }) => event)
    const one = ['nightly-started', 'loaded', 'checked', 'reported', 'nightly-finished', 'notified']
    expect(events).toEqual([...one, ...one])
    const last = lines.findLast(({ event }) => event === 'nightly-finished')!
    expect(last).toMatchObject({ exitCode: 0, counts: { unusable: 0, failedChecks: 0 } })
    expect(last['durationMs']).toBeGreaterThan(0)
    expect(JSON.parse(heard[1]!)).toMatchObject({ event: 'nightly-finished', counts: last['counts'] })
  })

  it('holds no name, no identity number and no path of the data', async () => {
    const engine = await openDuckDB(join(folder, 'evenhand.duckdb'), { readOnly: true })
    const rows = await engine.query('SELECT DISTINCT unnest([party_name, officer, reviewer, agency_id, document_number, violation_item]) AS secret FROM stored.decision')
    const agencies = await engine.query('SELECT name AS secret FROM stored.agency')
    engine.close()
    const numbers = readFileSync(join(sample, 'decisions-city.csv'), 'utf8').match(/\b\d{16,17}[0-9A-Z]{1,2}\b/g) ?? []
    const secrets = [...[...rows, ...agencies].flatMap(({ secret }) => (secret == null ? [] : [String(secret)])), ...numbers, folder, 'first.csv', '示例县司法局']
    expect(secrets.length).toBeGreaterThan(300)
    const said = readLogs() + heard.join('\n')
    expect(secrets.filter((secret) => said.includes(secret))).toEqual([])
    expect(said).not.toMatch(/\p{Script=Han}/u)
  })
})

describe('a replay', () => {
  it.each(['fine-outside-tier.rounding_unit=10', 'benchmark-not-cited.recorded_share=0.8'])('with the parameter that is in force (%s) finds the same as the latest run, and stores nothing', async (setting) => {
    const before = await countOfRuns()
    const { context, output } = contextAt('2026-02-05', 4, 'json')
    expect(await replay(context, { set: [setting] })).toBe(0)
    const answer: { parameters: { before: unknown; after: unknown }[] } = JSON.parse(output())
    expect(answer).toMatchObject({ isOtherDataOrDay: false, checks: [{ appeared: [], gone: [], changed: 0, failure: null }] })
    expect(answer.parameters[0]!.before).toBe(answer.parameters[0]!.after)
    expect(await countOfRuns()).toEqual(before)
  })

  it('says so where the day is not that of the latest run, because the difference may come from there', async () => {
    const { context, output } = contextAt('2025-06-30', 4)
    await replay({ ...context, isAsOfGiven: true }, { set: ['fine-outside-tier.rounding_unit=20'] })
    expect(output()).toMatch(/未必都由参数引起[\s\S]*rounding_unit：10 → 20/)
  })

  it.each([
    ['fine-outside-teir.rounding_unit=1', 'unknown-check'],
    ['fine-outside-tier.rounding_units=1', 'unknown-check-parameter'],
    ['fine-outside-tier.rounding_unit=ten', 'configuration-invalid-value'],
    ['departs-from-established-practice.window_days=400', 'check-parameter-out-of-bounds'],
    ['fine-outside-tier', 'parameter-not-set'],
  ])('refuses %s', async (text, code) => {
    await expect(replay(contextAt('2026-02-05', 4).context, { set: [text] })).rejects.toMatchObject({ code })
  })
})

function readLogs(): string {
  return readdirSync(join(folder, 'logs')).map((name) => readFileSync(join(folder, 'logs', name), 'utf8')).join('')
}

async function countOfRuns(): Promise<unknown> {
  const engine = await openDuckDB(join(folder, 'evenhand.duckdb'), { readOnly: true })
  const rows = await engine.query('SELECT (SELECT count(*) FROM stored.run) AS runs, (SELECT count(*) FROM stored.finding) AS findings, (SELECT count(*) FROM stored.finding_event) AS events')
  engine.close()
  return rows
}

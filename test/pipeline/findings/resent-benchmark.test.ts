import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Engine, Value } from '../../../pipeline/engine/engine.ts'
import { ingestFiles } from '../../../pipeline/ingest/ingest-files.ts'
import { readChanges } from '../../../pipeline/report-data/read-changes.ts'
import { modelDatabase } from '../../support/model-database.ts'
import { options } from '../ingest/support.ts'

let engine: Engine
let folder: string
let nights = 0
beforeEach(async () => {
  engine = await modelDatabase('2026-03-01')
  folder = mkdtempSync(join(tmpdir(), 'evenhand-resent-'))
  nights = 0
})
afterEach(() => {
  engine.close()
  rmSync(folder, { recursive: true })
})

async function store(table: string, row: Readonly<Record<string, Value>>): Promise<void> {
  await engine.append(`stored.${table}`, Object.keys(row), [Object.values(row)])
}

const items = ['占道', '噪声', '垃圾']

/**
 * A night that loads the files and finds something on each item and on the benchmark, every other night graver. What changed since the
 * night before: item, or 基准 for the benchmark -> causes.
 */
async function night(files: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  nights += 1
  const now = new Date(`2026-02-${10 + nights}T02:00:00Z`)
  const paths = Object.entries(files).map(([name, content]) => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  })
  await ingestFiles(engine, paths, { ...options, now })
  const run = { run_id: `r${nights}` }
  const at = now.toISOString().slice(0, 19).replace('T', ' ')
  await store('run', { ...run, as_of: at.slice(0, 10), started_at: at, finished_at: at, program_version: '1', data_hash: `d${nights}`, checks_hash: 'c', parameters: '{}' })
  for (const [check, subject] of [['fine', 'decision'], ['gaps', 'benchmark']] as const) {
    await store('run_check', { ...run, check_id: check, subject, reads_rules: true, sql_hash: 's', parameters_hash: 'p', model_hash: 'm' })
  }
  const found = { ...run, agency_id: 'a', period: '2025', severity: nights % 2 === 0 ? 'high' : 'low', verdict: 'above', evidence: '{}', fingerprint: 'f' }
  for (const item of items) await store('finding', { ...found, finding_id: item, check_id: 'fine', subject_id: item, violation_item: item })
  await store('finding', { ...found, finding_id: '基准', check_id: 'gaps', subject_id: '示例市裁量基准/2025年版' })
  if (nights === 1) return {}
  const changes = await readChanges(engine, `r${nights - 1}`, run.run_id)
  return Object.fromEntries(changes.map(({ findingId, causes }) => [findingId, causes.join(', ')]))
}

const other = { 占道: 'unknown', 噪声: 'unknown', 垃圾: 'unknown', 基准: 'unknown' }
const cause = 'changed-benchmark'
const benchmark = (...rows: readonly string[]): string =>
  `裁量基准名称,版本,制定机关,生效日期,违法行为,裁量阶次,阶次序号,适用金额种类,适用金额下限,适用金额上限,幅度类型,下限,上限\n${rows.map((row) => `示例市裁量基准,2025年版,示例市城管局,2025-01-01,${row}\n`).join('')}`
const street = '占道,一般,1,,,,金额,1000,5000'
const noise = '噪声,一般,1,,,,金额,500,2000'
const waste = '垃圾,一般,1,,,,金额,300,900'
const first = benchmark(street, noise, waste)
const ranges = (upper: number): string => `违法行为,法律名称,条款,幅度类型,下限,含下限,上限,含上限\n占道,示例条例,第九条,金额,500,是,${upper},是\n噪声,示例条例,第十条,金额,500,是,9000,是\n垃圾,示例条例,第十一条,金额,500,是,9000,是\n`

describe('a benchmark file that is sent again as it once was', () => {
  it('bears only on the items whose ranges are others than before', async () => {
    await night({ 'b.csv': first })
    expect(await night({ 'b.csv': benchmark(street.replace('5000', '6000'), noise, waste) })).toEqual({ ...other, 占道: cause, 基准: cause })
    expect(await night({ 'b.csv': first })).toEqual({ ...other, 占道: cause, 基准: cause })
    expect(await night({})).toEqual(other)
  })

  it('bears on an item whose range it brings back', async () => {
    const [small, large] = ['噪声,一般,1,货值金额,,10000,金额,500,2000', '噪声,一般,1,货值金额,10000,,金额,2000,9000']
    const both = benchmark(street, small, large, waste)
    await night({ 'b.csv': both })
    expect(await night({ 'b.csv': benchmark(street, large, waste) })).toEqual({ ...other, 噪声: cause, 基准: cause })
    expect(await night({ 'b.csv': both })).toEqual({ ...other, 噪声: cause, 基准: cause })
  })

  it('bears on nothing where all that it says stands there already', async () => {
    await night({ 'b.csv': first })
    const more = benchmark(street, noise, waste, '乱停,一般,1,,,,金额,100,200')
    expect(await night({ 'b.csv': more })).toEqual({ ...other, 基准: cause })
    expect(await night({ 'b.csv': first })).toEqual(other)
  })

  it('bears on the benchmark alone where only what is said of that is other than before', async () => {
    await night({ 'b.csv': first })
    expect(await night({ 'b.csv': first.replaceAll('2025-01-01', '2025-02-01') })).toEqual({ ...other, 基准: cause })
    expect(await night({ 'b.csv': first })).toEqual({ ...other, 基准: cause })
  })

  it('bears on all of its items where it comes for the first time', async () => {
    await night({})
    expect(await night({ 'b.csv': first })).toEqual({ 占道: cause, 噪声: cause, 垃圾: cause, 基准: cause })
  })
})

describe('a file of statutory ranges that is sent again as it once was', () => {
  it('bears only on the items whose ranges are others than before', async () => {
    await night({ 'r.csv': ranges(9000) })
    expect(await night({ 'r.csv': ranges(8000) })).toEqual({ ...other, 占道: cause })
    expect(await night({ 'r.csv': ranges(9000) })).toEqual({ ...other, 占道: cause })
  })
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { benchmarkHealth } from '../pipeline/commands/benchmark-health.ts'
import { check } from '../pipeline/commands/check.ts'
import { ingest } from '../pipeline/commands/ingest.ts'
import { z } from '../pipeline/settings/shape.ts'
import { decisions, hoarding, pastCounty, toFile } from './support/past-county.ts'
import { recordingContext, sampleAsOf, temporaryFolder } from './support/sample-workspace.ts'

const shape = z.object({ asOf: z.string(), versions: z.number(), itemsWithout: z.array(z.object({ item: z.string(), without: z.number() })), uses: z.array(z.object({ decisions: z.number() })) })

describe('evenhand benchmark health', () => {
  const { folder, remove } = temporaryFolder()
  afterAll(remove)

  beforeAll(() => pastCounty(folder))

  it('asks for a run first', async () => {
    await expect(benchmarkHealth(recordingContext(folder).context, {})).rejects.toMatchObject({ code: 'no-run' })
  })

  it('writes a page and a workbook where it is told, in the language that is asked for', async () => {
    await check(recordingContext(folder).context, {})
    const { context, output } = recordingContext(folder)
    await benchmarkHealth(context, {})
    expect(output()).toContain('现行裁量基准 1 个版本')
    for (const name of ['benchmark-health.html', 'benchmark-health.xlsx']) expect(existsSync(join(folder, 'reports/benchmark-health', name))).toBe(true)
    await benchmarkHealth(recordingContext(folder, { lang: 'en' }).context, {})
    expect(readFileSync(join(folder, 'reports/benchmark-health/benchmark-health.en.html'), 'utf8')).toContain('Benchmarks in practice')
    await benchmarkHealth(recordingContext(folder).context, { to: join(folder, '送审', '情况.html') })
    expect(readFileSync(join(folder, '送审', '情况.html'), 'utf8')).toContain('裁量基准适用情况')
    await expect(benchmarkHealth(recordingContext(folder).context, { to: join(folder, '情况.csv') })).rejects.toMatchObject({ code: 'invalid-option' })
  })

  it('gives the same to programs, as of the day of the run, whatever day it is', async () => {
    const { context, output } = recordingContext(folder, { format: 'json' })
    await benchmarkHealth({ ...context, isAsOfGiven: false, asOf: '2030-01-01' }, {})
    const found = shape.parse(JSON.parse(output()))
    expect(found).toMatchObject({ asOf: sampleAsOf, versions: 1 })
    // What was decided in the old version counts for the new one no more.
    expect(found.uses.map(({ decisions: governed }) => governed)).toEqual([0])
    expect(found.itemsWithout.map(({ item }) => item)).toContain('随意倾倒建筑垃圾')
  })

  it('wants a new run where another day is asked for, or other decisions were loaded since', async () => {
    await expect(benchmarkHealth(recordingContext(folder, { asOf: '2025-06-01' }).context, {})).rejects.toMatchObject({ code: 'run-outdated' })
    const file = toFile(join(folder, 'inbox', 'more.csv'), decisions('新', 2, '2025-06-01', hoarding, () => 3000))
    await ingest(recordingContext(folder).context, [file], {})
    await expect(benchmarkHealth(recordingContext(folder).context, {})).rejects.toMatchObject({ code: 'run-outdated' })
  })
})

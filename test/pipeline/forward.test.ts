import { afterEach, describe, expect, it } from 'vitest'
import { loadChecks } from '../../pipeline/checks/load-checks.ts'
import { parametersInForce } from '../../pipeline/checks/parameters.ts'
import { keepStudies, prepareStudies } from '../../pipeline/checks/studies.ts'
import type { Engine, Row } from '../../pipeline/engine/engine.ts'
import { recordRun } from '../../pipeline/findings/record-run.ts'
import { createModel } from '../../pipeline/workspace/create-schema.ts'
import { store } from '../support/check-case.ts'
import { modelDatabase } from '../support/model-database.ts'

const check = loadChecks().find(({ id }) => id === 'departs-from-established-practice')!
const open: Engine[] = []
afterEach(() => {
  for (const engine of open.splice(0)) engine.close()
})

/** Makes the studies of the check and keeps what is kept, as a run does. */
async function compare(engine: Engine): Promise<void> {
  const failures = await prepareStudies(engine, [check], '2026-12-31')
  expect([...failures]).toEqual([])
  await keepStudies(engine, [check], failures)
}

/** Twelve earlier cases and one of 10,000 yuan, not compared yet. */
async function uncompared(asOf = '2026-12-31'): Promise<Engine> {
  const engine = await modelDatabase(asOf)
  open.push(engine)
  await store(engine, {
    agency: 'agency_id\na',
    decision: `decision_id | copies | violation_item | harm | circumstances | fine  | decision_date
               low         | 4      | 占道经营       | 一般 | 配合调查      | 3800  | 2025-03-01
               middle      | 4      | 占道经营       | 一般 | 配合调查      | 4000  | 2025-04-01
               high        | 4      | 占道经营       | 一般 | 配合调查      | 4200  | 2025-05-01
               odd         |        | 占道经营       | 一般 | 配合调查      | 10000 | 2026-12-20`,
  })
  return engine
}

/** The same, compared as of a day. */
async function county(asOf?: string): Promise<Engine> {
  const engine = await uncompared(asOf)
  await compare(engine)
  return engine
}

const run = (engine: Engine, now: string) =>
  recordRun(engine, { checks: [check], parameters: parametersInForce([check], {}), asOf: '2026-12-31', now: new Date(now), programVersion: 'test' })

async function compareAgain(engine: Engine, asOf: string): Promise<void> {
  await createModel(engine, asOf)
  await compare(engine)
}

/** The file with the earlier years arrives late. */
async function loadMore(engine: Engine): Promise<void> {
  await store(engine, {
    decision: `decision_id | copies | violation_item | harm | circumstances | fine  | decision_date
               late        | 30     | 占道经营       | 一般 | 配合调查      | 10000 | 2025-06-01`,
  })
}

async function kept(engine: Engine, decision = 'odd'): Promise<Row | undefined> {
  return (await engine.query('SELECT * FROM stored.forward_comparison WHERE decision_id = $decision', { decision }))[0]
}

describe('the comparison with what an agency decided before', () => {
  it('is redone by hand from what is kept of it', async () => {
    const row = (await kept(await county()))!
    const [priors, beyond] = [Number(row['priors']), Number(row['beyond'])]
    expect(priors).toBe(12)
    expect(Math.exp(Number(row['middle']))).toBeCloseTo(4000, 6)
    // Of four, four and four fines the 97th percentile is the highest.
    expect(Math.exp(Number(row['high_end']))).toBeCloseTo(4200, 6)
    expect(beyond).toBeCloseTo(Math.log(10000 / 4200) / Number(row['scale']), 9)
    expect(Number(row['p'])).toBeCloseTo(((2 * (0.97 + 0.03 * 12)) / 13) * Math.exp(-beyond), 12)
    expect(Number(row['scale'])).toBeGreaterThanOrEqual(Math.log(1.05))
  })

  it('keeps its value after later data', async () => {
    const engine = await county()
    const before = await kept(engine)
    expect(before).toMatchObject({ priors: 12, compared_on: '2026-12-31' })
    await loadMore(engine)
    await engine.execute("UPDATE stored.decision SET status = 'annulled' WHERE decision_id = 'low-1'")
    await compareAgain(engine, '2027-01-15')
    expect(await kept(engine)).toEqual(before)
  })

  it('is made anew when the decision itself was corrected', async () => {
    const engine = await county()
    await loadMore(engine)
    await engine.execute("UPDATE stored.decision SET fine = 9000 WHERE decision_id = 'odd'")
    await compareAgain(engine, '2027-01-15')
    expect(await kept(engine)).toMatchObject({ priors: 42, compared_on: '2027-01-15' })
  })

  it('is made anew when the law on record turns the sum into a multiple, so that the two are never mixed', async () => {
    const engine = await county()
    await engine.execute("UPDATE stored.decision SET value_of_goods = 2000")
    await compareAgain(engine, '2027-01-10')
    await store(engine, {
      statutory_range: `range_basis | base_sum       | lower | upper
                        multiple    | value_of_goods | 1     | 10`,
    })
    await compareAgain(engine, '2027-01-15')
    const row = (await kept(engine))!
    expect(row).toMatchObject({ priors: 12, compared_on: '2027-01-15' })
    expect(Math.exp(Number(row['middle']))).toBeCloseTo(2, 6)
  })

  it('goes where a corrected decision has no established practice any more', async () => {
    const engine = await county()
    await engine.execute("UPDATE stored.decision SET harm = '严重' WHERE decision_id = 'odd'")
    await compareAgain(engine, '2027-01-15')
    expect(await kept(engine)).toBeUndefined()
  })

  it('waits until there are ten earlier cases', async () => {
    const engine = await county()
    await engine.execute("DELETE FROM stored.forward_comparison; DELETE FROM stored.decision WHERE decision_id LIKE 'low%'")
    await compareAgain(engine, '2026-12-31')
    expect(await kept(engine)).toBeUndefined()
    await loadMore(engine)
    await compareAgain(engine, '2027-01-15')
    expect(await kept(engine)).toMatchObject({ priors: 38, compared_on: '2027-01-15' })
  })

  it('is not made for decisions of long ago', async () => {
    expect(await kept(await county('2028-01-15'))).toBeUndefined()
  })
})

describe('what a run keeps of the comparison', () => {
  it('is a row for each decision, however often it runs on a day', async () => {
    const engine = await uncompared()
    for (const now of ['2026-12-31T01:00:00Z', '2026-12-31T02:00:00Z']) expect(await run(engine, now)).toMatchObject({ failures: [] })
    expect(await engine.query('SELECT decision_id, count(*) AS kept FROM stored.forward_comparison GROUP BY decision_id')).toEqual([{ decision_id: 'odd', kept: 1 }])
    // Either run saw that there is a practice to depart from, the first one before it was kept.
    const reasons = (await engine.query("SELECT reasons FROM stored.coverage WHERE period = '2026' ORDER BY run_id")).map((row) => String(row['reasons']))
    expect(reasons).toEqual([expect.stringContaining('also-unlike-others'), expect.stringContaining('also-unlike-others')])
    await engine.execute("UPDATE stored.decision SET fine = 9000 WHERE decision_id = 'odd'")
    const failures = await prepareStudies(engine, [check], '2026-12-31')
    for (let time = 0; time < 2; time += 1) await keepStudies(engine, [check], failures)
    expect(await engine.query('SELECT decision_id FROM stored.forward_comparison')).toEqual([{ decision_id: 'odd' }])
  })

  it('is nothing where the run could not be stored', async () => {
    const engine = await uncompared()
    await engine.execute('ALTER TABLE stored.coverage RENAME TO out_of_reach')
    await expect(run(engine, '2026-12-31T01:00:00Z')).rejects.toThrow('coverage')
    expect(await kept(engine)).toBeUndefined()
    await engine.execute('ALTER TABLE stored.out_of_reach RENAME TO coverage')
    expect(await run(engine, '2026-12-31T02:00:00Z')).toMatchObject({ failures: [] })
    expect(await kept(engine)).toMatchObject({ priors: 12 })
  })
})

describe('the studies that a check builds on', () => {
  it('are made with those that they build on themselves', async () => {
    const engine = await modelDatabase()
    open.push(engine)
    expect(check.studies).toEqual(['forward'])
    expect([...(await prepareStudies(engine, [check], '2026-12-31'))]).toEqual([])
    await expect(engine.query('SELECT count(*) FROM chance_of_departure')).resolves.toHaveLength(1)
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { loadChecks } from '../../../pipeline/checks/load-checks.ts'
import { settledViews, settleRanges } from '../../../pipeline/checks/settle-ranges.ts'
import type { Engine } from '../../../pipeline/engine/engine.ts'
import { packageRoot } from '../../../pipeline/package-root.ts'
import { store } from '../../support/check-case.ts'
import { engines } from '../../support/engines.ts'

const folder = join(packageRoot, 'queries', 'model')
const models = new Map(readdirSync(folder).map((file) => [file.replace('.sql', ''), readFileSync(join(folder, file), 'utf8')]))

/** The views that a statement reads, those behind them among them. */
function viewsBehind(sql: string, seen: Set<string> = new Set()): ReadonlySet<string> {
  for (const [name, text] of models) {
    if (seen.has(name) || !new RegExp(`\\b(?:FROM|JOIN)\\s+${name}\\b`).test(sql)) continue
    seen.add(name)
    viewsBehind(text, seen)
  }
  return seen
}

describe('what is settled once', () => {
  const open: Engine[] = []
  afterEach(() => {
    for (const engine of open.splice(0)) engine.close()
  })

  it('is asked for by every check that reads it', () => {
    const without = loadChecks().filter(({ sql, studies }) => studies.length === 0 && settledViews.some((view) => viewsBehind(sql).has(view)))
    expect(without.map(({ id }) => id)).toEqual([])
  })

  it('is what the views say, also after something has changed', async () => {
    const engine = await engines[0]!.open()
    open.push(engine)
    await store(engine, {
      benchmark: 'valid_from\n2020-01-01',
      tier: 'violation_item | tier | lower | upper\n占道经营 | 一般 | 2000 | 5000',
      decision: 'decision_id | violation_item | tier_cited | fine\nd | 占道经营 | 一般 | 3000',
    })
    const placeOf = () => engine.query('SELECT place FROM fine_against_tier')
    await settleRanges(engine)
    expect(await placeOf()).toEqual([{ place: 'within' }])
    await engine.execute('UPDATE stored.decision SET fine = 9000')
    await settleRanges(engine)
    expect(await placeOf()).toEqual([{ place: 'above' }])
  })
})

import { runCheck } from '../../pipeline/checks/run-check.ts'
import { loadChecks } from '../../pipeline/checks/load-checks.ts'
import type { Engine } from '../../pipeline/engine/engine.ts'
import { judgeDecisions } from '../../pipeline/equal-treatment/judge-decisions.ts'
import { createModel } from '../../pipeline/workspace/create-schema.ts'
import { ownMethod, type CoParties, type CurvePoint, type Ranking, type Run, type ScenarioName, type World } from '../../reports/evaluation/evaluation.ts'
import { baselinesFor } from './baselines.ts'
import { worldDay } from './make-world.ts'
import { onlyRow, rankFines } from './rank-fines.ts'
import { readStatement } from './read-statement.ts'

/**
 * Runs the method and every baseline on a world that `makeWorld` left in the engine, and compares them with the truth.
 * Seconds are wall time. The peak of memory is read as soon as the method is done: measure in a process of its own.
 */
export async function measureWorld(engine: Engine, scenario: ScenarioName, world: World, secondsForWorld: number): Promise<Run> {
  await createModel(engine, worldDay)
  const method = await secondsOf(() => judgeDecisions(engine))
  const peakBytes = process.resourceUsage().maxRSS * 1024
  const yardstick = Math.min(await onePass(engine), await onePass(engine), await onePass(engine))
  await make(engine, 'evaluated')
  await make(engine, 'seen')

  await engine.execute(`CREATE OR REPLACE TEMP TABLE score AS ${readStatement('metrics/own-score')}`)
  const own = await rankFines(engine, ownMethod)
  const gates = await onlyRow(engine, 'metrics/gates')
  const found = await engine.query(readStatement('metrics/found'))
  const calibration = await engine.query(readStatement('metrics/calibration'))
  const coParties = await compareCoParties(engine)
  const others = await rankBaselines(engine, world)
  const count = (name: string): number => Number(gates[name])
  return {
    scenario,
    world,
    fines: count('fines'),
    rankings: [...own.rankings, ...others.rankings],
    curves: [...own.curve, ...others.curves],
    found: found.map((row) => ({
      group: String(row['group']),
      planted: Number(row['planted']),
      found: Number(row['found']),
      outsideStatute: Number(row['outside_statute']),
    })),
    calibration: calibration.map((row) => ({
      nominal: Number(row['nominal']),
      flagged: Number(row['flagged']),
      flaggedFalse: Number(row['flagged_false']),
    })),
    gates: {
      unitErrorsPlanted: count('unit_errors_planted'),
      unitErrorsCaught: count('unit_errors_caught'),
      plantedTakenForUnitErrors: count('planted_taken_for_unit_errors'),
      othersTakenForUnitErrors: count('others_taken_for_unit_errors'),
      plantedOutsideStatute: count('planted_outside_statute'),
      othersOutsideStatute: count('others_outside_statute'),
      plantedNotComparable: count('planted_not_comparable'),
    },
    coParties,
    falseOfPlantedUnits: count('false_of_planted_units'),
    seconds: { world: secondsForWorld, method, yardstick, baselines: others.seconds },
    peakBytes,
  }
}

async function make(engine: Engine, name: string): Promise<void> {
  await engine.execute(`CREATE OR REPLACE TEMP TABLE ${name} AS ${readStatement(`metrics/${name}`)}`)
}

function onePass(engine: Engine): Promise<number> {
  return secondsOf(() => onlyRow(engine, 'metrics/yardstick'))
}

async function rankBaselines(engine: Engine, world: World): Promise<{ rankings: Ranking[]; curves: CurvePoint[]; seconds: Record<string, number> }> {
  const rankings: Ranking[] = []
  const curves: CurvePoint[] = []
  const seconds: Record<string, number> = {}
  for (const { name, score } of baselinesFor(world.tierIsRecorded)) {
    seconds[name] = await secondsOf(() => score(engine))
    const ranked = await rankFines(engine, name)
    rankings.push(...ranked.rankings)
    curves.push(...ranked.curve)
  }
  return { rankings, curves, seconds }
}

async function compareCoParties(engine: Engine): Promise<CoParties> {
  const check = loadChecks().find(({ id }) => id === 'co-parties-unlike-outcome')
  if (check === undefined) throw new Error('there is no check of parties in one case')
  const defaults = Object.fromEntries(Object.entries(check.parameters).map(([name, parameter]) => [name, parameter.default]))
  const { flagged } = await runCheck(engine, { ...check, comparablesSql: null }, defaults, worldDay)
  await engine.execute('CREATE OR REPLACE TEMP TABLE flagged_case (case_id VARCHAR)')
  await engine.append('flagged_case', ['case_id'], flagged.map((row) => [row['case_id'] ?? null]))
  const row = await onlyRow(engine, 'metrics/co-parties')
  return {
    pairs: Number(row['pairs']),
    planted: Number(row['planted']),
    flaggedTrue: Number(row['flagged_true']),
    flaggedFalse: Number(row['flagged_false']),
  }
}

export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return Math.round(performance.now() - start) / 1000
}

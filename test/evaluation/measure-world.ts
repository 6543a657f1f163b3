import type { Engine } from '../../pipeline/engine/engine.ts'
import { createModel } from '../../pipeline/workspace/create-schema.ts'
import { ownMethod, type CoParties, type CurvePoint, type Found, type ListCount, type Ranking, type Run, type ScenarioName, type World } from '../../reports/evaluation/evaluation.ts'
import { judgeAll } from '../support/judge-all.ts'
import { baselinesFor } from './baselines.ts'
import { worldDay } from './make-world.ts'
import { measureNoise, measureUnits } from './measure-units.ts'
import { onlyRow, rankFines } from './rank-fines.ts'
import { readStatement } from './read-statement.ts'
import { flaggedBy, keepFlagged } from './run-check-of-world.ts'

/**
 * Runs the method and every baseline on a world that `makeWorld` left in the engine, and compares them with the truth.
 * Seconds are wall time. The peak of memory is read as soon as the method is done: measure in a process of its own.
 */
export async function measureWorld(engine: Engine, scenario: ScenarioName, world: World, secondsForWorld: number): Promise<Run> {
  await createModel(engine, worldDay)
  const method = await secondsOf(() => judgeAll(engine, worldDay))
  const peakBytes = process.resourceUsage().maxRSS * 1024
  const yardstick = Math.min(await onePass(engine), await onePass(engine), await onePass(engine))
  await make(engine, 'evaluated')
  await make(engine, 'seen')

  await engine.execute(`CREATE OR REPLACE TEMP TABLE score AS ${readStatement('metrics/own-score')}`)
  const own = await rankFines(engine, ownMethod)
  const gates = await onlyRow(engine, 'metrics/gates')
  const found = await readFound(engine, 'metrics/found')
  const calibration = await engine.query(readStatement('metrics/calibration'))
  const coParties = await compareCoParties(engine)
  const { lists, kinds } = await countLists(engine)
  const { units, changes } = await measureUnits(engine)
  const noise = await measureNoise(engine)
  const others = await rankBaselines(engine, world)
  const count = (name: string): number => Number(gates[name])
  return {
    scenario,
    world,
    fines: count('fines'),
    rankings: [...own.rankings, ...others.rankings],
    curves: [...own.curve, ...others.curves],
    found,
    kinds,
    lists,
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
    units,
    changes,
    noise,
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
  await keepFlagged(engine, 'flagged_case', ['case_id'], await flaggedBy(engine, 'co-parties-unlike-outcome'))
  const row = await onlyRow(engine, 'metrics/co-parties')
  return {
    pairs: Number(row['pairs']),
    planted: Number(row['planted']),
    flaggedTrue: Number(row['flagged_true']),
    flaggedFalse: Number(row['flagged_false']),
  }
}

async function countLists(engine: Engine): Promise<{ lists: ListCount[]; kinds: Found[] }> {
  const columns = ['subject_id', 'verdict', 'explanation', 'other_reason']
  await keepFlagged(engine, 'flagged_subject', columns, await flaggedBy(engine, 'like-facts-unlike-outcome'))
  const lists = await engine.query(readStatement('metrics/lists'))
  return {
    lists: lists.map((row) => ({
      list: String(row['list']),
      flagged: Number(row['flagged']),
      plantedFines: Number(row['planted_fines']),
      plantedKinds: Number(row['planted_kinds']),
      plantedOtherwise: Number(row['planted_otherwise']),
      explained: Number(row['explained']),
      explainedAndShownSo: Number(row['explained_and_shown_so']),
      unplanted: Number(row['unplanted']),
    })),
    kinds: await readFound(engine, 'metrics/kinds'),
  }
}

async function readFound(engine: Engine, statement: string): Promise<Found[]> {
  const rows = await engine.query(readStatement(statement))
  return rows.map((row) => ({
    group: String(row['group']),
    planted: Number(row['planted']),
    found: Number(row['found']),
    outsideStatute: Number(row['outside_statute']),
  }))
}

export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return Math.round(performance.now() - start) / 1000
}

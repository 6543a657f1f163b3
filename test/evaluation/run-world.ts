import { writeFileSync } from 'node:fs'
import { openDuckDB } from '../../pipeline/engine/duckdb.ts'
import type { Run, ScenarioName, World } from '../../reports/evaluation/evaluation.ts'
import { makeWorld } from './make-world.ts'
import { measureWorld, secondsOf } from './measure-world.ts'

/** What one process is asked: to draw a world into a database, or to measure on it. The answer goes into a file. */
export interface Task {
  readonly what: 'make' | 'measure'
  readonly database: string
  readonly answer: string
  readonly scenario: ScenarioName
  readonly world: World
  readonly secondsForWorld: number
}

const task: Task = JSON.parse(process.argv[2]!)
const engine = await openDuckDB(task.database)
try {
  writeFileSync(task.answer, JSON.stringify(await perform()))
} finally {
  engine.close()
}

async function perform(): Promise<number | Run> {
  if (task.what === 'make') return secondsOf(() => makeWorld(engine, task.world))
  return measureWorld(engine, task.scenario, task.world, task.secondsForWorld)
}

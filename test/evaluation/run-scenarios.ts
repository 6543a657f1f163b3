import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Run } from '../../reports/evaluation/evaluation.ts'
import type { Task } from './run-world.ts'
import type { Wanted } from './scenarios.ts'

const program = fileURLToPath(new URL('run-world.js', import.meta.url))

/** Draws and measures one world, each in a process of its own, so that the memory of one is not counted with the other. */
export function runWorld({ scenario, world }: Wanted, folder: string): Run {
  const database = join(folder, 'world.duckdb')
  const answer = join(folder, 'answer.json')
  const perform = <T>(what: Task['what'], secondsForWorld: number): T => {
    const task: Task = { what, database, answer, scenario, world, secondsForWorld }
    execFileSync(process.execPath, [program, JSON.stringify(task)], { stdio: 'inherit' })
    const result: T = JSON.parse(readFileSync(answer, 'utf8'))
    return result
  }
  removeDatabase(database)
  try {
    return perform<Run>('measure', perform<number>('make', 0))
  } finally {
    removeDatabase(database)
  }
}

function removeDatabase(database: string): void {
  for (const path of [database, `${database}.wal`]) if (existsSync(path)) rmSync(path)
}

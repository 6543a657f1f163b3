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
  const perform = (what: Task['what'], secondsForWorld: number): string => {
    const task: Task = { what, database, answer, scenario, world, secondsForWorld }
    execFileSync(process.execPath, [program, JSON.stringify(task)], { stdio: 'inherit' })
    return readFileSync(answer, 'utf8')
  }
  removeDatabase(database)
  try {
    const secondsForWorld = Number(perform('make', 0))
    const run: Run = JSON.parse(perform('measure', secondsForWorld))
    return run
  } finally {
    removeDatabase(database)
  }
}

function removeDatabase(database: string): void {
  for (const path of [database, `${database}.wal`]) if (existsSync(path)) rmSync(path)
}

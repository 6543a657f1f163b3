import type { Engine } from './engine.ts'

/**
 * Does a piece of work while the engine may hold at most so many megabytes; what is more goes to the disk. Then the limit is set to what it was: the
 * engine's `RESET memory_limit` says that it did so and goes on with the low limit (seen in DuckDB 1.5.6).
 */
export async function withinMemory<T>(engine: Engine, megabytes: number, work: () => Promise<T>): Promise<T> {
  const [before] = await engine.query("SELECT current_setting('memory_limit') AS memory_limit")
  await engine.execute(`SET memory_limit = '${Math.round(megabytes)}MB'`)
  try {
    return await work()
  } finally {
    await engine.execute(`SET memory_limit = '${String(before!['memory_limit'])}'`)
  }
}

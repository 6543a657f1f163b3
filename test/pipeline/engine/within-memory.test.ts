import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDuckDB } from '../../../pipeline/engine/duckdb.ts'
import type { Engine, Row } from '../../../pipeline/engine/engine.ts'
import { withinMemory } from '../../../pipeline/engine/within-memory.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openDuckDB(':memory:')
})
afterAll(() => {
  engine.close()
})

/** Holds 160 MB that cannot go to the disk. */
const heavy = (): Promise<Row[]> => engine.query('SELECT count(DISTINCT x) AS n FROM (SELECT list(i) AS x FROM range(20000000) AS numbers(i) GROUP BY i % 10)')

it('holds the engine to a limit for a piece of work and no longer', async () => {
  await expect(withinMemory(engine, 100, heavy)).rejects.toThrow('Out of Memory')
  expect(await heavy()).toEqual([{ n: 10 }])
  expect(await withinMemory(engine, 10_000, () => Promise.resolve('answer'))).toBe('answer')
})

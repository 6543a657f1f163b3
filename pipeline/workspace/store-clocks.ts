import type { ClockSettings } from '../domain/clock.ts'
import type { Engine } from '../engine/engine.ts'

/** Stores which time limits the workspace counts otherwise, in place of what it set before. */
export async function storeClocks(engine: Engine, settings: ClockSettings): Promise<void> {
  const rows = Object.entries(settings).map(([rule, { amount = null, unit = null, moves = null }]) => [rule, amount, unit, moves])
  await engine.transaction(async () => {
    await engine.execute('DELETE FROM stored.clock_setting')
    await engine.append('stored.clock_setting', ['rule', 'amount', 'unit', 'moves'], rows)
  })
}

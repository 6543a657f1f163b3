import type { Engine } from '../engine/engine.ts'

export type FindingState = 'confirmed' | 'dismissed' | 'open'

/** What people have found out about a finding; null where nothing is kept of it. */
export function stateOf(_engine: Engine, _findingId: string): Promise<FindingState | null> {
  return Promise.resolve(null)
}

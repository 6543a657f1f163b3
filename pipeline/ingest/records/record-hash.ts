import { hash } from 'node:crypto'
import type { Value } from '../../engine/engine.ts'

/** An id from what identifies a record. */
export function recordHash(...parts: readonly Value[]): string {
  return hash('sha256', JSON.stringify(parts)).slice(0, 32)
}

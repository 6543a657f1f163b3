import { createHash } from 'node:crypto'
import type { Value } from '../../engine/engine.ts'

/** An id from what identifies a record. */
export function recordHash(...parts: readonly Value[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}

import type { Engine } from '../engine/engine.ts'
import { openForReading, type Workspace } from './workspace.ts'

export interface Damage {
  readonly table: string
  readonly message: string
}

/** Reads every value of every stored table: pages carry checksums that are looked at only when they are read. The first damage, or null. */
export async function readWhole(engine: Engine): Promise<Damage | null> {
  const tables = await engine.query("SELECT table_name FROM information_schema.tables WHERE table_schema = 'stored' AND table_type = 'BASE TABLE' ORDER BY table_name")
  for (const { table_name: table } of tables) {
    try {
      await engine.query(`SELECT CAST(max(hash(t)) AS VARCHAR) AS hash FROM stored."${String(table)}" AS t`)
    } catch (error) {
      return { table: String(table), message: error instanceof Error ? firstLine(error.message) : String(error) }
    }
  }
  return null
}

/** What people recorded of findings: it cannot be made again from the inbox. */
export async function countReviews(workspace: Workspace): Promise<number> {
  const engine = await openForReading(workspace)
  try {
    const [row] = await engine.query('SELECT count(*) AS reviews FROM stored.finding_event WHERE by_whom IS NOT NULL')
    return Number(row!['reviews'])
  } finally {
    engine.close()
  }
}

export function firstLine(text: string): string {
  return text.split('\n')[0]!
}

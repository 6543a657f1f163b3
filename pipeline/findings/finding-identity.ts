import { createHash } from 'node:crypto'
import type { Engine } from '../engine/engine.ts'

/**
 * The id of a finding, the same in every run for the same check and subject: `f` and 11 hexadecimal digits.
 * The letter keeps spreadsheet programs from reading an id like 187996168e47 as a number.
 */
export function findingIdentity(checkId: string, subjectId: string): string {
  return `f${createHash('sha256').update(`${checkId}\n${subjectId}`).digest('hex').slice(0, 11)}`
}

export type Identify = (checkId: string, subjectId: string) => string

/** The ids of findings, also of those whose subject got another id since they were found. */
export async function readIdentities(engine: Engine): Promise<Identify> {
  const rows = await engine.query('SELECT check_id, subject_id, finding_id FROM stored.finding_identity')
  const kept = new Map(rows.map((row) => [`${String(row['check_id'])}\n${String(row['subject_id'])}`, String(row['finding_id'])]))
  return (checkId, subjectId) => kept.get(`${checkId}\n${subjectId}`) ?? findingIdentity(checkId, subjectId)
}

import { createHash } from 'node:crypto'

/** The id of a finding: 12 hexadecimal digits, the same in every run for the same check and subject. */
export function findingIdentity(checkId: string, subjectId: string): string {
  return createHash('sha256').update(`${checkId}\n${subjectId}`).digest('hex').slice(0, 12)
}

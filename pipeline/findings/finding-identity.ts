import { createHash } from 'node:crypto'

/**
 * The id of a finding, the same in every run for the same check and subject: `f` and 11 hexadecimal digits.
 * The letter keeps spreadsheet programs from reading an id like 187996168e47 as a number.
 */
export function findingIdentity(checkId: string, subjectId: string): string {
  return `f${createHash('sha256').update(`${checkId}\n${subjectId}`).digest('hex').slice(0, 11)}`
}

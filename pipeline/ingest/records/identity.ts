import type { Values } from '../read-row.ts'
import { normaliseName } from './agency-directory.ts'
import { recordHash } from './record-hash.ts'

/**
 * Which decision a row is about: its document, party and violation; without a document number, all that tells one
 * decision from another. The agency goes in by name, because its code may be learnt only later.
 */
export function decisionKey(agencyName: string, values: Values): string {
  const agency = normaliseName(agencyName)
  const party = values['party_identity'] ?? values['party_name'] ?? null
  const item = values['violation_item'] ?? null
  if (values['document_number'] !== null) return recordHash(agency, values['document_number']!, party, item)
  return recordHash(agency, party, item, values['facts']!, values['penalty_text']!, values['decision_date']!)
}

/** Which supplement a row is: the decision that it names, by number or else by case, and the party and violation it is about. */
export function supplementKey(agencyName: string, values: Values): string {
  const decision = values['document_key'] ?? values['case_id'] ?? null
  return recordHash(normaliseName(agencyName), decision, values['party_name'] ?? null, values['violation_item'] ?? null)
}

export function yearlyKey(agencyName: string, values: Values): string {
  return recordHash(normaliseName(agencyName), String(values['year']))
}

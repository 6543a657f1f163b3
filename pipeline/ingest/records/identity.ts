import { hash } from 'node:crypto'
import { normaliseName } from '../../domain/agency-name.ts'
import type { Values } from '../refusal.ts'
import { recordHash } from './record-hash.ts'

const betweenParts = '\u001F'
const noPart = '\u001E'

/**
 * Which decision a row is about: its document, party and violation; without a document number, all that tells one
 * decision from another. The agency goes in by name, because its code may be learnt only later.
 */
export function decisionKey(agencyName: string, values: Values): string {
  const parts = [normaliseName(agencyName), values['document_key'], values['party_identity'] ?? values['party_name'], values['violation_item']]
  if ((values['document_key'] ?? null) === null) parts.push(values['case_id'], values['facts'], values['penalty_text'], values['decision_date'])
  return hash('md5', parts.map((part) => part ?? noPart).join(betweenParts))
}

/** `decisionKey` as SQL over columns of these names, and `agency_name` normalised. */
export const decisionKeySql = `md5(concat_ws(chr(31),
    agency_name,
    coalesce(document_key, chr(30)),
    coalesce(party_identity, party_name, chr(30)),
    coalesce(violation_item, chr(30)),
    CASE WHEN document_key IS NULL THEN
      concat_ws(chr(31), coalesce(case_id, chr(30)), coalesce(facts, chr(30)), coalesce(penalty_text, chr(30)), CAST(decision_date AS VARCHAR))
    END))`

/** Which supplement a row is: the decision that it names, by number or else by case, and the party and violation it is about. */
export function supplementKey(agencyName: string, values: Values): string {
  const decision = values['document_key'] ?? values['case_id'] ?? null
  return recordHash(normaliseName(agencyName), decision, values['party_name'] ?? null, values['violation_item'] ?? null)
}

/** Which record of an agency a row is, by the fields that tell them apart. */
export function ledgerKey(agencyName: string, identity: readonly string[], values: Values): string {
  return recordHash(normaliseName(agencyName), ...identity.map((field) => (values[field] ?? null) === null ? null : String(values[field])))
}

/** Which step of which case a row states. */
export function stepKey(agencyName: string, values: Values): string {
  return ledgerKey(agencyName, ['document_key', 'case_id', 'party_name', 'step', 'step_date', 'result'], values)
}

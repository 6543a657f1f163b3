import { maskParty } from './mask-party.ts'

/** The handling officers of a decision as they may appear in anything printed: 王小明、李红 → 王某、李某. */
export function maskOfficer(names: string): string {
  return names
    .split(/[、，,;；/\s]+/u)
    .filter((name) => name !== '')
    .map((name) => maskParty(name, 'natural_person'))
    .join('、')
}

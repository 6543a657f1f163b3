import { maskParty } from './mask-party.ts'

/** What stands for whoever handled or reviewed a case in free text: in a small office a surname tells who it is. */
export const staffMask = '［承办人员］'

/** The single names of the people recorded as one, 王小明、李红. */
export function staffNames(names: string): string[] {
  return names.split(/[、，,;；/\s]+/u).filter((name) => name !== '')
}

/** The handling officers of a decision as they may appear in anything printed: 王小明、李红 → 王某、李某. */
export function maskOfficer(names: string): string {
  return staffNames(names)
    .map((name) => maskParty(name, 'natural_person'))
    .join('、')
}

import type { Agency } from './agencies.ts'
import type { Day } from './days.ts'
import { documentOf, sheetsOf, type Penalty, type PenaltyChange } from './penalty.ts'
import type { Sheets } from './sheets.ts'

/** One matter of the county: what the agency recorded, and what the checks are to find in it; nothing, for a near miss. */
export interface Plant {
  readonly duty: string
  readonly why: string
  readonly sheets: Sheets
  /** `check | verdict | number of the document or case, or whose duty it is`. */
  readonly finds: readonly string[]
}

/** A penalty that differs from one in order. `finds`: `check verdict`. */
export type PenaltyPlant = readonly [why: string, agency: Agency, decided: Day, like: (agency: Agency, day: Day) => Penalty, change: PenaltyChange, ...finds: string[]]

/** Plants of penalties; their numbers lie behind those of the ordinary ones. */
export function penalties(duty: string, firstNumber: number, list: readonly PenaltyPlant[]): Plant[] {
  return list.map(([why, agency, day, like, change, ...finds], place) => {
    const number = firstNumber + place
    const label = documentOf(agency, day, number)
    return { duty, why, sheets: sheetsOf(agency, day, number, { ...like(agency, day), ...change(day) }), finds: finds.map((find) => finding(find, label)) }
  })
}

/** `check verdict` of a subject, as one line. */
export const finding = (find: string, label: string): string => [...find.split(' '), label].join(' | ')

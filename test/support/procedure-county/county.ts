import { registers } from './agencies.ts'
import { filler } from './filler.ts'
import type { Plant } from './plant.ts'
import { annulled, decidedAnew, mixedParties, parties, spellings, townshipCertificates, townships } from './plants/hard.ts'
import { levies, measures, standards } from './plants/measures.ts'
import { ninetyDays, publications, services, withdrawals } from './plants/limits.ts'
import { furtherCertificates, handlers, repeatedFaults, reviewers, yearlyWork } from './plants/people.ts'
import { cases, complaints, corrections, disputes, permits, transfers } from './plants/registers.ts'
import { discussions, hearings, notices, reviews, unrecorded } from './plants/steps.ts'
import { documents, furtherItems, inspections } from './plants/supervision.ts'
import { csvOf, together } from './sheets.ts'

/** All that was planted: breaches and near misses. */
export const plants: readonly Plant[] = [
  ...reviews, ...discussions, ...notices, ...hearings, ...unrecorded, ...ninetyDays, ...services, ...publications, ...withdrawals,
  ...handlers, furtherCertificates, ...reviewers, ...repeatedFaults, ...yearlyWork, ...measures, ...levies, standards,
  ...complaints, ...transfers, ...disputes, ...corrections, ...cases, ...permits, ...documents, ...inspections, furtherItems,
  ...annulled, ...parties, ...mixedParties, ...spellings, decidedAnew, ...townships, townshipCertificates,
]

/** The county's files: name → text. */
export function countyFiles(): Readonly<Record<string, string>> {
  const sheets = together([registers, filler(), ...plants.map((plant) => plant.sheets)])
  return Object.fromEntries(Object.entries(sheets).map(([name, rows]) => [`${name}.csv`, csvOf(rows)]))
}

/** Every planted finding, `check | verdict | subject`, in order. */
export const plantedFindings = (): string[] => plants.flatMap(({ finds }) => finds).toSorted()

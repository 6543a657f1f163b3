import type { PartyKind } from './decision.ts'

/** A decision that may serve as a typical case. Nothing in it names a party, an officer or the agency, except `source`. */
export interface TypicalCase {
  readonly violationItem: string
  readonly partyKind: PartyKind
  readonly year: string
  readonly facts: string
  readonly circumstances: readonly string[]
  readonly legalBasis: string
  readonly benchmark: string
  readonly tier: string
  readonly kinds: readonly string[]
  /** Yuan, decimal text. */
  readonly fine: string
  /** What was compared: the fine in yuan, or its multiple or share of a base. */
  readonly measure: string
  readonly measured: number
  readonly middle: number
  readonly lowerQuartile: number
  readonly upperQuartile: number
  readonly cases: number
  readonly agencies: number
  readonly firstDate: string
  readonly lastDate: string
  /** Which file it is in: for the bureau alone. */
  readonly source: { readonly agency: string; readonly documentNumber: string | null; readonly caseId: string | null; readonly decisionDate: string }
}

/** What makes a decision a candidate. */
export interface TypicalCaseLimits {
  readonly leastCases: number
  /** Characters of facts. */
  readonly leastFacts: number
  /** By what share the upper quartile of the fines may exceed the lower. */
  readonly toleratedSpread: number
}

export const typicalCaseLimits: TypicalCaseLimits = { leastCases: 20, leastFacts: 30, toleratedSpread: 0.25 }

import type { PenaltyKind } from './decision.ts'

/** How grave kinds of penalty are held to be against one another, 0 to 5. What is not listed stands beside a penalty. */
export type KindGrades = Readonly<Partial<Record<PenaltyKind, number>>>

/** An order of our own: provinces order revocation and closure differently, so `evenhand.yaml` may set another. */
export const defaultKindGrades: KindGrades = {
  no_penalty: 0,
  warning: 1,
  public_criticism: 1,
  fine: 2,
  licence_suspension: 3,
  qualification_downgrade: 3,
  activity_restriction: 3,
  business_suspension: 3,
  licence_revocation: 4,
  closure: 4,
  practice_ban: 4,
  detention: 5,
}

/** The name under which the grades stand among the parameters of a run. */
export const kindGradesParameter = 'kind-grades'

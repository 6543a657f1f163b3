import type { ClockUnit } from '../../pipeline/domain/clock.ts'
import type { DeadlineRule } from '../../pipeline/domain/deadline.ts'

export interface DeadlineTerms {
  /** What is to be done until when; `{limit}` is a length of time by `units`. */
  readonly rules: Readonly<Record<DeadlineRule, string>>
  readonly names: Readonly<Record<DeadlineRule, string>>
  readonly units: Readonly<Record<ClockUnit, string>>
  /** Reasons for which a limit cannot be counted though it may run; those for which none runs are not among them. */
  readonly obstacles: Readonly<Record<string, string>>
}

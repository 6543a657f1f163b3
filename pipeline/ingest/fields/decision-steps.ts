import { decisionFields } from './decision.ts'
import type { Fields } from './field.ts'
import { stepFields } from './procedure.ts'

/**
 * The steps of a case that a ledger of decisions may hold in columns of its own, beside what decisions themselves have: they are stored
 * as steps. `suspension_days` of a decision are those of its penalty, so that days left out of a limit need a sheet of steps.
 */
export const stepsBesideDecision: Fields = Object.fromEntries(
  Object.entries(stepFields)
    .filter(([field]) => !(field in decisionFields))
    .map(([field, definition]) => [field, { ...definition, isPassing: true }]),
)

import type { Engine } from '../engine/engine.ts'
import { findNarrowing } from './find-narrowing.ts'
import { auditAgencies } from './noise-components.ts'
import { findOfficerTails } from './officer-tails.ts'
import { findPartyKinds } from './party-kinds.ts'
import { findPracticeChanges } from './practice-changes.ts'
import { findRangeEnds } from './range-ends.ts'
import { createResultTables } from './result-tables.ts'
import { findUnitPatterns } from './unit-patterns.ts'

/**
 * Looks for everything that concerns agencies, officers and kinds of party rather than single decisions.
 * Reads the temporary table `judged_decision` and fills the result tables and `pattern_effect`; `asOf` is an Asia/Shanghai
 * calendar date. The order matters: later questions use the components and cases of the first one.
 */
export async function findGroupPatterns(engine: Engine, asOf: string): Promise<void> {
  await createResultTables(engine)
  await findUnitPatterns(engine)
  await findOfficerTails(engine)
  await findPracticeChanges(engine)
  await findRangeEnds(engine)
  await findPartyKinds(engine)
  await auditAgencies(engine)
  await findNarrowing(engine, asOf)
}

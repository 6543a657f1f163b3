import type { Engine } from '../../../pipeline/engine/engine.ts'
import { findNarrowing } from '../../../pipeline/group-patterns/find-narrowing.ts'
import { auditAgencies } from '../../../pipeline/group-patterns/noise-components.ts'
import { findOfficerTails } from '../../../pipeline/group-patterns/officer-tails.ts'
import { findPartyKinds } from '../../../pipeline/group-patterns/party-kinds.ts'
import { findPracticeChanges } from '../../../pipeline/group-patterns/practice-changes.ts'
import { findRangeEnds } from '../../../pipeline/group-patterns/range-ends.ts'
import { createResultTables } from '../../../pipeline/group-patterns/result-tables.ts'
import { findUnitPatterns } from '../../../pipeline/group-patterns/unit-patterns.ts'

/** Asks all questions about groups of a `judged_decision` that is given. */
export async function findGroupPatterns(engine: Engine, asOf: string): Promise<void> {
  await createResultTables(engine)
  for (const ask of [findUnitPatterns, findOfficerTails, findPracticeChanges, findRangeEnds, findPartyKinds, auditAgencies]) await ask(engine)
  await findNarrowing(engine, asOf)
}

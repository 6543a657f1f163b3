import { findNarrowing } from '../../pipeline/group-patterns/find-narrowing.ts'
import { auditAgencies } from '../../pipeline/group-patterns/noise-components.ts'
import { findOfficerTails } from '../../pipeline/group-patterns/officer-tails.ts'
import { findPartyKinds } from '../../pipeline/group-patterns/party-kinds.ts'
import { findPracticeChanges } from '../../pipeline/group-patterns/practice-changes.ts'
import { findRangeEnds } from '../../pipeline/group-patterns/range-ends.ts'
import { createResultTables } from '../../pipeline/group-patterns/result-tables.ts'
import { findUnitPatterns } from '../../pipeline/group-patterns/unit-patterns.ts'
import type { Engine } from '../../pipeline/engine/engine.ts'
import { madeUpDecisions } from '../pipeline/group-patterns/made-up-decisions.ts'

/**
 * How many of the planted agencies, officers and changes are found, how many besides, and how long it takes.
 * `node dist/test/bench/group-patterns.js <decisions> <step in logits> <seed> <seed> …` prints a line of JSON a seed.
 */
const [decisions = '1000000', change = '0.9', ...seeds] = process.argv.slice(2)

const steps: readonly (readonly [string, (engine: Engine) => Promise<void>])[] = [
  ['units', findUnitPatterns],
  ['officerTails', findOfficerTails],
  ['changes', findPracticeChanges],
  ['rangeEnds', findRangeEnds],
  ['partyKinds', findPartyKinds],
  ['noise', auditAgencies],
  ['narrowing', (engine) => findNarrowing(engine, '2024-12-31')],
]

const planted = `WITH agency AS (
    SELECT agency_id, any_value(is_shifted_agency) AS shifted, any_value(change_effect) AS change_effect,
        any_value(DATE '2020-01-01' + change_day) AS change_day, any_value(kind_effect) AS kind_effect
    FROM planted_officer GROUP BY agency_id
)`
const questions = {
  officers: `SELECT count(adjusted) AS graded, count(*) FILTER (found) AS found, count(*) FILTER (is_shifted_officer AND adjusted IS NOT NULL) AS planted,
    count(*) FILTER (found AND is_shifted_officer) AS planted_found, count(*) FILTER (found AND occasional_share > 0) AS occasional_found
    FROM (SELECT *, coalesce(abs(adjusted) >= 2 AND q <= 0.05, FALSE) AS found FROM officer_pattern INNER JOIN planted_officer USING (agency_id, officer))`,
  officerTails: `SELECT count(DISTINCT officer) FILTER (found) AS found, count(DISTINCT officer) FILTER (occasional_share > 0 AND adjusted IS NOT NULL) AS planted,
    count(DISTINCT officer) FILTER (found AND occasional_share > 0) AS planted_found
    FROM (SELECT *, coalesce(adjusted >= 2 AND q <= 0.05 AND share - peer_share >= 0.04, FALSE) AS found FROM officer_tail INNER JOIN planted_officer USING (agency_id, officer))`,
  agencies: `${planted} SELECT count(adjusted) AS graded, count(*) FILTER (found) AS found, count(*) FILTER (shifted) AS planted,
    count(*) FILTER (found AND shifted) AS planted_found, count(*) FILTER (found AND change_effect <> 0) AS changed_found
    FROM (SELECT *, coalesce(abs(adjusted) >= 2 AND q <= 0.05, FALSE) AS found FROM agency_pattern INNER JOIN agency USING (agency_id))`,
  changes: `${planted} SELECT count(*) FILTER (found) AS found, count(*) FILTER (change_effect <> 0) AS planted, count(*) FILTER (found AND change_effect <> 0) AS planted_found,
    string_agg(CAST(date_diff('day', CAST(change_day AS DATE), changed_on) AS VARCHAR), ' ') FILTER (found AND change_effect <> 0) AS days_off,
    string_agg(CAST(round(after - before, 3) AS VARCHAR), ' ') FILTER (change_effect <> 0) AS jumps
    FROM (SELECT *, coalesce(q <= 0.05 AND abs(after - before) >= 0.02, FALSE) AS found FROM practice_change INNER JOIN agency USING (agency_id))`,
  partyKinds: `${planted} SELECT count(adjusted) AS graded, count(*) FILTER (found) AS found, count(*) FILTER (kind_effect <> 0) AS planted, count(*) FILTER (found AND kind_effect <> 0) AS planted_found
    FROM (SELECT *, coalesce(abs(adjusted) >= 2 AND q <= 0.05 AND abs(difference) >= 0.02 AND coalesce(permutation_p, 0) <= 0.05, FALSE) AS found FROM party_kind_pattern INNER JOIN agency USING (agency_id))`,
}

for (const seed of seeds.map(Number)) {
  const engine = await madeUpDecisions({
    seed,
    decisions: Number(decisions),
    agencies: 60,
    items: 300,
    shiftedAgencies: 3,
    changedAgencies: 4,
    change: Number(change),
    kindAgencies: 2,
    shiftedOfficers: 18,
    occasionalOfficers: 6,
  })
  await createResultTables(engine)
  const seconds: Record<string, number> = {}
  for (const [name, step] of steps) {
    const start = performance.now()
    await step(engine)
    seconds[name] = Math.round(performance.now() - start) / 1000
  }
  const found: Record<string, unknown> = {}
  for (const [name, sql] of Object.entries(questions)) found[name] = (await engine.query(sql))[0]
  console.log(JSON.stringify({ seed, seconds, ...found }))
  engine.close()
}

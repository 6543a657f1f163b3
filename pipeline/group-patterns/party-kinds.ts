import type { Engine, Row } from '../engine/engine.ts'
import { permutationTest, type Stratum } from '../statistics/exact-permutation.ts'
import { seededRandom } from '../statistics/seeded-random.ts'
import { readSql } from '../sql-file.ts'
import { clip, priorItems } from './estimate-units.ts'
import { fewestCases, gradeUnits } from './grade-units.ts'
import { leastLogRange } from './least-log-range.ts'
import { materialise } from './materialise.ts'
import { fillResultTable } from './result-tables.ts'

const seed = 20260102
/** Up to so many decisions an agency's difference is tested by permutation as well: the normal approximation is poor there. */
const smallUpTo = 500

/**
 * Does an agency treat persons and sole proprietors unlike organisations, further than its peers do? Fills `party_kind_pattern`.
 * Reads `judged_decision` and the components of `estimateUnits`.
 */
export async function findPartyKinds(engine: Engine): Promise<void> {
  await materialise(engine, 'party_side', { clip, least_log_range: leastLogRange })
  const rows = await engine.query(readSql('group-patterns/party_kind_estimate'), { prior_items: priorItems })
  const estimates = rows.map(toEstimate)
  const standings = gradeUnits(estimates)
  const small = await permuted(engine, estimates.filter(({ cases, persons, organisations }) => cases >= fewestCases && persons + organisations <= smallUpTo))
  const results = estimates.map(({ agencyId, items, persons, organisations, standardError }, i) => {
    const { peers, difference, adjusted, q } = standings[i]!
    return { agency_id: agencyId, items, persons, organisations, peers, difference, standard_error: standardError, adjusted, q, permutation_p: small.get(agencyId) ?? null }
  })
  await fillResultTable(engine, 'party_kind_pattern', results)
}

/** `cases` is the smaller side: both need enough of them. */
function toEstimate(row: Row) {
  const persons = Number(row['persons'])
  const organisations = Number(row['organisations'])
  return {
    agencyId: String(row['agency_id']),
    component: Number(row['component']),
    items: Number(row['items']),
    persons,
    organisations,
    cases: Math.min(persons, organisations),
    mean: Number(row['mean']),
    standardError: Number(row['standard_error']),
    degreesOfFreedom: Number(row['degrees_of_freedom']),
  }
}

/** By agency, the chance of such a difference if, inside each item, kinds of party were spread over the decisions at random. */
async function permuted(engine: Engine, agencies: readonly { readonly agencyId: string }[]): Promise<Map<string, number>> {
  const { uniform } = seededRandom(seed)
  const chances = new Map<string, number>()
  for (const { agencyId } of agencies) {
    const rows = await engine.query(
      'SELECT violation_item, is_person, CAST(departure AS DOUBLE) AS departure FROM party_side WHERE agency_id = $agency_id ORDER BY violation_item, is_person, departure',
      { agency_id: agencyId },
    )
    const test = permutationTest(strataOf(rows), uniform)
    if (test !== null) chances.set(agencyId, test.p)
  }
  return chances
}

function strataOf(rows: readonly Row[]): Stratum[] {
  const strata = new Map<string, { first: number[]; second: number[] }>()
  for (const row of rows) {
    const item = String(row['violation_item'])
    const stratum = strata.get(item) ?? { first: [], second: [] }
    ;(row['is_person'] === true ? stratum.first : stratum.second).push(Number(row['departure']))
    strata.set(item, stratum)
  }
  return [...strata.values()]
}

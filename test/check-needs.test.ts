import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadChecks } from '../pipeline/checks/load-checks.ts'
import { parametersInForce } from '../pipeline/checks/parameters.ts'
import { prepareStudies } from '../pipeline/checks/studies.ts'
import type { Check } from '../pipeline/domain/check.ts'
import type { Engine } from '../pipeline/engine/engine.ts'
import { resultTables } from '../pipeline/group-patterns/result-tables.ts'
import { mappedFields } from '../pipeline/ingest/fields/catalogue.ts'
import { setAsOf } from '../pipeline/workspace/create-schema.ts'
import { readCases, store, type CheckCase } from './support/check-case.ts'
import { engines } from './support/engines.ts'
import { readPipeTable } from './support/pipe-table.ts'

/** A decision without a date or an agency is not loaded at all; what kind of act it is goes without saying in a file of penalties. */
const always = new Set(['agency', 'agency_code', 'decision_date', 'act_type', 'status'])
/** Steps in a ledger of decisions are stored as steps. */
const fields = Object.entries(mappedFields('decision')).flatMap(([field, { isPassing }]) => (isPassing === true || always.has(field) ? [] : [field]))

/** Whether a case records the field at all: one that does not shows by its finding that the field is not needed. */
function recorded(field: string): string {
  if (field === 'legal_basis') return 'EXISTS (SELECT 1 FROM stored.decision_basis)'
  return `EXISTS (SELECT 1 FROM stored.decision WHERE ${columnOf(field)} IS NOT NULL)`
}

function columnOf(field: string): string {
  return field === 'party_identity' ? 'party_key' : field
}

/** What the stored tables hold when a file has no column for the field. */
function withoutColumn(field: string): string {
  if (field === 'legal_basis') return 'DELETE FROM stored.decision_basis'
  if (field === 'party_kind') return "UPDATE stored.decision SET party_kind = 'unknown'"
  return `UPDATE stored.decision SET ${columnOf(field)} = NULL`
}

let engine: Engine
beforeAll(async () => {
  engine = await engines[0]!.open()
})
afterAll(() => engine.close())

describe.each(loadChecks().map((check) => [check.id, check] as const))('%s', (_, check) => {
  it('needs the fields that it says it needs: without one of them no verdict of it is found', async () => {
    const [firsts, others] = findings(check)
    let needed = fields
    for (const one of firsts) needed = await stillNeeded(check, one, needed)
    // What none of these could do without, others may.
    for (const one of others) {
      const [declared, doubted] = [needed.filter((field) => check.needs.includes(field)), needed.filter((field) => !check.needs.includes(field))]
      if (doubted.length > 0) needed = [...declared, ...(await stillNeeded(check, one, doubted))]
    }
    expect([...check.needs].sort()).toEqual(needed.toSorted())
  }, 300_000)
})

/** The cases that find something: the first of each verdict, and the others. */
function findings(check: Check): readonly [CheckCase[], CheckCase[]] {
  const found = readCases(check).map((one) => [one, readPipeTable(one.expect).filter(({ outcome }) => outcome === 'flagged')] as const).filter(([, rows]) => rows.length > 0)
  const firsts = new Map<string, CheckCase>()
  for (const [one, rows] of found.toReversed()) for (const { verdict = '' } of rows) firsts.set(verdict, one)
  const [first, others] = [new Set(firsts.values()), found.map(([one]) => one)]
  return [[...first], others.filter((one) => !first.has(one))]
}

async function stillNeeded(check: Check, one: CheckCase, needed: readonly string[]): Promise<string[]> {
  await store(engine, one.given)
  const [given] = await engine.query(`SELECT ${fields.map((field) => `${recorded(field)} AS ${field}`).join(', ')}`)
  const candidates = needed.filter((name) => given![name] === true)
  // Without all the others at once it mostly finds the same: then none of them is needed, and none has to be tried by itself.
  const others = candidates.filter((name) => !check.needs.includes(name))
  const untried = (await countWithout(check, one, others)) > 0 ? candidates.filter((name) => !others.includes(name)) : candidates
  const still: string[] = []
  for (const field of untried) if ((await countWithout(check, one, [field])) === 0) still.push(field)
  await takeOut(one.given)
  return still
}

/** How many findings there are where a file has no columns for the fields. */
async function countWithout(check: Check, one: CheckCase, missing: readonly string[]): Promise<number> {
  await engine.execute('BEGIN')
  for (const field of missing) await engine.execute(withoutColumn(field))
  const flagged = await countFlagged(check, one)
  await engine.execute('ROLLBACK')
  return flagged
}

async function takeOut(given: CheckCase['given']): Promise<void> {
  for (const table of ['decision_basis', 'tier_condition', ...Object.keys(given)]) {
    await engine.execute(`DELETE FROM ${resultTables.some((name) => name === table) ? table : `stored.${table}`}`)
  }
}

async function countFlagged(check: Check, one: CheckCase): Promise<number> {
  await setAsOf(engine, one.as_of)
  if (!resultTables.some((table) => table in one.given)) await prepareStudies(engine, [check], one.as_of)
  const values = { ...parametersInForce([check], { [check.id]: one.parameters })[check.id], as_of: one.as_of }
  const used = Object.fromEntries(Object.entries(values).filter(([name]) => check.sql.includes(`$${name}`)))
  const [row] = await engine.query(`SELECT count(*) AS flagged FROM (${check.sql}) WHERE outcome = 'flagged'`, used)
  return Number(row!['flagged'])
}

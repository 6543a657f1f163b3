import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { loadChecks } from '../pipeline/checks/load-checks.ts'
import { parametersInForce, type ParameterValue } from '../pipeline/checks/parameters.ts'
import type { Engine, Row } from '../pipeline/engine/engine.ts'
import { modelDatabase } from './support/model-database.ts'

interface Refusals {
  readonly decided: number
  readonly refused: number
  readonly peer_decided: number
  readonly peer_refused: number
  readonly chance: number
}
interface Durations {
  readonly days: number[]
  readonly usual_days: number
  readonly usual_factor: number
  readonly score: number
}
const reference: { refusals: Refusals[]; durations: Durations[] } = JSON.parse(
  readFileSync(new URL('pipeline/statistics/permit-reference-values.json', import.meta.url), 'utf8'),
)

const open: Engine[] = []
afterEach(() => {
  for (const engine of open.splice(0)) engine.close()
})
async function database(): Promise<Engine> {
  const engine = await modelDatabase()
  open.push(engine)
  return engine
}

const decisionColumns = ['decision_id', 'act_type', 'agency_id', 'party_kind', 'decision_date', 'status', 'source_id', 'source_row']
const permitColumns = ['decision_id', 'permit_item', 'permit_outcome', 'acceptance_date', 'source_id', 'source_row']

interface Application {
  readonly agency: string
  readonly item: string
  readonly outcome: 'granted' | 'refused'
  readonly days: number
}

async function storeApplications(engine: Engine, applications: readonly Application[]): Promise<void> {
  const accepted = new Date('2025-03-03T00:00:00Z')
  const day = (days: number): string => new Date(accepted.getTime() + days * 86_400_000).toISOString().slice(0, 10)
  const decisions = applications.map(({ agency, days }, i) => [`d${i}`, 'permit', agency, 'legal_person', day(days), 'in_force', 's', i])
  await engine.append('stored.decision', decisionColumns, decisions)
  const permits = applications.map(({ item, outcome }, i) => [`d${i}`, item, outcome, day(0), 's', i])
  await engine.append('stored.permit', permitColumns, permits)
}

/** What a check says of everything that it examined. */
async function examine(engine: Engine, id: string, own: Record<string, ParameterValue>): Promise<Row[]> {
  const check = loadChecks().find((one) => one.id === id)!
  return engine.query(check.sql, parametersInForce([check], { [id]: own })[id])
}

function ofAgency(agency: string | ((place: number) => string), item: string, decided: number, refused: number): Application[] {
  const name = typeof agency === 'string' ? () => agency : agency
  return Array.from({ length: decided }, (_, i) => ({ agency: name(i), item, outcome: i < refused ? 'refused' : 'granted', days: 5 }))
}

/** The applications of the others, at three agencies in turn. */
function ofPeers(item: string, { peer_decided: decided, peer_refused: refused }: Refusals): Application[] {
  return ofAgency((place) => `peer ${place % 3}`, item, decided, refused)
}

describe('the chance of a difference in refusals', () => {
  it.each(reference.refusals)('agrees with scipy for $refused of $decided against $peer_refused of $peer_decided', async (table) => {
    const engine = await database()
    await storeApplications(engine, [...ofAgency('own', 'item', table.decided, table.refused), ...ofPeers('item', table)])
    const rows = await examine(engine, 'permit-refusals-unlike-peers', { peer_spread_limit: 1e9, minimum_applications: 1 })
    expect(Number(rows.find(({ agency_id: agency }) => agency === 'own')?.['chance'])).toBeCloseTo(table.chance, 5)
  })

  it('counts every comparison of the run, so that what stands out alone may be chance among many', async () => {
    const engine = await database()
    const odd = { decided: 40, refused: 12, peer_decided: 120, peer_refused: 12, chance: 0 }
    const usual = { decided: 40, refused: 4, peer_decided: 120, peer_refused: 12, chance: 0 }
    const flagged = async () => (await examine(engine, 'permit-refusals-unlike-peers', {})).filter(({ outcome }) => outcome === 'flagged')
    const all = Array.from({ length: 12 }, (_, i) => [...ofAgency('own', `item ${i}`, usual.decided, usual.refused), ...ofPeers(`item ${i}`, usual)])
    const one = [...ofAgency('own', 'odd', odd.decided, odd.refused), ...ofPeers('odd', odd)]
    await storeApplications(engine, one)
    expect((await flagged()).map(({ verdict }) => verdict)).toEqual(['refuses-more'])
    await engine.execute('DELETE FROM stored.decision; DELETE FROM stored.permit')
    await storeApplications(engine, [...one, ...all.flat()])
    expect(await flagged()).toEqual([])
  })
})

describe('the distance of an application from the days of comparable ones', () => {
  it.each(reference.durations)('agrees with numpy on $days.length applications', async ({ days, usual_days: usual, usual_factor: factor, score }) => {
    const engine = await database()
    await storeApplications(engine, days.map((each) => ({ agency: 'own', item: 'item', outcome: 'granted', days: each })))
    const rows = await examine(engine, 'permit-slower-than-comparable', { holiday_days: 0 })
    const slowest = rows.find(({ counted_days: counted }) => Number(counted) === 58)
    expect(slowest).toMatchObject({ outcome: 'flagged' })
    expect(Number(slowest?.['usual_days'])).toBe(Number(usual.toFixed(1)))
    expect(Number(slowest?.['usual_factor'])).toBeCloseTo(factor, 3)
    expect(Number(slowest?.['score'])).toBe(Number(score.toFixed(2)))
  })
})

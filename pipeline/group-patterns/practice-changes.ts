import type { Engine, Row, Value } from '../engine/engine.ts'
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts'
import { findChangePoint } from '../statistics/change-point.ts'
import { seededRandom } from '../statistics/seeded-random.ts'
import { readSql } from '../sql-file.ts'
import { materialise } from './materialise.ts'
import { fillResultTable } from './result-tables.ts'

/** A mean over some cases at a time, in shares of the statutory range. */
interface Point {
  readonly time: string
  readonly cases: number
  readonly departure: number
}

interface Change {
  readonly agencyId: string
  /** The first month of the later practice. */
  readonly month: string
  readonly jump: number
  readonly statistic: number
  readonly p: number
  /** Of the months beside the change; see `findChangePoint`. */
  readonly autocorrelation: number
}

/** A change within fewer months cannot be told from a passing wave. */
const fewestMonths = 12
const permutations = 1999
const seed = 20260101
/** Changes of peers are cleared away one by one, the clearest first, by a rougher test than the last one. */
const clearing = { rounds: 12, permutations: 199, p: 0.01, jump: 0.02 }

/** Did an agency's practice change at some day, while its peers' did not? Fills `practice_change`; reads `pattern_case`. */
export async function findPracticeChanges(engine: Engine): Promise<void> {
  await materialise(engine, 'agency_day')
  const months = await monthsBeside(engine, await clearestChanges(engine))
  const changes = changesIn(months, permutations)
  await keepKnown(engine, changes)
  const days = seriesOf(await engine.query(readSql('group-patterns/day_departure')))
  const logRanges = await meanLogRanges(engine)
  const q = benjaminiHochberg(changes.map(({ p }) => p))
  const dated = new Map(changes.map(({ agencyId, p, autocorrelation }, i) => [
      agencyId,
      { ...datedChange(days.get(agencyId)!, logRanges.get(agencyId)!, p, q[i]!), autocorrelation },
    ]))
  const rows = [...months].map(([agencyId, points]) => Object.assign(examined(agencyId, points), dated.get(agencyId) ?? nothingSaid))
  await fillResultTable(engine, 'practice_change', rows)
}

/**
 * A change of a large agency looks like the opposite change of all its peers. So the clearest change of all is taken for
 * one, cleared from what the others are held against, and the next is looked for.
 */
async function clearestChanges(engine: Engine): Promise<readonly Change[]> {
  let known: readonly Change[] = []
  for (let round = 0; round < clearing.rounds; round += 1) {
    const taken = new Set(known.map(({ agencyId }) => agencyId))
    const changes = changesIn(await monthsBeside(engine, known), clearing.permutations)
    const [next] = changes
      .filter(({ agencyId, jump, p }) => !taken.has(agencyId) && p <= clearing.p && Math.abs(jump) >= clearing.jump)
      .sort((a, b) => b.statistic - a.statistic)
    if (next === undefined) break
    // What was found before is measured again, now beside cleared peers.
    known = changes.filter(({ agencyId }) => taken.has(agencyId) || agencyId === next.agencyId)
  }
  return known
}

function examined(agencyId: string, months: readonly Point[]): Record<string, Value> {
  return { agency_id: agencyId, first_month: months[0]!.time, last_month: months.at(-1)!.time, months: months.length, cases: total(months) }
}

const nothingSaid = { changed_on: null, cases_before: null, cases_after: null, before: null, after: null, factor: null, p: null, q: null, autocorrelation: null }

/** Each agency's months beside those of its peers, from which known changes are cleared. */
async function monthsBeside(engine: Engine, known: readonly Change[]): Promise<Map<string, Point[]>> {
  await keepKnown(engine, known)
  await materialise(engine, 'agency_month')
  return seriesOf(await engine.query('SELECT agency_id, month AS time, cases, departure FROM agency_month ORDER BY agency_id, month'))
}

async function keepKnown(engine: Engine, known: readonly Change[]): Promise<void> {
  await engine.execute('CREATE OR REPLACE TEMP TABLE known_change (agency_id VARCHAR, month DATE, jump DECIMAL(9, 6))')
  await engine.append('known_change', ['agency_id', 'month', 'jump'], known.map(({ agencyId, month, jump }) => [agencyId, month, jump.toFixed(6)]))
}

function changesIn(months: ReadonlyMap<string, readonly Point[]>, orders: number): Change[] {
  const { uniform } = seededRandom(seed)
  return [...months].flatMap(([agencyId, points]) => {
    if (points.length < fewestMonths) return []
    const { split, ...found } = findChangePoint(departures(points), weights(points), uniform, orders)!
    return [{ agencyId, month: points[split]!.time, ...found }]
  })
}

/** The day at which the same CUSUM, taken over days, is greatest. */
function datedChange(days: readonly Point[], logRange: number, p: number, q: number): Record<string, Value> {
  const { split, jump } = findChangePoint(departures(days), weights(days), seededRandom(seed).uniform, 0)!
  const before = mean(days.slice(0, split))
  return {
    changed_on: days[split]!.time,
    cases_before: total(days.slice(0, split)),
    cases_after: total(days.slice(split)),
    before,
    after: before + jump,
    factor: Math.exp(jump * logRange),
    p,
    q,
  }
}

async function meanLogRanges(engine: Engine): Promise<Map<string, number>> {
  const rows = await engine.query('SELECT agency_id, ratio(sum(log_ranges), sum(cases)) AS mean FROM agency_day GROUP BY agency_id')
  return new Map(rows.map((row) => [String(row['agency_id']), Number(row['mean'])]))
}

function seriesOf(rows: readonly Row[]): Map<string, Point[]> {
  const series = new Map<string, Point[]>()
  for (const row of rows) {
    const point = { time: String(row['time']), cases: Number(row['cases']), departure: Number(row['departure']) }
    const known = series.get(String(row['agency_id']))
    if (known === undefined) series.set(String(row['agency_id']), [point])
    else known.push(point)
  }
  return series
}

const departures = (points: readonly Point[]): number[] => points.map(({ departure }) => departure)
const weights = (points: readonly Point[]): number[] => points.map(({ cases }) => cases)
const total = (points: readonly Point[]): number => points.reduce((sum, { cases }) => sum + cases, 0)
const mean = (points: readonly Point[]): number => points.reduce((sum, { cases, departure }) => sum + cases * departure, 0) / total(points)

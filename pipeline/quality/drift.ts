import { driftLimits, type Drift, type DriftKind } from '../domain/quality.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { needed, number, text } from '../report-data/read-rows.ts'
import { readSql } from '../sql-file.ts'

interface Line {
  readonly agencyId: string
  readonly agencyName: string
  readonly field: string
  readonly records: number
  readonly filled: number
  readonly median: number | null
}

type Place = Pick<Drift, 'file' | 'sheet' | 'loadedBefore'>
type Note = Omit<Drift, keyof Place>

/** Yuan against ten thousand yuan, or a digit too many: the factor, and how far around it still counts as it. */
const factors: readonly (readonly [DriftKind, number])[] = [
  ['amount-moved-ten-thousandfold', 10_000],
  ['amount-moved-tenfold', 10],
]
const around = 1.5

/** In what each current sheet differs from the content that it took the place of last. */
export async function readDrift(engine: Engine, file: string | null): Promise<Drift[]> {
  const notes: Drift[] = []
  for (const load of await engine.query(readSql('report/quality-loads'), { file })) {
    const place = { file: needed(load, 'file'), sheet: text(load, 'sheet'), loadedBefore: needed(load, 'loaded_before') }
    const now = await profileOf(engine, needed(load, 'source_id'))
    const before = await profileOf(engine, needed(load, 'earlier_id'))
    const found = [...rowNotes(load), ...(now.length === 0 || before.length === 0 ? [] : profileNotes(before, now))]
    notes.push(...found.map((note) => Object.assign({}, place, note)))
  }
  return notes
}

async function profileOf(engine: Engine, sourceId: string): Promise<Line[]> {
  return (await engine.query(readSql('report/quality-profiles'), { source_id: sourceId })).map((row) => ({
    agencyId: needed(row, 'agency_id'),
    agencyName: needed(row, 'agency_name'),
    field: needed(row, 'field'),
    records: number(row, 'records') ?? 0,
    filled: number(row, 'filled') ?? 0,
    median: number(row, 'median'),
  }))
}

const whole = { agencyId: null, agencyName: null, field: null }

function rowNotes(load: Row): Note[] {
  const [now, before] = [number(load, 'rows_read') ?? 0, number(load, 'earlier_read') ?? 0]
  const [bad, badBefore] = [shareOf(number(load, 'rows_quarantined') ?? 0, now), shareOf(number(load, 'earlier_quarantined') ?? 0, before)]
  const notes: Note[] = []
  if (before > 0 && now < before * (1 - driftLimits.rowsFell)) notes.push({ kind: 'rows-fell', ...whole, before, now })
  if (before > 0 && now >= before * driftLimits.rowsGrew) notes.push({ kind: 'rows-grew', ...whole, before, now })
  if (Math.min(now, before) >= driftLimits.fewestRecords && bad - badBefore >= driftLimits.quarantineRose) {
    notes.push({ kind: 'quarantine-rose', ...whole, before: badBefore, now: bad })
  }
  return notes
}

function profileNotes(before: readonly Line[], now: readonly Line[]): Note[] {
  const present = new Set(now.map(({ agencyId }) => agencyId))
  const absent = new Map(before.filter(({ agencyId }) => !present.has(agencyId)).map((line) => [line.agencyId, line]))
  const gone = [...absent.values()].map(
    ({ agencyId, agencyName, records }): Note => ({ kind: 'agency-absent', agencyId, agencyName, field: null, before: records, now: 0 }),
  )
  return [...gone, ...completenessNotes(before, now), ...amountNotes(before, now)]
}

/** Over the whole sheet, so that one field that is no longer filled is one note. */
function completenessNotes(before: readonly Line[], now: readonly Line[]): Note[] {
  const later = sumByField(now)
  const mostRecords = Math.max(...[...later.values()].map(({ records }) => records))
  return [...sumByField(before)].flatMap(([field, old]): Note[] => {
    // A field whose column is gone may not be in the profile at all.
    const { records, filled } = later.get(field) ?? { records: mostRecords, filled: 0 }
    if (Math.min(old.records, records) < driftLimits.fewestRecords) return []
    const [was, is] = [shareOf(old.filled, old.records), shareOf(filled, records)]
    return was - is >= driftLimits.completenessFell ? [{ kind: 'completeness-fell', agencyId: null, agencyName: null, field, before: was, now: is }] : []
  })
}

function amountNotes(before: readonly Line[], now: readonly Line[]): Note[] {
  const earlier = new Map(before.map((line) => [`${line.agencyId}\n${line.field}`, line]))
  return now.flatMap(({ agencyId, agencyName, field, filled, median }): Note[] => {
    const old = earlier.get(`${agencyId}\n${field}`)
    if (old === undefined || median === null || old.median === null || median <= 0 || old.median <= 0) return []
    if (Math.min(old.filled, filled) < driftLimits.fewestRecords) return []
    const ratio = Math.max(median / old.median, old.median / median)
    const kind = factors.find(([, factor]) => ratio >= factor / around && ratio <= factor * around)?.[0]
    return kind === undefined ? [] : [{ kind, agencyId, agencyName, field, before: old.median, now: median }]
  })
}

function sumByField(lines: readonly Line[]): Map<string, { records: number; filled: number }> {
  const sums = new Map<string, { records: number; filled: number }>()
  for (const { field, records, filled } of lines) {
    const sum = sums.get(field) ?? { records: 0, filled: 0 }
    sums.set(field, { records: sum.records + records, filled: sum.filled + filled })
  }
  return sums
}

function shareOf(part: number, all: number): number {
  return all === 0 ? 0 : part / all
}

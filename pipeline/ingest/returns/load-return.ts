import { createHash } from 'node:crypto'
import type { Engine, Value } from '../../engine/engine.ts'
import type { FileIntake } from '../file-intake.ts'
import { requireUnchanged } from '../formats/file-stamp.ts'
import type { LoadOptions } from '../load-sheet.ts'
import { AgencyDirectory } from '../records/agency-directory.ts'
import { countsOfCurrent, described, sourceIdOf, storeSource, supersede, type Counts } from '../source-file.ts'
import { currentReturns, returnKey, type CurrentReturn } from './current-returns.ts'
import type { LocatedTable } from './locate-table.ts'
import { notesOf } from './part-facts.ts'
import { penaltyTotalOf } from './stated-penalties.ts'
import { readReturn, type ReadReturn, type RefusedPart, type ResolvedReturn } from './read-return.ts'
import type { RecognisedReturn } from './recognise-return.ts'
import { storeRefused } from './store-refused.ts'
import { storeReturnWarnings, type Prose } from './return-warnings.ts'
import type { TablePart } from './table-parts.ts'

const formColumns = ['return_form_id', 'agency_id', 'year', 'form', 'form_table', 'filled_date', 'received_date', 'published_on', 'is_nil', 'source_id', 'source_row', 'loaded_order']
const cellColumns = ['return_form_id', 'cell', 'amount', 'cell_text', 'place', 'is_readable']

/**
 * Loads all of a sheet of the annual statistics or nothing of it. The same content again changes nothing; another content of the
 * file becomes the current one, and the returns of the older one stay.
 */
export async function loadReturn(engine: Engine, sheet: RecognisedReturn, options: Pick<LoadOptions, 'now' | 'temporaryFolder'>): Promise<FileIntake> {
  const sourceId = sourceIdOf(sheet)
  const known = await countsOfCurrent(engine, sourceId)
  if (known !== null) return { ...described(sheet), state: 'already loaded', ...known, error: null }
  return engine.transaction(() => loadNew(engine, sheet, options, sourceId))
}

async function loadNew(engine: Engine, sheet: RecognisedReturn, options: Pick<LoadOptions, 'now' | 'temporaryFolder'>, sourceId: string): Promise<FileIntake> {
  const agencies = await AgencyDirectory.load(engine)
  await supersede(engine, sourceId, sheet)
  await removeReturns(engine, sourceId)
  const parts: Awaited<ReturnType<typeof loadPart>>[] = []
  for (const place of sheet.parts.keys()) parts.push(await loadPart(engine, sheet, place, sourceId, agencies))
  const all = (key: keyof (typeof parts)[number]): number => parts.reduce((sum, part) => sum + part[key], 0)
  const counts = { rowsRead: all('rowsRead'), rowsUsed: all('rowsUsed'), rowsRepeated: all('rowsRepeated'), rowsReplaced: all('rowsReplaced'), rowsQuarantined: all('rowsQuarantined') }
  await requireUnchanged(sheet.path, sheet.stamp)
  await agencies.store({ sourceId, file: sheet.file, sheet: sheet.sheet.name, now: options.now, placesOf: () => [], folder: options.temporaryFolder })
  await storeSource(engine, sourceId, sheet, counts, options.now)
  return { ...described(sheet), state: 'loaded', ...counts, cellsRefused: all('refused'), error: null }
}

/** Stores the returns of one table of a sheet; `refused`: single cells. */
async function loadPart(engine: Engine, sheet: RecognisedReturn, place: number, sourceId: string, agencies: AgencyDirectory): Promise<Counts & { readonly refused: number }> {
  const part = sheet.parts[place]!
  const { located } = part
  const read = readReturn(sheet, place)
  const returns = read.returns.map((one) => ({ ...one, agencyId: agencies.resolve(one.agency, null, one.row).id }))
  const { first, again } = eachOnce(returns)
  const before = await currentReturns(engine, located.form.form, located.table.table)
  const repeated = [...again.repeated, ...first.filter((one) => isSame(before.get(returnKey(one)), one))]
  const kept = first.filter((one) => !repeated.includes(one))
  await storeReturns(engine, located, sourceId, kept)
  const refusedRows = [...read.refusedRows, ...again.conflicting.map((conflict) => conflicting(part, conflict))]
  await storeRefused(engine, { file: sheet.file, sheet: sheet.sheet.name, headers: located.headers, sourceId }, [...refusedRows, ...read.refusedCells])
  await storeReturnWarnings(engine, sourceId, { totals: read.totals, prose: proseOf(sheet.parts, place) }, returns)
  return {
    rowsRead: returns.length + read.refusedRows.length,
    rowsUsed: kept.length,
    rowsRepeated: repeated.length,
    rowsReplaced: kept.filter((one) => before.has(returnKey(one))).length,
    rowsQuarantined: refusedRows.length,
    refused: read.refusedCells.length,
  }
}

/** The text around the tables, with the penalties that the table says in all. */
function proseOf(parts: readonly TablePart[], place: number): Prose | null {
  const total = penaltyTotalOf(parts[place]!.located.table)
  const texts = parts.flatMap((part) => [...part.lead, ...notesOf(part)]).flatMap(({ cells }) => cells.filter((cell) => cell !== null))
  return total === null ? null : { cell: total, texts }
}

/** An older load of the same content, which comes back. */
async function removeReturns(engine: Engine, sourceId: string): Promise<void> {
  await engine.execute('DELETE FROM stored.return_cell WHERE return_form_id IN (SELECT return_form_id FROM stored.return_form WHERE source_id = $sourceId)', { sourceId })
  for (const table of ['return_form', 'value_warning']) await engine.execute(`DELETE FROM stored.${table} WHERE source_id = $sourceId`, { sourceId })
}

interface Again {
  readonly repeated: readonly ResolvedReturn[]
  readonly conflicting: readonly { readonly later: ResolvedReturn; readonly row: number }[]
}

/** An agency and year that stand twice in a sheet: the first is taken, another one with other figures is refused. */
function eachOnce(returns: readonly ResolvedReturn[]): { readonly first: ResolvedReturn[]; readonly again: Again } {
  const byKey = new Map<string, ResolvedReturn>()
  const repeated: ResolvedReturn[] = []
  const conflicts: { later: ResolvedReturn; row: number }[] = []
  for (const one of returns) {
    const key = returnKey(one)
    const earlier = byKey.get(key)
    if (earlier === undefined) byKey.set(key, one)
    else if (contentOf(earlier) === contentOf(one)) repeated.push(one)
    else conflicts.push({ later: one, row: earlier.row })
  }
  return { first: [...byKey.values()], again: { repeated, conflicting: conflicts } }
}

function conflicting({ below }: TablePart, { later, row }: Again['conflicting'][number]): RefusedPart {
  const raw = below.find((one) => one.row === later.row)!
  return { row: raw, refusal: { reason: 'conflicting-duplicate', column: null, value: `${later.agency} ${later.year}`, details: { row: String(row) } } }
}

function isSame(before: CurrentReturn | undefined, now: ResolvedReturn): boolean {
  return before?.isCurrentSource === true && before.content === contentOf(now)
}

/** What makes two returns the same: dates, 零报告, and every cell with its text. */
function contentOf({ filled, received, published, isNil, cells }: ReadReturn): string {
  const figures = cells.map(({ cell, amount, text }) => [cell, amount === null ? null : Number(amount).toFixed(2), text] as const)
  return JSON.stringify([filled, received, published, isNil, figures.toSorted(([a], [b]) => (a < b ? -1 : 1))])
}

async function storeReturns(engine: Engine, { form, table }: LocatedTable, sourceId: string, returns: readonly ResolvedReturn[]): Promise<void> {
  const [latest] = await engine.query('SELECT coalesce(max(loaded_order), 0) AS latest FROM stored.return_form')
  const order = Number(latest!['latest']) + 1
  const identified = returns.map((one) => ({ one, id: createHash('sha256').update(JSON.stringify([sourceId, table.table, one.row])).digest('hex') }))
  const forms = identified.map(({ one, id }): Value[] => [id, one.agencyId, one.year, form.form, table.table, one.filled, one.received, one.published, one.isNil, sourceId, one.row, order])
  await engine.append('stored.return_form', formColumns, forms)
  const cells = identified.flatMap(({ one, id }) => one.cells.map(({ cell, amount, text, place, isReadable }): Value[] => [id, cell, amount, text, place, isReadable]))
  await engine.append('stored.return_cell', cellColumns, cells)
}

import type { RecordType } from '../domain/record.ts'
import type { Engine } from '../engine/engine.ts'
import type { FileIntake } from './file-intake.ts'
import { requireUnchanged } from './formats/file-stamp.ts'
import type { Header } from './formats/locate-header.ts'
import type { RawRow, Sheet } from './formats/sheet.ts'
import { Quarantine } from './quarantine.ts'
import type { RecognisedSheet } from './recognised-sheet.ts'
import { rowReader, type Refusal, type Values } from './read-row.ts'
import { AgencyDirectory } from './records/agency-directory.ts'
import { AgencyLoader } from './records/agency.ts'
import { BenchmarkTierLoader } from './records/benchmark-tier.ts'
import { DecisionLoader } from './records/decision.ts'
import type { LoadContext, Loader } from './records/loader.ts'
import { StatutoryRangeLoader } from './records/statutory-range.ts'
import { YearlyLoader } from './records/yearly.ts'
import { countsOfCurrent, sourceIdOf, storeSource, supersede, unusedHeaders } from './source-file.ts'
import { clearerRefusal } from './summary-row.ts'

export interface LoadOptions {
  readonly hashIdentity: (text: string) => string
  readonly now: Date
}

/**
 * Loads all of a sheet or nothing of it. A sheet whose content is the one loaded last, with the same mapping, is left
 * alone; an older content that comes back is loaded again.
 */
export async function loadSheet(engine: Engine, recognised: RecognisedSheet, options: LoadOptions): Promise<FileIntake> {
  const sourceId = sourceIdOf(recognised)
  const known = await countsOfCurrent(engine, sourceId)
  if (known !== null) return { ...described(recognised), state: 'already loaded', ...known, error: null }
  return engine.transaction(() => loadNew(engine, recognised, options, sourceId))
}

async function loadNew(
  engine: Engine,
  recognised: RecognisedSheet,
  options: LoadOptions,
  sourceId: string,
): Promise<FileIntake> {
  const { file, sheet, header, mapping } = recognised
  const context = { sourceId, now: options.now }
  const agencies = await AgencyDirectory.load(engine)
  const loader = loaders[mapping.recordType](engine, agencies, context)
  const quarantine = new Quarantine({ sourceId, file, sheet: sheet.name }, header.headers, mapping)
  const read = rowReader(mapping, header.headers, options.hashIdentity)
  let rowsRead = 0
  for await (const raw of sheet.rows()) {
    if (raw.row <= header.row || isBlank(raw)) continue
    rowsRead += 1
    const values = misplaced(raw, header, sheet) ?? read(raw.cells)
    const refusal = isRefusal(values) ? values : await loader.add(values, raw.row)
    if (refusal !== null) quarantine.add(raw, clearerRefusal(raw, refusal))
  }
  await requireUnchanged(recognised.path, recognised.stamp)
  const merged = await loader.store()
  await agencies.store(context)
  const counts = {
    rowsRead,
    rowsUsed: merged.used,
    rowsRepeated: merged.repeated,
    rowsReplaced: merged.replaced,
    rowsQuarantined: quarantine.size,
  }
  await supersede(engine, sourceId, recognised)
  await quarantine.store(engine)
  await storeSource(engine, sourceId, recognised, counts, options.now)
  return { ...described(recognised), state: 'loaded', ...counts, error: null }
}

type NewLoader = (engine: Engine, agencies: AgencyDirectory, context: LoadContext) => Loader

const loaders: Readonly<Record<RecordType, NewLoader>> = {
  agency: (engine, _, context) => new AgencyLoader(engine, context),
  benchmark_tier: (engine, _, context) => new BenchmarkTierLoader(engine, context),
  statutory_range: (engine, _, context) => new StatutoryRangeLoader(engine, context),
  decision: (engine, agencies, context) => new DecisionLoader(engine, agencies, context),
  annual_return: (engine, agencies, context) => new YearlyLoader(engine, agencies, 'annual_return', context),
  bureau_analysis: (engine, agencies, context) => new YearlyLoader(engine, agencies, 'bureau_analysis', context),
}

/** Values beyond the header, and in text formats any other number of cells, mean that values stand under wrong headers. */
function misplaced(raw: RawRow, header: Header, sheet: Sheet): Refusal | null {
  if (raw.isMalformed === true) return malformed(raw, header)
  const width = header.headers.length
  const filled = raw.cells.findLastIndex((cell) => cell !== null && cell !== undefined && cell.trim() !== '') + 1
  if (sheet.hasFixedWidth ? raw.cells.length === width : filled <= width) return null
  const details = { cells: String(raw.cells.length), headers: String(width) }
  return { reason: 'row-misaligned', column: null, value: null, details }
}

function malformed(raw: RawRow, header: Header): Refusal {
  const place = raw.faultAt ?? -1
  return { reason: raw.fault ?? 'row-malformed', column: header.headers[place] ?? null, value: raw.cells[place] ?? null, details: {} }
}

function isRefusal(values: Values | Refusal): values is Refusal {
  return 'reason' in values
}

function isBlank(raw: RawRow): boolean {
  return raw.cells.every((cell) => cell === null || cell === undefined || cell.trim() === '')
}

function described(recognised: RecognisedSheet) {
  const { file, sheet, mapping } = recognised
  return {
    file,
    sheet: sheet.name,
    mapping: mapping.name,
    recordType: mapping.recordType,
    unusedHeaders: unusedHeaders(recognised),
  }
}

import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { MappedRecordType } from '../domain/record.ts'
import type { Engine } from '../engine/engine.ts'
import { ownPermitFields } from './fields/permit.ts'
import { ownActFields } from './fields/procedure.ts'
import type { FileIntake } from './file-intake.ts'
import { requireUnchanged } from './formats/file-stamp.ts'
import type { RawRow } from './formats/sheet.ts'
import { Quarantine } from './quarantine.ts'
import type { IdentityKey } from './reading/column-plan.ts'
import { SliceReader, type RefusedRow } from './reading/slice-reader.ts'
import type { RecognisedSheet } from './recognised-sheet.ts'
import { AgencyDirectory } from './records/agency-directory.ts'
import { AgencyLoader } from './records/agency.ts'
import { BenchmarkLoader } from './records/benchmark.ts'
import { BenchmarkTierLoader } from './records/benchmark-tier.ts'
import { DecisionLoader } from './records/decision.ts'
import { DecisionSupplementLoader } from './records/decision-supplement.ts'
import { CatalogueLoader } from './records/catalogue-entry.ts'
import { DetailedDecisionLoader } from './records/detailed-decision.ts'
import type { LoadContext, Loader } from './records/loader.ts'
import { isLedger, type LedgerName } from './records/ledgers.ts'
import { LedgerLoader } from './records/ledger.ts'
import { ProcedureLoader } from './records/procedure.ts'
import { RowByRow } from './records/row-by-row.ts'
import { StatutoryRangeLoader } from './records/statutory-range.ts'
import { misplacedRow } from './misplaced-row.ts'
import { countsOfCurrent, described, sourceIdOf, storeSource, supersede } from './source-file.ts'
import { ahead } from './staging/ahead.ts'
import type { RawSheet, RawSlice } from './staging/raw-sheet.ts'
import { clearerRefusal } from './summary-row.ts'

export interface LoadOptions {
  readonly identity: IdentityKey
  readonly now: Date
  /** Where copies of the data may stand while they are read; nothing stays there. */
  readonly temporaryFolder: string
}

/**
 * Loads all of a sheet or nothing of it. A sheet whose content is the one loaded last, with the same mapping, is left
 * alone; an older content that comes back is loaded again.
 */
export async function loadSheet(engine: Engine, recognised: RecognisedSheet, options: LoadOptions): Promise<FileIntake> {
  const sourceId = sourceIdOf(recognised)
  const known = await countsOfCurrent(engine, sourceId)
  if (known !== null) return { ...described(recognised), state: 'already loaded', ...known, error: null }
  const folder = await mkdtemp(join(options.temporaryFolder, 'evenhand-fields-'))
  try {
    return await engine.transaction(() => loadNew(engine, recognised, options, sourceId, folder))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function loadNew(
  engine: Engine,
  recognised: RecognisedSheet,
  options: LoadOptions,
  sourceId: string,
  folder: string,
): Promise<FileIntake> {
  const { file, sheet, header, mapping, plan, raw } = recognised
  const placesOf = (field: string) => plan.columns.find(({ name }) => name === field)?.places ?? []
  const context = { sourceId, file, sheet: sheet.name, now: options.now, placesOf, folder }
  const agencies = await AgencyDirectory.load(engine)
  const loader = newLoader(mapping.recordType)(engine, agencies, context)
  const quarantine = new Quarantine({ sourceId, file, sheet: sheet.name }, header.headers, mapping)
  const reader = new SliceReader(engine, plan, folder)
  await supersede(engine, sourceId, recognised)
  let rowsRead = 0
  for await (const { slice, plain, misplaced } of plainSlices(engine, raw, reader)) {
    const refused = [...(await reader.read(plain)), ...(await loader.addRows())]
    rowsRead += slice.rows + slice.refused.length - (await setAside(slice, misplaced, refused, header.headers, quarantine))
    await quarantine.store(engine)
  }
  await requireUnchanged(recognised.path, recognised.stamp)
  const merged = await loader.store()
  await reader.close()
  await agencies.store(context)
  const counts = {
    rowsRead,
    rowsUsed: merged.used,
    rowsRepeated: merged.repeated,
    rowsReplaced: merged.replaced,
    rowsQuarantined: quarantine.size,
  }
  await storeSource(engine, sourceId, recognised, counts, options.now)
  return { ...described(recognised), state: 'loaded', ...counts, error: null }
}

interface PlainSlice {
  readonly slice: RawSlice
  /** What the reader gave for its plain spellings. */
  readonly plain: readonly string[]
  readonly misplaced: readonly RawRow[]
}

/** The slices of a sheet, each read while the one before is stored. */
async function* plainSlices(engine: Engine, raw: RawSheet, reader: SliceReader): AsyncGenerator<PlainSlice> {
  const beside = await engine.beside()
  try {
    yield* ahead(readWith(beside))
  } finally {
    beside.close()
  }

  async function* readWith(using: Engine): AsyncGenerator<PlainSlice> {
    for await (const slice of raw.slices(using)) {
      const plain = slice.plain ?? [await reader.readPlain(using, slice.relation)]
      yield { slice, plain, misplaced: [...slice.refused, ...(await slice.refusedByEngine(using))] }
    }
  }
}

/** Puts what cannot be used into the quarantine; gives the number of rows that turned out to be blank. */
async function setAside(
  slice: RawSlice,
  misplaced: readonly RawRow[],
  refused: readonly RefusedRow[],
  headers: readonly string[],
  quarantine: Quarantine,
): Promise<number> {
  let blank = 0
  for (const raw of misplaced) {
    if (isBlank(raw)) blank += 1
    else quarantine.add(raw, clearerRefusal(raw, misplacedRow(raw, headers)))
  }
  for (const [i, raw] of (await slice.rawRows(refused.map(({ row }) => row))).entries()) {
    if (isBlank(raw)) blank += 1
    else quarantine.add(raw, clearerRefusal(raw, refused[i]!.refusal))
  }
  return blank
}

type NewLoader = (engine: Engine, agencies: AgencyDirectory, context: LoadContext) => Loader

const loaders: Readonly<Record<Exclude<MappedRecordType, LedgerName>, NewLoader>> = {
  agency: (engine, _, context) => new RowByRow(engine, new AgencyLoader(engine, context)),
  benchmark: (engine, _, context) => new RowByRow(engine, new BenchmarkLoader(engine, context)),
  benchmark_tier: (engine, _, context) => new RowByRow(engine, new BenchmarkTierLoader(engine, context)),
  statutory_range: (engine, _, context) => new RowByRow(engine, new StatutoryRangeLoader(engine, context)),
  decision: (engine, agencies, context) => new DecisionLoader(engine, agencies, context),
  decision_supplement: (engine, agencies, context) => new RowByRow(engine, new DecisionSupplementLoader(engine, agencies, context)),
  permit: (engine, agencies, context) => new DetailedDecisionLoader(engine, agencies, context, { table: 'permit', columns: Object.keys(ownPermitFields) }),
  permit_item: (engine, _, context) => new RowByRow(engine, new CatalogueLoader(engine, context, 'permit_item')),
  administrative_act: (engine, agencies, context) =>
    new DetailedDecisionLoader(engine, agencies, context, { table: 'administrative_act', columns: Object.keys(ownActFields) }),
  amount_standard: (engine, _, context) => new RowByRow(engine, new CatalogueLoader(engine, context, 'amount_standard')),
  procedure: (engine, agencies, context) => new RowByRow(engine, new ProcedureLoader(engine, agencies, context)),
}

function newLoader(recordType: MappedRecordType): NewLoader {
  if (!isLedger(recordType)) return loaders[recordType]
  return (engine, agencies, context) => new RowByRow(engine, new LedgerLoader(engine, agencies, recordType, context))
}

function isBlank(raw: RawRow): boolean {
  return raw.cells.every((cell) => cell === null || cell === undefined || cell.trim() === '')
}

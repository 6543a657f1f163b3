import type { Check } from '../domain/check.ts'
import type { AgencySuggestion, Completeness, Quality } from '../domain/quality.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { needed, number } from '../report-data/read-rows.ts'
import { readSql } from '../sql-file.ts'
import { agencyQualities, sourceQualities } from './count-rows.ts'
import { readDrift } from './drift.ts'
import { readGaps } from './gaps.ts'
import { readUnusableRows, type AgencyCell } from './quarantined-agencies.ts'
import { readWarnings } from './warnings.ts'

export interface QualityRequest {
  /** The checks that run: what they need and do not find is a gap. */
  readonly checks: readonly Check[]
  /** What a row says of its agency. */
  readonly agencyCell: AgencyCell
  /** The name of a source file, null for all. */
  readonly file: string | null
  /** Null for all. */
  readonly agencyId: string | null
}

/** The quality of what was loaded, as it may be shown: people are masked. */
export async function readQuality(engine: Engine, { checks, agencyCell, file, agencyId }: QualityRequest): Promise<Quality> {
  const isOf = (one: { readonly agencyId: string | null }): boolean => agencyId === null || one.agencyId === agencyId
  const warnings = (await readWarnings(engine, file)).filter(isOf)
  const rows = (await readUnusableRows(engine, file, agencyCell)).filter(isOf)
  const agencies = (await agencyQualities(engine, file, rows, warnings)).filter(isOf)
  const completeness = (await engine.query(readSql('report/quality-completeness'), { file })).map(completenessOf).filter(isOf)
  return {
    // What a source brought of one agency stands in the line of the agency.
    sources: agencyId === null ? await sourceQualities(engine, file, rows, warnings) : [],
    agencies,
    completeness,
    ...(await readGaps(engine, file, agencyId, checks)),
    warnings,
    drift: (await readDrift(engine, file)).filter(isOf),
    suggestions: agencyId === null ? (await engine.query(readSql('report/quality-suggestions'), { file })).map(suggestionOf) : [],
  }
}

function completenessOf(row: Row): Completeness {
  return {
    agencyId: needed(row, 'agency_id'),
    agencyName: needed(row, 'agency_name'),
    field: needed(row, 'field'),
    records: number(row, 'records') ?? 0,
    filled: number(row, 'filled') ?? 0,
  }
}

function suggestionOf(row: Row): AgencySuggestion {
  return {
    name: needed(row, 'name'),
    suggestedName: needed(row, 'suggested_name'),
    score: number(row, 'score') ?? 0,
    file: needed(row, 'file'),
  }
}

import { normaliseName } from '../domain/agency-name.ts'
import type { Engine } from '../engine/engine.ts'
import { maskParty } from '../privacy/mask-party.ts'
import { scrubText } from '../privacy/scrub-text.ts'
import { needed, yesOrNo } from '../report-data/read-rows.ts'
import { readSql } from '../sql-file.ts'

/** The text of the cell that names the agency in a row of a mapping, null where none does. */
export type AgencyCell = (mapping: string, cells: Readonly<Record<string, string>>) => string | null

/** A row that could not be used and the agency that it names; null where it cannot be told. */
export interface UnusableRow {
  readonly sourceId: string
  readonly recordType: string
  readonly reason: string
  readonly isCorrected: boolean
  readonly agencyId: string | null
  readonly agencyName: string | null
}

/** In these rows no cell is sure to stand under its own header, or to be of a record at all. */
const shifted: ReadonlySet<string> = new Set(['row-misaligned', 'row-malformed', 'key-repeated', 'number-too-long', 'row-rejected-by-mapping', 'summary-row'])

/** The quarantined rows of current sources, handed in again or not. */
export async function readUnusableRows(engine: Engine, file: string | null, agencyCell: AgencyCell): Promise<UnusableRow[]> {
  const known = new Map<string, { id: string; name: string }>()
  for (const row of await engine.query('SELECT a.alias, a.agency_id, g.name FROM stored.agency_alias AS a JOIN stored.agency AS g USING (agency_id)')) {
    known.set(needed(row, 'alias'), { id: needed(row, 'agency_id'), name: needed(row, 'name') })
  }
  return (await engine.query(readSql('report/quality-quarantine'), { file })).map((row) => {
    const reason = needed(row, 'reason')
    const written = shifted.has(reason) ? null : agencyCell(needed(row, 'mapping'), JSON.parse(needed(row, 'row_text')))
    const agency = written === null ? null : (known.get(normaliseName(written)) ?? unknownAgency(written))
    return {
      sourceId: needed(row, 'source_id'),
      recordType: needed(row, 'record_type'),
      reason,
      isCorrected: yesOrNo(row, 'is_corrected') ?? false,
      agencyId: agency?.id ?? null,
      agencyName: agency?.name ?? null,
    }
  })
}

/** A name that occurs in unusable rows only; where it may be that of a person, it is masked. */
function unknownAgency(written: string): { id: string; name: string } | null {
  const name = maskParty(scrubText(written.trim()), 'unknown')
  return name === '' ? null : { id: name, name }
}

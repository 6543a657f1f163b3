import type { QualityWarning } from '../domain/quality.ts'
import type { Engine } from '../engine/engine.ts'
import { maskedDetails } from '../privacy/mask-details.ts'
import { scrubText } from '../privacy/scrub-text.ts'
import { needed, number, text } from '../report-data/read-rows.ts'
import { peopleByCase, peopleOf } from '../report-data/shown-decision.ts'
import { readSql } from '../sql-file.ts'

/** Every doubtful value of the current sources, in the order of their codes. People are masked. */
export async function readWarnings(engine: Engine, file: string | null): Promise<(QualityWarning & { readonly sourceId: string })[]> {
  const rows = await engine.query(readSql('report/quality-warnings'), { file })
  const known = rows.filter((row) => row['decision_id'] !== null)
  const people = peopleByCase(known)
  return rows.map((row) => {
    const names = row['decision_id'] === null ? {} : peopleOf(row, people)
    const document = text(row, 'document_number')
    return {
      sourceId: needed(row, 'source_id'),
      file: needed(row, 'file'),
      sheet: text(row, 'sheet'),
      row: number(row, 'row_number') ?? 0,
      agencyId: needed(row, 'agency_id'),
      agencyName: needed(row, 'agency_name'),
      documentNumber: document === null ? null : scrubText(document, names),
      field: needed(row, 'field'),
      code: needed(row, 'code'),
      details: maskedDetails(JSON.parse(needed(row, 'details')), names),
    }
  })
}

import type { Check } from '../domain/check.ts'
import type { Gap } from '../domain/quality.ts'
import type { Engine } from '../engine/engine.ts'
import { needed, number } from '../report-data/read-rows.ts'
import { readSql } from '../sql-file.ts'

/** The decisions that lack a field that checks need, by agency and field, the most frequent first; and of how many. */
export async function readGaps(
  engine: Engine,
  file: string | null,
  ofAgency: string | null,
  checks: readonly Check[],
): Promise<{ readonly gaps: Gap[]; readonly penalties: number }> {
  const fields = [...new Set(checks.flatMap(({ needs }) => needs))]
  const names = new Map((await engine.query(readSql('report/agency-names'))).map((row) => [needed(row, 'agency_id'), needed(row, 'name')]))
  const rows = (await engine.query(readSql('report/quality-gaps'), { file })).filter((row) => ofAgency === null || row['id_of_agency'] === ofAgency)
  const gaps = rows.flatMap((row) =>
    fields.map((field) => {
      const agencyId = needed(row, 'id_of_agency')
      const records = number(row, 'records') ?? 0
      return {
        agencyId,
        agencyName: names.get(agencyId) ?? agencyId,
        field,
        records,
        lacking: records - (number(row, field) ?? 0),
        checks: checks.filter(({ needs }) => needs.includes(field)).map(({ id }) => id),
      }
    }),
  )
  return {
    gaps: gaps.filter(({ lacking }) => lacking > 0).sort((a, b) => b.lacking - a.lacking || (a.agencyName < b.agencyName ? -1 : 1)),
    penalties: rows.reduce((sum, row) => sum + (number(row, 'records') ?? 0), 0),
  }
}

import type { AgencyQuality, QualityWarning, RowCounts, SourceQuality } from '../domain/quality.ts'
import { recordTypes } from '../domain/record.ts'
import type { Engine } from '../engine/engine.ts'
import { code, needed, number, text } from '../report-data/read-rows.ts'
import { readSql } from '../sql-file.ts'
import type { UnusableRow } from './quarantined-agencies.ts'

type Warned = QualityWarning & { readonly sourceId: string }

/** What each current sheet brought. */
export async function sourceQualities(
  engine: Engine,
  file: string | null,
  rows: readonly UnusableRow[],
  warnings: readonly Warned[],
): Promise<SourceQuality[]> {
  const byReason = countBy(rows.filter(({ isCorrected }) => !isCorrected), ({ sourceId }) => sourceId, ({ reason }) => reason)
  const byWarning = countBy(warnings, ({ sourceId }) => sourceId, (warning) => warning.code)
  return (await engine.query(readSql('report/quality-sources'), { file })).map((row) => {
    const sourceId = needed(row, 'source_id')
    return {
      sourceId,
      file: needed(row, 'file'),
      sheet: text(row, 'sheet'),
      mapping: needed(row, 'mapping'),
      recordType: code(row, 'record_type', recordTypes),
      loadedAt: needed(row, 'loaded_at'),
      read: number(row, 'rows_read') ?? 0,
      used: number(row, 'rows_used') ?? 0,
      repeated: number(row, 'rows_repeated') ?? 0,
      replaced: number(row, 'rows_replaced') ?? 0,
      quarantined: number(row, 'rows_quarantined') ?? 0,
      corrected: number(row, 'rows_corrected') ?? 0,
      byReason: byReason.get(sourceId) ?? {},
      byWarning: byWarning.get(sourceId) ?? {},
    }
  })
}

/** What the rows of decisions of each agency came to; those that tell no agency come last. */
export async function agencyQualities(
  engine: Engine,
  file: string | null,
  allRows: readonly UnusableRow[],
  warnings: readonly Warned[],
): Promise<AgencyQuality[]> {
  const rows = allRows.filter(({ recordType }) => recordType === 'decision')
  const open = countBy(rows.filter(({ isCorrected }) => !isCorrected), keyOf, ({ reason }) => reason)
  const all = countBy(rows, keyOf, ({ isCorrected }) => (isCorrected ? 'corrected' : 'open'))
  const byWarning = countBy(warnings, ({ agencyId }) => agencyId, (warning) => warning.code)
  const names = new Map<string, string | null>()
  const known = new Map<string, Pick<RowCounts, 'used' | 'repeated' | 'replaced'>>()
  for (const row of await engine.query(readSql('report/quality-agencies'), { file })) {
    names.set(needed(row, 'agency_id'), needed(row, 'agency_name'))
    known.set(needed(row, 'agency_id'), { used: number(row, 'used') ?? 0, repeated: number(row, 'repeated'), replaced: number(row, 'replaced') ?? 0 })
  }
  for (const row of rows) if (!names.has(keyOf(row))) names.set(keyOf(row), row.agencyName)
  return [...names].sort(([a], [b]) => Number(a === nobody) - Number(b === nobody)).map(([id, agencyName]) => {
    const { used, repeated, replaced } = known.get(id) ?? { used: 0, repeated: 0, replaced: 0 }
    const { open: waiting = 0, corrected = 0 } = all.get(id) ?? {}
    const quarantined = waiting + corrected
    return {
      agencyId: id === nobody ? null : id,
      agencyName,
      read: repeated === null ? null : used + repeated + quarantined,
      used,
      repeated,
      replaced,
      quarantined,
      corrected,
      byReason: open.get(id) ?? {},
      byWarning: byWarning.get(id) ?? {},
    }
  })
}

const nobody = ''

function keyOf({ agencyId }: UnusableRow): string {
  return agencyId ?? nobody
}

function countBy<Item>(items: readonly Item[], keyOfItem: (item: Item) => string, codeOf: (item: Item) => string): Map<string, Record<string, number>> {
  const counts = new Map<string, Record<string, number>>()
  for (const item of items) {
    const own = counts.get(keyOfItem(item)) ?? {}
    counts.set(keyOfItem(item), own)
    own[codeOf(item)] = (own[codeOf(item)] ?? 0) + 1
  }
  return counts
}

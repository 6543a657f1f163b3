import type { ComparedFine, ComparedTier } from '../benchmarks/compared-tier.ts'
import { fineKey } from '../benchmarks/fine-key.ts'
import type { End } from '../benchmarks/interval.ts'
import type { Base, Measure } from '../benchmarks/outcome.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { codeWords } from '../ingest/parsing/codes.ts'
import { needed, text, yesOrNo } from '../report-data/read-rows.ts'
import { readSql } from '../sql-file.ts'

/** The tiers of a version on record, one for each offence, kind of party and tier, whatever the number of its ranges. */
export async function storedTiers(engine: Engine, benchmarkId: string, version: string): Promise<ComparedTier[]> {
  const rows = await engine.query(readSql('benchmark-history/tiers'), { benchmark_id: benchmarkId, version })
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = JSON.stringify([row['violation_item'], row['party_kind'], row['tier']])
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return [...groups.values()].map((own) => ({
    item: needed(own[0]!, 'violation_item'),
    law: null,
    party: text(own[0]!, 'party_kind'),
    ladder: 1,
    tier: needed(own[0]!, 'tier'),
    fines: own.map((row) => storedFine(row)),
    besides: [],
    wordings: [],
    conditions: [...new Set(own.flatMap((row) => text(row, 'conditions') ?? []))],
  }))
}

/** The range of a stored tier; `prefix` names columns of its older content. */
export function storedFine(row: Row, prefix = ''): ComparedFine {
  const interval = { lower: endOf(row, `${prefix}lower`), upper: endOf(row, `${prefix}upper`) }
  const kind = needed(row, 'range_basis')
  const measure: Measure = kind === 'amount' ? { kind, interval, per: null } : { kind: kind === 'multiple' ? kind : 'percentage', interval, base: baseOf(text(row, 'base_sum')) }
  return { key: fineKey({ payer: null, when: null, measure }), measure, payer: null, when: null }
}

function endOf(row: Row, name: string): End | null {
  const value = text(row, name)
  return value === null ? null : { value, isClosed: yesOrNo(row, `${name}_closed`) === true, isStated: true }
}

/** By the word that data files have for it. */
function baseOf(code: string | null): Base | null {
  if (code !== 'value_of_goods' && code !== 'illegal_gains') return null
  return { code, text: [...codeWords('base_sum')].find(([word, meant]) => meant === code && word !== code)?.[0] ?? code }
}

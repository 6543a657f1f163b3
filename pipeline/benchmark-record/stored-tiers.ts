import type { ComparedFine, ComparedTier } from '../benchmarks/compared-tier.ts'
import { fineKey } from '../benchmarks/fine-key.ts'
import type { End } from '../benchmarks/interval.ts'
import type { Base, Measure } from '../benchmarks/outcome.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { nameOfCode } from '../ingest/parsing/codes.ts'
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
    fines: own.every(isInWords) ? null : own.filter((row) => !isInWords(row)).map((row) => storedFine(row)),
    besides: own.filter(isInWords).flatMap((row) => text(row, 'range_text') ?? []),
    wordings: [...new Set(own.flatMap((row) => text(row, 'range_text') ?? []))],
    conditions: [...new Set(own.flatMap((row) => text(row, 'conditions') ?? []))],
  }))
}

function isInWords(row: Row): boolean {
  return needed(row, 'range_basis') === 'text'
}

/** The range of a stored tier; `prefix` names columns of its older content. */
export function storedFine(row: Row, prefix = ''): ComparedFine {
  const interval = { lower: endOf(row, `${prefix}lower`), upper: endOf(row, `${prefix}upper`) }
  const kind = needed(row, 'range_basis')
  const measure: Measure = kind === 'amount' ? { kind, interval, per: null } : { kind: kind === 'multiple' ? kind : 'percentage', interval, base: baseOf(text(row, 'base_sum')) }
  const [payer, when] = [wordIn(row, 'payer', 'payer'), stretchOf(row)]
  return { key: JSON.stringify([payer, when, fineKey({ payer: null, when: null, measure })]), measure, payer, when }
}

/** For which recorded sums the range is, in the words of benchmarks. */
function stretchOf(row: Row): string | null {
  const sum = wordIn(row, 'switch_sum', 'base_sum')
  if (sum === null) return null
  const [from, to] = [endOf(row, 'switch_from'), endOf(row, 'switch_to')]
  if (from?.value === '0' && to?.value === '0') return `没有${sum}`
  const lower = from === null ? '' : from.isClosed ? `${from.value}元以上` : `超过${from.value}元`
  const upper = to === null ? '' : to.isClosed ? `${to.value}元以下` : `不足${to.value}元`
  return `${sum}${lower}${upper}`
}

function endOf(row: Row, name: string): End | null {
  const value = text(row, name)
  return value === null ? null : { value, isClosed: yesOrNo(row, `${name}_closed`) === true, isStated: true }
}

function baseOf(code: string | null): Base | null {
  if (code !== 'value_of_goods' && code !== 'illegal_gains') return null
  return { code, text: nameOfCode('base_sum', code) }
}

function wordIn(row: Row, column: string, list: string): string | null {
  const code = text(row, column)
  return code === null ? null : nameOfCode(list, code)
}

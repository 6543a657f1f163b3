import type { FigureUnit, TierName, TierRange } from '../domain/benchmark-health.ts'
import type { Row } from '../engine/engine.ts'
import { code, needed, number, text, yesOrNo } from '../report-data/read-rows.ts'

/** The fines inside one range of a tier, ascending, in its unit. */
export interface TierCases {
  readonly about: TierName & FigureUnit & TierRange & { readonly agencies: number }
  readonly figures: readonly number[]
  /** Those of decisions about which the run found nothing. */
  readonly unsuspected: readonly number[]
}

/** Rows of tier-cases.sql, which come by tier and figure. */
export function tierCases(rows: readonly Row[]): TierCases[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = needed(row, 'tier_id')
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()].map((group) => ({
    about: aboutOf(group[0]!),
    figures: figuresOf(group),
    unsuspected: figuresOf(group.filter((row) => row['is_flagged'] === false)),
  }))
}

function aboutOf(row: Row): TierCases['about'] {
  return {
    ...tierName(row),
    ...figureUnit(row),
    lower: text(row, 'lower'),
    upper: text(row, 'upper'),
    isLowerClosed: yesOrNo(row, 'lower_closed') === true,
    isUpperClosed: yesOrNo(row, 'upper_closed') === true,
    agencies: number(row, 'agencies') ?? 0,
  }
}

export function tierName(row: Row): TierName {
  return { ...offence(row), tier: needed(row, 'tier') }
}

export function offence(row: Row): Omit<TierName, 'tier'> {
  return { benchmark: needed(row, 'benchmark_title'), version: needed(row, 'benchmark_version'), item: needed(row, 'violation_item'), party: text(row, 'party_kind') }
}

export function figureUnit(row: Row): FigureUnit {
  return {
    basis: code(row, 'range_basis', ['amount', 'multiple', 'percentage']),
    base: row['base_sum'] === null ? null : code(row, 'base_sum', ['value_of_goods', 'illegal_gains']),
  }
}

/** Each figure as often as there are decisions with it. */
export function figuresOf(rows: readonly Row[]): number[] {
  return rows.flatMap((row) => Array.from({ length: number(row, 'decisions') ?? 0 }, () => number(row, 'figure')!))
}

import type { Engine } from '../engine/engine.ts'
import { settle } from './settle-ranges.ts'

/** What the annual statistics are made of, in the order in which the views build on each other: every check of returns reads them. */
export const statisticsViews = [
  'decision_tally', 'kind_list', 'document_tally', 'penalty_amount', 'statistics_form', 'worded_act', 'statistics_count', 'statistics_record',
  'counted_cell', 'computed_cell', 'reported_cell', 'cell_doubt', 'compared_cell', 'reconciled_cell',
] as const

/** Counts the annual statistics of all years once, and holds them against what was reported. */
export function settleStatistics(engine: Engine): Promise<void> {
  return settle(engine, statisticsViews)
}

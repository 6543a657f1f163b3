import type { Engine, Value } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'
import { factWeights } from './fact-weights.ts'
import { gatherCases } from './gather-cases.ts'

/** Stages that gather the facts of what is comparable and the sums that weigh them. */
const gathering = ['fact_combination', 'fact_of_combination', 'unweighed_fact', 'rare_facts', 'item_spread', 'combination_sum', 'fact_product'] as const
const measuring = ['weight_of_facts', 'other_party', 'neighbour', 'kind_departure', 'tier_departure', 'surroundings', 'scale_of_item', 'measured_decision', 'judged_decision'] as const

/**
 * Gathers the decisions that can be compared and measures how far each lies from its comparable ones. Leaves temporary tables
 * named as the files of queries/equal-treatment, to the last `judged_decision`.
 */
export async function measureDecisions(engine: Engine): Promise<void> {
  await gatherCases(engine, 'penalty_case')
  for (const stage of gathering) await make(engine, stage)
  await weighFacts(engine)
  for (const stage of measuring) await make(engine, stage)
}

/** Makes one stage of the study as a temporary table of its name. */
export async function make(engine: Engine, stage: string): Promise<void> {
  await engine.execute(`CREATE OR REPLACE TEMP TABLE ${stage} AS ${readSql(`equal-treatment/${stage}`)}`)
}

/** Learns from `fact_product` what facts are worth, in all and inside a cited tier; leaves `fact_weight`. */
export async function weighFacts(engine: Engine): Promise<void> {
  await engine.execute('CREATE OR REPLACE TEMP TABLE fact_weight (within_tier BOOLEAN, item_id UBIGINT, fact VARCHAR, weight DOUBLE)')
  for (const withinTier of [false, true]) {
    const rows = await engine.query(
      'SELECT CAST(item_id AS VARCHAR) AS item_id, first_fact, second_fact, product FROM fact_product WHERE within_tier = $withinTier',
      { withinTier },
    )
    const weights = factWeights(
      rows.map((row) => ({
        itemId: String(row['item_id']),
        firstFact: String(row['first_fact']),
        secondFact: String(row['second_fact']),
        product: Number(row['product']),
      })),
    )
    const columns = ['within_tier', 'item_id', 'fact', 'weight']
    await engine.append('fact_weight', columns, weights.map(({ itemId, fact, weight }): Value[] => [withinTier, itemId, fact, weight]))
  }
}

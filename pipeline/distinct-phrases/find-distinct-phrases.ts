import type { Engine, Parameters } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'
import { phraseSettings, type PhraseSettings } from './settings.ts'

/** What a stage file is called below `queries/distinct-phrases`, and the settings that it asks for. */
const stages: readonly (readonly [stage: string, settings: readonly (keyof PhraseSettings)[]])[] = [
  ['text_item', []],
  ['compared_case', ['texts_read']],
  ['compared_text', []],
  ['subject_text', []],
  ['distinct_phrase', ['phrases', 'shortest_phrase', 'rare_share', 'fewest_comparables']],
]

/**
 * Looks for what the rows of `text_subject(n)` say and other rows of their item in
 * `text_case(n, item_epoch_id, facts, party_name)` hardly ever do. Leaves
 * `distinct_phrase(n, phrase, share_of_comparables, comparables, place)`, not yet scrubbed: show `readDistinctPhrases`.
 */
export async function findDistinctPhrases(engine: Engine): Promise<void> {
  await engine.execute(readSql('distinct-phrases/vocabulary'))
  try {
    for (const [stage, names] of stages) {
      const parameters: Parameters = Object.fromEntries(names.map((name) => [name, phraseSettings[name]]))
      await engine.execute(`CREATE OR REPLACE TEMP TABLE ${stage} AS ${readSql(`distinct-phrases/${stage}`)}`, parameters)
    }
  } finally {
    for (const [stage] of stages.slice(0, -1)) await engine.execute(`DROP TABLE IF EXISTS temp.${stage}`)
  }
}

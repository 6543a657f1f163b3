import type { Engine, Parameters } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'
import { textLikenessDefaults, type TextLikenessSettings } from './settings.ts'

/** What a stage file is called below `queries/text-likeness`, and the settings that it asks for. */
type Stage = readonly [file: string, settings: readonly (keyof TextLikenessSettings)[]]

const learnWhatIsUsual: readonly Stage[] = [
  ['compared_case', ['texts_read']],
  ['compared_text', []],
  ['common_shingle', ['common_share', 'fewest_common']],
]

const ofAllRows: readonly Stage[] = [
  ['all-rows/text_item', []],
  ...learnWhatIsUsual,
  ['all-rows/normal_case', []],
  ['kept_text', ['fewest_shingles']],
  ['all-rows/text_signature', []],
  ['all-rows/text_bucket', ['bucket_cap', 'neighbours']],
  ['all-rows/likely_pair', ['neighbours', 'least_likeness']],
  ['all-rows/like_pair', ['least_likeness']],
  ['all-rows/like_text', ['neighbours']],
]

const ofSubjects: readonly Stage[] = [
  ['subjects/text_item', []],
  ...learnWhatIsUsual,
  ['subjects/subject_text', []],
  ['subjects/likely_pair', ['least_likeness', 'fewest_shingles', 'candidates']],
  ['subjects/normal_case', []],
  ['kept_text', ['fewest_shingles']],
  ['subjects/like_text', ['least_likeness', 'neighbours']],
  ['subjects/distinct_phrase', ['phrases', 'shortest_phrase', 'rare_share', 'fewest_comparables']],
]

const results = new Set(['like_text', 'distinct_phrase'])

/**
 * Pairs every row of `text_case(n, item_epoch_id, facts, party_name)` with the rows of its item that say nearly the same.
 * Leaves `like_text(n, other_n, likeness)`, likeness from `least_likeness` to 1. Pairs near the least likeness may be missed.
 */
export async function findLikeTexts(engine: Engine, settings: Partial<TextLikenessSettings> = {}): Promise<void> {
  await runStages(engine, ofAllRows, { ...textLikenessDefaults.allRows, ...settings })
}

/**
 * The same for the rows of `text_subject(n)` only, quickly, against all rows of their items. Leaves beside `like_text` what only
 * they say: `distinct_phrase(n, phrase, share_of_comparables, comparables, place)`, not yet scrubbed: show `readDistinctPhrases`.
 */
export async function findLikeTextsOfSubjects(engine: Engine, settings: Partial<TextLikenessSettings> = {}): Promise<void> {
  await runStages(engine, ofSubjects, { ...textLikenessDefaults.subjects, ...settings })
}

async function runStages(engine: Engine, stages: readonly Stage[], settings: TextLikenessSettings): Promise<void> {
  await engine.execute(readSql('text-likeness/vocabulary'))
  try {
    for (const [file, names] of stages) {
      const parameters: Parameters = Object.fromEntries(names.map((name) => [name, settings[name]]))
      await engine.execute(`CREATE OR REPLACE TEMP TABLE ${tableOf(file)} AS ${readSql(`text-likeness/${file}`)}`, parameters)
    }
  } finally {
    for (const table of stages.map(([file]) => tableOf(file))) {
      if (!results.has(table)) await engine.execute(`DROP TABLE IF EXISTS temp.${table}`)
    }
  }
}

function tableOf(file: string): string {
  return file.replace(/^.*\//, '')
}

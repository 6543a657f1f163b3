import type { Comparison } from '../../pipeline/domain/comparison.ts'
import { pairLines, section, wrap } from '../nightly/finding-text.ts'
import { wordsIn } from '../words/words.ts'
import { comparisonSections, type ComparisonOptions } from './comparison-sections.ts'

/** A comparison as plain text for a terminal, columns aligned for full-width characters. */
export function renderComparisonText(one: Comparison, options: ComparisonOptions): string {
  const { pastPractice: comparison } = wordsIn(options.language)
  const sections = comparisonSections(one, options).flatMap(({ title, pairs, sentences }) =>
    section(title, [...pairLines(pairs), ...sentences.flatMap((sentence) => wrap(sentence))]),
  )
  return `${[options.isDraft ? comparison.titleOfDraft : comparison.titleOfDecision, ...sections].join('\n')}\n`
}

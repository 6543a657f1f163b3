import { describe, expect, test } from 'vitest'
import { languages, type Language } from '../../pipeline/domain/language.ts'
import { termOf } from '../../reports/words/terms.ts'
import { wordsIn } from '../../reports/words/words.ts'

const placeholders = (sentence: string): readonly string[] => [...sentence.matchAll(/\{(\w+)/g)].map((match) => match[1]!).sort()

/** The sentences of the report, its sheets on like facts and its statistics. */
const sentencesIn = (language: Language): Record<string, string> => {
  const { report, comparison, statistics } = wordsIn(language)
  const parts = Object.entries({ report, comparison, statistics })
  return Object.fromEntries(parts.flatMap(([part, own]) => Object.entries(own).map(([key, sentence]) => [part === 'report' ? key : `${part}.${key}`, sentence])))
}

describe('the words of the report', () => {
  test('have the same placeholders in every language', () => {
    const reference = new Map(Object.entries(sentencesIn('zh-CN')))
    for (const language of languages) {
      for (const [key, sentence] of Object.entries(sentencesIn(language))) {
        expect(placeholders(sentence), `${language} ${key}`).toEqual(placeholders(reference.get(key) ?? ''))
      }
    }
  })

  test('are never empty, and English holds no untranslated sentence', () => {
    for (const language of languages) {
      for (const [key, sentence] of Object.entries(sentencesIn(language))) {
        expect(sentence, key).not.toBe('')
        if (language === 'en' && key !== 'productName') expect(sentence, key).not.toMatch(/\p{Script=Han}/u)
      }
    }
  })

  test('do not use one word for two outcomes or two states', () => {
    for (const language of languages) {
      const { terms } = wordsIn(language)
      for (const list of [terms.outcomes, terms.boardStates, terms.severities, terms.statuses, terms.penaltyKinds]) {
        expect(new Set(Object.values(list)).size).toBe(Object.values(list).length)
      }
    }
  })

  test('show an unknown code rather than hide it', () => {
    expect(termOf(wordsIn('zh-CN').terms.penaltyKinds, 'fine')).toBe('罚款')
    expect(termOf(wordsIn('zh-CN').terms.penaltyKinds, 'banishment')).toBe('banishment')
  })

  test('never claim that something is unlawful', () => {
    for (const sentence of Object.values(sentencesIn('zh-CN'))) {
      expect(sentence).not.toMatch(/(?<!不是)(属于违法|构成违法|系违法)/)
    }
  })
})

import type { Language } from '../domain/language.ts'
import { loadRegulations } from '../regulations/load-regulations.ts'
import type { Regulation } from '../domain/regulation.ts'
import { fill } from '../../reports/words/fill.ts'
import { wordsIn, type Words } from '../../reports/words/words.ts'
import { runs, type CheckState } from './checks-in-force.ts'
import type { CheckOfDuty, DutiesHere, DutyHere } from './duties.ts'

const stateWords = { 'switched-on': 'stateSwitchedOn', 'switched-off': 'stateSwitchedOff', asked: 'stateAsked', 'not-asked': 'stateNotAsked', all: 'stateAll' } as const satisfies Record<CheckState, keyof Words['regulations']>

/** The duties of a workspace as lines for people: what is asked here first, then the rest. */
export function describeDuties({ regulations, duties, hasData }: DutiesHere, language: Language): string[] {
  const words = wordsIn(language)
  const sentences = words.regulations
  const named = (some: readonly Regulation[]): string => some.map(({ id, name }) => `${id} ${name[language]}`).join(sentences.listSeparator)
  const head = regulations === null ? fill(sentences.noneNamed, { regulations: named(loadRegulations()) }) : fill(sentences.inForce, { regulations: named(regulations) })
  const carried = duties.filter(({ articles }) => articles.length > 0)
  const others = duties.filter(({ articles }) => articles.length === 0)
  const lines = (some: readonly DutyHere[]): string[] => some.flatMap((one) => linesOf(one, regulations === null, words, language))
  return [
    head,
    ...(hasData ? [] : [sentences.noData]),
    ...(regulations === null ? [] : ['', sentences.carriedHere]),
    ...lines(carried),
    ...(others.length === 0 ? [] : ['', sentences.carriedElsewhere, ...lines(others)]),
  ]
}

/** The same for programs. */
export function dutiesAsData({ regulations, duties }: DutiesHere, language: Language): unknown {
  return {
    regulations: regulations?.map(({ id }) => id) ?? null,
    duties: duties.map(({ duty, articles, elsewhere, checks }) => ({
      duty: duty.id,
      title: duty.title[language],
      articles: articles.map(({ regulation, instrument, article }) => ({ regulation: regulation.id, instrument: instrument.title, article })),
      elsewhere: elsewhere.map(({ id }) => id),
      checks: checks.map(({ check, state, missing }) => ({ check: check.id, title: check.words[language].title, runs: runs(state), state, missing })),
    })),
  }
}

function linesOf({ duty, articles, elsewhere, checks }: DutyHere, isShort: boolean, words: Words, language: Language): string[] {
  const sentences = words.regulations
  const instruments = [...new Set(articles.map(({ instrument }) => instrument))]
  const bases = instruments.map((instrument) =>
    fill(sentences.basis, { instrument: instrument.title, articles: articles.filter((each) => each.instrument === instrument).map(({ article }) => article).join(sentences.listSeparator) }),
  )
  const carriers = isShort ? [...new Set(articles.map(({ regulation }) => regulation))] : articles.length === 0 ? elsewhere : []
  const names = carriers.map(({ name }) => name[language]).join(sentences.listSeparator)
  return [
    `${duty.id.padEnd(4)}${duty.title[language]}`,
    ...(isShort ? [] : bases.map((basis) => `    ${basis}`)),
    ...(names === '' ? [] : [`    ${fill(sentences.basisElsewhere, { regulations: names })}`]),
    ...(checks.length === 0 ? [`    ${sentences.noCheck}`] : checks.flatMap((one) => linesOfCheck(one, one.state === 'asked' && articles.length === 0, words, language))),
  ]
}

function linesOfCheck({ check, state, missing }: CheckOfDuty, isAskedByOther: boolean, words: Words, language: Language): string[] {
  const sentences = words.regulations
  const line = `    ${sentences[isAskedByOther ? 'stateAskedByOther' : stateWords[state]]}  ${check.id.padEnd(40)}${check.words[language].title}`
  if (missing === null) return [line]
  const recordTypes = new Map<string, string>(Object.entries(words.terms.recordTypes))
  const fields = missing.fields.map((field) => words.fields[field] ?? field).join(sentences.listSeparator)
  const records = missing.records.map((type) => recordTypes.get(type) ?? type).join(sentences.listSeparator)
  const parts = [
    ...(fields === '' ? [] : [fill(sentences.missingFields, { fields })]),
    ...(records === '' ? [] : [fill(sentences.missingRecords, { records })]),
  ]
  return parts.length === 0 ? [line] : [line, `        ${fill(sentences.missing, { missing: parts.join(sentences.missingSeparator) })}`]
}

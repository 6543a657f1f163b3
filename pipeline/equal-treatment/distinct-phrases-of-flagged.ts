import { partyKinds } from '../domain/decision.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { maskParty } from '../privacy/mask-party.ts'
import { readSql } from '../sql-file.ts'
import { readDistinctPhrases } from '../text-likeness/distinct-phrases.ts'
import { findLikeTextsOfSubjects } from '../text-likeness/find-like-texts.ts'

const inputs = ['text_subject', 'text_case'] as const

/**
 * What the recorded facts of the flagged decisions say that those of comparable ones hardly ever do: a row a subject with such
 * phrases, `distinct_phrases` joined by bars, people masked; `texts_compared` says among how many texts.
 * Reads `flagged_subject` and the tables of the study.
 */
export async function phrasesOfFlagged(engine: Engine): Promise<Row[]> {
  for (const table of inputs) await engine.execute(`CREATE OR REPLACE TEMP TABLE ${table} AS ${readSql(`equal-treatment/card/${table}`)}`)
  const subjects = await engine.query(readSql('equal-treatment/card/subject_of_text'))
  const rows = subjects.length === 0 ? [] : await shownPhrases(engine, subjects)
  for (const table of inputs) await engine.execute(`DROP TABLE ${table}`)
  return rows
}

async function shownPhrases(engine: Engine, subjects: readonly Row[]): Promise<Row[]> {
  await findLikeTextsOfSubjects(engine)
  const people = await peopleOfSubjects(engine)
  const phrases = await readDistinctPhrases(engine, (n) => people.get(n) ?? {})
  return subjects.flatMap((subject): Row[] => {
    const own = phrases.filter(({ n }) => n === Number(subject['n']))
    if (own.length === 0) return []
    const joined = own.map(({ phrase }) => phrase.replaceAll('|', ' ')).join('|')
    return [{ subject_id: subject['subject_id']!, distinct_phrases: joined, texts_compared: own[0]!.comparables }]
  })
}

async function peopleOfSubjects(engine: Engine): Promise<ReadonlyMap<number, Readonly<Record<string, string>>>> {
  const people = new Map<number, Record<string, string>>()
  for (const row of await engine.query(readSql('equal-treatment/card/person_of_subject'))) {
    const [n, name] = [Number(row['n']), String(row['name'])]
    const mask = maskParty(name, partyKinds.find((kind) => kind === row['kind']) ?? 'unknown')
    if (mask !== name) people.set(n, { ...people.get(n), [name]: mask })
  }
  return people
}

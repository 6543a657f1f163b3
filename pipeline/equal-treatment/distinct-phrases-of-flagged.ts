import { partyKinds } from '../domain/decision.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { findDistinctPhrases } from '../distinct-phrases/find-distinct-phrases.ts'
import { readDistinctPhrases } from '../distinct-phrases/read-distinct-phrases.ts'
import { maskParty } from '../privacy/mask-party.ts'
import { readSql } from '../sql-file.ts'

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
  await findDistinctPhrases(engine)
  const people = await peopleOfSubjects(engine)
  const phrases = (await readDistinctPhrases(engine, (n) => people.get(n) ?? {})).filter(({ phrase }) => !mayNameSomebody.test(phrase))
  return subjects.flatMap((subject): Row[] => {
    const own = phrases.filter(({ n }) => n === Number(subject['n']))
    if (own.length === 0) return []
    const joined = own.map(({ phrase }) => phrase.replaceAll('|', ' ')).join('|')
    return [{ subject_id: subject['subject_id']!, distinct_phrases: joined, texts_compared: own[0]!.comparables }]
  })
}

/**
 * What only one text says is just where a witness or a neighbour stands, whom no column names. A phrase that may hold such a
 * name is withheld, and many that hold none with it: words for people beside a case, and the surnames of nine in ten people.
 */
const mayNameSomebody =
  /证人|邻居|举报|投诉|之[妻夫子女父母]|先生|女士|姓|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文]/

async function peopleOfSubjects(engine: Engine): Promise<ReadonlyMap<number, Readonly<Record<string, string>>>> {
  const people = new Map<number, Record<string, string>>()
  for (const row of await engine.query(readSql('equal-treatment/card/person_of_subject'))) {
    const [n, name] = [Number(row['n']), String(row['name'])]
    const mask = maskParty(name, partyKinds.find((kind) => kind === row['kind']) ?? 'unknown')
    if (mask !== name) people.set(n, { ...people.get(n), [name]: mask })
  }
  return people
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadChecks } from '../pipeline/checks/load-checks.ts'
import { packageRoot } from '../pipeline/package-root.ts'

const comparable = readFileSync(join(packageRoot, 'queries/model/comparable_group_member.sql'), 'utf8')

describe.each(loadChecks().map((check) => [check.id, check] as const))('%s', (_, check) => {
  it('has words for every reason that it returns or hands on from the study of like cases', () => {
    for (const words of Object.values(check.words)) expect(reasonsOf(check.sql).filter((reason) => !(reason in words.reasons))).toEqual([])
  })
})

describe('the reasons of a check', () => {
  it('include those of the study that it hands on, and not those that it only asks for', () => {
    const handedOn = 'SELECT CASE WHEN obstacle IS NOT NULL THEN obstacle WHEN fine IS NULL THEN \'no-sum\' END AS reason FROM penalty_case'
    expect(reasonsOf(handedOn)).toEqual(expect.arrayContaining(['no-sum', 'fixed-amount']))
    expect(reasonsOf("SELECT CASE WHEN obstacle = 'no-fine' THEN 'no-sum' END AS reason FROM penalty_case")).toEqual(['no-sum'])
  })
})

/** What the expressions named as reasons give in a query, with what keeps a decision out of the study of like cases where it hands that on whole. */
function reasonsOf(sql: string): string[] {
  const own = [...sql.matchAll(/\bEND AS (?:\w+_)?(?:obstacle|reason|exclusion)\b/g)].flatMap(({ index }) => literalsOf(caseBefore(sql, index)))
  const handsOn = /\b(?:FROM|JOIN) (?:penalty_case|comparable_group_member)\b/.test(sql) && /WHEN obstacle IS NOT NULL THEN obstacle\b|coalesce\(obstacle/.test(sql)
  return handsOn ? [...own, ...reasonsOf(comparable)] : own
}

/** The CASE that ends there, with those inside it. */
function caseBefore(sql: string, end: number): string {
  let depth = 1
  const words = [...sql.slice(0, end).matchAll(/\b(?:CASE|END)\b/g)].reverse()
  const begin = words.find((word) => (depth += word[0] === 'END' ? 1 : -1) === 0)
  return sql.slice(begin?.index ?? end, end)
}

function literalsOf(expression: string): string[] {
  return Array.from(expression.matchAll(/(?:THEN|ELSE) '([a-z]+(?:-[a-z0-9]+)+)'/g), (match) => match[1]!)
}

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { candidateColumns, contractColumns, comparableColumns, departsByColumn, shownAsColumn, totalColumn } from '../../pipeline/checks/contract.ts'
import { parametersInForce } from '../../pipeline/checks/parameters.ts'
import { prepareStudies } from '../../pipeline/checks/studies.ts'
import type { Check } from '../../pipeline/domain/check.ts'
import { severities } from '../../pipeline/domain/finding.ts'
import type { Engine, Row } from '../../pipeline/engine/engine.ts'
import { resultTables } from '../../pipeline/group-patterns/result-tables.ts'
import { setAsOf } from '../../pipeline/workspace/create-schema.ts'
import { others, readCases, store, type CheckCase } from './check-case.ts'
import { engines } from './engines.ts'
import { readPipeTable, type PipeRow } from './pipe-table.ts'

/** Holds checks to their contract and to their cases. */
export function describeChecks(checks: readonly Check[]): void {
  describe.each(checks.map((check) => [check.id, check] as const))('%s', (_, check) => {
    const cases = readCases(check)

    it('says the same things in both languages', () => {
      const { en, 'zh-CN': zh } = check.words
      expect(Object.keys(zh.verdicts)).toEqual(Object.keys(en.verdicts))
      expect(Object.keys(zh.reasons)).toEqual(Object.keys(en.reasons))
      expect(Object.keys(zh.severities)).toEqual(Object.keys(en.severities))
      for (const words of [en, zh]) {
        for (const text of [words.title, words.question, ...Object.values(words.sections)]) expect(text).not.toBe('')
      }
      for (const { rule } of check.legalBasis) expect(rule['zh-CN']).not.toBe('')
      for (const { meaning } of Object.values(check.parameters)) expect(meaning['zh-CN']).not.toBe('')
    })

    it('fills the same columns into both languages', () => {
      for (const verdict of Object.keys(check.words.en.verdicts)) {
        expect(columnsIn(check.words['zh-CN'].verdicts[verdict]!.arithmetic)).toEqual(columnsIn(check.words.en.verdicts[verdict]!.arithmetic))
      }
    })

    it('has a case for each exclusion, a finding and a clear one', async () => {
      const names = cases.map((one) => one.name)
      for (const exclusion of check.exclusions) expect(names).toContain(exclusion)
      const expected = cases.flatMap((one) => readPipeTable(one.expect))
      expect(expected.map((row) => row['outcome'])).toEqual(expect.arrayContaining(['flagged', 'clear']))
      const verdicts = new Set(expected.map((row) => row['verdict'] ?? '').filter((verdict) => verdict !== ''))
      expect([...verdicts].sort()).toEqual(Object.keys(check.words.en.verdicts).sort())
      for (const one of cases.filter(({ name }) => check.exclusions.includes(name))) {
        expect(readPipeTable(one.expect).map((row) => row['reason'])).toContain(one.name)
      }
    })

    describe.each(engines)('on $name', ({ open }) => {
      let database: Engine
      beforeAll(async () => {
        database = await open()
      })
      afterAll(() => database.close())
      // Each case has the empty tables to itself, and leaves nothing behind.
      beforeEach(() => database.execute('BEGIN'))
      afterEach(() => database.execute('ROLLBACK'))

      it('declares the parameters that it uses, and returns the columns of the contract', async () => {
        await prepareStudies(database, [check], '2026-02-05')
        const declared = Object.keys(check.parameters)
        const values = { ...parametersInForce([check], {})[check.id], as_of: '2026-02-05' }
        const used = Object.fromEntries(Object.entries(values).filter(([name]) => check.sql.includes(`$${name}`)))
        const description = await database.describe(check.sql, used)
        expect(description.parameters.filter((name) => name !== 'as_of')).toEqual(declared.sort())
        const named = check.subject === 'benchmark' ? ['benchmark_title', 'benchmark_version'] : []
        expect(description.columns.map((column) => column.name)).toEqual(expect.arrayContaining([...contractColumns, ...named]))
        if (check.comparablesSql !== null) {
          await database.execute('CREATE TEMP TABLE flagged_subject (subject_id VARCHAR, decision_id VARCHAR, verdict VARCHAR, place BIGINT)')
          const comparables = await database.describe(check.comparablesSql)
          expect(comparables.columns.map((column) => column.name).filter((name) => ![shownAsColumn, departsByColumn, totalColumn].includes(name))).toEqual([...comparableColumns])
        }
        if (check.candidatesSql !== null) {
          const candidates = await database.describe(check.candidatesSql)
          expect(candidates.columns.map((column) => column.name)).toEqual([...candidateColumns])
        }
      })

      it.each(cases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
        await store(database, one.given)
        const rows = await examine(database, check, one)
        expectRows(rows, one)
        for (const row of rows.filter(({ outcome }) => outcome === 'flagged')) {
          expect(severities).toContain(row['severity'])
          for (const words of Object.values(check.words)) {
            expect(Object.keys(words.severities)).toContain(row['severity'])
            expect(Object.keys(row)).toEqual(expect.arrayContaining(columnsIn(words.verdicts[String(row['verdict'])]!.arithmetic)))
          }
        }
        const reasons = rows.filter(({ outcome }) => outcome === 'not applicable' || outcome === 'too few').map(({ reason }) => reason)
        for (const reason of reasons) expect(check.exclusions).toContain(reason)
      })
    })
  })
}

/** The columns that a sentence is filled from. */
function columnsIn(sentence: string): string[] {
  return [...new Set([...sentence.matchAll(/\{(\w+)/g)].map((match) => match[1]!))].sort()
}

/** Makes the studies that the check reads, unless the case gives what they would say. */
async function study(database: Engine, check: Check, one: CheckCase): Promise<void> {
  if (resultTables.some((table) => table in one.given)) return
  expect([...(await prepareStudies(database, [check], one.as_of)).values()]).toEqual([])
}

async function examine(database: Engine, check: Check, one: CheckCase): Promise<Row[]> {
  await setAsOf(database, one.as_of)
  await study(database, check, one)
  const values = { ...parametersInForce([check], { [check.id]: one.parameters })[check.id], as_of: one.as_of }
  const used = Object.fromEntries(Object.entries(values).filter(([name]) => check.sql.includes(`$${name}`)))
  return database.query(`SELECT * FROM (${check.sql}) ORDER BY subject_id`, used)
}

/** Every row that the check returned is expected, and every expected row came. The first column tells the rows apart. */
function expectRows(rows: readonly Row[], one: CheckCase): void {
  const expected = readPipeTable(one.expect)
  const key = Object.keys(expected[0]!)[0]!
  const lineOf = (row: Row): PipeRow | undefined => expected.find((line) => line[key] === String(row[key] ?? ''))
  const rest = expected.find((line) => line[key] === others)
  const found = rows.map((row) => {
    const line = lineOf(row) ?? rest
    if (line === undefined) return row
    return Object.fromEntries(Object.keys(line).map((name) => [name, name === key ? line[key] : String(row[name] ?? '')]))
  })
  expect(found).toEqual(rows.map((row) => lineOf(row) ?? rest ?? 'no row'))
  const missing = expected.filter((line) => line !== rest && !rows.some((row) => lineOf(row) === line))
  expect(missing).toEqual([])
}

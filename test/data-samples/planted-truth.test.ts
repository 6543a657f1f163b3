import { describe, expect, test } from 'vitest'

import { findAll } from './oracle/find-all.ts'
import { usableRows } from './oracle/judged.ts'
import { readDecisionRows, readTable, readTruth, type PlantedEntry } from './read-county.ts'

function subject(entry: PlantedEntry): string {
  const { document_number: document, case_id: caseId, agency, year, benchmark, version, item, tier, recipient } = entry
  const parts = [document, caseId, agency, year, benchmark, version, item, tier, recipient]
  return parts.filter((part) => part !== undefined).join(' ')
}

function line(...parts: unknown[]): string {
  return parts.map(String).join(' ')
}

describe('the planted truth of the sample county', async () => {
  const truth = readTruth()
  const rows = await readDecisionRows()
  const decisions = usableRows(rows, truth)

  test('is what a plain second form of the rules finds, and nothing else', () => {
    const found = findAll(decisions, truth.as_of).map((one) =>
      line(one.check, one.subject, one.verdict, one.direction, one.explained),
    )
    const planted = truth.findings.map((entry) =>
      line(entry.check, subject(entry), entry.verdict, entry.direction, entry.explained),
    )
    expect(found.toSorted()).toEqual(planted.toSorted())
  })

  test('names only decisions, cases, agencies and benchmarks that are in the files', () => {
    const known = new Set<string | undefined>(decisions.flatMap((cells) => [cells['决定书文号'], cells['案件编号']]))
    for (const { 机关名称: name } of readTable('agencies.csv')) {
      for (const year of [2024, 2025]) known.add(`${name} ${year}`)
    }
    for (const tier of readTable('benchmarks.csv')) {
      const version = `${tier['裁量基准名称']} ${tier['版本']}`
      const item = `${version} ${tier['违法行为']}`
      for (const one of [version, `${version} court`, `${version} procuratorate`, item, `${item} ${tier['裁量阶次']}`]) known.add(one)
    }
    const unknown = [...truth.findings, ...truth.not_findings].filter((entry) => !known.has(subject(entry)))
    expect(unknown).toEqual([])
  })

  test('gives no document number twice', () => {
    expect(new Set(decisions.map((cells) => cells['决定书文号'])).size).toBe(decisions.length)
  })
})

import type { Check } from '../domain/check.ts'
import type { Language } from '../domain/language.ts'
import type { Table } from '../domain/table.ts'
import type { Engine } from '../engine/engine.ts'
import { readAllDecisions, readFindings, readOfficers } from '../report-data/read-findings.ts'
import { readJudged } from '../report-data/read-life.ts'
import { readAgencyNames, readCoverage, readQuarantine } from '../report-data/read-report.ts'
import type { JudgedFindings } from '../domain/finding-life.ts'
import type { ReportFinding } from '../domain/report-data.ts'
import { rankFindings } from '../../reports/finding-life/rank-findings.ts'
import { coverageTable } from '../../reports/tables/coverage-table.ts'
import { decisionsTable } from '../../reports/tables/decisions-table.ts'
import { findingsTable } from '../../reports/tables/findings-table.ts'
import { officersTable } from '../../reports/tables/officers-table.ts'
import { quarantineTable } from '../../reports/tables/quarantine-table.ts'

/** The lists that can be written to files. */
export const lists = ['findings', 'coverage', 'decisions', 'quarantine', 'officers'] as const
export type List = (typeof lists)[number]

/** A list of a run, or all decisions. People are masked in all but the key to the labels of officers, which somebody asked for. */
export async function readList(engine: Engine, list: List, runId: string, language: Language, checks: readonly Check[]): Promise<Table> {
  switch (list) {
    case 'findings':
      return findingsTable((await readRankedFindings(engine, runId)).findings, checks, language)
    case 'coverage':
      return coverageTable(await readCoverage(engine, runId), await readAgencyNames(engine), checks, language)
    case 'decisions':
      return decisionsTable(await readAllDecisions(engine), language)
    case 'officers':
      return officersTable(await readOfficers(engine), language)
    case 'quarantine':
      return quarantineTable(await readQuarantine(engine), language)
  }
}

/** The findings of a run in the order in which to look into them, and what people said of those of each check. */
export async function readRankedFindings(engine: Engine, runId: string): Promise<{ readonly findings: ReportFinding[]; readonly judged: JudgedFindings[] }> {
  const judged = await readJudged(engine)
  return { findings: rankFindings(await readFindings(engine, runId), judged), judged }
}

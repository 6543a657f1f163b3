import { failedQuestion, type ReportedQuestion, type RunStatistic } from '../domain/finding.ts'
import type { Engine } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'

/**
 * How many decisions the study tested and how it was calibrated, from the tables that it left, and the answers to the questions
 * beside it; of those that could not be answered only that.
 */
export async function statisticsOfStudy(engine: Engine, failed: readonly ReportedQuestion[]): Promise<RunStatistic[]> {
  const rows = await engine.query(readSql('equal-treatment/card/run_statistic'))
  const statistics = rows.map((row) => ({
    study: 'equal-treatment',
    part: String(row['part']),
    name: String(row['name']),
    value: Number(row['value']),
  }))
  return [...statistics, ...failed.map((part) => ({ study: 'equal-treatment', part, name: failedQuestion, value: 1 }))]
}

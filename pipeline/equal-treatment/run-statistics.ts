import type { RunStatistic } from '../domain/finding.ts'
import type { Engine } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'

/** How many decisions the study tested and how it was calibrated, from the tables that it left. */
export async function statisticsOfStudy(engine: Engine): Promise<RunStatistic[]> {
  const rows = await engine.query(readSql('equal-treatment/card/run_statistic'))
  return rows.map((row) => ({
    study: 'equal-treatment',
    part: String(row['part']),
    name: String(row['name']),
    value: Number(row['value']),
  }))
}

import type { Engine, Row } from '../engine/engine.ts'
import { auditNoise, type EqualCells } from '../statistics/noise-audit.ts'
import { readSql } from '../sql-file.ts'
import { leastLogRange } from './least-log-range.ts'
import { fillResultTable } from './result-tables.ts'

/** Of fewer officers the variance between them is anybody's guess. */
const fewestOfficers = 5
const fewestCells = 10

/** How much do like decisions vary, and between whom? Fills `noise_component` from `judged_decision`. */
export async function auditAgencies(engine: Engine): Promise<void> {
  const rows = await engine.query(readSql('group-patterns/noise_cell'), { least_log_range: leastLogRange })
  const results = [...grouped(rows, 'scope')].flatMap(([agencyId, own]) => {
    const audit = auditNoise([...grouped(own, 'agency_id', 'officer').values()].map((cells) => cells.map(toCells)))
    if (audit === null || audit.officers < fewestOfficers || audit.cells < fewestCells) return []
    const decisions = own.reduce((sum, row) => sum + Number(row['count']) * Number(row['cells']), 0)
    return [{
      agency_id: agencyId,
      officers: audit.officers,
      cells: audit.cells,
      decisions,
      level: audit.level,
      pattern: audit.pattern,
      residual: audit.residual,
      level_error: audit.levelError,
      pattern_error: audit.patternError,
      residual_error: audit.residualError,
      intraclass_correlation: audit.intraclassCorrelation,
    }]
  })
  await fillResultTable(engine, 'noise_component', results)
}

function toCells(row: Row): EqualCells {
  return {
    cells: Number(row['cells']),
    count: Number(row['count']),
    sum: Number(row['sum']),
    sumSquared: Number(row['sum_squared']),
    squares: Number(row['squares']),
    shared: row['shared'] === null ? null : Number(row['shared']),
  }
}

function grouped(rows: readonly Row[], ...keys: readonly string[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const key = keys.map((name) => String(row[name])).join('\n')
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [row])
    else known.push(row)
  }
  return groups
}

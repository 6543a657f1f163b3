import type { Engine } from '../../pipeline/engine/engine.ts'
import type { NoisePart, PlantedChange, UnitCount } from '../../reports/evaluation/evaluation.ts'
import { readStatement } from './read-statement.ts'
import { flaggedBy, keepFlagged } from './run-check-of-world.ts'

const checks = {
  officer: 'officer-departs-from-colleagues',
  'officer-in-some-cases': 'officer-departs-in-some-cases',
  agency: 'agency-departs-from-peers',
  change: 'practice-changed',
} as const

/** What the checks of agencies, officers and changes of practice find of what was planted; the study of equal treatment must be there. */
export async function measureUnits(engine: Engine): Promise<{ units: UnitCount[]; changes: PlantedChange[] }> {
  const flagged = []
  for (const [unit, check] of Object.entries(checks)) {
    const rows = await flaggedBy(engine, check)
    flagged.push(...rows.map((row) => ({ unit, subject_id: row['subject_id'] ?? null })))
  }
  await keepFlagged(engine, 'flagged_unit', ['unit', 'subject_id'], flagged)
  const units = await engine.query(readStatement('metrics/units'))
  const changes = await engine.query(readStatement('metrics/changes'))
  return {
    units: units.map((row) => ({
      unit: String(row['unit']),
      planted: Number(row['planted']),
      judged: Number(row['judged']),
      found: Number(row['found']),
      flaggedFalse: Number(row['flagged_false']),
    })),
    changes: changes.map((row) => ({
      jump: Number(row['jump']),
      daysOff: row['days_off'] === null ? null : Number(row['days_off']),
    })),
  }
}

/** The planted parts of the variance of like decisions and what the noise audit made of them, all agencies together. */
export async function measureNoise(engine: Engine): Promise<NoisePart[]> {
  const rows = await engine.query(readStatement('metrics/noise'))
  const all = rows.find((row) => row['scope'] === '*')
  if (all === undefined) return []
  return (['level', 'pattern', 'residual'] as const).map((part) => ({ part, planted: Number(all[`planted_${part}`]), estimated: Number(all[part]), standardError: Number(all[`${part}_error`]) }))
}

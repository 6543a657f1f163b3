import { loadChecks } from '../../pipeline/checks/load-checks.ts'
import { prepareStudies } from '../../pipeline/checks/studies.ts'
import type { Engine } from '../../pipeline/engine/engine.ts'

/**
 * Makes all studies of the product but the comparison with earlier decisions, which is kept, as of an Asia/Shanghai calendar
 * date. Throws where one fails.
 */
export async function judgeAll(engine: Engine, asOf: string): Promise<void> {
  const checks = loadChecks().filter(({ studies }) => !studies.includes('forward'))
  const failures = await prepareStudies(engine, checks, asOf)
  for (const [study, message] of failures) throw new Error(`${study}: ${message}`)
}

import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadChecks } from '../../pipeline/checks/load-checks.ts'
import { parametersInForce } from '../../pipeline/checks/parameters.ts'
import { runCheck } from '../../pipeline/checks/run-check.ts'
import { settleProcedure } from '../../pipeline/checks/settle-procedure.ts'
import { settleSupplements } from '../../pipeline/checks/settle-ranges.ts'
import { openDuckDB } from '../../pipeline/engine/duckdb.ts'
import type { Engine } from '../../pipeline/engine/engine.ts'
import { createModel, createSchema } from '../../pipeline/workspace/create-schema.ts'
import { storeCalendar } from '../../pipeline/workspace/store-calendar.ts'
import { makeProcedureWorld } from './procedure-world.ts'
import { sumOf, timed, type Step } from './timed.ts'

/**
 * Times all checks of procedure and time limits (duties P, those on annual returns apart) against one pass of group median and median absolute deviation
 * over the same decisions, in one process, best of three. `npm run bench:procedure -- 1000000`.
 */
const decisions = Number(process.argv[2] ?? 1_000_000)
const asOf = '2026-06-30'
const onePass = `
  WITH groups AS (
    SELECT violation_item, party_kind, median(ln(fine)) AS middle, mad(ln(fine)) AS deviation FROM stored.decision WHERE fine > 0 GROUP BY ALL
  )
  SELECT count(*) AS flagged
  FROM stored.decision AS decision
  INNER JOIN groups ON groups.violation_item = decision.violation_item AND groups.party_kind = decision.party_kind
  WHERE fine > 0 AND abs(ln(fine) - middle) > 3.5 * deviation`

const folder = mkdtempSync(join(process.env['BENCH_FOLDER'] ?? tmpdir(), 'evenhand-bench-'))

try {
  const engine = await openDuckDB(join(folder, 'procedure.duckdb'))
  await createSchema(engine)
  await createModel(engine, asOf)
  await storeCalendar(engine)
  await makeProcedureWorld(engine, decisions)
  await compare(engine)
  engine.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function compare(engine: Engine): Promise<void> {
  const checks = loadChecks().filter(({ duties, studies }) => duties.some((duty) => /^P\d/.test(duty)) && studies.every((study) => study === 'procedure'))
  const parameters = parametersInForce(loadChecks(), {})
  const [size] = await engine.query('SELECT (SELECT count(*) FROM decision) AS decisions, (SELECT count(*) FROM stored.procedure_step) AS steps')
  const passes: Step[] = []
  for (let i = 0; i < 3; i += 1) passes.push(await timed('one pass', () => engine.query(onePass)))
  const pass = passes.toSorted((a, b) => a.seconds - b.seconds)[0]!
  console.log(`${Number(size!['decisions'])} decisions, ${Number(size!['steps'])} steps; Node ${process.version}, ${cpus().length} cores\n`)
  console.log('| step | s | processor s | passes | passes, processor | found | peak memory, GB |\n|---|---|---|---|---|---|---|')
  const show = ({ what, seconds, processor, peakBytes }: Step, found: number | string) =>
    console.log(
      `| ${what} | ${seconds.toFixed(2)} | ${processor.toFixed(2)} | ${(seconds / pass.seconds).toFixed(1)} | ${(processor / pass.processor).toFixed(1)} | ${found} | ${(peakBytes / 1e9).toFixed(2)} |`,
    )
  show(pass, '')
  await engine.execute("SET memory_limit = '1500MB'")
  show(await timed('what supplements say', () => settleSupplements(engine)), '')
  const steps = [await timed('which steps belong to each decision', () => settleProcedure(engine))]
  show(steps[0]!, '')
  for (const check of checks) {
    let found = 0
    const step = await timed(check.id, async () => {
      found = (await runCheck(engine, check, parameters[check.id]!, asOf)).flagged.length
    })
    steps.push(step)
    show(step, found)
  }
  show(sumOf('all', steps), '')
}

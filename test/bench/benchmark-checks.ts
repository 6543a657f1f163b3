import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadChecks } from '../../pipeline/checks/load-checks.ts'
import { parametersInForce } from '../../pipeline/checks/parameters.ts'
import { runCheck } from '../../pipeline/checks/run-check.ts'
import { settleRanges, settleSupplements } from '../../pipeline/checks/settle-ranges.ts'
import type { Engine } from '../../pipeline/engine/engine.ts'
import { ingest } from '../../pipeline/commands/ingest.ts'
import { findWorkspace, openForWriting } from '../../pipeline/workspace/workspace.ts'
import { createModel } from '../../pipeline/workspace/create-schema.ts'
import { copySampleCounty, recordingContext, sampleAsOf } from '../support/sample-workspace.ts'
import { multiplyCounty } from './benchmark-world.ts'
import { sumOf, timed, type Step } from './timed.ts'

/**
 * Times all checks of single penalties against benchmarks and clauses (duties T1 to T9 and E4) against one pass of group
 * median and median absolute deviation over the same decisions, in one process, best of three. `npm run bench:benchmarks --
 * 1000000 5000`: decisions, tiers.
 */
const decisions = Number(process.argv[2] ?? 1_000_000)
const tiers = Number(process.argv[3] ?? 5_000)
const onePass = `
  WITH groups AS (
    SELECT violation_item, tier_cited, median(ln(fine)) AS middle, mad(ln(fine)) AS deviation
    FROM stored.decision WHERE fine > 0 GROUP BY ALL
  )
  SELECT count(*) AS flagged
  FROM stored.decision AS decision
  INNER JOIN groups ON groups.violation_item = decision.violation_item AND groups.tier_cited = decision.tier_cited
  WHERE fine > 0 AND abs(ln(fine) - middle) > 3.5 * deviation`

const folder = mkdtempSync(join(process.env['BENCH_FOLDER'] ?? tmpdir(), 'evenhand-bench-'))

try {
  copySampleCounty(folder)
  await ingest(recordingContext(folder).context, [], {})
  const engine = await openForWriting(await findWorkspace(folder), sampleAsOf)
  await multiplyCounty(engine, decisions, tiers)
  await createModel(engine, sampleAsOf)
  await compare(engine)
  engine.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function compare(engine: Engine): Promise<void> {
  const checks = loadChecks().filter(
    ({ subject, duties, studies }) =>
      subject === 'decision' && duties.some((duty) => /^(T\d|E4)$/.test(duty)) && studies.every((study) => study === 'ranges'),
  )
  const parameters = parametersInForce(loadChecks(), {})
  const [size] = await engine.query('SELECT (SELECT count(*) FROM decision) AS decisions, (SELECT count(*) FROM tier) AS tiers')
  const passes = [await timed('one pass', () => engine.query(onePass)), await timed('one pass', () => engine.query(onePass)), await timed('one pass', () => engine.query(onePass))]
  const pass = passes.toSorted((a, b) => a.seconds - b.seconds)[0]!
  console.log(`${Number(size!['decisions'])} decisions, ${Number(size!['tiers'])} tiers; Node ${process.version}, ${cpus().length} cores\n`)
  console.log('| step | s | processor s | passes | passes, processor | found | peak memory, GB |\n|---|---|---|---|---|---|---|')
  const show = ({ what, seconds, processor, peakBytes }: Step, found: number | string) =>
    console.log(
      `| ${what} | ${seconds.toFixed(2)} | ${processor.toFixed(2)} | ${(seconds / pass.seconds).toFixed(1)} | ${(processor / pass.processor).toFixed(1)} | ${found} | ${(peakBytes / 1e9).toFixed(2)} |`,
    )
  show(pass, '')
  show(await timed('what supplements say', () => settleSupplements(engine)), '')
  const steps = [await timed('which range governs', () => settleRanges(engine))]
  show(steps[0]!, '')
  for (const check of checks) {
    let found = 0
    const step = await timed(check.id, async () => {
      found = (await runCheck(engine, check, parameters[check.id]!, sampleAsOf)).flagged.length
    })
    steps.push(step)
    show(step, found)
  }
  show(sumOf('all', steps), '')
}

import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadChecks } from '../../pipeline/checks/load-checks.ts'
import { parametersInForce } from '../../pipeline/checks/parameters.ts'
import { runCheck } from '../../pipeline/checks/run-check.ts'
import { settleRanges } from '../../pipeline/checks/settle-ranges.ts'
import type { Engine } from '../../pipeline/engine/engine.ts'
import { ingest } from '../../pipeline/commands/ingest.ts'
import { findWorkspace, openForWriting } from '../../pipeline/workspace/workspace.ts'
import { createModel } from '../../pipeline/workspace/create-schema.ts'
import { copySampleCounty, recordingContext, sampleAsOf } from '../support/sample-workspace.ts'

/**
 * Times all checks of penalties against benchmarks and clauses (duties T1 to T9 of single decisions) against one pass of group
 * median and median absolute deviation over the same decisions, in one process. The sample county over and over: every copy
 * of its items has tiers and clauses of its own. `npm run bench:benchmarks -- 1000000 5000`: decisions, tiers.
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
  await multiply(engine)
  await createModel(engine, sampleAsOf)
  await compare(engine)
  engine.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function multiply(engine: Engine): Promise<void> {
  const [one] = await engine.query('SELECT (SELECT count(*) FROM stored.decision) AS decisions, (SELECT count(*) FROM stored.tier) AS tiers')
  const copies = Math.ceil(decisions / Number(one!['decisions'])) - 1
  const itemCopies = Math.ceil(tiers / Number(one!['tiers'])) - 1
  await engine.execute(`
    CREATE TEMP TABLE decision_once AS FROM stored.decision;
    CREATE TEMP TABLE basis_once AS FROM stored.decision_basis;
    CREATE TEMP TABLE tier_once AS FROM stored.tier;
    CREATE TEMP TABLE range_once AS FROM stored.statutory_range;
    INSERT INTO stored.tier
      SELECT tier_once.* REPLACE (${oneMore('tier_id')}, ${item('copy')} AS violation_item) FROM tier_once, range(1, ${itemCopies + 1}) AS copies(copy);
    INSERT INTO stored.statutory_range
      SELECT range_once.* REPLACE (${oneMore('statutory_range_id')}, ${item('copy')} AS violation_item) FROM range_once, range(1, ${itemCopies + 1}) AS copies(copy);
    INSERT INTO stored.decision_basis
      SELECT basis_once.* REPLACE (${oneMore('decision_id')}) FROM basis_once, range(1, ${copies + 1}) AS copies(copy);
    INSERT INTO stored.decision
      SELECT decision_once.* REPLACE (
        ${oneMore('decision_id')}, ${oneMore('case_id')}, ${oneMore('document_number')}, ${oneMore('document_key')},
        party_key || '-' || (copy // 3) AS party_key, ${item(`(copy % ${itemCopies + 1})`)} AS violation_item
      ) FROM decision_once, range(1, ${copies + 1}) AS copies(copy);
    CHECKPOINT`)
}

function item(copy: string): string {
  return `CASE WHEN ${copy} = 0 THEN violation_item ELSE violation_item || '之' || ${copy} END`
}

function oneMore(id: string): string {
  return `${id} || '-' || copy AS ${id}`
}

async function compare(engine: Engine): Promise<void> {
  const checks = loadChecks().filter(
    ({ subject, duties, studies }) => subject === 'decision' && duties.some((duty) => /^[TB]\d$/.test(duty)) && studies.every((study) => study === 'ranges'),
  )
  const parameters = parametersInForce(loadChecks(), {})
  const [size] = await engine.query('SELECT (SELECT count(*) FROM decision) AS decisions, (SELECT count(*) FROM tier) AS tiers')
  const pass = Math.min(...(await inTurn([1, 2, 3], () => engine.query(onePass))).map(({ seconds }) => seconds))
  const rows = [
    ...(await inTurn(['which range governs'], () => settleRanges(engine))),
    ...(await inTurn(checks.map(({ id }) => id), (id) => runCheck(engine, checks.find((check) => check.id === id)!, parameters[id]!, sampleAsOf))),
  ]
  const all = rows.reduce((sum, { seconds }) => sum + seconds, 0)
  console.log(`${Number(size!['decisions'])} decisions, ${Number(size!['tiers'])} tiers; Node ${process.version}, ${cpus().length} cores; one pass ${pass.toFixed(2)} s\n`)
  console.log('| step | s | passes |\n|---|---|---|')
  for (const { what, seconds } of [...rows, { what: 'all', seconds: all }]) console.log(`| ${what} | ${seconds.toFixed(1)} | ${(seconds / pass).toFixed(1)} |`)
}

async function inTurn<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<{ readonly what: T; readonly seconds: number }[]> {
  const measured: { what: T; seconds: number }[] = []
  for (const what of all) {
    const start = performance.now()
    await work(what)
    measured.push({ what, seconds: (performance.now() - start) / 1000 })
  }
  return measured
}

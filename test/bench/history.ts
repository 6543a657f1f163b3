import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadChecks } from '../../pipeline/checks/load-checks.ts'
import { parametersInForce } from '../../pipeline/checks/parameters.ts'
import { ingest } from '../../pipeline/commands/ingest.ts'
import type { Engine } from '../../pipeline/engine/engine.ts'
import { recordRun } from '../../pipeline/findings/record-run.ts'
import { findWorkspace, openForWriting } from '../../pipeline/workspace/workspace.ts'
import { copySampleCounty, recordingContext, sampleAsOf } from '../support/sample-workspace.ts'
import { timed, type Step } from './timed.ts'

/**
 * Times a run of all checks over the sample county, and of it what writes the run down, where ten runs are stored and where a thousand are,
 * in one process, best of three. `npm run bench:history -- 10 1000`: stored runs.
 */
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10, 1000]
const tables = ['finding', 'finding_comparable', 'coverage', 'run_check', 'run_statistic']
const folder = mkdtempSync(join(process.env['BENCH_FOLDER'] ?? tmpdir(), 'evenhand-bench-'))

try {
  copySampleCounty(folder)
  await ingest(recordingContext(folder).context, [], {})
  const engine = await openForWriting(await findWorkspace(folder), sampleAsOf)
  await run(engine)
  console.log(`Node ${process.version}, ${cpus().length} cores\n\n| stored runs | findings stored | a run, processor s | s | writing it down, processor s | s | share |\n|---|---|---|---|---|---|---|`)
  for (const size of sizes) {
    await fillUp(engine, size)
    await engine.execute('CHECKPOINT')
    const found = (await engine.query('SELECT count(*) AS findings FROM stored.finding'))[0]!['findings']
    const { whole, written } = await bestOfThree(engine)
    const share = ((100 * written.processor) / whole.processor).toFixed(1)
    console.log(`| ${size} | ${found} | ${whole.processor.toFixed(2)} | ${whole.seconds.toFixed(2)} | ${written.processor.toFixed(2)} | ${written.seconds.toFixed(2)} | ${share}% |`)
  }
  engine.close()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function bestOfThree(engine: Engine): Promise<{ whole: Step; written: Step }> {
  const runs = [await measuredRun(engine), await measuredRun(engine), await measuredRun(engine)]
  return runs.toSorted((a, b) => a.written.processor - b.written.processor)[0]!
}

/** A run, and the one transaction of it in which it is written down. */
async function measuredRun(engine: Engine): Promise<{ whole: Step; written: Step }> {
  let written: Step | undefined
  const watched: Engine = {
    query: (sql, parameters) => engine.query(sql, parameters),
    execute: (sql, parameters) => engine.execute(sql, parameters),
    describe: (sql, parameters) => engine.describe(sql, parameters),
    append: (table, columns, rows) => engine.append(table, columns, rows),
    beside: () => engine.beside(),
    close: () => { engine.close() },
    transaction: async (work) => {
      const before = process.cpuUsage()
      const start = performance.now()
      try {
        return await engine.transaction(work)
      } finally {
        const { user, system } = process.cpuUsage(before)
        const step = { what: 'writing it down', seconds: (performance.now() - start) / 1000, processor: (user + system) / 1e6, peakBytes: 0 }
        if (written === undefined || step.seconds > written.seconds) written = step
      }
    },
  }
  const whole = await timed('run', () => run(watched))
  return { whole, written: written! }
}

async function run(engine: Engine): Promise<void> {
  const checks = loadChecks()
  const parameters = parametersInForce(checks, {})
  await recordRun(engine, { checks, parameters, asOf: sampleAsOf, now: new Date(), programVersion: 'bench' })
}

/** Stores the latest run again and again, each a night before the last, until there are so many. */
async function fillUp(engine: Engine, size: number): Promise<void> {
  const [stored] = await engine.query('SELECT count(*) AS runs, max_by(run_id, started_at) AS latest FROM stored.run')
  const values = { latest: stored!['latest']!, first: Number(stored!['runs']), last: size }
  const numbers = 'FROM range(CAST($first AS BIGINT), CAST($last AS BIGINT)) AS numbers(n)'
  await engine.execute(
    `INSERT INTO stored.run SELECT run_id || '-' || n, as_of, started_at - n * INTERVAL 1 DAY, finished_at - n * INTERVAL 1 DAY, program_version, data_hash, checks_hash, parameters
     ${numbers} CROSS JOIN stored.run WHERE run_id = $latest`,
    values,
  )
  for (const table of tables) {
    await engine.execute(`INSERT INTO stored.${table} SELECT own.* REPLACE (own.run_id || '-' || n AS run_id) ${numbers} CROSS JOIN stored.${table} AS own WHERE own.run_id = $latest`, values)
  }
}

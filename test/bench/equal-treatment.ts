import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDuckDB } from '../../pipeline/engine/duckdb.ts'
import { createModel } from '../../pipeline/workspace/create-schema.ts'
import { judgeAll } from '../support/judge-all.ts'
import { makeWorld, worldDay } from '../evaluation/make-world.ts'
import { readStatement } from '../evaluation/read-statement.ts'

/**
 * Times the study of equal treatment, all levels, against one pass of group median and median absolute deviation over the
 * same decisions, the best of three in the same process. `npm run bench:equal-treatment -- 250000 500000 1000000`: sizes.
 */
interface Measured {
  readonly seconds: number
  readonly yardstick: number
  readonly peakBytes: number
}

const program = fileURLToPath(import.meta.url)
const [what, file, size] = process.argv.slice(2)
if (what === 'world') await draw(file!, Number(size))
else if (what === 'judge') process.stdout.write(JSON.stringify(await judge(file!)))
else compareSizes(process.argv.slice(2).map(Number))

function compareSizes(given: readonly number[]): void {
  const sizes = given.length === 0 ? [250_000, 500_000, 1_000_000, 2_000_000] : given
  const folder = mkdtempSync(join(process.env['BENCH_FOLDER'] ?? tmpdir(), 'evenhand-bench-'))
  console.log(`Node ${process.version}, ${cpus().length} cores\n`)
  console.log('| decisions | study, s | one pass, s | ratio | against the size before | peak memory, GB |')
  console.log('|---|---|---|---|---|---|')
  try {
    let before: number | null = null
    for (const decisions of sizes) {
      const world = join(folder, `${decisions}.duckdb`)
      execFileSync(process.execPath, [program, 'world', world, String(decisions)], { stdio: 'inherit' })
      const measured: Measured = JSON.parse(execFileSync(process.execPath, [program, 'judge', world], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }))
      const growth = before === null ? '–' : (measured.seconds / before).toFixed(2)
      console.log(`| ${decisions.toLocaleString('en-US')} | ${measured.seconds.toFixed(1)} | ${measured.yardstick.toFixed(2)} | ${(measured.seconds / measured.yardstick).toFixed(1)} | ${growth} | ${(measured.peakBytes / 1e9).toFixed(2)} |`)
      before = measured.seconds
      rmSync(world)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function draw(path: string, decisions: number): Promise<void> {
  const engine = await openDuckDB(path)
  await makeWorld(engine, { seed: 1, decisions, prevalence: 1, tierIsRecorded: false, isHarder: false })
  engine.close()
}

async function judge(path: string): Promise<Measured> {
  const engine = await openDuckDB(path)
  await createModel(engine, worldDay)
  const seconds = await secondsOf(() => judgeAll(engine, worldDay))
  const peakBytes = process.resourceUsage().maxRSS * 1024
  const passes: number[] = []
  for (let i = 0; i < 3; i++) passes.push(await secondsOf(() => engine.query(readStatement('metrics/yardstick'))))
  engine.close()
  return { seconds, yardstick: Math.min(...passes), peakBytes }
}

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

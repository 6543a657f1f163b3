import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { exitCodes } from '../../pipeline/domain/errors.ts'
import { findWorkspace, openForReading } from '../../pipeline/workspace/workspace.ts'
import { writeDecisionFile } from './decision-file.ts'

/**
 * Times a night in which few decisions come to many, beside the night that begins with all of them, and holds their findings
 * against each other. Each night is a process of its own. `npm run bench:night -- 1000000 10000`: decisions on record, new ones.
 */
const [known, added] = [Number(process.argv[2] ?? 1_000_000), Number(process.argv[3] ?? 10_000)]
const program = fileURLToPath(new URL('../../pipeline/cli.js', import.meta.url))
const folder = mkdtempSync(join(process.env['BENCH_FOLDER'] ?? tmpdir(), 'evenhand-bench-'))
const [grown, whole] = [join(folder, 'grown'), join(folder, 'whole')]
const utf8 = (text: string) => Buffer.from(text)

try {
  console.log(`${known} decisions, then ${added}; Node ${process.version}, ${cpus().length} cores\n\n| night | s |\n|---|---|`)
  const first = await inbox(grown, 'known.csv', known, 1).then(() => night(grown))
  const few = await inbox(grown, 'added.csv', added, known + 1).then(() => night(grown))
  const nothing = night(grown)
  await inbox(whole, 'known.csv', known, 1)
  const all = await inbox(whole, 'added.csv', added, known + 1).then(() => night(whole))
  const rows: readonly (readonly [string, number])[] = [['first night', first], [`${added} more`, few], ['nothing new', nothing], ['all at once', all]]
  for (const [what, seconds] of rows) console.log(`| ${what} | ${seconds.toFixed(1)} |`)
  const [onGrown, onWhole] = [await findings(grown), await findings(whole)]
  console.log(`\n${added} more, of all at once: ${((100 * few) / all).toFixed(0)}%; ${onWhole.length} findings, ${onGrown.join() === onWhole.join() ? 'the same' : 'NOT THE SAME'} in both`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function inbox(workspace: string, name: string, rows: number, from: number): Promise<void> {
  if (!existsSync(workspace)) execFileSync(process.execPath, [program, 'init', workspace])
  mkdirSync(join(workspace, 'inbox'), { recursive: true })
  await writeDecisionFile(join(workspace, 'inbox', name), rows, utf8, from)
}

/** Seconds of a night. */
function night(workspace: string): number {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'nightly', '--as-of', '2026-02-05', '--quiet', '--workspace', workspace], { encoding: 'utf8' })
  // Cells that nobody can read are told by an exit code.
  if (status !== exitCodes.ran && status !== exitCodes.input) throw new Error(`exit code ${String(status)}: ${stdout}${stderr}`)
  return (performance.now() - start) / 1000
}

/** What the latest run found: check, subject, verdict, severity. */
async function findings(workspace: string): Promise<string[]> {
  const engine = await openForReading(await findWorkspace(workspace))
  try {
    const rows = await engine.query(
      `SELECT check_id || ' ' || subject_id || ' ' || coalesce(verdict, '') || ' ' || severity AS line FROM stored.finding
       WHERE run_id = (SELECT max_by(run_id, started_at) FROM stored.run) ORDER BY line`,
    )
    return rows.map((row) => String(row['line']))
  } finally {
    engine.close()
  }
}

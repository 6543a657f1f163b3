import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadChecks } from '../../../pipeline/checks/load-checks.ts'
import { openDuckDB } from '../../../pipeline/engine/duckdb.ts'
import { packageRoot } from '../../../pipeline/package-root.ts'

export const program = join(packageRoot, 'dist', 'pipeline', 'cli.js')
export const asOf = '2026-02-05'
const samples = join(packageRoot, 'data-samples', 'county', 'inbox')
/** Few, so that a run is short; with findings on the sample. */
const checks = new Set(['fine-outside-tier', 'benchmark-not-cited'])

/** Takes the workspaces of a test file, which removes it. */
export const folder = mkdtempSync(join(tmpdir(), 'evenhand-faults-'))
let copies = 0

export function start(args: readonly string[], options: { readonly detached?: boolean; readonly uid?: number; readonly shell?: string } = {}) {
  const { shell, ...others } = options
  const words = [program, ...args]
  const [command, given] = shell === undefined ? [process.execPath, words] : ['sh', ['-c', `${shell}; exec "$@"`, 'sh', process.execPath, ...words]]
  const child = spawn(command, given, { ...others, stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
  return { child, ended: once(child, 'close').then(() => ({ code: child.exitCode, signal: child.signalCode, out, err })) }
}

/** Runs a command in a workspace, in English. */
export function evenhand(workspace: string, ...args: string[]) {
  return start(inWorkspace(workspace, args)).ended
}

export function inWorkspace(workspace: string, args: readonly string[]): string[] {
  return [...args, '--workspace', workspace, '--lang', 'en', '--quiet', ...(args.includes('--as-of') ? [] : ['--as-of', asOf])]
}

/** A workspace with a few hundred decisions of the sample county in its inbox, not yet loaded. */
export async function smallCounty(): Promise<string> {
  const workspace = join(folder, 'county')
  await start(['init', workspace]).ended
  const disabled = loadChecks().filter(({ id }) => !checks.has(id)).map(({ id }) => `  ${id}:\n    enabled: false\n`)
  writeFileSync(join(workspace, 'evenhand.yaml'), `name: 示例县\nlanguage: en\nbackups: {keep: 3}\nchecks:\n${disabled.join('')}`)
  for (const name of ['agencies.csv', 'benchmarks.csv', 'decisions-market.csv']) addFile(workspace, name)
  return workspace
}

export function addFile(workspace: string, name: string): void {
  cpSync(join(samples, name), join(workspace, 'inbox', name))
}

export function copyOf(workspace: string): string {
  const copy = join(folder, `copy-${(copies += 1)}`)
  cpSync(workspace, copy, { recursive: true, preserveTimestamps: true })
  return copy
}

/** What a workspace says of itself to those who read it, looked at in a copy of the database, so that nothing is mended on the way. */
export interface State {
  readonly decisions: number
  readonly finishedRuns: number
  readonly unfinishedRuns: number
  readonly reviews: readonly string[]
  /** Of the latest run. */
  readonly findings: readonly string[]
  readonly latestRun: string | null
}

export async function stateOf(workspace: string): Promise<State> {
  const place = join(folder, `look-${(copies += 1)}`)
  mkdirSync(place)
  for (const name of ['evenhand.duckdb', 'evenhand.duckdb.wal']) if (existsSync(join(workspace, name))) cpSync(join(workspace, name), join(place, name))
  const engine = await openDuckDB(join(place, 'evenhand.duckdb'))
  try {
    const column = async (sql: string): Promise<string[]> => (await engine.query(sql)).map((row) => JSON.stringify(Object.values(row)))
    const [row] = await engine.query('SELECT count(finished_at) AS finished, count(*) - count(finished_at) AS unfinished, max_by(run_id, started_at) AS latest, (SELECT count(*) FROM stored.decision) AS decisions FROM stored.run')
    return {
      decisions: Number(row!['decisions']),
      finishedRuns: Number(row!['finished']),
      unfinishedRuns: Number(row!['unfinished']),
      reviews: await column('SELECT finding_id, outcome, reason, by_whom FROM stored.finding_event WHERE by_whom IS NOT NULL ORDER BY event_number'),
      findings: await column('SELECT finding_id, check_id, severity, verdict, actual, fingerprint FROM stored.finding WHERE run_id = (SELECT max_by(run_id, started_at) FROM stored.run) ORDER BY ALL'),
      latestRun: row!['latest'] === null ? null : String(row!['latest']),
    }
  } finally {
    engine.close()
    rmSync(place, { recursive: true })
  }
}

/** What lies in a workspace and in its folders of reports and backups, hidden files too. */
export function namesIn(workspace: string): string[] {
  return ['.', 'reports', 'backups'].flatMap((part) => (existsSync(join(workspace, part)) ? readdirSync(join(workspace, part)) : [])).sort()
}

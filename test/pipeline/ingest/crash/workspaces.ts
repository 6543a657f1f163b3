import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openDuckDB } from '../../../../pipeline/engine/duckdb.ts'
import type { Engine } from '../../../../pipeline/engine/engine.ts'
import { packageRoot } from '../../../../pipeline/package-root.ts'
import { cellsOfRow, decisionHeaders } from '../../../bench/decision-file.ts'

const program = join(packageRoot, 'dist', 'pipeline', 'cli.js')
const fine = decisionHeaders.indexOf('罚款金额（元）')

/** All that the stored tables hold but the time of loading: a line for each table, and the tables that there are. */
export type Content = readonly string[]

/** Rows `from` to `to` of a list of decisions; those up to `corrected` with another fine. */
export async function writeDecisions(file: string, from: number, to: number, corrected = 0): Promise<void> {
  const lines = Array.from({ length: to - from + 1 }, (_, i) => {
    const cells = cellsOfRow(from + i)
    return (from + i <= corrected ? cells.with(fine, '999') : cells).join(',')
  })
  await writeFile(file, `${decisionHeaders.join(',')}\n${lines.join('\n')}\n`)
}

export function start(...args: string[]) {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  // Its files are free only when it is gone, not when it was told to go.
  const ended = once(child, 'close').then(() => ({ code: child.exitCode, signal: child.signalCode, said }))
  return { child, ended }
}

export function evenhand(...args: string[]) {
  return start(...args).ended
}

/** Takes the workspaces of a test; the test removes it. */
export const folder = mkdtempSync(join(tmpdir(), 'evenhand-crash-'))
let copies = 0

export function copyOf(workspace: string): string {
  const copy = join(folder, `copy-${(copies += 1)}`)
  cpSync(workspace, copy, { recursive: true })
  return copy
}

/** What a workspace holds, looked at in a copy, so that the program finds the workspace as it was left. */
export async function contentOf(workspace: string): Promise<Content> {
  const copy = copyOf(workspace)
  const engine = await openWhenFree(join(copy, 'evenhand.duckdb'))
  try {
    return await describeTables(engine)
  } finally {
    engine.close()
    rmSync(copy, { recursive: true })
  }
}

/** The files of a workspace, also those that are hidden or temporary. */
export function filesOf(workspace: string): string[] {
  return readdirSync(workspace, { recursive: true }).map(String).sort()
}

async function describeTables(engine: Engine): Promise<string[]> {
  const tables = await engine.query('SELECT table_schema, table_name FROM information_schema.tables ORDER BY ALL')
  const content: string[] = []
  for (const { table_schema: schema, table_name: table } of tables) {
    content.push(`${String(schema)}.${String(table)}${schema === 'stored' ? `: ${await contentOfTable(engine, String(table))}` : ''}`)
  }
  return content
}

async function contentOfTable(engine: Engine, table: string): Promise<string> {
  const columns = await engine.query(
    "SELECT column_name FROM information_schema.columns WHERE table_schema = 'stored' AND table_name = $table AND data_type NOT LIKE 'TIMESTAMP%' ORDER BY ordinal_position",
    { table },
  )
  const row = columns.map(({ column_name: name }) => `t."${String(name)}"`).join(', ')
  const [found] = await engine.query(`SELECT count(*) AS rows, CAST(sum(CAST(hash(${row}) AS HUGEINT)) AS VARCHAR) AS hash FROM stored."${table}" AS t`)
  return `${String(found!['rows'])} rows ${String(found!['hash'])}`
}

async function openWhenFree(path: string): Promise<Engine> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await openDuckDB(path)
    } catch (error) {
      if (attempt > 50 || !String(error).includes('Conflicting lock')) throw error
      await setTimeout(100)
    }
  }
}

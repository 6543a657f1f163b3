import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gb18030 as encodeGb18030 } from '../../data-samples/generate/formats/gb18030.ts'
import { writeDecisionWorkbook } from './bare-workbook.ts'
import { writeDecisionFile } from './decision-file.ts'
import type { Measured } from './measure.ts'

/**
 * Times the loading of files against the bare reader of their format, side by side: each pair alternates, each in a new
 * process, and the best of each counts. `npm run bench -- 1000000 3`: rows of text, repetitions.
 */
const rows = Number(process.argv[2] ?? 1_000_000)
const repetitions = Number(process.argv[3] ?? 3)
const rowsOfWorkbook = Math.min(rows, 200_000)
const folder = mkdtempSync(join(process.env['BENCH_FOLDER'] ?? tmpdir(), 'evenhand-bench-'))
const program = join(fileURLToPath(new URL('.', import.meta.url)), 'measure.js')
const utf8 = join(folder, 'utf8.csv')
const gb18030 = join(folder, 'gb18030.csv')
const workbook = join(folder, 'rows.xlsx')

try {
  await writeDecisionFile(utf8, rows, (text) => Buffer.from(text))
  await writeDecisionFile(gb18030, rows, encodeGb18030)
  await writeDecisionWorkbook(workbook, rowsOfWorkbook)
  const memory = Math.round(totalmem() / 2 ** 30)
  console.log(`${rows} rows of text, ${size(utf8)}; ${rowsOfWorkbook} rows of a workbook; best of ${repetitions}; Node ${process.version}, ${cpus().length} cores, ${memory} GiB\n`)
  console.log('| file | bare reader, s | Evenhand, s | ratio | aim | peak memory, GB | aim |')
  console.log('|---|---|---|---|---|---|---|')
  report('CSV, UTF-8', compare('bare-csv', utf8, utf8), 2.5, rows > 1_000_000 ? 2.5 : 1.5)
  report('CSV, GB18030, against the bare reader of the same rows in UTF-8', compare('bare-csv', utf8, gb18030), 4, rows > 1_000_000 ? 2.5 : 1.5)
  report('XLSX', compare('bare-xlsx', workbook, workbook), 1.5, null)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

interface Comparison {
  readonly bare: Measured
  readonly evenhand: Measured
}

function compare(bareReader: string, bareFile: string, file: string): Comparison {
  const runs = Array.from({ length: repetitions }, () => ({ bare: run(bareReader, bareFile), evenhand: run('evenhand', file) }))
  const fastest = (which: keyof Comparison) => runs.map((each) => each[which]).sort((a, b) => a.seconds - b.seconds)[0]!
  return { bare: fastest('bare'), evenhand: fastest('evenhand') }
}

function run(what: string, file: string): Measured {
  const measured: Measured = JSON.parse(execFileSync(process.execPath, [program, what, file, folder], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }))
  return measured
}

function report(name: string, { bare, evenhand }: Comparison, aim: number, aimOfMemory: number | null): void {
  const ratio = evenhand.seconds / bare.seconds
  const memory = evenhand.peakBytes / 1e9
  console.log(`| ${name} | ${bare.seconds.toFixed(1)} | ${evenhand.seconds.toFixed(1)} | ${ratio.toFixed(2)} | ${aim} | ${memory.toFixed(2)} | ${aimOfMemory ?? '–'} |`)
}

function size(file: string): string {
  return `${(statSync(file).size / 1e6).toFixed(0)} MB`
}

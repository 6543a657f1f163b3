import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Evaluation, Run } from '../../reports/evaluation/evaluation.ts'
import { renderEvaluation } from '../../reports/evaluation/render-evaluation.ts'
import { readOptions, type Options } from './options.ts'
import { recordResult } from './record-result.ts'
import { runWorld } from './run-scenarios.ts'
import { worldsOf } from './scenarios.ts'

/** Measures the equal-treatment method and the usual ways on generated worlds and writes a page about it; options in README.md. */
const options = readOptions(process.argv.slice(2))
mkdirSync(options.folder, { recursive: true })
const evaluation = options.from === null ? measure(options) : readEvaluation(options.from)
writeFileSync(join(options.folder, 'evaluation.json'), `${JSON.stringify(evaluation)}\n`)
writeFileSync(join(options.folder, 'index.html'), await renderEvaluation(evaluation, 'zh-CN', 'index.en.html'))
writeFileSync(join(options.folder, 'index.en.html'), await renderEvaluation(evaluation, 'en', 'index.html'))
if (options.isRecorded) recordResult(evaluation)
console.log(join(options.folder, 'index.html'))

function measure({ scenarios, seeds, decisions, folder }: Options): Evaluation {
  const runs: Run[] = []
  const result = (): Evaluation => ({ measuredOn: today(), machine: machine(), runs })
  for (const wanted of scenarios.flatMap((scenario) => worldsOf(scenario, seeds, decisions))) {
    console.log(JSON.stringify(wanted))
    runs.push(runWorld(wanted, folder))
    // After every world, so that an interrupted run leaves what it has measured.
    writeFileSync(join(folder, 'evaluation.json'), `${JSON.stringify(result())}\n`)
  }
  return result()
}

function readEvaluation(file: string): Evaluation {
  const read: Evaluation = JSON.parse(readFileSync(file, 'utf8'))
  return read
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}

function machine(): string {
  return `Node ${process.version}, DuckDB, ${cpus().length} CPU, ${Math.round(totalmem() / 2 ** 30)} GiB`
}

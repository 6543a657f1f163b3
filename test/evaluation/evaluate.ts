import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readOptions } from './options.ts'
import { runWorld } from './run-scenarios.ts'
import { worldsOf } from './scenarios.ts'

const options = readOptions(process.argv.slice(2))
mkdirSync(options.folder, { recursive: true })
const runs = options.scenarios.flatMap((s) => worldsOf(s, options.seeds, options.decisions)).map((w) => runWorld(w, options.folder))
writeFileSync(join(options.folder, 'evaluation.json'), JSON.stringify(runs, null, 1))

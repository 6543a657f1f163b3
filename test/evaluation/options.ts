import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { packageRoot } from '../../pipeline/package-root.ts'
import type { ScenarioName } from '../../reports/evaluation/evaluation.ts'
import { scenarioNames } from './scenarios.ts'

export interface Options {
  readonly decisions: number
  readonly seeds: readonly number[]
  readonly scenarios: readonly ScenarioName[]
  readonly folder: string
  /** A result measured before: only the page is made anew. */
  readonly from: string | null
  /** Keeps the result in test/evaluation, with the table of its README. */
  readonly isRecorded: boolean
}

/** Reads `--decisions 1000000 --seeds 31,32,33 --scenarios base,tier,sweep,harder --folder … --from … --record`. Throws on anything else. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      decisions: { type: 'string', default: '1000000' },
      seeds: { type: 'string', default: '31,32,33' },
      scenarios: { type: 'string', default: scenarioNames.join(',') },
      folder: { type: 'string', default: join(packageRoot, 'build', 'evaluation') },
      from: { type: 'string' },
      record: { type: 'boolean', default: false },
    },
  })
  return {
    decisions: wholeNumber(values.decisions),
    seeds: values.seeds.split(',').map(wholeNumber),
    scenarios: values.scenarios.split(',').map(scenarioNamed),
    folder: values.folder,
    from: values.from ?? null,
    isRecorded: values.record,
  }
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`"${text}" is no whole number above 0`)
  return Number(text)
}

function scenarioNamed(text: string): ScenarioName {
  const name = scenarioNames.find((each) => each === text)
  if (name === undefined) throw new Error(`the scenarios are ${scenarioNames.join(', ')}, not "${text}"`)
  return name
}

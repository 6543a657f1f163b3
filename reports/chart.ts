import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as vega from 'vega'
import { compile, type TopLevelSpec } from 'vega-lite'
import type { DocumentChart } from '../pipeline/domain/document.ts'
import { packageRoot } from '../pipeline/package-root.ts'
import { emWidth } from './text-width.ts'

export const chartNames = ['fine-among-comparables', 'tier-ranges', 'findings-by-agency-and-month', 'positions-in-tiers', 'evaluation-curves', 'evaluation-shares', 'counts-of-two-years'] as const
export type ChartName = (typeof chartNames)[number]
/** What replaces `{key}` in a specification; anything but text only where `"{key}"` is the whole string. */
export type ChartWord = string | readonly string[]
export type ChartWords = Readonly<Record<string, ChartWord>>
export type ChartRow = Readonly<Record<string, string | number | boolean | null>>

declare module 'vega' {
  /** Exported by vega-scenegraph, left out of its types. */
  // oxlint-disable-next-line no-unused-vars
  const textMetrics: { width: (item: { readonly fontSize?: number }, text: string) => number }
}

/** The name that each specification gives its data. */
const dataName = 'rows'

// Vega guesses text widths by the number of characters, and so gives Chinese labels too little room.
vega.textMetrics.width = (item, text) => emWidth(text) * (item.fontSize ?? 11)

const runtimes = new Map<string, vega.Runtime>()

/**
 * Draws `charts/<name>.vl.json` as SVG text. `rows` become its data; `{key}` in its strings is replaced from `words`,
 * and its parameters take their values from `numbers`.
 * Any warning of Vega or Vega-Lite throws: a chart that warns shows something else than it says.
 */
export async function renderChart(
  name: ChartName,
  rows: readonly ChartRow[],
  words: ChartWords,
  numbers: Readonly<Record<string, number>> = {},
): Promise<string> {
  const key = JSON.stringify([name, words])
  const runtime = runtimes.get(key) ?? vega.parse(compileChart(name, words))
  runtimes.set(key, runtime)
  const view = new vega.View(runtime, { renderer: 'none', logger: throwingLogger(name) })
  for (const [parameter, value] of Object.entries(numbers)) view.signal(parameter, value)
  try {
    return await view.data(dataName, rows.map((row) => ({ ...row }))).toSVG()
  } finally {
    view.finalize()
  }
}

/** The chart of a document as SVG text; the name has to be one of `chartNames`. */
export async function drawChart({ chart, rows, words, numbers }: DocumentChart): Promise<string> {
  const name = chartNames.find((each) => each === chart)
  if (name === undefined) throw new Error(`a document asks for the unknown chart "${chart}"`)
  return renderChart(name, rows, words, numbers)
}

/** The Vega specification of a chart, its data still empty. */
export function compileChart(name: ChartName, words: ChartWords): vega.Spec {
  const text = readFileSync(join(packageRoot, 'reports', 'charts', `${name}.vl.json`), 'utf8')
  const spec: TopLevelSpec = JSON.parse(text, (_, value: unknown) =>
    typeof value === 'string' ? fillWords(name, value, words) : value,
  )
  return compile(spec, { logger: throwingLogger(name) }).spec
}

function fillWords(name: string, text: string, words: ChartWords): ChartWord {
  const valueOf = (word: string): ChartWord => {
    const value = words[word]
    if (value === undefined) throw new Error(`the chart ${name} asks for the unknown word "${word}"`)
    return value
  }
  const whole = /^\{(\w+)\}$/.exec(text)?.[1]
  if (whole !== undefined) return valueOf(whole)
  return text.replaceAll(/\{(\w+)\}/g, (_, word: string) => {
    const value = valueOf(word)
    if (typeof value !== 'string') throw new Error(`the chart ${name} can not put "${word}" inside a sentence`)
    return value
  })
}

function throwingLogger(name: string): vega.LoggerInterface {
  const complain = (...messages: readonly unknown[]): never => {
    throw new Error(`the chart ${name}: ${messages.map(String).join(' ')}`)
  }
  const logger: vega.LoggerInterface = {
    level: (level?: number) => (level === undefined ? vega.Warn : logger),
    error: complain,
    warn: complain,
    info: () => logger,
    debug: () => logger,
  }
  return logger
}

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { evaluationWordsIn } from '../../reports/words/evaluation.ts'
import type { Evaluation, Ranking, Run, ScenarioName } from '../../reports/evaluation/evaluation.ts'
import { factorGroups, factorName } from '../../reports/evaluation/curves-section.ts'
import { figuresOf } from '../../reports/evaluation/families-section.ts'
import { methodsOf } from '../../reports/evaluation/methods-section.ts'
import { decimals, prevalenceOf, spreadText } from '../../reports/evaluation/page.ts'
import { everything, falseShareOf, foundIn, insideStatute, rankingOf, recallOf, runsOf, share, spreadOf } from '../../reports/evaluation/summary.ts'
import { targets, type Measured } from '../../reports/evaluation/targets.ts'
import { evaluationFolder } from './read-statement.ts'

const words = evaluationWordsIn('en')
const begin = '<!-- measured figures: written by npm run evaluate -- --record -->'
const end = '<!-- end of measured figures -->'

/** Keeps a result in the repository: the figures without the curves, and the tables of README.md between their marks. */
export function recordResult(evaluation: Evaluation): void {
  writeFileSync(join(evaluationFolder, 'result.json'), smallResult(evaluation))
  const readme = join(evaluationFolder, 'README.md')
  const text = readFileSync(readme, 'utf8')
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error('README.md has lost its marks for the measured figures')
  writeFileSync(readme, `${text.slice(0, from)}${begin}\n\n${tables(evaluation)}\n${text.slice(to)}`)
}

/** One run a line, figures with four decimals. */
function smallResult({ measuredOn, machine, runs }: Evaluation): string {
  const lines = runs.map((run) => JSON.stringify({ ...run, curves: [] }, rounded))
  return `{"measuredOn":${JSON.stringify(measuredOn)},"machine":${JSON.stringify(machine)},"runs":[\n${lines.join(',\n')}\n]}\n`
}

function rounded(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value
}

export function tables(evaluation: Evaluation): string {
  const { measuredOn, machine, runs } = evaluation
  const sizes = [...new Set(runs.map(({ world }) => world.decisions.toLocaleString('en-US')))].join(', ')
  const seeds = [...new Set(runs.map(({ world }) => world.seed))].join(', ')
  const parts = [`Measured on ${measuredOn}: ${machine}; ${sizes} decisions a world, seeds ${seeds}.`, targetsTable(evaluation)]
  for (const scenario of ['base', 'tier', 'harder'] as const) parts.push(methodsTable(evaluation, scenario))
  parts.push(factorsTable(evaluation), sweepTable(runsOf(evaluation, 'sweep')), familiesTable(evaluation), costTable(runs))
  return parts.filter((part) => part !== '').join('\n\n')
}

function targetsTable(evaluation: Evaluation): string {
  const shown = (measured: Measured | null | undefined): string =>
    measured === undefined ? '' : measured === null ? words.notMeasured : `${spreadText(measured.spread)} ${measured.isMet ? words.met : `**${words.notMet}**`}`
  const rows = targets(evaluation).map(({ id, isFloor, aim, all, inside }) => [words.targets[id], `${isFloor ? '≥' : '≤'} ${aim}`, shown(all), shown(inside)])
  return table([words.target, words.aim, words.all, words.inside], rows)
}

function methodsTable(evaluation: Evaluation, scenario: ScenarioName): string {
  const runs = runsOf(evaluation, scenario)
  if (runs.length === 0) return ''
  const rows = methodsOf(runs).map((method) => {
    const figures = [everything, insideStatute].flatMap((variant) => {
      const rankings = runs.map((run) => rankingOf(run, variant, method))
      const spread = (of: (ranking: Ranking) => number | null): string => spreadText(spreadOf(rankings.map(of)))
      return [spread((each) => each.averagePrecision), spread((each) => each.precisionAt1000), spread(recallOf), spread(falseShareOf)]
    })
    return [words.methods[method] ?? method].concat(figures)
  })
  const head = [words.averagePrecision, words.precision1000, words.recall, words.falseShare]
  return `**${words[scenario]}**\n\n${table([words.method, ...head.map((name) => `${words.all}: ${name}`), ...head.map((name) => `${words.inside}: ${name}`)], rows)}`
}

function factorsTable(evaluation: Evaluation): string {
  const rows = factorGroups.map((group) => {
    const figures = (['base', 'tier'] as const).flatMap((scenario) => [false, true].map((insideOnly) => {
      const parts = runsOf(evaluation, scenario).map((run) => foundIn(run, group, insideOnly))
      const sum = (of: (part: (typeof parts)[number]) => number): number => parts.reduce((total, part) => total + of(part), 0)
      return `${decimals(share(sum(({ found }) => found), sum(({ planted }) => planted)))} of ${sum(({ planted }) => planted)}`
    }))
    return [factorName(group)].concat(figures)
  })
  const columns = [words.withoutTier, words.withTier].flatMap((tier) => [words.all, words.inside].map((scope) => `${tier}, ${scope}`))
  return `**${words.chartFound}**\n\n${table([words.factor, ...columns], rows)}`
}

function familiesTable(evaluation: Evaluation): string {
  const page = { evaluation, language: 'en' as const, words }
  const columns = (['base', 'tier'] as const).map((scenario) => runsOf(evaluation, scenario)).filter((runs) => runs.length > 0).map((runs) => figuresOf(page, runs))
  const rows = (columns[0] ?? []).map(([name], i) => [name].concat(columns.map((column) => column[i]![1])))
  return table([words.figure, words.withoutTier, words.withTier].slice(0, columns.length + 1), rows)
}

function sweepTable(runs: readonly Run[]): string {
  if (runs.length === 0) return ''
  const rows = runs.map((run) => {
    const [all, inside] = [rankingOf(run, everything), rankingOf(run, insideStatute)]
    return [prevalenceOf(run), decimals(recallOf(all)), decimals(falseShareOf(all)), decimals(recallOf(inside)), decimals(falseShareOf(inside)), `${inside.flaggedFalse} / ${inside.flaggedTrue + inside.flaggedFalse}`]
  })
  return table(['planted', `${words.all}: ${words.recall}`, `${words.all}: ${words.falseShare}`, `${words.inside}: ${words.recall}`, `${words.inside}: ${words.falseShare}`, 'false / flagged'], rows)
}

function costTable(runs: readonly Run[]): string {
  const rows = runs.map((run) => {
    const { method, yardstick } = run.seconds
    return [words[run.scenario].replace('{prevalence}', prevalenceOf(run)), String(run.world.seed), method.toFixed(1), yardstick.toFixed(2), (method / yardstick).toFixed(1), (run.peakBytes / 1e9).toFixed(2)]
  })
  return table([words.scenario, words.seed, words.secondsMethod, words.secondsYardstick, words.ratio, words.memory], rows)
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

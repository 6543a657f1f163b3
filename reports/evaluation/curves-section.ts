import { clopperPearson } from '../../pipeline/statistics/clopper-pearson.ts'
import { renderChart, type ChartRow } from '../chart.ts'
import { html, trusted, type Html } from '../nightly/html.ts'
import { fill } from '../words/fill.ts'
import type { Run } from './evaluation.ts'
import type { EvaluationPage } from './page.ts'
import { everything, falseShareOf, foundIn, insideStatute, rankingOf, recallOf, runsOf } from './summary.ts'

export const factorGroups = ['1.25-1.75', '1.75-2.5', '2.5-4', '4-'] as const

/** Precision over recall by method, recall by effect size, calibration and the sweep of prevalence. */
export async function curvesSection(page: EvaluationPage): Promise<Html> {
  const { evaluation, words } = page
  const base = runsOf(evaluation, 'base')
  const tier = runsOf(evaluation, 'tier')
  const charts = [
    await precisionChart(page, words.withoutTier, base[0]),
    await precisionChart(page, words.withTier, tier[0]),
    await foundChart(page, words.withoutTier, base),
    await foundChart(page, words.withTier, tier),
    await calibrationChart(page, base, tier),
    await sweepChart(page, runsOf(evaluation, 'sweep')),
  ]
  return html`<section id="curves"><h2>${words.sectionCurves}</h2><div class="charts">${charts}</div><p class="note">${words.foundNote}</p></section>`
}

async function precisionChart({ words }: EvaluationPage, scenario: string, run: Run | undefined): Promise<Html | null> {
  if (run === undefined || run.curves.length === 0) return null
  const nameOf = (method: string): string => words.methods[method] ?? method
  const title = fill(words.chartPrecision, { scenario })
  const rows = run.curves.map(({ method, recall, precision }) => ({ series: nameOf(method), x: recall, y: precision }))
  // In the order of the words, so that a method has one colour in every chart.
  const series = Object.values(words.methods).filter((name) => rows.some((row) => row.series === name))
  return figure(title, await renderChart('evaluation-curves', rows, {
    description: title, xTitle: words.recall, yTitle: words.precision, xScale: 'linear', yScale: 'linear', series,
  }))
}

async function foundChart({ words }: EvaluationPage, scenario: string, runs: readonly Run[]): Promise<Html | null> {
  if (runs.length === 0) return null
  const title = `${words.chartFound} · ${scenario}`
  const rows = factorGroups.flatMap((group) =>
    [false, true].flatMap((insideOnly): ChartRow[] => {
      const parts = runs.map((run) => foundIn(run, group, insideOnly))
      const planted = sum(parts.map((part) => part.planted))
      const found = sum(parts.map((part) => part.found))
      if (planted === 0) return []
      return [{ group: factorName(group), series: insideOnly ? words.inside : words.all, share: found / planted, ...clopperPearson(found, planted) }]
    }),
  )
  return figure(title, await renderChart('evaluation-shares', rows, {
    description: title, xTitle: words.factor, yTitle: words.recall, groups: factorGroups.map(factorName), series: [words.all, words.inside],
  }))
}

export function factorName(group: string): string {
  return group === '4-' ? '≥ 4' : group.replace('-', '–')
}

async function calibrationChart({ words }: EvaluationPage, base: readonly Run[], tier: readonly Run[]): Promise<Html | null> {
  if (base.length + tier.length === 0) return null
  const named = [[words.withoutTier, base], [words.withTier, tier]] as const
  const rows = named.flatMap(([series, runs]) => pooledCalibration(runs).map(({ nominal, share }) => ({ series, x: nominal, y: share })))
  const line = [0, 0.5].map((x) => ({ series: words.perfect, x, y: x }))
  return figure(words.chartCalibration, await renderChart('evaluation-curves', [...rows, ...line], {
    description: words.chartCalibration, xTitle: words.nominal, yTitle: words.realised, xScale: 'linear', yScale: 'linear',
    series: [...named.flatMap(([series, runs]) => (runs.length > 0 ? [series] : [])), words.perfect],
  }, { most: 0.52, highest: 0.6 }))
}

/** Realised shares of false ones, worlds pooled. */
export function pooledCalibration(runs: readonly Run[]): { readonly nominal: number; readonly share: number; readonly flagged: number; readonly flaggedFalse: number }[] {
  const nominals = [...new Set(runs.flatMap(({ calibration }) => calibration.map(({ nominal }) => nominal)))]
  return nominals.flatMap((nominal) => {
    const points = runs.flatMap(({ calibration }) => calibration.filter((point) => point.nominal === nominal))
    const flagged = sum(points.map((point) => point.flagged))
    const flaggedFalse = sum(points.map((point) => point.flaggedFalse))
    return flagged === 0 ? [] : [{ nominal, flagged, flaggedFalse, share: flaggedFalse / flagged }]
  })
}

async function sweepChart({ words }: EvaluationPage, runs: readonly Run[]): Promise<Html | null> {
  if (runs.length === 0) return null
  const rows = runs.flatMap((run) => {
    const x = 0.004 * run.world.prevalence
    return [
      { series: words.sweepAllRecall, x, y: recallOf(rankingOf(run, everything)) ?? 0 },
      { series: words.sweepInsideRecall, x, y: recallOf(rankingOf(run, insideStatute)) ?? 0 },
      { series: words.sweepInsideFalse, x, y: falseShareOf(rankingOf(run, insideStatute)) ?? 0 },
    ]
  })
  return figure(words.chartSweep, await renderChart('evaluation-curves', rows, {
    description: words.chartSweep, xTitle: words.prevalence, yTitle: words.shareAxis, xScale: 'log', yScale: 'linear',
    series: [words.sweepAllRecall, words.sweepInsideRecall, words.sweepInsideFalse],
  }, { least: 0.0004, most: 0.012 }))
}

function figure(caption: string, svg: string): Html {
  return html`<figure class="chart"><figcaption>${caption}</figcaption>${trusted(svg)}</figure>`
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

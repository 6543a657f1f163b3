import { clopperPearson } from '../../pipeline/statistics/clopper-pearson.ts'
import { html, type Html } from '../nightly/html.ts'
import { fill } from '../words/fill.ts'
import type { Found, ListCount, Ranking, Run } from './evaluation.ts'
import { methodsTable } from './methods-section.ts'
import { cell, decimals, type EvaluationPage } from './page.ts'
import { explainedShareOf, falseShareOf, insideStatute, insideWithoutReasons, rankingOf, runsOf } from './summary.ts'
import { unitsTable } from './units-table.ts'

/** Everything beside the ranking of fines: gates, co-parties, explanations, kinds, and the lists as the product prints them. */
export function familiesSection(page: EvaluationPage): Html {
  const { evaluation, words } = page
  const groups = [[words.withoutTier, runsOf(evaluation, 'base')], [words.withTier, runsOf(evaluation, 'tier')]] as const
  const measured = groups.filter(([, runs]) => runs.length > 0)
  const columns = measured.map(([, runs]) => figuresOf(page, runs))
  const rows = (columns[0] ?? []).map(([name], i) => html`<tr><th scope="row">${name}</th>${columns.map((column) => cell(column[i]![1]))}</tr>`)
  return html`<section id="families"><h2>${words.sectionFamilies}</h2>
<table class="rows"><thead><tr><th scope="col">${words.figure}</th>${measured.map(([name]) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows}</tbody></table>
${measured.map(([name, runs]) => listsTable(page, name, runs))}
<p class="note">${words.listsNote}</p>
${unitsTable(page, words.unitsTitle, runsOf(evaluation, 'base'))}</section>`
}

/** Names and figures of what lies beside the ranking, worlds pooled. */
export function figuresOf({ words }: EvaluationPage, runs: readonly Run[]): readonly (readonly [string, string])[] {
  const total = (of: (run: Run) => number): number => runs.reduce((sum, run) => sum + of(run), 0)
  const part = (some: number, whole: number): string => fill(words.ofTotal, { part: some.toLocaleString('en-US'), total: whole.toLocaleString('en-US') })
  const pooled = (of: (ranking: Ranking) => number | null, variant = insideStatute): string => decimals(of(poolRankings(runs.map((run) => rankingOf(run, variant)))))
  const ranking = poolRankings(runs.map((run) => rankingOf(run, insideStatute)))
  const flagged = ranking.flaggedTrue + ranking.flaggedFalse
  const bounds = clopperPearson(ranking.flaggedFalse, flagged)
  const planted = total((run) => rankingOf(run, { insideOnly: false, reasonsCount: true }).planted)
  const kind = (name: string): string => part(total((run) => foundOf(run.kinds, name).found), total((run) => foundOf(run.kinds, name).planted))
  return [
    [words.falseWith, `${pooled(falseShareOf)} (${part(ranking.flaggedFalse, flagged)}; 95%: ${decimals(bounds.lower)}–${decimals(bounds.upper)})`],
    [words.falseWithout, pooled(falseShareOf, insideWithoutReasons)],
    [words.explainedWith, pooled(explainedShareOf)],
    [words.explainedWithout, pooled(explainedShareOf, insideWithoutReasons)],
    [words.plantedUnits, part(total((run) => run.falseOfPlantedUnits), ranking.flaggedFalse)],
    [words.plantedOutside, part(total(({ gates }) => gates.plantedOutsideStatute), planted)],
    [words.othersOutside, String(total(({ gates }) => gates.othersOutsideStatute))],
    [words.notComparable, part(total(({ gates }) => gates.plantedNotComparable), planted)],
    [words.unitErrors, part(total(({ gates }) => gates.unitErrorsCaught), total(({ gates }) => gates.unitErrorsPlanted))],
    [words.plantedAsUnit, String(total(({ gates }) => gates.plantedTakenForUnitErrors))],
    [words.coParties, part(total(({ coParties }) => coParties.flaggedTrue), total(({ coParties }) => coParties.planted))],
    [words.coPartiesFalse, part(total(({ coParties }) => coParties.flaggedFalse), total(({ coParties }) => coParties.pairs - coParties.planted))],
    [words.milderKinds, kind('milder kind')],
    [words.graverKinds, kind('graver kind')],
  ]
}

function listsTable({ words }: EvaluationPage, title: string, runs: readonly Run[]): Html {
  const names = [...new Set(runs.flatMap(({ lists }) => lists.map(({ list }) => list)))].sort()
  const rows = names.map((name) => {
    const of = (column: keyof Omit<ListCount, 'list'>): number =>
      runs.reduce((sum, { lists }) => sum + (lists.find(({ list }) => list === name)?.[column] ?? 0), 0)
    const cells = (['flagged', 'plantedFines', 'plantedKinds', 'plantedOtherwise', 'explained', 'explainedAndShownSo', 'unplanted'] as const).map((column) => cell(of(column)))
    return html`<tr><th scope="row">${words.lists[name] ?? name}</th>${cells}</tr>`
  })
  const head = [words.listed, words.listedFines, words.listedKinds, words.listedOtherwise, words.listedExplained, words.listedShownSo, words.listedUnplanted]
  return html`<h3>${words.listsTitle} · ${title}</h3><table class="rows"><thead><tr><th scope="col">${words.list}</th>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`
}

/** The harder world: every method, and what is found of each kind of plant. */
export function harderSection(page: EvaluationPage): Html | null {
  const { words } = page
  const runs = runsOf(page.evaluation, 'harder')
  if (runs.length === 0) return null
  const plants = (['excessive', 'lenient', 'favoured', 'tier shopping'] as const).map((name) => {
    const parts = runs.map((run) => foundOf(run.found, name))
    const sum = (of: (found: Found) => number): number => parts.reduce((total, found) => total + of(found), 0)
    return html`<tr><th scope="row">${words[name]}</th>${cell(sum((each) => each.planted))}${cell(sum((each) => each.outsideStatute))}${cell(sum((each) => each.found))}</tr>`
  })
  return html`<section id="harder"><h2>${words.sectionHarder}</h2><p>${words.harderNote}</p>
${methodsTable(page, words.harder, runs)}
<table class="rows narrow"><thead><tr><th scope="col">${words.kindOfPlant}</th><th scope="col">${words.planted}</th><th scope="col">${words.outsideStatute}</th><th scope="col">${words.found}</th></tr></thead><tbody>${plants}</tbody></table>
${unitsTable(page, words.harder, runs)}</section>`
}

function foundOf(found: readonly Found[], group: string): Found {
  return found.find((each) => each.group === group) ?? { group, planted: 0, found: 0, outsideStatute: 0 }
}

function poolRankings(rankings: readonly Ranking[]): Ranking {
  const [first] = rankings
  if (first === undefined) throw new Error('there is nothing to pool')
  const sum = (of: (ranking: Ranking) => number): number => rankings.reduce((total, ranking) => total + of(ranking), 0)
  return {
    ...first,
    planted: sum(({ planted }) => planted),
    flaggedTrue: sum(({ flaggedTrue }) => flaggedTrue),
    flaggedFalse: sum(({ flaggedFalse }) => flaggedFalse),
    flaggedExplained: sum(({ flaggedExplained }) => flaggedExplained),
  }
}

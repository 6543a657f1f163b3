import { html, type Html } from '../nightly/html.ts'
import { fill } from '../words/fill.ts'
import type { Run, UnitCount } from './evaluation.ts'
import { cell, type EvaluationPage } from './page.ts'

/** What is found of planted agencies, officers and changes, worlds pooled; null where they were not measured. */
export function unitsTable({ words, language }: EvaluationPage, title: string, runs: readonly Run[]): Html | null {
  const names = [...new Set(runs.flatMap(({ units }) => units.map(({ unit }) => unit)))]
  const rows = names.map((name) => {
    const of = (column: keyof Omit<UnitCount, 'unit'>): number =>
      runs.reduce((sum, { units }) => sum + (units.find(({ unit }) => unit === name)?.[column] ?? 0), 0)
    if (of('planted') + of('flaggedFalse') === 0) return null
    return html`<tr><th scope="row">${words.units[name] ?? name}</th>${cell(of('planted'))}${cell(of('judged'))}${cell(of('found'))}${cell(of('flaggedFalse'))}</tr>`
  })
  if (names.length === 0) return null
  const changes = runs.flatMap((run) => run.changes).map(({ jump, daysOff }) =>
    fill(daysOff === null ? words.changeMissed : words.changeFound, { jump: jump.toFixed(3), days: daysOff }),
  )
  return html`<h3>${title}</h3>
<table class="rows narrow"><thead><tr>${[words.unit, words.planted, words.judged, words.found, words.falsely].map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table>
<p class="note">${fill(words.changesNote, { changes: changes.join(language === 'en' ? ', ' : '、') })}</p>`
}

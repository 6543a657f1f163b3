import { fill } from '../words/fill.ts'
import type { Context } from './context.ts'
import { sum } from './format.ts'
import { html, type Html } from './html.ts'

/** What keeps this report from saying everything: checks that failed, and files, columns and rows that were left out. */
export function alerts({ data, words, language }: Context): Html {
  const { report } = words
  const titles = new Map(data.checks.map((check) => [check.id, check.words[language].title]))
  // Totals and signatures below a table are no data.
  const rowsOfData = data.quarantine.filter(({ reason }) => reason !== 'summary-row')
  const counted: readonly (readonly [sentence: string, count: number])[] = [
    [report.unusableNotice, new Set(data.unusable.filter(({ sheet }) => sheet === null).map(({ file }) => file)).size],
    [report.unusableSheetsNotice, data.unusable.filter(({ sheet }) => sheet !== null).length],
    [report.quarantineNotice, sum(rowsOfData, ({ rows }) => rows)],
    [report.unusedNotice, new Set(data.sources.filter(({ unusedHeaders }) => unusedHeaders.length > 0).map(({ file }) => file)).size],
  ]
  const gaps = [
    ...(data.decisionCount === 0 ? [report.nothingRead] : []),
    ...counted.filter(([, count]) => count > 0).map(([sentence, count]) => fill(sentence, { count })),
  ]
  if (data.failures.length === 0 && gaps.length === 0) return html`<p class="all-well">${report.allRead}</p>`
  return html`<div class="alerts" role="note">
${data.failures.length > 0 && html`<p><strong>${fill(report.failuresNotice, { count: data.failures.length })}</strong>
${data.failures.map(({ checkId }) => titles.get(checkId) ?? checkId).join(report.listSeparator)}</p>`}
${gaps.map((sentence) => html`<p><strong>${sentence}</strong></p>`)}
${data.failures.length === 0 && data.decisionCount > 0 && html`<p>${report.allRan}</p>`}
</div>`
}

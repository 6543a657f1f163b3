import type { QuarantineEntry, UnusableEntry } from '../../pipeline/domain/report-data.ts'
import { fill } from '../words/fill.ts'
import type { Context } from './context.ts'
import { html, type Html } from './html.ts'

/** Which files were read, and which files, columns and rows could not be. */
export function intakeSection({ data, words, language }: Context, qualityPage: string | null): Html {
  const { report, terms } = words
  const headings = [report.rowsRead, report.rowsUsed, report.rowsRepeated, report.rowsReplaced, report.rowsQuarantined]
  const sources = data.sources.map(
    (source) =>
      html`<tr><td>${source.file}${source.sheet !== null && html`<br><small>${report.sheet} ${source.sheet}</small>`}${source.unusedHeaders.length > 0 && html`<br><small><b>${report.unusedHeaders}</b>${report.colon}${source.unusedHeaders.join(report.listSeparator)}</small>`}</td><td>${terms.recordTypes[source.recordType]}</td><td>${data.mappingTitles[source.mapping]?.[language] ?? source.mapping}</td>${[source.rowsRead, source.rowsUsed, source.rowsRepeated, source.rowsReplaced, source.rowsQuarantined].map(count)}</tr>`,
  )
  return html`<section id="intake"><h2>${report.sectionIntake}</h2>${qualityPage !== null && html`<p><a href="${qualityPage}">${words.quality.link}</a></p>`}<h3>${report.sources}</h3>
${sources.length === 0 ? html`<p>${report.sourcesEmpty}</p>` : html`<table class="sources"><thead><tr><th scope="col">${report.file}</th><th scope="col">${report.recordType}</th><th scope="col">${report.mapping}</th>${headings.map((heading) => html`<th scope="col" class="count">${heading}</th>`)}</tr></thead><tbody>${sources}</tbody></table>`}
${data.unusable.length > 0 && html`<h3>${report.unusable}</h3>${unusableTable(data.unusable, words)}`}
<h3>${report.quarantine}</h3>${data.quarantine.length === 0 ? html`<p>${report.quarantineNone}</p>` : quarantineTable(data.quarantine, words)}</section>`
}

function count(value: number): Html {
  return html`<td class="count">${value.toLocaleString('en-US')}</td>`
}

function unusableTable(entries: readonly UnusableEntry[], { report, errors }: Context['words']): Html {
  const row = ({ file, sheet, code, details }: UnusableEntry): Html => {
    const fillings = { ...details, where: file }
    const { what, mend } = errors[code]
    return html`<tr><td>${file}${sheet !== null && html`<br><small>${report.sheet} ${sheet}</small>`}</td><td>${fill(what, fillings)}</td><td>${fill(mend, fillings)}</td></tr>`
  }
  return html`<table class="unusable"><thead><tr><th scope="col">${report.file}</th><th scope="col">${report.reason}</th><th scope="col">${report.mend}</th></tr></thead><tbody>${entries.map(row)}</tbody></table>`
}

function quarantineTable(entries: readonly QuarantineEntry[], { report, quarantine }: Context['words']): Html {
  const example = (entry: QuarantineEntry): string =>
    entry.exampleColumn === null
      ? fill(report.exampleAt, { row: entry.exampleRow })
      : fill(report.exampleColumn, { row: entry.exampleRow, column: entry.exampleColumn })
  const reasonOf = (entry: QuarantineEntry): string =>
    fill(quarantine[entry.reason] ?? entry.reason, { ...entry.details, value: entry.exampleValue, column: entry.exampleColumn })
  return html`<table class="quarantine"><thead><tr><th scope="col">${report.file}</th><th scope="col">${report.reason}</th><th scope="col" class="count">${report.rows}</th><th scope="col">${report.example}</th></tr></thead>
<tbody>${entries.map((entry) => html`<tr><td>${entry.file}</td><td>${reasonOf(entry)}</td><td class="count">${entry.rows.toLocaleString('en-US')}</td><td>${example(entry)}${entry.exampleValue !== null && html`<br><code>${entry.exampleValue}</code>`}</td></tr>`)}</tbody></table>`
}

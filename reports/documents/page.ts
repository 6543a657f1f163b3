import type { DocumentBlock, DocumentChart, DocumentTable, OfficialDocument } from '../../pipeline/domain/document.ts'
import { drawChart } from '../chart.ts'
import { html, trusted, type Html } from '../nightly/html.ts'
import { htmlPage } from '../nightly/html-page.ts'
import { documentWordsIn, type DocumentWords } from '../words/document.ts'
import { layTable, splitByDirection } from './word-layout.ts'

/** The document as one HTML page that needs nothing but itself; printed, it fills sheets of A4. All rows of every table are on it. */
export async function toPage(document: OfficialDocument): Promise<string> {
  const { language, title, subtitle, addressee, signature, date, footer } = document
  const words = documentWordsIn(language)
  const markupOf = async (blocks: readonly DocumentBlock[]): Promise<Html[]> => Promise.all(splitByDirection(blocks).map(async (run) => {
    const markup = await Promise.all(run.blocks.map((block) => blockMarkup(block, words)))
    return run.isWide ? html`<div class="wide">${markup}</div>` : html`${markup}`
  }))
  return htmlPage({
    language,
    title: title.replaceAll('\n', ''),
    styles: ['documents/document.css'],
    body: html`<main>
<h1>${title.split('\n').map((part, place) => html`${place > 0 && html`<br>`}${part}`)}</h1>
${subtitle !== null && html`<p class="subtitle">${subtitle}</p>`}
${addressee !== null && html`<p class="addressee">${addressee}${words.addresseeEnd}</p>`}
${await markupOf(document.blocks)}
</main>
${(signature !== null || date !== null) && html`<div class="signed">${signature !== null && html`<p>${signature}</p>`}${date !== null && html`<p>${date}</p>`}</div>`}
${document.annex.length > 0 && html`<section class="annex">${await markupOf(document.annex)}</section>`}
<footer>${footer}</footer>`,
  })
}

async function blockMarkup(block: DocumentBlock, words: DocumentWords): Promise<Html> {
  switch (block.block) {
    case 'heading':
      return block.level === 1 ? html`<h2>${block.text}</h2>\n` : html`<h3>${block.text}</h3>\n`
    case 'paragraph':
      return html`<p>${block.text}</p>\n`
    case 'note':
      return html`<p class="note">${block.text}</p>\n`
    case 'table':
      return tableMarkup(block.table, words)
    case 'chart':
      return chartMarkup(block.chart)
  }
}

async function chartMarkup(chart: DocumentChart): Promise<Html> {
  return html`<figure role="img" aria-label="${chart.caption}">${trusted(await drawChart(chart))}<figcaption>${chart.caption}</figcaption></figure>\n`
}

function tableMarkup(table: DocumentTable, words: DocumentWords): Html {
  const { caption, columns, rows, notes } = table
  const { widths } = layTable(table)
  const total = widths.reduce((sum, width) => sum + width, 0)
  const shares = widths.map((width) => ((100 * width) / total).toFixed(2))
  const figure = (place: number): Html | false => columns[place]!.isFigure && html` class="figure"`
  const cell = (text: string | null, place: number): Html =>
    place === 0 ? html`<th scope="row"${figure(place)}>${text ?? words.notRecorded}</th>` : html`<td${figure(place)}>${text ?? words.notRecorded}</td>`
  return html`<div class="scroll"><table><caption>${caption}</caption>
<colgroup>${shares.map((share) => html`<col style="width: ${share}%">`)}</colgroup>
<thead><tr>${columns.map(({ header }) => html`<th scope="col">${header}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${columns.map((_, place) => cell(row[place] ?? null, place))}</tr>\n`)}</tbody></table></div>
${notes.map((note) => html`<p class="below">${note}</p>\n`)}`
}

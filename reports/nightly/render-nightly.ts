import type { Language } from '../../pipeline/domain/language.ts'
import type { NightlyReportData } from '../../pipeline/domain/report-data.ts'
import { annualBoard } from './annual-board.ts'
import { contextOf, type Context } from './context.ts'
import { coverageSection } from './coverage-section.ts'
import { deadlineSection } from './deadline-section.ts'
import { findingCard } from './finding-card.ts'
import { firstScreen } from './first-screen.ts'
import { html, type Html } from './html.ts'
import { htmlPage } from './html-page.ts'
import { intakeSection } from './intake-section.ts'
import { methodSection } from './method-section.ts'
import { statisticsSection } from './statistics-section.ts'
import { triageList } from './triage-list.ts'

/** Findings that get a sheet of their own; the others are in the list and in `findings.csv`. */
const cardsShownByDefault = 100

/** The nightly report as one HTML document that needs nothing but itself, to read and to print on A4; `qualityPage` lies beside it. */
export async function renderNightly(
  data: NightlyReportData,
  language: Language,
  { cardsShown = cardsShownByDefault, qualityPage = null }: { readonly cardsShown?: number; readonly qualityPage?: string | null } = {},
): Promise<string> {
  const context = contextOf(data, language, cardsShown)
  const { report } = context.words
  return htmlPage({
    language,
    title: `${data.workspaceName} ${report.title} ${data.asOf}`,
    styles: ['nightly/nightly.css', 'nightly/print-card.css'],
    body: html`${firstScreen(context)}
<main>
${await triageList(context)}
${await cards(context)}
${annualBoard(context)}
${deadlineSection(context)}
${coverageSection(context)}
${intakeSection(context, qualityPage)}
${methodSection(context)}
${statisticsSection(context)}
</main>`,
  })
}

async function cards(context: Context): Promise<Html> {
  const { report } = context.words
  const rendered: Html[] = []
  for (const entry of context.entries.filter(({ hasCard }) => hasCard)) rendered.push(await findingCard(entry, context))
  return html`<section id="cards"><h2>${report.sectionCards}</h2>
${rendered.length === 0 ? html`<p>${report.noFindings}</p>` : rendered}</section>`
}

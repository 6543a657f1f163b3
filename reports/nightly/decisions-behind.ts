import type { Check } from '../../pipeline/domain/check.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { ReportDecision, ReportFinding } from '../../pipeline/domain/report-data.ts'
import { fill } from '../words/fill.ts'
import type { Words } from '../words/words.ts'
import { formatAmount } from './format.ts'
import { html, type Html } from './html.ts'

/** So many stand on the sheet; the lists name the others. */
const decisionsShown = 20

/** A finding on an agency, an officer or an item rests on several decisions, none of which is the finding alone. */
export function isOnSeveral({ decision, departsBy }: ReportFinding): boolean {
  return decision === null && Object.keys(departsBy).length > 0
}

/** The decisions that a finding rests on, in the order of the check, in the words that the card and the terminal share. */
export interface DecisionsBehind {
  /** How many there are and how many of them are listed. */
  readonly count: string
  readonly rows: readonly { readonly document: string; readonly date: string; readonly party: string; readonly item: string; readonly outcome: string; readonly departure: string }[]
}

export function decisionsBehind(reportFinding: ReportFinding, check: Check, words: Words, language: Language): DecisionsBehind | null {
  if (!isOnSeveral(reportFinding)) return null
  const { report } = words
  const { finding, comparables, comparablesTotal: total, departsBy } = reportFinding
  const sentence = check.words[language].verdicts[finding.verdict]?.departure ?? '{departs_by}'
  const rows = comparables.slice(0, decisionsShown).map((one) => ({
    document: one.documentNumber ?? report.notRecorded,
    date: one.decisionDate,
    party: one.party,
    item: one.permit?.item ?? one.violationItem ?? report.notRecorded,
    outcome: outcomeOf(one, words),
    departure: fill(sentence, { departs_by: departsBy[one.decisionId] }),
  }))
  const count = fill(total > rows.length ? report.decisionsBehindSome : report.decisionsBehindAll, { total: total.toLocaleString('en-US'), shown: rows.length })
  return { count, rows }
}

export function decisionsBehindTable({ count, rows }: DecisionsBehind, { report }: Words): Html {
  const headings = [report.factDocument, report.factDecisionDate, report.party, report.decisionItem, report.decisionOutcome, report.decisionDeparture]
  return html`<p class="note">${count}</p>
<table class="behind"><thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>${rows.map(({ document, date, party, item, outcome, departure }) => html`<tr><td class="number">${document}</td><td class="date">${date}</td><td>${party}</td><td>${item}</td><td>${outcome}</td><td>${departure}</td></tr>`)}</tbody></table>`
}

function outcomeOf({ permit, fine }: ReportDecision, { report, terms }: Words): string {
  if (permit !== null) return permit.outcome === null ? report.notRecorded : terms.permitOutcomes[permit.outcome]
  return fine === null ? report.dash : fill(report.fineOf, { fine: formatAmount(fine) })
}

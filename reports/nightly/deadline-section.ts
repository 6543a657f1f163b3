import { deadlineStandings, type Deadline, type DeadlineStanding } from '../../pipeline/domain/deadline.ts'
import { leftText, matterText, recordSentences, ruleWithBasis, standingText } from '../deadlines/deadline-text.ts'
import { deadlineWordsIn, type DeadlineWords } from '../words/deadlines.ts'
import { fill } from '../words/fill.ts'
import type { Context } from './context.ts'
import { html, type Html } from './html.ts'

/** Of each standing; the whole board is a command of its own. */
const rowsShown = 10

/** What is due and overdue by the rules, with the first rows of each, and what the board cannot tell. */
export function deadlineSection({ data, words, language }: Context): Html | false {
  const own = deadlineWordsIn(language)
  const { deadlines: board, asOf } = data
  if (board === null) return false
  const count = (standing: DeadlineStanding): number => board.deadlines.filter((each) => each.standing === standing).length
  return html`<section id="deadlines"><h2>${words.report.sectionDeadlines}</h2>
<p>${fill(own.sentences.summary, { days: board.days, today: count('today'), soon: count('soon'), overdue: count('overdue') })}</p>
<p class="note">${own.sentences.lead} ${own.sentences.annualNote}</p>
${deadlineStandings.map((standing) => {
    const rows = board.deadlines.filter((each) => each.standing === standing)
    return rows.length > 0 && html`<h3>${fill(own.sentences.group, { standing: standingText(standing, board.days, own), count: rows.length })}</h3>${rowsTable(rows.slice(0, rowsShown), asOf, own)}
${rows.length > rowsShown && html`<p class="note">${fill(own.sentences.sectionShown, { shown: rowsShown, rest: rows.length - rowsShown })}</p>`}`
  })}
<h3>${own.sentences.recordsHeading}</h3>
<ul class="note">${recordSentences(board, language).map((sentence) => html`<li>${sentence}</li>`)}</ul></section>`
}

function rowsTable(rows: readonly Deadline[], asOf: string, own: DeadlineWords): Html {
  const { sentences } = own
  const headings = [sentences.columnAgency, sentences.columnMatter, sentences.columnRule, sentences.columnStart, sentences.columnDue, sentences.columnLeft.replace(/[（(].*$/, '')]
  return html`<table><thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>${rows.map((each) => html`<tr><th scope="row">${each.agencyName}</th><td>${each.party === null ? matterText(each, own) : fill(sentences.matterOf, { matter: matterText(each, own), party: each.party })}</td><td>${ruleWithBasis(each, own)}</td><td>${each.startDay ?? ''}</td><td>${each.dueDay}</td><td>${leftText(each, asOf, own)}</td></tr>`)}</tbody></table>`
}

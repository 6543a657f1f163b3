import { html, type Html } from '../nightly/html.ts'
import { fill } from '../words/fill.ts'
import { count, type QualityPage } from './page.ts'
import { checkTitles, fieldName, gapsByField, type FieldGap } from './sentences.ts'

const agenciesNamed = 5

/** Which content is missing where, and which checks can say nothing for it. */
export function gapsSection({ quality, checks, words, language }: QualityPage): Html {
  const own = words.quality
  const gaps = gapsByField(quality.gaps, quality.penalties)
  const rows = gaps.map(
    (gap) =>
      html`<tr><th scope="row">${fieldName(gap.field, words)}</th>${count(gap.lacking)}${count(gap.records)}<td class="count">${fill('{share:percent}', { share: gap.lacking / gap.records })}</td><td>${checkTitles(gap.checks, checks, language)}</td><td>${agenciesOf(gap)}</td></tr>`,
  )
  return html`<section id="gaps"><h2>${own.sectionGaps}</h2><p class="note">${own.gapsNote}</p>
${rows.length === 0 ? html`<p>${quality.penalties === 0 ? own.noAgencies : own.gapsNone}</p>` : html`<table class="gaps"><thead><tr><th scope="col">${own.field}</th><th scope="col" class="count">${own.lacking}</th><th scope="col" class="count">${own.records}</th><th scope="col" class="count">${own.share}</th><th scope="col">${own.checks}</th><th scope="col">${own.mostIn}</th></tr></thead><tbody>${rows}</tbody></table>`}</section>`

  function agenciesOf({ agencies }: FieldGap): Html {
    const named = agencies.slice(0, agenciesNamed).map(({ agencyName, lacking, records }) => html`<span class="line">${fill(own.gapAgency, { agency: agencyName, lacking, records })}</span>`)
    return html`${named}${agencies.length > agenciesNamed && html`<span class="line">…</span>`}`
  }
}

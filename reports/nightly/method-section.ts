import type { Check } from '../../pipeline/domain/check.ts'
import { kindGradesParameter } from '../../pipeline/domain/kind-grades.ts'
import { fill } from '../words/fill.ts'
import type { Context } from './context.ts'
import { formatTime } from './format.ts'
import { html, type Html } from './html.ts'
import { basisParts } from './legal-basis.ts'
import { joined, markdown } from './markdown.ts'

/** Every check with its basis, method and the parameters in force, and what identifies this run. */
export function methodSection(context: Context): Html {
  const { data, words } = context
  const { report } = words
  const details: readonly (readonly [string, string])[] = [
    [report.runId, data.runId],
    [report.asOf, data.asOf],
    [report.startedAt, formatTime(data.startedAt)],
    [report.programVersion, data.programVersion],
    [report.dataHash, data.dataHash],
    [report.checksHash, data.checksHash],
  ]
  return html`<section id="method"><h2>${report.sectionMethod}</h2>
<p class="note">${report.methodNote}</p><p class="note">${report.directionConvention}</p><p class="note">${report.noRanking}</p>
${kindGrades(context)}${data.checks.map((check) => checkMethod(check, context))}
<h3>${report.runDetails}</h3><table class="facts run"><tbody>${details.map(([label, value]) => html`<tr><th scope="row">${label}</th><td><code>${value}</code></td></tr>`)}</tbody></table></section>`
}

/** The order of the kinds of penalty, which is policy: the mildest grade first. */
function kindGrades({ data, words }: Context): Html {
  const grades = Object.entries(data.parameters[kindGradesParameter] ?? {})
  if (grades.length === 0) return html``
  const kinds: Readonly<Record<string, string>> = words.terms.penaltyKinds
  const lines = [...new Set(grades.map(([, grade]) => Number(grade)))].toSorted((a, b) => a - b).map((grade) => {
    const names = grades.filter(([, other]) => Number(other) === grade).map(([kind]) => kinds[kind] ?? kind)
    return html`<li>${grade}${words.report.colon}${names.join(words.report.listSeparator)}</li>`
  })
  return html`<h3>${words.report.kindGrades}</h3><p class="note">${words.report.kindGradesNote}</p><ul>${lines}</ul>`
}

function checkMethod(check: Check, { data, words, language }: Context): Html {
  const { report } = words
  const { title, question, sections } = check.words[language]
  const failure = data.failures.find(({ checkId }) => checkId === check.id)
  const parts: readonly (readonly [string, string])[] = [
    [report.method, sections.method],
    [report.exclusions, sections.exclusions],
    [report.assumptions, sections.assumptions],
    [report.notShown, sections.whatAFindingDoesNotShow],
  ]
  return html`<article class="check"><h3>${title} <code>${check.id}</code></h3>
${failure !== undefined && html`<p class="caution"><strong>${fill(report.failureMessage, { message: failure.message })}</strong></p>`}
<table class="method"><tbody><tr><th scope="row">${report.question}</th><td>${question}</td></tr>
<tr><th scope="row">${report.legalBasis}</th><td>${check.legalBasis.map((basis) => basisParts(basis, words, language)).map(({ cited, rule }) => html`<p><b>${cited}</b>${report.colon}${rule}</p>`)}</td></tr>
<tr><th scope="row">${report.parameters}</th><td>${parameterList(check, data.parameters[check.id] ?? {}, words, language)}</td></tr>
${parts.filter(([, text]) => text.trim() !== '').map(([heading, text]) => html`<tr><th scope="row">${heading}</th><td>${markdown(text)}</td></tr>`)}</tbody></table></article>`
}

function parameterList(
  check: Check,
  values: Readonly<Record<string, string | number | boolean>>,
  { report }: Context['words'],
  language: Context['language'],
): Html {
  const parameters = Object.entries(check.parameters)
  if (parameters.length === 0) return html`${report.dash}`
  const shown = (value: string | number | boolean): string =>
    typeof value === 'boolean' ? (value ? report.yes : report.no) : String(value)
  return html`<ul>${parameters.map(([name, parameter]) => html`<li>${joined(parameter.meaning[language].split('\n'))} <code>${name}</code>${report.colon}<b>${shown(values[name] ?? parameter.default)}</b></li>`)}</ul>`
}

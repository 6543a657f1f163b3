import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Comparison } from '../../pipeline/domain/comparison.ts'
import { packageRoot } from '../../pipeline/package-root.ts'
import { html, trusted, type Html } from '../nightly/html.ts'
import { wordsIn } from '../words/words.ts'
import { comparisonSections, type ComparisonOptions, type ComparisonSection, type Pair } from './comparison-sections.ts'

/** Nothing may be fetched and nothing may run, as on the page of the findings. */
const policy = "default-src 'none'; style-src 'unsafe-inline'"

/** Comparisons as one HTML document that needs nothing but itself, each beginning a sheet of paper of its own. */
export function renderComparisonPage(all: readonly Comparison[], options: ComparisonOptions): string {
  const words = wordsIn(options.language)
  const title = options.isDraft ? words.pastPractice.titleOfDraft : words.pastPractice.titleOfDecision
  const style = ['nightly', 'comparison'].map((name) => readFileSync(join(packageRoot, 'reports', name, `${name}.css`), 'utf8')).join('\n')
  return html`<!doctype html>
<html lang="${options.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title} ${options.asOf}</title>
<style>${trusted(style)}</style>
</head>
<body class="comparison">
<main>
${all.map((one) => html`<article>
<h1>${title}</h1>
${comparisonSections(one, options).map(sectionOf)}
</article>
`)}</main>
</body>
</html>
`.markup
}

function sectionOf({ id, title, pairs, sentences }: ComparisonSection): Html {
  return html`<section class="about-${id}">
<h2>${title}</h2>
${pairs.length > 0 && html`<table>${groupsOf(pairs).map((group) => html`<tbody>
${group.map(([label, value]) => html`<tr><th scope="row">${label.replace(/^ {2}/, '\u3000')}</th><td>${value}</td></tr>\n`)}</tbody>`)}</table>`}
${sentences.map((sentence) => html`<p>${sentence}</p>\n`)}</section>
`
}

/** What belongs to one label stays together on paper: the lines below it have none, or one set off by blanks. */
function groupsOf(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const groups: Pair[][] = []
  for (const pair of pairs) {
    const isOwn = pair[0] !== '' && !pair[0].startsWith('  ')
    if (isOwn || groups.length === 0) groups.push([pair])
    else groups.at(-1)?.push(pair)
  }
  return groups
}

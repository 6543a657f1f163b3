import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../pipeline/domain/language.ts'
import { packageRoot } from '../../pipeline/package-root.ts'
import { html, trusted, type Html } from './html.ts'

/** Nothing may be fetched and nothing may run: pages are read offline and hold names from files we did not write. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

export interface Page {
  readonly language: Language
  readonly title: string
  /** Style sheets below `reports/`, in their order. */
  readonly styles: readonly string[]
  /** The class of the body, where the sheets tell pages apart by it. */
  readonly name?: string
  readonly body: Html
}

/** The text of an HTML document that needs nothing but itself. */
export function htmlPage({ language, title, styles, name, body }: Page): string {
  const style = styles.map((path) => readFileSync(join(packageRoot, 'reports', path), 'utf8')).join('\n')
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(style)}</style>
</head>
<body${name !== undefined && html` class="${name}"`}>
${body}
</body>
</html>
`.markup
}

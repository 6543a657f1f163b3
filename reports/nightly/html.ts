/** Control characters and those that turn the direction of text could make a page show another text than it holds. */
// oxlint-disable-next-line no-control-regex
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g

/** Markup that is safe to put into a page as it stands. Only this file makes it. */
export class Html {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }
}

export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[]

/**
 * Template tag: what the template says is markup, every value in it is text and is escaped. Names of parties are
 * hostile input. Lists are joined, null, undefined and false vanish.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let markup = strings[0] ?? ''
  for (const [index, value] of values.entries()) markup += markupOf(value) + (strings[index + 1] ?? '')
  return new Html(markup)
}

/** Takes markup from a source that we trust to escape: our own charts and style sheet. */
export function trusted(markup: string): Html {
  return new Html(markup.replaceAll(invisible, '\ufffd'))
}

function markupOf(value: HtmlValue): string {
  if (value === null || value === undefined || value === false) return ''
  if (value instanceof Html) return value.markup
  if (typeof value === 'string') return escape(value)
  if (typeof value === 'number') return String(value)
  return value.map(markupOf).join('')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** The text with a mark in place of each character that nobody can see. */
export function visible(text: string): string {
  return text.replaceAll(invisible, '\ufffd')
}

export function escape(text: string): string {
  return visible(text).replaceAll(/[&<>"']/g, (character) => entities[character] ?? '')
}

/** An id for an element, one to one with the text, out of letters, digits and `-` only. */
export function anchor(prefix: string, id: string): string {
  const safe = id.replaceAll(/[^a-zA-Z0-9-]/g, (character) => `_${character.codePointAt(0)?.toString(16) ?? ''}_`)
  return `${prefix}-${safe}`
}

import { isFullWidth } from '../text-width.ts'
import { html, type Html } from './html.ts'

/** The little Markdown that checks are described in: paragraphs, lists, pipe tables, `code`, **bold**. */
export function markdown(text: string): Html {
  const blocks = text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
  return html`${blocks.map(blockOf)}`
}

const bullet = /^\s*(?:[-*]|\d+[.)])\s+/

function blockOf(block: string): Html {
  const lines = block.replaceAll(/^```\w*\n?|\n?```$/g, '').split('\n')
  if (block.startsWith('```') || block.startsWith('|')) return html`<pre>${lines.join('\n')}</pre>`
  const first = lines.findIndex((line) => bullet.test(line))
  if (first === -1) return html`<p>${inline(joined(lines))}</p>`
  const introduction = lines.slice(0, first)
  const items: string[][] = []
  for (const line of lines.slice(first)) {
    if (bullet.test(line)) items.push([line.replace(bullet, '')])
    else items.at(-1)?.push(line)
  }
  const list = items.map((item) => html`<li>${inline(joined(item))}</li>`)
  const isNumbered = /^\s*\d/.test(lines[first] ?? '')
  return html`${introduction.length > 0 && html`<p>${inline(joined(introduction))}</p>`}${isNumbered ? html`<ol>${list}</ol>` : html`<ul>${list}</ul>`}`
}

/** Joins the lines of a paragraph: no space between two Chinese characters. */
export function joined(lines: readonly string[]): string {
  let text = ''
  for (const line of lines.map((each) => each.trim())) {
    const isChinese = isFullWidth(text.at(-1) ?? ' ') && isFullWidth(line[0] ?? ' ')
    text += text === '' || isChinese ? line : ` ${line}`
  }
  return text
}

function inline(text: string): Html {
  const pieces = text.split(/(`[^`]+`|\*\*[^*]+\*\*)/)
  return html`${pieces.map((piece) => {
    if (piece.length > 2 && piece.startsWith('`')) return html`<code>${piece.slice(1, -1)}</code>`
    if (piece.length > 4 && piece.startsWith('**')) return html`<strong>${piece.slice(2, -2)}</strong>`
    return piece
  })}`
}

/** The same text without marks, for a terminal. */
export function plain(text: string): string {
  return text.replaceAll(/`([^`]+)`|\*\*([^*]+)\*\*/g, (_, code?: string, bold?: string) => code ?? bold ?? '')
}

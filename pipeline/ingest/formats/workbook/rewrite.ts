import type { ScannedPart } from './scan-sheet.ts'

/**
 * Rewrites the cells that the streaming reader gets wrong into cells that it gets right: it takes an error that a formula
 * gave for a number, an ISO date for the year 1905, keeps the last run only of text in runs and adds what is written
 * above characters to show their sound; and it knows no namespace prefix but one.
 */
export async function* rewritten(pieces: AsyncIterable<Buffer>, scanned: ScannedPart, unit: 'c' | 'si'): AsyncGenerator<Buffer> {
  if (!scanned.mustBeRewritten) {
    yield* pieces
    return
  }
  const rewrite = unit === 'c' ? rewriteCells : withoutSounds
  const decoder = new TextDecoder()
  const end = `</${scanned.prefix}${unit}>`
  let rest = ''
  for await (const piece of pieces) {
    rest += decoder.decode(piece, { stream: true })
    const cut = rest.lastIndexOf(end)
    if (cut === -1) continue
    yield Buffer.from(rewrite(plain(rest.slice(0, cut + end.length), scanned.prefix)))
    rest = rest.slice(cut + end.length)
  }
  yield Buffer.from(rewrite(plain(rest + decoder.decode(), scanned.prefix)))
}

function plain(xml: string, prefix: string): string {
  const unprefixed = prefix === '' ? xml : xml.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</')
  return unprefixed.replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  )
}

const cell = /<c(\s[^>]*[^>/])?>([\s\S]*?)<\/c\s*>/g
const formula = /<f(?:\s[^>]*?)?(?:\/>|>[^<]*<\/f\s*>)/
const value = /<v(?:\s[^>]*)?>([^<]*)<\/v\s*>/

function rewriteCells(xml: string): string {
  return xml.replaceAll(cell, (whole: string, attributes: string | undefined, inside: string) => {
    const type = /\st=["'](\w+)["']/.exec(attributes ?? '')?.[1]
    if (type === 'd') return `<c${(attributes ?? '').replace(/\st=["']d["']/, ' t="str"')}>${dated(inside.replace(formula, ''))}</c>`
    if (formula.test(inside)) {
      const hasValue = type === 'str' || (value.exec(inside)?.[1] ?? '') !== ''
      return `<c${attributes ?? ''}>${hasValue ? inside.replace(formula, '') : '<f>?</f>'}</c>`
    }
    return inside.includes('<is') ? `<c${attributes ?? ''}>${joinedRuns(inside)}</c>` : whole
  })
}

function dated(inside: string): string {
  return inside.replace(value, (_, text: string) => `<v>${text.replace('T', ' ').replace(/(?:\.\d+)?Z?$/, '').replace(' 00:00:00', '')}</v>`)
}

function joinedRuns(inside: string): string {
  const texts = [...withoutSounds(inside).matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t\s*>/g)].map(([, text]) => text!)
  return `<is><t>${texts.join('')}</t></is>`
}

function withoutSounds(xml: string): string {
  return xml.replaceAll(/<rPh(?:\s[^>]*)?>[\s\S]*?<\/rPh\s*>/g, '')
}

/** Scans small parts of a workbook, which programs write, for a few elements; it is no reader of XML in general. */
export interface Element {
  readonly attributes: Readonly<Record<string, string>>
}

const attribute = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const entity = /&(?:#x([0-9a-f]+)|#(\d+)|(lt|gt|amp|quot|apos));/gi
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** The opening tags of a name, whatever their namespace prefix. Attributes keep the part of their name behind the colon. */
export function elements(xml: string, name: string): Element[] {
  const tag = new RegExp(`<(?:[\\w.-]+:)?${name}(\\s(?:[^>"']|"[^"]*"|'[^']*')*)?/?>`, 'g')
  return [...withoutComments(xml).matchAll(tag)].map((match) => ({ attributes: attributesOf(match[1] ?? '') }))
}

/** What stands between the first opening and closing tag of a name; empty where there is none. */
export function content(xml: string, name: string): string {
  const pair = new RegExp(`<((?:[\\w.-]+:)?${name})(?:\\s[^>]*)?>([\\s\\S]*?)</\\1\\s*>`)
  return pair.exec(withoutComments(xml))?.[2] ?? ''
}

function withoutComments(xml: string): string {
  return xml.includes('<!--') ? xml.replaceAll(/<!--[\s\S]*?-->/g, '') : xml
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name, double, single] of text.matchAll(attribute)) found[name!.split(':').at(-1)!] = decoded(double ?? single ?? '')
  return found
}

function decoded(text: string): string {
  return text.replaceAll(entity, (_, hexadecimal?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()] ?? ''
    const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd'
  })
}

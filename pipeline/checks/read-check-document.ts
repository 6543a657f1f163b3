import { parseYaml } from '../settings/parse-yaml.ts'

/** The headings of a check's document, in order, by language. */
export const headings = {
  en: ['Method', 'Exclusions', 'Assumptions', 'What a finding does not show', 'Example'],
  'zh-CN': ['方法', '排除', '假定', '本疑点不说明什么', '示例'],
} as const

export interface CheckDocument {
  readonly frontMatter: unknown
  /** Text under each heading, in the document's order. */
  readonly sections: ReadonlyMap<string, string>
}

/** Splits a Markdown document into its YAML front matter and its `##` sections. */
export function readCheckDocument(text: string, file: string): CheckDocument {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text.replaceAll('\r\n', '\n'))
  if (match === null) throw new Error(`${file} does not begin with front matter between two lines of ---`)
  const sections = new Map<string, string>()
  for (const part of match[2]!.split(/^## /m).slice(1)) {
    const end = part.indexOf('\n')
    sections.set(part.slice(0, end).trim(), part.slice(end + 1).trim())
  }
  return { frontMatter: parseYaml(match[1]!, file, 'configuration-unreadable'), sections }
}

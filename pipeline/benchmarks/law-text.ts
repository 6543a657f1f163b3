import { articlesOf, parseCitations, type CitedArticle } from '../ingest/parsing/citations.ts'

/** The provisions that a cell names, and what it quotes of them. */
export interface LawText {
  readonly articles: readonly CitedArticle[]
  /** The wording behind the heads, one piece for each provision that is quoted. */
  readonly quotes: readonly string[]
}

const mark = String.raw`(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})\s*[、.．]\s*|[(（](?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）]\s*|[①-⑳]\s*)?`
const number = '[(（]?[零〇一二三四五六七八九十百千0-9]+[)）]?'
const provisions = String.raw`第${number}条(?:之${number})?(?:\s*(?:[、和及与至,，]|以及)?\s*第?${number}(?:条|款|项|目))*`
const head = new RegExp(String.raw`^\s*${mark}(《[^》]+》\s*(?:[(（][^)）]*[)）])?\s*${provisions})\s*([:：]?)`, 'gm')

/**
 * Reads the cell of the legal basis: 《…法》第三十一条第一款：, then often the clause itself, which may cite other laws that are
 * no basis. Only the heads at the beginning of a line are taken for citations.
 */
export function readLawText(text: string): LawText {
  const heads = [...text.matchAll(head)]
  if (heads.length === 0) return { articles: articlesOf(parseCitations(text)), quotes: [] }
  const articles = articlesOf(heads.flatMap((match) => parseCitations(match[1]!)))
  const quotes = heads.map((match, i) => text.slice(match.index + match[0].length, heads[i + 1]?.index ?? text.length).trim())
  return { articles, quotes: quotes.filter((quote) => quote !== '') }
}

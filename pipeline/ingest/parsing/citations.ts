import { numberCharacters, writeChineseNumber } from './chinese-number.ts'
import { instrumentPassages } from './instrument-passages.ts'
import { readProvisions, type Provision } from './provisions.ts'

export { normaliseInstrument } from './instrument-passages.ts'

export interface Citation extends Provision {
  /** Title without 《》, 中华人民共和国 and brackets. */
  readonly instrument: string
  /** 2021年修订, where the title says so. */
  readonly version: string | null
}

export interface CitedArticle {
  readonly instrument: string
  /** 第四十六条 */
  readonly article: string
  /** 第一款第二项|第三款; null where the article is cited whole. */
  readonly provisions: string | null
}

/** The provisions that a passage cites, in its order, each once; 目 inside an item are dropped. */
export function parseCitations(text: string): Citation[] {
  const found = new Map<string, Citation>()
  for (const { instrument, version, text: passage } of instrumentPassages(text)) {
    for (const provision of readProvisions(withoutRemarks(passage))) {
      const key = [instrument, provision.article, provision.paragraph, provision.item].join(' ')
      if (!found.has(key)) found.set(key, { instrument, version, ...provision })
    }
  }
  return [...found.values()]
}

/** The cited articles, each once, with the parts that are cited; a part of what is cited whole is not listed apart. */
export function articlesOf(citations: readonly Citation[]): CitedArticle[] {
  const byArticle = new Map<string, Citation[]>()
  for (const citation of citations) {
    const key = `${citation.instrument} ${citation.article}`
    byArticle.set(key, [...(byArticle.get(key) ?? []), citation])
  }
  return [...byArticle.values()].map((cited) => {
    const { instrument, article } = cited[0]!
    const isWhole = cited.some(({ paragraph, item }) => paragraph === null && item === null)
    return { instrument, article, provisions: isWhole ? null : provisionsOf(cited) }
  })
}

/** 第46条, 46 or 四十六 → 第四十六条; null when no article is named. */
export function normaliseArticle(text: string): string | null {
  const plain = withoutRemarks(text.normalize('NFKC')).replaceAll(/\s/g, '')
  const isBare = new RegExp(`^[${numberCharacters}]+$`).test(plain)
  return readProvisions(isBare ? `第${plain}条` : plain)[0]?.article ?? null
}

function provisionsOf(cited: readonly Provision[]): string {
  const wholeParagraphs = new Set(cited.filter(({ item }) => item === null).map(({ paragraph }) => paragraph))
  return cited
    .filter(({ paragraph, item }) => item === null || !wholeParagraphs.has(paragraph))
    .toSorted((a, b) => (a.paragraph ?? 0) - (b.paragraph ?? 0) || (a.item ?? 0) - (b.item ?? 0))
    .map(({ paragraph, item }) => part(paragraph, '款') + part(item, '项'))
    .join('|')
}

function part(number: number | null, level: string): string {
  return number === null ? '' : `第${writeChineseNumber(number)}${level}`
}

/** Text in brackets is a remark, unless it is the number of an item. */
function withoutRemarks(text: string): string {
  return text.replaceAll(new RegExp(`\\((?!\\s*[${numberCharacters}]+\\s*\\))[^()]*\\)`, 'g'), '')
}

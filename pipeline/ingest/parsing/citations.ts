import { numberCharacters, readChineseNumber, writeChineseNumber } from './chinese-number.ts'

export interface Citation {
  /** Title without 《》, 中华人民共和国 and bracketed years. */
  readonly instrument: string
  /** 第四十六条 */
  readonly article: string
}

const number = `[${numberCharacters}]+`
const joint = '[、，,和及与]\\s*'
// 第四十六条; 第四十六 where 条 follows later in the list; 一百七十一条 after a list mark, where 第 was forgotten.
const articleInList = new RegExp(
  `(?:第|(?<=[、，,和及与至]\\s*))(${number})(?:条(之${number})?|(?=(?:${joint}第?${number})+条))`,
  'g',
)
const range = new RegExp(`第(${number})条?(?:至|到|-|—)第?(${number})条`, 'g')
const titled = /《([^《》]*(?:〈[^〉]*〉[^《》]*)*)》/g
const untitled = /([\p{sc=Han}]{1,40}?(?:法|条例|规定|办法|规则|细则|准则|规章))(?=第[^号]{1,8}条)/gu
const longestRange = 20

/** The articles that a passage cites, in its order, each once; paragraphs and items inside an article are dropped. */
export function parseCitations(text: string): Citation[] {
  const found = new Map<string, Citation>()
  for (const { instrument, passage } of passages(text)) {
    for (const article of articles(passage)) found.set(`${instrument} ${article}`, { instrument, article })
  }
  return [...found.values()]
}

/** The title of an instrument as it is stored and compared. */
export function normaliseInstrument(title: string): string {
  return title
    .normalize('NFKC')
    .replaceAll(/[《》\s]/g, '')
    .replaceAll(/\([^()]*\)/g, '')
    .replace(/^中华人民共和国/, '')
}

/** 第46条, 46 or 四十六 → 第四十六条; null when no article is named. */
export function normaliseArticle(text: string): string | null {
  const plain = withoutBrackets(text).replaceAll(/\s/g, '')
  const bare = new RegExp(`^(${number})$`).exec(plain)
  return articles(bare === null ? plain : `第${bare[1]}条`)[0] ?? null
}

function passages(text: string): { instrument: string; passage: string }[] {
  const plain = text.replaceAll(/[０-９]/g, (digit) => digit.normalize('NFKC'))
  const marks = [...plain.matchAll(plain.includes('《') ? titled : untitled)]
  return marks.map((mark, i) => ({
    instrument: normaliseInstrument(mark[1]!.replace(/^(?:根据|依据|依照|违反|按照|了|和|及|以及)+/, '')),
    passage: withoutBrackets(plain.slice(mark.index + mark[0].length, marks[i + 1]?.index)),
  }))
}

function articles(passage: string): string[] {
  const listed = passage.replaceAll(range, (whole, from: string, to: string) => {
    const [first, last] = [readChineseNumber(from), readChineseNumber(to)]
    if (first === null || last === null || last < first || last - first > longestRange) return whole
    return Array.from({ length: last - first + 1 }, (_, i) => `第${first + i}条`).join('、')
  })
  return [...listed.matchAll(articleInList)].flatMap((match) => {
    const value = readChineseNumber(match[1]!)
    return value === null || value === 0 ? [] : [`第${writeChineseNumber(value)}条${match[2] ?? ''}`]
  })
}

function withoutBrackets(text: string): string {
  return text.replaceAll(/[（(][^（()）]*[）)]/g, '')
}

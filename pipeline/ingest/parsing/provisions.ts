import { numberCharacters, readChineseNumber, writeChineseNumber } from './chinese-number.ts'

/** A place in an instrument: 第四十六条, with a paragraph 款 and an item 项 where they are named. */
export interface Provision {
  readonly article: string
  readonly paragraph: number | null
  readonly item: number | null
}

interface Group {
  readonly numbers: { readonly value: number; readonly isRangeEnd: boolean; readonly isNumbered: boolean }[]
  /** What stands before the first number: 条 of 第四十六条 before 第一款, nothing but a list mark, or anything else. */
  readonly after: 'level' | 'mark' | 'text'
}

const number = `[${numberCharacters}]+`
const token = new RegExp(
  [
    `(第?)\\s*(?:\\((${number})\\)|(${number}))`,
    `(条(?!例)|款|项|目)(?:之(${number}))?`,
    '(至|到|[-—–~])|(以及|或者|[、,和及与或])|[\\s的之]+|(.)',
  ].join('|'),
  'gsu',
)
const longestRange = 20

/** The provisions that half-width text names, in its order. */
export function readProvisions(text: string): Provision[] {
  const reader = new ProvisionReader()
  for (const [, ordinal, bracketed, bare, level, suffix, range, mark, other] of text.matchAll(token)) {
    const written = bracketed ?? bare
    if (written !== undefined) reader.number(readChineseNumber(written), ordinal !== '' || bracketed !== undefined, bracketed !== undefined)
    else if (level !== undefined) reader.level(level, suffix)
    else if (range !== undefined) reader.mark('range')
    else if (mark !== undefined) reader.mark('list')
    else if (other !== undefined) reader.otherText()
  }
  return reader.provisions()
}

/** Follows a list of provisions: 第一款 belongs to the article just named, as long as nothing but the list goes on. */
class ProvisionReader {
  readonly #found: Provision[] = []
  #group: Group | null = null
  #last: { level: string; value: number } | null = null
  #previous: 'number' | 'bracketed number' | 'level' | 'list' | 'range' | 'text' = 'text'

  number(value: number | null, isNumbered: boolean, isBracketed: boolean): void {
    const continues = this.#previous === 'list' || this.#previous === 'range' || (isBracketed && this.#previous === 'bracketed number')
    const after = this.#previous === 'level' ? 'level' : continues ? 'mark' : 'text'
    if (value === null || value === 0 || (after === 'text' && !isNumbered)) return this.otherText()
    if (this.#group === null || !continues) this.#group = { numbers: [], after }
    this.#group.numbers.push({ value, isRangeEnd: this.#previous === 'range', isNumbered })
    this.#previous = isBracketed ? 'bracketed number' : 'number'
  }

  mark(kind: 'list' | 'range'): void {
    this.#previous = kind
  }

  level(level: string, suffix: string | undefined): void {
    const group = this.#group
    if (group === null) return this.otherText()
    this.#group = null
    this.#previous = 'level'
    if (level === '条') this.#articles(group, suffix)
    else if (level !== '目') this.#inside(group, level)
    this.#last = { level, value: group.numbers.at(-1)!.value }
  }

  otherText(): void {
    this.#group = null
    this.#last = null
    this.#previous = 'text'
  }

  provisions(): Provision[] {
    return this.#found
  }

  #articles(group: Group, suffix: string | undefined): void {
    // In 第四十六条第一、第四十八条 a 款 was forgotten: 1 is no article.
    const isCut = group.after === 'level' && group.numbers.length > 1
    const listed: Group = isCut ? { numbers: group.numbers.slice(1), after: 'mark' } : group
    // 第 is forgotten only inside a list: 第八十六条、一百七十一条.
    if (!listed.numbers[0]!.isNumbered && (listed.after === 'level' || this.#last === null)) return
    const values = this.#values(listed, '条')
    const inserted = suffix === undefined ? null : readChineseNumber(suffix)
    for (const [i, value] of values.entries()) {
      const article = `第${writeChineseNumber(value)}条`
      const ending = i === values.length - 1 && inserted !== null ? `之${writeChineseNumber(inserted)}` : ''
      this.#found.push({ article: article + ending, paragraph: null, item: null })
    }
  }

  #inside(group: Group, level: string): void {
    const isNamed = group.numbers[0]!.isNumbered || group.after === 'level'
    const parent = this.#found.at(-1)
    if (this.#last === null || parent === undefined || !isNamed) return
    // The parent was put down whole until it turned out that a part of it is meant.
    const isWhole = level === '款' ? parent.paragraph === null && parent.item === null : parent.item === null
    if (isWhole) this.#found.pop()
    const { article, paragraph } = parent
    for (const value of this.#values(group, level)) {
      this.#found.push(level === '款' ? { article, paragraph: value, item: null } : { article, paragraph, item: value })
    }
  }

  /** The numbers of a group, with those between the two ends of a range; both ends alone where it is long or runs back. */
  #values(group: Group, level: string): number[] {
    const values: number[] = []
    let before = this.#last?.level === level ? this.#last.value : null
    for (const { value, isRangeEnd } of group.numbers) {
      const from = before !== null && isRangeEnd && value > before && value - before <= longestRange ? before + 1 : value
      for (let each = from; each <= value; each++) values.push(each)
      before = value
    }
    return values
  }
}

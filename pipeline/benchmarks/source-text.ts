/** A piece of a text, from `start` up to and without `end`, counted in UTF-16 units of the text as it was given. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A text in half-width characters without space, which knows where each of its characters came from. */
export interface SourceText {
  readonly plain: string
  /** The piece of the given text behind these places of the plain one. */
  spanOf(from: number, to: number): Span
}

const invisible = /[\s\u200b-\u200d\ufeff]/

/**
 * Space goes, except between two figures, where 5 000 may be
 * one number or two, and at a line that begins with a number of a list, which a line end then separates.
 */
export function sourceText(text: string): SourceText {
  const characters: string[] = []
  const origins: number[] = []
  for (let i = 0; i < text.length; i++) {
    const character = halfWidthCharacter(text[i]!)
    if (!invisible.test(character)) {
      characters.push(character)
      origins.push(i)
      continue
    }
    const mark = markFor(text, i, characters.at(-1) ?? '')
    if (mark === null) continue
    characters.push(mark)
    origins.push(i)
  }
  return {
    plain: characters.join(''),
    spanOf: (from, to) => {
      const start = origins[from] ?? text.length
      const end = to > from ? origins[to - 1]! + 1 : start
      return { start, end, text: text.slice(start, end) }
    },
  }
}

/** Only full-width forms: to turn ② into 2 would make ②500元 a fine of 2,500 yuan. */
function halfWidthCharacter(character: string): string {
  const plain = /[\uFF00-\uFFEF]/.test(character) ? character.normalize('NFKC') : character
  return plain.length === 1 ? plain : character
}

function markFor(text: string, at: number, before: string): string | null {
  const rest = text.slice(at)
  if (/^\s*[\n\r]\s*(?:[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）、.．](?!\d)|[①-⑳])/.test(rest)) return before === '\n' ? null : '\n'
  return /\d/.test(before) && /^\s+[0-9０-９]/.test(rest) ? ' ' : null
}

import { literal } from './sql-text.ts'

/** What `String.prototype.trim` removes. */
const blanks =
  '\t\n\v\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF'
const toFullWidth = 0xfee0

/** The blanks that people do leave at the ends of cells. Looking for each is cheap; trimming every cell is not. */
const usualBlanks = [' ', '\t', '\n', '\r', '\u00A0', '\u3000', '\uFEFF']

/** The cell at a place of a raw row without space at its ends; NULL where blank or a mark for "not recorded". */
export function cellSql(place: number, nulls: ReadonlySet<string>): string {
  const c = `c${place}`
  const trimmed = `CASE WHEN ${hasSpaceAtEnds(c)} THEN trim(${c}, ${literal(blanks)}) ELSE ${c} END`
  const nothing = ['', ...nulls, ...[...nulls].map(fullWidth)]
  const longest = Math.max(...nothing.map((each) => Buffer.byteLength(each)))
  // Most cells are neither short nor padded: they pass after comparisons that cost next to nothing. With IN in the place of
  // list_contains, the engine would trim every cell and join it with the list.
  return `CASE WHEN strlen(${c}) > ${longest} AND NOT (${hasSpaceAtEnds(c)}) THEN ${c}
    ELSE CASE WHEN NOT list_contains([${nothing.map(literal).join(', ')}], ${trimmed}) THEN ${trimmed} END END`
}

function hasSpaceAtEnds(c: string): string {
  const ends = usualBlanks.map((blank) => `ends_with(${c}, ${literal(blank)})`)
  // What sorts before "!" starts with a space or a control character.
  const starts = [`${c} < '!'`, ...usualBlanks.slice(4).map((blank) => `starts_with(${c}, ${literal(blank)})`)]
  return [...starts, ...ends].join(' OR ')
}

function fullWidth(text: string): string {
  return text.replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + toFullWidth))
}

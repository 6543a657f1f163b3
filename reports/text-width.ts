/** Characters that take a full em in Chinese type: CJK, kana, Hangul, full-width forms, CJK punctuation, and beyond. */
const fullWidth =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

export function isFullWidth(character: string): boolean {
  return fullWidth.test(character)
}

/** Columns that the text takes in a terminal. */
export function terminalWidth(text: string): number {
  let columns = 0
  for (const character of text) columns += isFullWidth(character) ? 2 : 1
  return columns
}

/** Width of the text in em: 1 for a full-width character, an average Latin width for the others. */
export function emWidth(text: string): number {
  let width = 0
  for (const character of text) width += isFullWidth(character) ? 1 : 0.58
  return width
}

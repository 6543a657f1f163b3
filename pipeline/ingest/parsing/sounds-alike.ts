const [first, last] = [0x4e00, 0x9fa5]
/** Of 20,902 characters: a syllable in one tone holds 16 on average. */
const nearby = 25
let placeByPinyin: ReadonlyMap<string, number> | undefined

/**
 * Whether two characters stand close together in the order of pinyin, as 绛 and 降 do: such mistakes are made in typing.
 * Of characters with several readings the collation of the language data knows one, so some pairs are missed.
 */
export function soundsAlike(a: string, b: string): boolean {
  placeByPinyin ??= sortedByPinyin()
  const [ofA, ofB] = [placeByPinyin.get(a), placeByPinyin.get(b)]
  return ofA !== undefined && ofB !== undefined && Math.abs(ofA - ofB) <= nearby
}

function sortedByPinyin(): ReadonlyMap<string, number> {
  const { compare } = new Intl.Collator('zh-u-co-pinyin')
  const characters = Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).sort(compare)
  return new Map(characters.map((character, i) => [character, i]))
}

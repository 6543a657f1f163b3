const opening = /[[〔【〈《「{⟨]/g
const closing = /[\]〕】〉》」}⟩]/g

/** A document number in one spelling, to be compared: [2024]1号, 〔2024〕 1 号 and （2024）1号 are the same. */
export function documentKey(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\p{Cf}]/gu, '').replaceAll(opening, '(').replaceAll(closing, ')')
}

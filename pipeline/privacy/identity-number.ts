const digit = '[0-9０-９]'
const gap = '[\\s\\u00a0-]?'
const start = `(?<!${digit})`
const end = `(?![0-9０-９XxＸｘ])`
const eighteen = `${digit}(?:${gap}${digit}){16}${gap}[0-9０-９XxＸｘ]`
const fifteen = `${digit}(?:${gap}${digit}){14}`
const shortest = 15
const anyNumber = new RegExp(`${start}(?:${eighteen}|${fifteen})${end}`, 'g')

/** What stands where something personal was removed. */
export const removed = '［已隐去］'

/** Removes whatever has the length of an identity number. For free text, where losing a long number costs nothing. */
export function removeIdentityNumbers(text: string): string {
  return text.length < shortest ? text : text.replaceAll(anyNumber, removed)
}

/** Removes only what holds a birth date in its place, so that long case and item numbers survive. */
export function removePlausibleIdentityNumbers(text: string): string {
  return text.length < shortest ? text : text.replaceAll(anyNumber, (found) => (isPlausible(found) ? removed : found))
}

function isPlausible(found: string): boolean {
  const number = found.normalize('NFKC').replaceAll(/[\s-]/g, '')
  const birth = number.length === 18 ? number.slice(6, 14) : `19${number.slice(6, 12)}`
  const [year, month, day] = [Number(birth.slice(0, 4)), Number(birth.slice(4, 6)), Number(birth.slice(6, 8))]
  return /^[1-9]/.test(number) && year >= 1850 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31
}

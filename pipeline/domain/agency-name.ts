/** A name of an agency as its aliases are stored and compared: in half width, without spaces. */
export function normaliseName(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/g, '')
}

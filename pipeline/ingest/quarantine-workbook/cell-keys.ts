/** Under which name each cell of a row is kept in the quarantine: its header, or its place where that is blank or comes twice. */
export function cellKeys(headers: readonly string[]): string[] {
  const seen = new Set<string>()
  return headers.map((header, place) => {
    if (header === '' || seen.has(header)) return cellKey(place)
    seen.add(header)
    return header
  })
}

/** The name of a cell without a header of its own; places count from 0. */
export function cellKey(place: number): string {
  return `#${place + 1}`
}

/** A cell as a spreadsheet program names it: C7 for the third column, counted from 0, of row 7. */
export function cellPlace(column: number, row: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return `${letters}${row}`
}

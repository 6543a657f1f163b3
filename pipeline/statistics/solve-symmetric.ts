/**
 * Solves A·x = b for a symmetric positive definite A of size k × k by Cholesky's decomposition, row by row: k³/6
 * multiplications along rows that lie side by side in memory. Of A only the lower triangle is read: its rows may end at the diagonal.
 * Throws when A is not positive definite. Source: Golub and Van Loan, Matrix Computations, 4.2.
 */
export function solveSymmetric(a: readonly (readonly number[] | Float64Array)[], b: readonly number[]): number[] {
  const lower: Float64Array[] = []
  for (let i = 0; i < b.length; i++) {
    const row = Float64Array.from(a[i]!)
    lower.push(row)
    for (let j = 0; j < i; j++) row[j] = lessProducts(row[j]!, row, lower[j]!, j) / lower[j]![j]!
    const pivot = lessProducts(row[i]!, row, row, i)
    if (!(pivot > 0)) throw new Error('the matrix is not positive definite')
    row[i] = Math.sqrt(pivot)
  }
  const x = [...b]
  for (let i = 0; i < x.length; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i]![k]! * x[k]!
    x[i]! /= lower[i]![i]!
  }
  for (let i = x.length - 1; i >= 0; i--) {
    for (let k = i + 1; k < x.length; k++) x[i]! -= lower[k]![i]! * x[k]!
    x[i]! /= lower[i]![i]!
  }
  return x
}

/** value − Σ one[k]·other[k] over the first `count`. */
function lessProducts(value: number, one: Float64Array, other: Float64Array, count: number): number {
  let rest = value
  for (let k = 0; k < count; k++) rest -= one[k]! * other[k]!
  return rest
}

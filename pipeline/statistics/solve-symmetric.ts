/**
 * Solves A·x = b for a symmetric positive definite A of size k × k by Cholesky's decomposition.
 * Throws when A is not positive definite. Source: Golub and Van Loan, Matrix Computations, 4.2.
 */
export function solveSymmetric(a: readonly (readonly number[])[], b: readonly number[]): number[] {
  const size = b.length
  const lower = a.map((row) => [...row])
  for (let j = 0; j < size; j++) {
    for (let k = 0; k < j; k++) for (let i = j; i < size; i++) lower[i]![j]! -= lower[i]![k]! * lower[j]![k]!
    const pivot = lower[j]![j]!
    if (!(pivot > 0)) throw new Error('the matrix is not positive definite')
    for (let i = j; i < size; i++) lower[i]![j]! /= Math.sqrt(pivot)
  }
  const x = [...b]
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) x[i]! -= lower[i]![k]! * x[k]!
    x[i]! /= lower[i]![i]!
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) x[i]! -= lower[k]![i]! * x[k]!
    x[i]! /= lower[i]![i]!
  }
  return x
}

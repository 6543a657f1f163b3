import { solveSymmetric } from '../statistics/solve-symmetric.ts'

/** One sum of products of an item: of two facts over its cases, in either order, or of a fact with the fine (`secondFact` = `fine`). */
export interface FactProduct {
  readonly itemId: string
  readonly firstFact: string
  readonly secondFact: string
  readonly product: number
}

export interface FactWeight {
  readonly itemId: string
  readonly fact: string
  /** Spreads of the fine per unit of the fact. */
  readonly weight: number
}

/** So many cases of the item weigh as much as all other items together in what a fact is worth. */
const casesAssumed = 60
/** What a fact is worth over all items is learnt of so many, those of most cases; the time grows with the cube. Others are drawn to nothing. */
const mostFactsOverall = 1000
/** Not facts of a case but of all: the level, and the sums of money. */
const always = new Set(['all', 'value', 'gains'])

interface Equations {
  readonly products: Map<string, Map<string, number>>
  readonly withFine: Map<string, number>
}

/**
 * What each recorded fact adds to the fine in each item: a ridge regression of the fine on the facts that draws each
 * weight towards the one over all items, and that towards nothing: a rare fact in a small item has the weight it has elsewhere.
 * Source: empirical Bayes shrinkage, Efron and Morris (1973); ridge, Hoerl and Kennard (1970).
 */
export function factWeights(rows: readonly FactProduct[]): FactWeight[] {
  const items = new Map<string, Equations>()
  const overall: Equations = { products: new Map(), withFine: new Map() }
  for (const row of rows) {
    const own = items.get(row.itemId) ?? { products: new Map(), withFine: new Map() }
    items.set(row.itemId, own)
    addTo(own, row)
    addTo(overall, row)
  }
  const cases = overall.products.get('all')?.get('all') ?? 0
  const strengthOf = (fact: string): number =>
    fact === 'all' ? 1e-6 : (casesAssumed * productOf(overall, fact, fact)) / cases + 1e-6
  const usual = weightsOf(overall, mostCommon(overall), (fact) => ({ assumed: 0, strength: strengthOf(fact) }))
  return [...items].flatMap(([itemId, equations]) =>
    [...weightsOf(equations, [...equations.products.keys()], (fact) => ({ assumed: usual.get(fact) ?? 0, strength: strengthOf(fact) }))].map(
      ([fact, weight]) => ({ itemId, fact, weight }),
    ),
  )
}

function addTo({ products, withFine }: Equations, { firstFact, secondFact, product }: FactProduct): void {
  if (secondFact === 'fine') {
    withFine.set(firstFact, (withFine.get(firstFact) ?? 0) + product)
    return
  }
  const row = products.get(firstFact) ?? new Map<string, number>()
  products.set(firstFact, row)
  row.set(secondFact, (row.get(secondFact) ?? 0) + product)
}

function productOf({ products }: Equations, first: string, second: string): number {
  return products.get(first)?.get(second) ?? 0
}

function mostCommon(equations: Equations): string[] {
  const facts = [...equations.products.keys()].filter((fact) => !always.has(fact)).map((fact) => ({ fact, squares: productOf(equations, fact, fact) }))
  const chosen = facts.sort((a, b) => b.squares - a.squares || (a.fact < b.fact ? -1 : 1)).slice(0, mostFactsOverall)
  return [...[...always].filter((fact) => equations.products.has(fact)), ...chosen.map(({ fact }) => fact)]
}

function weightsOf(equations: Equations, weighed: readonly string[], prior: (fact: string) => { assumed: number; strength: number }): Map<string, number> {
  const facts = [...weighed].sort()
  const places = new Map(facts.map((fact, i) => [fact, i]))
  const priors = facts.map(prior)
  const matrix = facts.map((_, i) => new Float64Array(i + 1))
  for (const [i, first] of facts.entries()) {
    for (const [second, product] of equations.products.get(first) ?? []) {
      const j = places.get(second)
      if (j !== undefined) matrix[Math.max(i, j)]![Math.min(i, j)] = product
    }
  }
  for (const [i, { strength }] of priors.entries()) matrix[i]![i]! += strength
  const right = facts.map((fact, i) => (equations.withFine.get(fact) ?? 0) + priors[i]!.strength * priors[i]!.assumed)
  const weights = solveSymmetric(matrix, right)
  return new Map(facts.map((fact, i) => [fact, weights[i]!]))
}

import { solveSymmetric } from '../statistics/solve-symmetric.ts'

/** One sum of products of an item: of two facts over its cases, or of a fact with the fine (`secondFact` = `fine`). */
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
  const usual = weightsOf(overall, (fact) => ({ assumed: 0, strength: strengthOf(fact) }))
  return [...items].flatMap(([itemId, equations]) =>
    [...weightsOf(equations, (fact) => ({ assumed: usual.get(fact) ?? 0, strength: strengthOf(fact) }))].map(
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

function weightsOf(equations: Equations, prior: (fact: string) => { assumed: number; strength: number }): Map<string, number> {
  const facts = [...equations.products.keys()].sort()
  const priors = facts.map(prior)
  const matrix = facts.map((first, i) =>
    facts.map((second, j) => productOf(equations, first, second) + (i === j ? priors[i]!.strength : 0)),
  )
  const right = facts.map((fact, i) => (equations.withFine.get(fact) ?? 0) + priors[i]!.strength * priors[i]!.assumed)
  const weights = solveSymmetric(matrix, right)
  return new Map(facts.map((fact, i) => [fact, weights[i]!]))
}

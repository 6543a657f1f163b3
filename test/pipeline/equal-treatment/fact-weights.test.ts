import { describe, expect, it } from 'vitest'
import { factWeights, type FactProduct } from '../../../pipeline/equal-treatment/fact-weights.ts'

/** The sums of products of cases with a fine and facts, as the database hands them over. */
function productsOf(itemId: string, cases: readonly { fine: number; facts: Readonly<Record<string, number>> }[]): FactProduct[] {
  const sums = new Map<string, FactProduct>()
  for (const { fine, facts } of cases) {
    const all = Object.entries({ ...facts, all: 1 })
    for (const [firstFact, amount] of all) {
      for (const [secondFact, other] of [...all, ['fine', fine] as const]) {
        const key = `${firstFact}/${secondFact}`
        const product = (sums.get(key)?.product ?? 0) + amount * other
        sums.set(key, { itemId, firstFact, secondFact, product })
      }
    }
  }
  return [...sums.values()]
}

const weightOf = (weights: ReturnType<typeof factWeights>, itemId: string, fact: string): number =>
  weights.find((one) => one.itemId === itemId && one.fact === fact)!.weight

describe('the weights of facts', () => {
  it('are what the fact adds to the fine, where cases are many', () => {
    const cases = Array.from({ length: 20_000 }, (_, i) => {
      const refuses = i % 2
      const cooperates = i % 3 === 0 ? 1 : 0
      return { fine: 0.8 * refuses - 0.5 * cooperates, facts: { refuses, cooperates } }
    })
    const weights = factWeights(productsOf('a', cases))
    expect(weightOf(weights, 'a', 'refuses')).toBeCloseTo(0.8, 2)
    expect(weightOf(weights, 'a', 'cooperates')).toBeCloseTo(-0.5, 2)
  })

  it('of a rare fact in a small item are drawn to those in all items, and never beyond', () => {
    const many = Array.from({ length: 5000 }, (_, i) => ({ fine: i % 2, facts: { refuses: i % 2 } }))
    const few = [{ fine: 3, facts: { refuses: 1 } }, ...Array.from({ length: 30 }, () => ({ fine: 0, facts: {} }))]
    const weights = factWeights([...productsOf('many', many), ...productsOf('few', few)])
    expect(weightOf(weights, 'few', 'refuses')).toBeGreaterThan(0.9)
    expect(weightOf(weights, 'few', 'refuses')).toBeLessThan(1.5)
  })

  it('are drawn to nothing where there are few cases in all', () => {
    const cases = [{ fine: 3, facts: { refuses: 1 } }, ...Array.from({ length: 12 }, () => ({ fine: 0, facts: {} }))]
    expect(Math.abs(weightOf(factWeights(productsOf('a', cases)), 'a', 'refuses'))).toBeLessThan(1)
  })

  it('over all items are learnt of the thousand most frequent facts: a fact beyond them is drawn to nothing in other items', () => {
    const common = Array.from({ length: 30 * 1000 }, (_, i) => ({ fine: 0, facts: { [`common ${i % 1000}`]: 1 } }))
    const seldom = Array.from({ length: 40 }, (_, i) => ({ fine: i % 2, facts: i % 2 === 1 ? { seldom: 1 } : {} }))
    const few = [{ fine: 0, facts: { seldom: 1 } }, ...Array.from({ length: 9 }, () => ({ fine: 0, facts: {} }))]
    const weighed = (others: typeof common): number => weightOf(factWeights([...productsOf('many', others), ...productsOf('some', seldom), ...productsOf('few', few)]), 'few', 'seldom')
    expect(weighed(common.slice(0, 900))).toBeGreaterThan(0.02)
    expect(Math.abs(weighed(common))).toBeLessThan(0.001)
  })

  it('are none without cases', () => {
    expect(factWeights([])).toEqual([])
  })
})

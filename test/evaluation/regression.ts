import type { Engine, Value } from '../../pipeline/engine/engine.ts'
import { solveSymmetric } from '../../pipeline/statistics/solve-symmetric.ts'
import { readStatement } from './read-statement.ts'

/**
 * Least squares of ln fine on the recorded facts, with an intercept for each item and epoch: from the table `seen` to
 * `score`. Source: Frisch and Waugh (1933), intercepts taken out by means; a trace of ridge for facts that never vary.
 */
export async function scoreByRegression(engine: Engine): Promise<void> {
  await engine.execute(`CREATE OR REPLACE TEMP TABLE regression_fact AS ${readStatement('baselines/regression/fact')}`)
  const rows = await engine.query(readStatement('baselines/regression/product'))
  const products = new Map<string, Map<string, number>>()
  for (const row of rows) {
    const first = String(row['first_fact'])
    const own = products.get(first) ?? new Map<string, number>()
    products.set(first, own.set(String(row['second_fact']), Number(row['product'])))
  }
  const facts = [...products.keys()].sort()
  const productOf = (first: string, second: string): number => products.get(first)?.get(second) ?? 0
  const matrix = facts.map((first) => facts.map((second) => productOf(first, second) + (first === second ? 1e-6 : 0)))
  const coefficients = solveSymmetric(matrix, facts.map((fact) => productOf(fact, 'fine')))
  await engine.execute('CREATE OR REPLACE TEMP TABLE regression_coefficient (fact VARCHAR, coefficient DOUBLE)')
  await engine.append('regression_coefficient', ['fact', 'coefficient'], facts.map((fact, i): Value[] => [fact, coefficients[i]!]))
  await engine.execute(`CREATE OR REPLACE TEMP TABLE score AS ${readStatement('baselines/regression/score')}`)
  await engine.execute('DROP TABLE regression_fact')
}

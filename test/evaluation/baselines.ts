import type { Engine } from '../../pipeline/engine/engine.ts'
import { readStatement } from './read-statement.ts'
import { scoreByRegression } from './regression.ts'

/** A usual way to look for odd fines: from the table `seen` it leaves `score(n, score, is_flagged)`. */
export interface Baseline {
  readonly name: string
  readonly score: (engine: Engine) => Promise<void>
}

const inSql = (name: string): Baseline => ({
  name,
  score: (engine) => engine.execute(`CREATE OR REPLACE TEMP TABLE score AS ${readStatement(`baselines/${name}`)}`),
})

const always = [
  inSql('statute-only'),
  inSql('z-item-epoch'),
  inSql('z-exact-facts'),
  inSql('mad-exact-facts'),
  inSql('iqr-fence'),
  { name: 'item-effects-regression', score: scoreByRegression },
]

export function baselinesFor(tierIsRecorded: boolean): readonly Baseline[] {
  return tierIsRecorded ? [inSql('z-item-tier-epoch'), ...always] : always
}

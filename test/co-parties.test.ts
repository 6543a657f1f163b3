import * as fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadChecks } from '../pipeline/checks/load-checks.ts'
import { parametersInForce } from '../pipeline/checks/parameters.ts'
import type { Engine } from '../pipeline/engine/engine.ts'
import { store } from './support/check-case.ts'
import { modelDatabase } from './support/model-database.ts'

interface Facts {
  readonly harm: number | null
  readonly role: 0 | 1 | null
  readonly repeatCount: number | null
  readonly goods: number | null
  readonly aggravating: readonly string[]
  readonly mitigating: readonly string[]
}

/** A case of two parties: what is recorded of each, and what each got. */
interface Case {
  readonly facts: readonly [Facts, Facts]
  readonly fines: readonly [number, number]
}

const harms = ['轻微', '较轻', '一般', '较重', '严重', '特别严重']
const roles = ['从犯', '主犯']
const aggravatingWords = ['拒不改正', '再次违法', '暴力抗拒执法', '销毁证据']
const mitigatingWords = ['配合调查', '及时改正', '有立功表现', '主动消除危害后果']

const factsOf: fc.Arbitrary<Facts> = fc.record({
  harm: fc.option(fc.integer({ min: 0, max: 4 })),
  role: fc.option(fc.constantFrom<0 | 1>(0, 1)),
  repeatCount: fc.option(fc.integer({ min: 0, max: 4 })),
  goods: fc.option(fc.integer({ min: 0, max: 90_000 })),
  aggravating: fc.subarray(aggravatingWords),
  mitigating: fc.subarray(mitigatingWords),
})

/** The same facts, or graver in some respects: which of those that can be made graver, the mask says. */
function graver(facts: Facts, mask: number): Facts {
  const has = (bit: number): boolean => (mask & (1 << bit)) !== 0
  return {
    harm: has(0) && facts.harm !== null ? facts.harm + 1 : facts.harm,
    role: has(1) && facts.role === 0 ? 1 : facts.role,
    repeatCount: has(2) && facts.repeatCount !== null ? facts.repeatCount + 1 : facts.repeatCount,
    goods: has(3) && facts.goods !== null ? facts.goods + 5000 : facts.goods,
    aggravating: has(4) ? aggravatingWords : facts.aggravating,
    mitigating: has(5) ? [] : facts.mitigating,
  }
}

const pairOf = fc
  .tuple(factsOf, fc.integer({ min: 1, max: 63 }))
  .map(([facts, mask]): [Facts, Facts] => [graver(facts, mask), facts])
  .filter(([more, less]) => JSON.stringify(more) !== JSON.stringify(less))

const lowFine = fc.integer({ min: 100, max: 40_000 })
const clearlyApart = fc.tuple(lowFine, fc.integer({ min: 126, max: 900 })).map(([fine, percent]): [number, number] => [fine, (fine * percent) / 100])
const aboutTheSame = fc.tuple(lowFine, fc.integer({ min: 100, max: 125 })).map(([fine, percent]): [number, number] => [fine, (fine * percent) / 100])

const casesOf = (facts: fc.Arbitrary<[Facts, Facts]>, fines: fc.Arbitrary<[number, number]>): fc.Arbitrary<Case[]> =>
  fc.array(fc.record({ facts, fines }), { minLength: 10, maxLength: 20 })

let engine: Engine
beforeAll(async () => {
  engine = await modelDatabase('2026-02-05')
})
beforeEach(() => engine.execute('DELETE FROM stored.decision; DELETE FROM stored.decision_basis'))
afterAll(() => {
  engine.close()
})

const checks = loadChecks()
const unlike = 'co-parties-unlike-outcome'
const inverted = 'graver-co-party-milder-penalty'

/** What a check says of the cases, each outcome once. */
async function outcomes(checkId: string, cases: readonly Case[]): Promise<string[]> {
  await engine.execute('DELETE FROM stored.decision; DELETE FROM stored.decision_basis')
  const rows = cases.flatMap(({ facts, fines }, i) => facts.map((one, side) => rowOf(one, fines[side]!, i, side)))
  await store(engine, { decision: [columns, ...rows].join('\n') })
  const check = checks.find(({ id }) => id === checkId)!
  const found = await engine.query(`SELECT DISTINCT outcome FROM (${check.sql}) ORDER BY outcome`, parametersInForce([check], {})[checkId])
  return found.map((row) => String(row['outcome']))
}

const columns = 'decision_id | violation_item | case_id | party_name | harm | role | repeat_count | value_of_goods | circumstances | fine'
function rowOf(facts: Facts, fine: number, index: number, side: number): string {
  const circumstances = [...facts.aggravating, ...facts.mitigating].join('+')
  const cells = [
    `d${index}-${side}`, '占道经营', `案${index}`, `当事人${side}`, facts.harm === null ? '' : harms[facts.harm]!,
    facts.role === null ? '' : roles[facts.role]!, facts.repeatCount ?? '', facts.goods ?? '',
    circumstances === '' ? "''" : circumstances, fine,
  ]
  return cells.join(' | ')
}

const counted = (facts: Facts): Facts => ({ ...facts, repeatCount: facts.repeatCount ?? 0 })
const withoutRepeatCount = (facts: Facts): Facts => ({ ...facts, repeatCount: null })
const withUnknownCircumstance = (facts: Facts): Facts => ({ ...counted(facts), aggravating: [...facts.aggravating, '位于主干道'] })
const swapped = (one: Case): Case => ({ facts: [one.facts[1], one.facts[0]], fines: [one.fines[1], one.fines[0]] })
const runs = { numRuns: 4 }

describe('two parties of one case with the same recorded facts', () => {
  const same = factsOf.map((facts): [Facts, Facts] => [facts, facts])

  it('are all found when their fines are clearly apart, and only once', () =>
    fc.assert(fc.asyncProperty(casesOf(same, clearlyApart), async (cases) => {
      expect(await outcomes(unlike, cases)).toEqual(['flagged'])
      expect(await outcomes(inverted, cases)).toEqual(['not applicable'])
    }), runs))

  it('are never flagged when their fines are basically the same', () =>
    fc.assert(fc.asyncProperty(casesOf(same, aboutTheSame), async (cases) => {
      expect(await outcomes(unlike, cases)).toEqual(['clear'])
    }), runs))
})

describe('two parties of one case of which one has the graver facts', () => {
  it('are all found when the graver one got clearly less, in whatever order they are recorded', () =>
    fc.assert(fc.asyncProperty(casesOf(pairOf, clearlyApart), async (cases) => {
      expect(await outcomes(inverted, cases)).toEqual(['flagged'])
      expect(await outcomes(inverted, cases.map(swapped))).toEqual(['flagged'])
      expect(await outcomes(unlike, cases)).toEqual(['not applicable'])
    }), runs))

  it('are never flagged when the graver one got more, or about the same', () =>
    fc.assert(fc.asyncProperty(casesOf(pairOf, fc.oneof(aboutTheSame, clearlyApart.map(([low, high]): [number, number] => [high, low]))), async (cases) => {
      expect(await outcomes(inverted, cases)).toEqual(['clear'])
    }), runs))

  it('are never flagged when a fact of one of them was not recorded, or a circumstance not understood', () =>
    fc.assert(fc.asyncProperty(casesOf(pairOf, clearlyApart), fc.boolean(), async (cases, isGraver) => {
      const spoilt = cases.map(({ facts, fines }, i): Case => {
        const [more, less] = facts
        const spoil = i % 2 === 0 ? withoutRepeatCount : withUnknownCircumstance
        return { facts: isGraver ? [spoil(more), counted(less)] : [counted(more), spoil(less)], fines }
      })
      expect(await outcomes(inverted, spoilt)).toEqual(['not applicable'])
    }), runs))
})

import type { ScenarioName, World } from '../../reports/evaluation/evaluation.ts'

export interface Wanted {
  readonly scenario: ScenarioName
  readonly world: World
}

export const scenarioNames: readonly ScenarioName[] = ['base', 'tier', 'sweep', 'harder']

/** Times the usual share of planted decisions, .4%: that makes .05%, .1%, .25%, .5% and 1%. */
const prevalences = [0.125, 0.25, 0.625, 1.25, 2.5]

/** The worlds of a scenario: without and with the tier for every seed, the others for the first. */
export function worldsOf(scenario: ScenarioName, seeds: readonly number[], decisions: number): Wanted[] {
  const usual = { decisions, prevalence: 1, tierIsRecorded: scenario === 'tier', isHarder: scenario === 'harder' }
  if (scenario === 'base' || scenario === 'tier') return seeds.map((seed) => ({ scenario, world: { ...usual, seed } }))
  const first = { ...usual, seed: seeds[0]! }
  if (scenario === 'harder') return [{ scenario, world: first }]
  return prevalences.map((prevalence) => ({ scenario, world: { ...first, prevalence } }))
}

import type { Evaluation, NoisePart, Run, Variant } from './evaluation.ts'
import { everything, explainedShareOf, falseShareOf, foundShare, insideStatute, rankingOf, recallOf, runsOf, share, spreadOf, type Spread } from './summary.ts'

export type TargetId =
  | 'average-precision' | 'average-precision-tier' | 'precision-100' | 'precision-1000' | 'precision-100-tier' | 'precision-1000-tier'
  | 'recall' | 'recall-from-3' | 'recall-tier' | 'recall-from-3-tier' | 'false-share' | 'false-share-tier' | 'false-share-sweep'
  | 'explained' | 'explained-tier' | 'co-party-recall' | 'co-party-false'
  | 'officer-recall' | 'officer-false' | 'changes-dated'
  | 'noise-level' | 'noise-pattern' | 'noise-residual' | 'noise-level-tier' | 'noise-pattern-tier' | 'noise-residual-tier'

export interface Target {
  readonly id: TargetId
  readonly isFloor: boolean
  readonly aim: number
  /** Over the worlds measured; null where no world says anything. `isMet` only if every world meets it. */
  readonly all: Measured | null
  /** Among decisions inside the statute; absent where that makes no difference. */
  readonly inside?: Measured | null
}

export interface Measured {
  readonly spread: Spread
  readonly isMet: boolean
}

type Figure = (run: Run, variant: Variant) => number | null

const found = (group: string): Figure => (run, { insideOnly }) => foundShare(run, group, insideOnly)
const precision = (k: 'precisionAt100' | 'precisionAt1000' | 'averagePrecision'): Figure => (run, variant) => rankingOf(run, variant)[k]
const ownRecall: Figure = (run, variant) => recallOf(rankingOf(run, variant))
const ownFalseShare: Figure = (run, variant) => falseShareOf(rankingOf(run, variant)) ?? 0

/** The aims of the method beside what was measured. Prevalence between .05% and .5% of decisions counts for the share of false ones. */
export function targets(evaluation: Evaluation): Target[] {
  const base = runsOf(evaluation, 'base')
  const tier = runsOf(evaluation, 'tier')
  const sweep = runsOf(evaluation, 'sweep').filter(({ world }) => world.prevalence <= 1.25)
  const both = (id: TargetId, aim: number, runs: readonly Run[], figure: Figure, isFloor = true): Target => ({
    id, isFloor, aim,
    all: measured(runs, (run) => figure(run, everything), aim, isFloor),
    inside: measured(runs, (run) => figure(run, insideStatute), aim, isFloor),
  })
  const pairs = [...base, ...tier]
  return [
    both('average-precision', 0.8, base, precision('averagePrecision')),
    both('average-precision-tier', 0.9, tier, precision('averagePrecision')),
    both('precision-100', 0.98, base, precision('precisionAt100')),
    both('precision-100-tier', 0.98, tier, precision('precisionAt100')),
    both('precision-1000', 0.95, base, precision('precisionAt1000')),
    both('precision-1000-tier', 0.95, tier, precision('precisionAt1000')),
    both('recall', 0.7, base, ownRecall),
    both('recall-tier', 0.7, tier, ownRecall),
    both('recall-from-3', 0.95, base, found('3-')),
    both('recall-from-3-tier', 0.95, tier, found('3-')),
    both('false-share', 0.05, base, ownFalseShare, false),
    both('false-share-tier', 0.05, tier, ownFalseShare, false),
    both('false-share-sweep', 0.05, sweep, ownFalseShare, false),
    both('explained', 0.1, base, (run, variant) => explainedShareOf(rankingOf(run, variant)) ?? 0, false),
    both('explained-tier', 0.1, tier, (run, variant) => explainedShareOf(rankingOf(run, variant)) ?? 0, false),
    { id: 'co-party-recall', isFloor: true, aim: 1, all: measured(pairs, ({ coParties }) => share(coParties.flaggedTrue, coParties.planted), 1, true) },
    { id: 'co-party-false', isFloor: false, aim: 0, all: measured(pairs, ({ coParties }) => share(coParties.flaggedFalse, coParties.flaggedTrue + coParties.flaggedFalse), 0, false) },
    { id: 'officer-recall', isFloor: true, aim: 0.95, all: measured(base, (run) => unitsFound(run, 'officer').recall, 0.95, true) },
    { id: 'officer-false', isFloor: false, aim: 0.1, all: measured(base, (run) => unitsFound(run, 'officer').falseShare, 0.1, false) },
    { id: 'changes-dated', isFloor: true, aim: 1, all: measured(base, changesDated, 1, true) },
    ...noiseTargets(base, ''),
    ...noiseTargets(tier, '-tier'),
  ]
}

function unitsFound({ units }: Run, unit: string): { readonly recall: number | null; readonly falseShare: number | null } {
  const counted = units.find((each) => each.unit === unit)
  if (counted === undefined) return { recall: null, falseShare: null }
  return { recall: share(counted.found, counted.planted), falseShare: share(counted.flaggedFalse, counted.found + counted.flaggedFalse) ?? 0 }
}

function noiseTargets(runs: readonly Run[], suffix: '' | '-tier'): Target[] {
  return (['level', 'pattern', 'residual'] as const).map((part) => ({
    id: `noise-${part}${suffix}` as const, isFloor: false, aim: 0.1, all: measured(runs, (run) => noiseError(run, part), 0.1, false),
  }))
}

/** How far the audit is off what was planted, as a share of that, whichever way. */
function noiseError({ noise }: Run, part: NoisePart['part']): number | null {
  const known = noise?.find((each) => each.part === part)
  return known === undefined ? null : Math.abs(known.estimated / known.planted - 1)
}

/** The share of planted changes of at least .03 of the range that are found and dated within 31 days. */
function changesDated({ changes }: Run): number | null {
  const large = changes.filter(({ jump }) => Math.abs(jump) >= 0.03)
  return share(large.filter(({ daysOff }) => daysOff !== null && daysOff <= 31).length, large.length)
}

function measured(runs: readonly Run[], figure: (run: Run) => number | null, aim: number, isFloor: boolean): Measured | null {
  const spread = spreadOf(runs.map(figure))
  return spread && { spread, isMet: isFloor ? spread.least >= aim : spread.most <= aim }
}

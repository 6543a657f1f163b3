import { healthLimits, type TierSpread } from '../domain/benchmark-health.ts'
import { quantileOfSorted } from '../statistics/quantile.ts'
import type { TierCases } from './tier-cases.ts'

const steps = 20

/** Where the fines of a tier stand in its range. A missing minimum counts as 0, by convention. */
export function spreadOf({ about: tier, figures }: TierCases): TierSpread {
  const bare = { ...tier, decisions: figures.length, lowerQuartile: null, median: null, upperQuartile: null, lowerFigure: null, upperFigure: null, positions: [] }
  const [lower, upper] = [Number(tier.lower ?? 0), Number(tier.upper ?? 0)]
  if (tier.upper === null || upper <= lower) return { ...bare, state: 'no range' }
  const positionOf = (figure: number): number => (figure - lower) / (upper - lower)
  const positions = countsOf(figures.map(positionOf))
  if (figures.length < healthLimits.decisionsToSpread) return { ...bare, positions, state: 'too few' }
  const [first, third] = [quantileOfSorted(figures, 0.25), quantileOfSorted(figures, 0.75)]
  const isWide = positionOf(third) - positionOf(first) >= healthLimits.spread && third >= healthLimits.factor * first
  return {
    ...bare,
    state: isWide ? 'scattered' : 'close',
    lowerQuartile: positionOf(first),
    median: positionOf(quantileOfSorted(figures, 0.5)),
    upperQuartile: positionOf(third),
    lowerFigure: first,
    upperFigure: third,
    positions,
  }
}

/** How wide the middle half of the decisions is; null where it was not judged. */
export function widthOf({ lowerQuartile, upperQuartile }: Pick<TierSpread, 'lowerQuartile' | 'upperQuartile'>): number | null {
  return lowerQuartile === null || upperQuartile === null ? null : upperQuartile - lowerQuartile
}

function countsOf(positions: readonly number[]): TierSpread['positions'] {
  const counts = new Map<number, number>()
  for (const position of positions) {
    const step = Math.round(position * steps) / steps
    counts.set(step, (counts.get(step) ?? 0) + 1)
  }
  return [...counts].map(([position, decisions]) => ({ position, decisions }))
}

import { healthLimits, type NarrowerRange, type TierRange } from '../domain/benchmark-health.ts'
import { quantileOfSorted } from '../statistics/quantile.ts'
import { roundOutward } from '../statistics/round-outward.ts'
import type { TierCases } from './tier-cases.ts'

/**
 * The range from the tenth to the ninetieth percentile of the decisions of a tier about which nothing was found, rounded
 * outward to round figures and never beyond the range of the tier. A missing minimum counts as 0.
 */
export function narrowerRange({ about: tier, figures, unsuspected }: TierCases): NarrowerRange {
  const bare = { ...tier, decisions: unsuspected.length, withFinding: figures.length - unsuspected.length, suggested: null, outside: null, widthShare: null }
  const [lower, upper] = [Number(tier.lower ?? 0), Number(tier.upper ?? 0)]
  if (tier.upper === null || upper <= lower) return { ...bare, state: 'no range' }
  if (unsuspected.length < healthLimits.decisionsToSuggest) return { ...bare, state: 'too few' }
  const { tail } = healthLimits
  const suggested = within(tier, roundOutward(quantileOfSorted(unsuspected, tail), quantileOfSorted(unsuspected, 1 - tail), upper - lower))
  const widthShare = (Number(suggested.upper) - Number(suggested.lower)) / (upper - lower)
  if (widthShare > 1 - healthLimits.leastGain) return { ...bare, state: 'as wide' }
  const outside = unsuspected.filter((figure) => !lies(figure, suggested)).length
  return { ...bare, state: widthShare === 0 ? 'one figure' : 'narrower', suggested, outside, widthShare }
}

/** The rounded ends, or those of the tier where rounding would go beyond them; an end of the tier keeps whether its figure belongs to it. */
function within(tier: TierRange, rounded: { readonly lower: string; readonly upper: string }): TierRange {
  const keepsLower = Number(rounded.lower) <= Number(tier.lower ?? 0)
  const keepsUpper = Number(rounded.upper) >= Number(tier.upper)
  return {
    lower: keepsLower ? tier.lower : rounded.lower,
    upper: keepsUpper ? tier.upper : rounded.upper,
    isLowerClosed: !keepsLower || tier.isLowerClosed,
    isUpperClosed: !keepsUpper || tier.isUpperClosed,
  }
}

function lies(figure: number, { lower, upper, isLowerClosed, isUpperClosed }: TierRange): boolean {
  const [from, to] = [Number(lower), Number(upper)]
  return (figure > from || (figure === from && isLowerClosed)) && (figure < to || (figure === to && isUpperClosed))
}

// The rules of the checks in a second, plain form, written from the law and the words of each check and without its
// queries: what they find in the sample must be what was planted.
import { oddBenchmarks } from './benchmarks.ts'
import {
  circumstancesAgainstOutcome, givesReasons, penalisedAllTheSame, statedBandAgainstFine, tierUnlikeFacts, unpenalisedWithoutGround,
} from './circumstances.ts'
import { appliedBeforePublication, benchmarkNotCited, citedTier } from './citations.ts'
import { finedTwice } from './double-fines.ts'
import { annual, itemsWithoutBenchmark, ordersMissing, returnFigures } from './duties.ts'
import type { Cells, Found } from './found.ts'
import { judgeAll, type Judged } from './judged.ts'
import { unlikeCoParties, unlikeOutcomes } from './like-cases.ts'
import { outOfProportion, outsideRange } from './ranges.ts'

/** The rules that look at one decision alone. */
const ofOneDecision: readonly ((one: Judged) => Found[])[] = [
  outsideRange, outOfProportion, benchmarkNotCited, appliedBeforePublication, citedTier, tierUnlikeFacts, statedBandAgainstFine, penalisedAllTheSame,
  unpenalisedWithoutGround,
]

export function findAll(decisions: readonly Cells[], asOf: string): Found[] {
  const judged = judgeAll(decisions)
  return [
    ...judged.flatMap((one) => ofOneDecision.flatMap((rule) => rule(one))),
    ...judged.flatMap((one) => circumstancesAgainstOutcome(one, givesReasons(judged, one.cells['行政机关']))),
    ...unlikeOutcomes(judged),
    ...unlikeCoParties(judged),
    ...finedTwice(judged),
    ...ordersMissing(judged),
    ...itemsWithoutBenchmark(judged),
    ...annual(decisions, asOf),
    ...returnFigures(decisions),
    ...oddBenchmarks(asOf),
  ]
}

import { text, type Cells, type Found } from './found.ts'
import { bounds, within, type Judged } from './judged.ts'

/** A fine outside the clause, or inside the clause and outside the cited tier (T1). */
export function outsideRange(one: Judged): Found[] {
  const { cells, fine, unit, statute, tier, isInForce, isMixed } = one
  if (!isInForce || fine === null) return []
  const subject = cells['决定书文号']!
  const [least, most] = bounds(statute, unit)
  // A hundred times off, yuan and ten thousand yuan were probably mixed up.
  if (fine >= 100 * most || fine * 100 <= least) return []
  const { place, distance } = within(statute, unit, fine)
  const against = isMixed || tier === undefined ? { place: 0 as const, distance: 0 } : within(tier, unit, fine)
  if (place !== 0) {
    const verdict = isRounding(distance, statute, unit, place) ? 'rounding' : place < 0 ? 'below-minimum' : 'above-maximum'
    const explained = verdict === 'below-minimum' && text(cells, '减轻依据') !== ''
    return [{ check: 'fine-outside-statute', subject, verdict, direction: leaning(place), explained }]
  }
  if (against.place === 0) return []
  const isReduced = against.place < 0 && text(cells, '减轻依据') !== ''
  const explained = cells['调整适用批准'] === '是' || isReduced
  const outside = against.place < 0 ? 'below-tier' : 'above-tier'
  const verdict = isRounding(against.distance, tier!, unit, against.place) ? 'rounding' : outside
  return [{ check: 'fine-outside-tier', subject, verdict, direction: leaning(against.place), explained }]
}

/** Ten yuan at most, and at most a hundredth of the bound. */
function isRounding(distance: number, range: Cells, unit: number, place: -1 | 0 | 1): boolean {
  const [lower, upper] = bounds(range, unit)
  return distance <= Math.min(10, (place < 0 ? lower : upper) / 100)
}

function leaning(place: number): string {
  return place < 0 ? 'lenient' : 'excessive'
}

/** Fifty times and more of what the violation was about, where the law fixes a minimum in yuan (E4). */
export function outOfProportion({ cells, fine, unit, statute, tier, isInForce }: Judged): Found[] {
  const worth = Math.max(Number(text(cells, '货值金额（元）')), Number(text(cells, '违法所得（元）')))
  const [minimum] = bounds(statute, unit)
  if (!isInForce || fine === null || worth === 0 || statute['幅度类型'] !== '金额' || minimum === 0) return []
  const times = fine / worth
  // From ten thousand times on, the sum was probably recorded in ten thousand yuan.
  if (within(statute, unit, fine).place !== 0 || times < 50 || times >= 10_000) return []
  const starts = [minimum, tier === undefined ? minimum : bounds(tier, unit)[0]]
  const isAtMinimum = starts.some((start) => fine >= start && fine - start <= Math.min(10, start / 100))
  return [{
    check: 'fine-out-of-proportion', subject: cells['决定书文号']!, verdict: isAtMinimum ? 'at-minimum' : 'above-minimum',
    direction: 'excessive', explained: text(cells, '减轻依据') + text(cells, '说明') !== '' || cells['调整适用批准'] === '是',
  }]
}

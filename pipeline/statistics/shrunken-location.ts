/**
 * One step of the location from coarse to fine: m = (n median + κ m(parent)) / (n + κ). A group of none has its parent's location.
 * Median and parent in the same unit. Throws on a count or κ below 0 and on locations that are not finite.
 */
export function shrunkenLocation(count: number, median: number, parentLocation: number, parentWeight = 8): number {
  if (!(count >= 0 && parentWeight >= 0) || !Number.isFinite(parentLocation)) throw new Error('a location needs a parent, and weights of 0 or more')
  if (count === 0) return parentLocation
  if (!Number.isFinite(median)) throw new Error(`a median is a finite number, not ${median}`)
  return (count * median + parentWeight * parentLocation) / (count + parentWeight)
}

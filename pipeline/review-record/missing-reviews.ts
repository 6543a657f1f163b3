import type { ReviewEvent } from '../domain/review-event.ts'

/**
 * Those reviews among `events` that are not among `others`. A review is told by who said what of which finding at what time; its texts do
 * not count, because names in them are masked in one place and not in the other. Two that agree in all of that are two. The record knows one
 * kind of line end only.
 */
export function missingReviews(events: readonly ReviewEvent[], others: readonly ReviewEvent[]): ReviewEvent[] {
  const left = new Map<string, number>()
  for (const event of others) left.set(keyOf(event), (left.get(keyOf(event)) ?? 0) + 1)
  return events.filter((event) => {
    const count = left.get(keyOf(event)) ?? 0
    left.set(keyOf(event), count - 1)
    return count <= 0
  })
}

function keyOf({ findingId, happenedAt, byWhom, outcome, scope }: ReviewEvent): string {
  return JSON.stringify([findingId, happenedAt, byWhom.replaceAll(/\r\n|\r|⏎/g, '\n'), outcome, scope])
}

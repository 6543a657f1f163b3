import type { OutcomePart } from './outcome.ts'

/** Whom a fine is for, in which case, and what it counts: fines of one outcome with the same key contradict each other. */
export function fineKey(part: Pick<Extract<OutcomePart, { type: 'fine' }>, 'payer' | 'when' | 'measure'>): string {
  const { measure } = part
  const what = measure.kind === 'amount' ? measure.per : measure.kind === 'share' ? measure.of : (measure.base?.text ?? null)
  return JSON.stringify([part.payer, part.when?.text ?? null, measure.kind, what])
}

import { exitCodes } from '../domain/errors.ts'
import type { FindingState, Review } from '../domain/finding-life.ts'
import type { FilledRow } from '../domain/worklist.ts'
import type { Engine } from '../engine/engine.ts'
import { readStands, type Stand } from '../findings/read-stands.ts'
import { recordReviews } from '../findings/record-events.ts'
import { worklistKey } from '../../reports/finding-life/compose-worklist.ts'
import { reasonText } from '../../reports/finding-life/life-text.ts'
import { fill } from '../../reports/words/fill.ts'
import { checkReview, type ReviewProblem } from './check-review.ts'
import type { WorkspaceContext } from './context.ts'
import { keepIn } from './review-record.ts'

interface Sorted {
  readonly recorded: { readonly row: number; readonly review: Review }[]
  readonly already: number[]
  readonly untouched: number[]
  readonly conflicts: { readonly row: number; readonly stand: Stand; readonly wanted: Review; readonly before: string; readonly isOfFacts: boolean }[]
  readonly refused: { readonly row: number; readonly findingId: string; readonly problem: ReviewProblem }[]
}

/** Records the rows that were filled in. What somebody else said since the export is never overwritten; a row that cannot be used stops no other. */
export async function reviewWorklist(within: WorkspaceContext, engine: Engine, rows: readonly FilledRow[], byWhom: string): Promise<number> {
  const stands = new Map((await readStands(engine, '')).map((stand) => [stand.findingId, stand]))
  const sorted = sortRows(rows, stands, within, byWhom)
  await recordReviews(engine, sorted.recorded.map(({ review }) => review), within.now, keepIn(within, engine))
  tell(within, sorted)
  return sorted.conflicts.length + sorted.refused.length > 0 ? exitCodes.input : exitCodes.ran
}

function sortRows(rows: readonly FilledRow[], stands: ReadonlyMap<string, Stand>, { asOf, words }: WorkspaceContext, byWhom: string): Sorted {
  const sorted: Sorted = { recorded: [], already: [], untouched: [], conflicts: [], refused: [] }
  const taken = new Set<string>()
  for (const { row, findingId, key, fields } of rows) {
    if (Object.values(fields).every((field) => field === null)) {
      sorted.untouched.push(row)
      continue
    }
    const stand = stands.get(findingId)
    const review = stand === undefined
      ? { problem: 'finding-unknown' as const, value: null }
      : taken.has(findingId)
        ? { problem: 'finding-twice' as const, value: null }
        : checkReview(fields, { findingId, byWhom: fields.by ?? byWhom, findingKind: stand.partyKind, partyKind: null, asOf, words })
    if ('problem' in review || stand === undefined) {
      if ('problem' in review) sorted.refused.push({ row, findingId, problem: review })
      continue
    }
    taken.add(findingId)
    if (stand.says(review)) sorted.already.push(row)
    else if (worklistKey(findingId, stand) !== key) sorted.conflicts.push({ row, stand, wanted: review, ...conflictOf(key, stand) })
    else sorted.recorded.push({ row, review })
  }
  return sorted
}

/** What the row said of its finding at export, and whether nobody said anything since: then its facts are others. */
function conflictOf(key: string, { state, events }: Stand): { readonly before: string; readonly isOfFacts: boolean } {
  const [, before = '', count] = key.split('|')
  return { before, isOfFacts: before === state && count === String(events) }
}

function tell(within: WorkspaceContext, { recorded, already, untouched, conflicts, refused }: Sorted): void {
  const { words, format, console } = within
  const { findingLife, findingStates, reviewProblems } = words
  within.result['reviews'] = {
    recorded: recorded.map(({ row, review }) => ({ row, ...review })),
    already,
    untouched: untouched.length,
    conflicts: conflicts.map(({ row, stand, wanted, before, isOfFacts }) => ({ row, finding: stand.findingId, before, isOfFacts, now: stand.state, by: stand.byWhom, on: stand.on, reason: stand.reason, wanted })),
    refused: refused.map(({ row, findingId, problem }) => ({ row, finding: findingId, ...problem })),
  }
  if (format === 'json') return
  const stateNamed = (state: string): string => new Map<string, string>(Object.entries(findingStates)).get(state) ?? state
  for (const { row, stand, wanted, before, isOfFacts } of conflicts) {
    const now: FindingState = stand.state
    console.out(`${fill(isOfFacts ? findingLife.conflictOfFacts : findingLife.conflict, {
      row, id: stand.findingId, before: stateNamed(before), now: findingStates[now], by: stand.byWhom ?? findingLife.byItself, on: stand.on,
      reason: stand.reason === null ? null : reasonText(stand.reason, stand.byWhom, words), wanted: findingStates[wanted.outcome],
    })}\n`)
  }
  for (const { row, findingId, problem: { problem, value, expected } } of refused) {
    const { what, mend } = reviewProblems[problem]
    console.out(`${fill(findingLife.refused, { row, id: findingId, what: fill(what, { value }), mend: fill(mend, { expected }) })}\n`)
  }
  console.out(`${fill(findingLife.reviewedFile, { recorded: recorded.length, already: already.length, untouched: untouched.length, conflicts: conflicts.length, refused: refused.length })}\n`)
}

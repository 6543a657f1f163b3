import { userInfo } from 'node:os'
import { partyKinds } from '../domain/decision.ts'
import { exitCodes, UserError } from '../domain/errors.ts'
import type { Engine } from '../engine/engine.ts'
import { readWorklist } from '../exports/read-worklist.ts'
import { readStands, type Stand } from '../findings/read-stands.ts'
import { recordReviews } from '../findings/record-events.ts'
import { openForWriting } from '../workspace/workspace.ts'
import { fill } from '../../reports/words/fill.ts'
import { checkReview } from './check-review.ts'
import { finish, inWorkspace, oneOf, requireFormat, type CommandContext, type WorkspaceContext } from './context.ts'
import { locked } from './publish.ts'
import { agreeWithRecord, keepIn, sayTakenIn } from './review-record.ts'
import { reviewWorklist } from './review-worklist.ts'

export interface ReviewFlags {
  readonly outcome?: string
  readonly reason?: string
  readonly by?: string
  readonly owner?: string
  readonly until?: string
  readonly scope?: string
  readonly partyKind?: string
  readonly reply?: string
  readonly document?: string
}

/** Records what somebody says of a finding, or what a filled-in worklist says of many. Exit code 3 when some rows were not recorded. */
export async function review(context: CommandContext, target: string, flags: ReviewFlags): Promise<number> {
  requireFormat(context, ['text', 'json'])
  const within = await inWorkspace(context)
  const byWhom = flags.by?.trim() === '' || flags.by === undefined ? userName() : flags.by.trim()
  const rows = /\.xlsx$/i.test(target) ? await readWorklist(target) : null
  // In place: what is recorded is one transaction, and a copy of a large database would take longer.
  return locked(within, 'review', async () => {
    const engine = await openForWriting(within.workspace, within.asOf)
    try {
      await sayTakenIn(within, engine, await agreeWithRecord(within, engine))
      const code = rows !== null ? await reviewWorklist(within, engine, rows, byWhom) : await reviewOne(within, engine, target, flags, byWhom)
      finish(within)
      return code
    } finally {
      engine.close()
    }
  })
}

async function reviewOne(within: WorkspaceContext, engine: Engine, id: string, flags: ReviewFlags, byWhom: string): Promise<number> {
  const { words, asOf } = within
  const stand = onlyOne(await readStands(engine, id), id)
  const { findingId, partyKind: findingKind } = stand
  const partyKind = flags.partyKind === undefined ? null : oneOf('--party-kind', flags.partyKind, partyKinds)
  const written = {
    outcome: flags.outcome ?? null, reason: flags.reason ?? null, scope: flags.scope ?? null, until: flags.until ?? null,
    owner: flags.owner ?? null, reply: flags.reply ?? null, document: flags.document ?? null,
  }
  const checked = checkReview(written, { findingId, byWhom, findingKind, partyKind, asOf, words })
  if ('problem' in checked) {
    const { what, mend } = words.reviewProblems[checked.problem]
    throw new UserError('review-refused', { finding: findingId, what: fill(what, { value: checked.value }), mend: fill(mend, { expected: checked.expected }) })
  }
  await recordReviews(engine, [checked], within.now, keepIn(within, engine))
  const { outcome, until, scope } = checked
  const covered = scope === 'pattern' && outcome === 'dismissed' ? await coveredBy(engine, findingId) : null
  within.result['review'] = { ...checked, covered }
  if (within.format === 'json') return exitCodes.ran
  within.console.out(`${fill(words.findingLife.reviewed, { id: findingId, outcome: words.findingStates[outcome] })}\n`)
  if (covered !== null) within.console.out(`${fill(words.findingLife.reviewedPattern, { count: covered, until })}\n`)
  return exitCodes.ran
}

/** The one finding whose id begins so; a UserError where there is none or more than one. */
export function onlyOne(stands: readonly Stand[], id: string): Stand {
  const [only, another] = stands
  if (only === undefined) throw new UserError('unknown-finding', { finding: id })
  if (another !== undefined) throw new UserError('ambiguous-finding', { finding: id })
  return only
}

/** How many findings of the latest run the dismissal of a pattern covers. */
async function coveredBy(engine: Engine, findingId: string): Promise<number> {
  const [row] = await engine.query(
    `SELECT count(*) AS covered FROM finding_state
     WHERE is_current AND is_by_pattern AND event_number = (SELECT max(event_number) FROM stored.finding_event WHERE finding_id = $finding_id)`,
    { finding_id: findingId },
  )
  return Number(row!['covered'])
}

/** Who works at this machine, where nobody is named. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}

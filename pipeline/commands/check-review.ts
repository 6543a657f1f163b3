import { reviewOutcomes, type Review, type ReviewOutcome, type ReviewScope } from '../domain/finding-life.ts'
import type { WorklistField } from '../domain/worklist.ts'
import { parseDate } from '../ingest/parsing/date.ts'
import { wordsIn, type Words } from '../../reports/words/words.ts'
import { languages } from '../domain/language.ts'

/** What somebody wrote about a finding, before it is looked at. */
export type Written = Readonly<Record<Exclude<WorklistField, 'by'>, string | null>>

export interface ReviewProblem {
  readonly problem: keyof Words['reviewProblems']
  readonly value: string | null
  readonly expected?: string
}

type ScopeChoice = keyof Words['reviewScopes']

/** Whether what was written can be recorded as it stands; else why not. Codes are read, and the words of either language. */
export function checkReview(
  written: Written,
  { findingId, byWhom, findingKind, partyKind, asOf, words }: {
    readonly findingId: string
    readonly byWhom: string
    /** The kind of party of the finding; null where it is on none or on several. */
    readonly findingKind: string | null
    /** Named apart from the scope, or null. */
    readonly partyKind: string | null
    readonly asOf: string
    readonly words: Words
  },
): Review | ReviewProblem {
  if (written.outcome === null) return { problem: 'outcome-missing', value: null }
  const outcome = codeOf<ReviewOutcome>(written.outcome, reviewOutcomes, 'findingStates')
  if (outcome === null) return { problem: 'outcome-unknown', value: written.outcome, expected: reviewOutcomes.map((one) => words.findingStates[one]).join(words.report.listSeparator) }
  if (written.reason === null || written.reason.trim() === '') return { problem: 'reason-missing', value: null }
  const choice = written.scope === null ? 'finding' : codeOf<ScopeChoice>(written.scope, ['finding', 'pattern', 'pattern-of-kind'], 'reviewScopes')
  if (choice === null) return { problem: 'scope-unknown', value: written.scope, expected: Object.values(words.reviewScopes).join(words.report.listSeparator) }
  const until = written.until === null ? null : dateOf(written.until)
  if (until === undefined) return { problem: 'until-unreadable', value: written.until }
  if (until !== null && until < asOf) return { problem: 'until-past', value: until }
  const scope: ReviewScope = choice === 'finding' ? 'finding' : 'pattern'
  if (scope === 'pattern' && outcome !== 'dismissed' && outcome !== 'open') return { problem: 'pattern-not-dismissed', value: words.findingStates[outcome] }
  if (scope === 'pattern' && outcome === 'dismissed' && until === null) return { problem: 'until-missing', value: null }
  const kind = scope === 'finding' ? null : choice === 'pattern-of-kind' ? findingKind : partyKind
  if (choice === 'pattern-of-kind' && kind === null) return { problem: 'kind-not-known', value: null }
  const { owner, reply, document } = written
  return { findingId, outcome, reason: written.reason.trim(), byWhom, scope, partyKind: kind, until, owner, reply, documentNumber: document }
}

function codeOf<Code extends string>(text: string, codes: readonly Code[], words: 'findingStates' | 'reviewScopes'): Code | null {
  const wanted = text.trim().toLowerCase()
  return codes.find((code) => wanted === code || languages.some((language) => new Map(Object.entries(wordsIn(language)[words])).get(code)?.toLowerCase() === wanted)) ?? null
}

function dateOf(text: string): string | undefined {
  const parsed = parseDate(text)
  return 'value' in parsed ? parsed.value : undefined
}

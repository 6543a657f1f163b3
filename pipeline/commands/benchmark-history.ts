import type { BenchmarkDiff } from '../benchmarks/diff-benchmarks.ts'
import type { RangeChange } from '../benchmarks/diff-ranges.ts'
import { benchmarkNamed, readHistory, type BenchmarkVersion, type ReplacedTier } from '../benchmark-record/read-history.ts'
import { setAsOf } from '../workspace/create-schema.ts'
import { openForReading } from '../workspace/workspace.ts'
import { countsOf } from './benchmark-diff.ts'
import { inWorkspace, requireFormat, type CommandContext } from './context.ts'
import { DiffDescriber } from './describe-diff.ts'

/** Lists the versions of a benchmark on record: from when to when, how they came about, what they govern and what changed. */
export async function benchmarkHistory(context: CommandContext, name: string): Promise<void> {
  requireFormat(context, ['text', 'json'])
  const within = await inWorkspace(context)
  const engine = await openForReading(within.workspace)
  try {
    await setAsOf(engine, within.asOf)
    const { id: benchmark } = await benchmarkNamed(engine, name)
    const versions = await readHistory(engine, benchmark)
    const { out } = context.console
    if (context.format === 'json') out(`${JSON.stringify({ benchmark, asOf: within.asOf, versions }, null, 2)}\n`)
    else out(`${linesOf(benchmark, versions, new DiffDescriber(within.language)).join('\n')}\n`)
  } finally {
    engine.close()
  }
}

function linesOf(benchmark: string, versions: readonly BenchmarkVersion[], describer: DiffDescriber): string[] {
  const newestFirst = versions.map((version, i) => ({ version, before: versions[i - 1]?.version ?? null })).toReversed()
  const blocks = newestFirst.map(({ version, before }) => [[''], versionLines(version, describer), changeLines(version, before, benchmark, describer), replacedLines(version, describer)].flat())
  return [describer.say('historyHead', { benchmark, versions: versions.length }), ...blocks.flat()]
}

function versionLines(one: BenchmarkVersion, describer: DiffDescriber): string[] {
  const recorded = (value: string | null): string => value ?? describer.say('notRecorded')
  return [
    describer.say('version', { version: one.version, title: one.title, state: one.isInForce ? describer.say('inForce') : '\u200B' }),
    describer.say('validity', { from: one.validFrom ?? describer.say('openStart'), to: one.validTo ?? describer.say('openEnd'), issuer: recorded(one.issuer) }),
    describer.say('publication', { published: recorded(one.publishedOn), number: recorded(one.publicationNumber), filed: recorded(one.filedOn), reviewed: recorded(one.lastReviewedOn) }),
    ...(one.isSecret ? [describer.say('secret')] : []),
    describer.say('content', { items: one.items, tiers: one.tiers, hash: recorded(one.tiersHash?.slice(0, 12) ?? null) }),
    one.decisions === 0 ? describer.say('governedNone') : describer.say('governed', { decisions: one.decisions, first: one.firstDecision, last: one.lastDecision }),
  ]
}

function changeLines({ changes, version }: BenchmarkVersion, before: string | null, benchmark: string, describer: DiffDescriber): string[] {
  if (changes === null) return [describer.say('firstVersion')]
  return [describer.say('changes', { ...countsOf(changes), ...directionsOf(changes) }), ...(changes.items.length === 0 ? [] : [describer.say('changesMore', { benchmark, before, version })])]
}

/** How many ranges of tiers moved which way. */
function directionsOf({ items }: BenchmarkDiff): Record<RangeChange['direction'], number> {
  const ranges = items.flatMap(({ tiers }) => tiers.flatMap(({ fines }) => fines.flatMap(({ range }) => range ?? [])))
  const of = (direction: string): number => ranges.filter((range) => range.direction === direction).length
  return { same: of('same'), graver: of('graver'), milder: of('milder'), wider: of('wider'), narrower: of('narrower') }
}

function replacedLines({ replaced }: BenchmarkVersion, describer: DiffDescriber): string[] {
  if (replaced.length === 0) return []
  return [describer.say('replacedHead', { count: replaced.length }), ...replaced.map((one) => replacedLine(one, describer))]
}

function replacedLine({ item, party, tier, loadedOn, replacedOn, before, after }: ReplacedTier, describer: DiffDescriber): string {
  const [old, now] = [describer.fines([before]), describer.fines([after])]
  const values = { item, tier, party: describer.party(party), loaded: loadedOn ?? describer.say('unknownDay'), replaced: replacedOn }
  return old === now ? describer.say('replacedConditions', values) : describer.say('replaced', { ...values, before: old, after: now })
}

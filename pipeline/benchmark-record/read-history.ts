import type { ComparedFine } from '../benchmarks/compared-tier.ts'
import { diffBenchmarks, type BenchmarkDiff } from '../benchmarks/diff-benchmarks.ts'
import { UserError } from '../domain/errors.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { needed, number, text, yesOrNo } from '../report-data/read-rows.ts'
import { nearest } from '../settings/nearest.ts'
import { readSql } from '../sql-file.ts'
import { storedFine, storedTiers } from './stored-tiers.ts'

/** A tier of which the first file said something else than the last one did, in one version. */
export interface ReplacedTier {
  readonly item: string
  /** A code of `party_kind`; null for every kind of party. */
  readonly party: string | null
  readonly tier: string
  /** Calendar days; when the first content was loaded is null where its file is not on record. */
  readonly loadedOn: string | null
  readonly replacedOn: string
  readonly before: ComparedFine
  readonly after: ComparedFine
  readonly conditionsBefore: string | null
  readonly conditionsAfter: string | null
}

/** A version of a benchmark on record; days are calendar days, null where none is recorded. */
export interface BenchmarkVersion {
  readonly version: string
  readonly title: string
  readonly issuer: string | null
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly isInForce: boolean
  readonly publishedOn: string | null
  readonly publicationNumber: string | null
  readonly isSecret: boolean
  readonly filedOn: string | null
  readonly lastReviewedOn: string | null
  /** Of the content of its tiers; null where it has none on record. */
  readonly tiersHash: string | null
  readonly items: number
  readonly tiers: number
  /** Penalty decisions of the workspace that it governs, and the days of the first and the last of them. */
  readonly decisions: number
  readonly firstDecision: string | null
  readonly lastDecision: string | null
  /** What changed from the version before it; null for the oldest. */
  readonly changes: BenchmarkDiff | null
  readonly replaced: readonly ReplacedTier[]
}

/** A benchmark by its id or a title that is its alone, with its versions, the oldest first; a UserError names the nearest. */
export async function benchmarkNamed(engine: Engine, name: string): Promise<{ readonly id: string; readonly versions: readonly string[] }> {
  const names = (await engine.query(readSql('benchmark-history/names'))).map((row) => ({ id: needed(row, 'benchmark_id'), title: needed(row, 'title'), version: needed(row, 'version') }))
  const wanted = plain(name)
  const byId = names.find(({ id }) => plain(id) === wanted)
  const byTitle = new Set(names.flatMap(({ id, title }) => (plain(title) === wanted ? [id] : [])))
  const [found] = byId === undefined ? [...byTitle] : [byId.id]
  if (found !== undefined && (byId !== undefined || byTitle.size === 1)) return { id: found, versions: names.flatMap(({ id, version }) => (id === found ? [version] : [])) }
  throw new UserError('unknown-benchmark', { value: name, nearest: byTitle.size > 1 ? [...byTitle].join('、') : nearest(name, names.map(({ id }) => id)) })
}

/** The versions of a benchmark on record, the oldest first. */
export async function readHistory(engine: Engine, benchmarkId: string): Promise<BenchmarkVersion[]> {
  const rows = await engine.query(readSql('benchmark-history/versions'), { benchmark_id: benchmarkId })
  const replaced = await engine.query(readSql('benchmark-history/replaced'), { benchmark_id: benchmarkId })
  const versions: BenchmarkVersion[] = []
  for (const [i, row] of rows.entries()) {
    const version = needed(row, 'version')
    const before = i === 0 ? null : await storedTiers(engine, benchmarkId, needed(rows[i - 1]!, 'version'))
    const changes = before === null ? null : diffBenchmarks(before, await storedTiers(engine, benchmarkId, version))
    versions.push({ ...versionOf(row), changes, replaced: replaced.filter((one) => one['benchmark_version'] === version).map(replacedTier) })
  }
  return versions
}

function versionOf(row: Row): Omit<BenchmarkVersion, 'changes' | 'replaced'> {
  return {
    version: needed(row, 'version'),
    title: needed(row, 'title'),
    issuer: text(row, 'issuer'),
    validFrom: text(row, 'valid_from'),
    validTo: text(row, 'valid_to'),
    isInForce: yesOrNo(row, 'is_in_force') === true,
    publishedOn: text(row, 'published_on'),
    publicationNumber: text(row, 'publication_number'),
    isSecret: yesOrNo(row, 'is_secret') === true,
    filedOn: text(row, 'filed_on'),
    lastReviewedOn: text(row, 'last_reviewed_on'),
    tiersHash: text(row, 'tiers_hash'),
    items: number(row, 'items') ?? 0,
    tiers: number(row, 'tiers') ?? 0,
    decisions: number(row, 'decisions') ?? 0,
    firstDecision: text(row, 'first_decision'),
    lastDecision: text(row, 'last_decision'),
  }
}

function replacedTier(row: Row): ReplacedTier {
  return {
    item: needed(row, 'violation_item'),
    party: text(row, 'party_kind'),
    tier: needed(row, 'tier'),
    loadedOn: text(row, 'loaded_on'),
    replacedOn: needed(row, 'replaced_on'),
    before: storedFine(row, 'old_'),
    after: storedFine(row),
    conditionsBefore: text(row, 'old_conditions'),
    conditionsAfter: text(row, 'conditions'),
  }
}

function plain(title: string): string {
  return title.normalize('NFKC').replaceAll(/[《》\s]/g, '')
}

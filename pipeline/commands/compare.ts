import { existsSync } from 'node:fs'
import { settleRanges, settleSupplements } from '../checks/settle-ranges.ts'
import { encodings } from '../domain/encoding.ts'
import type { Comparison } from '../domain/comparison.ts'
import { exitCodes, UserError } from '../domain/errors.ts'
import type { QuarantinedRowEntry, ReportDecision } from '../domain/report-data.ts'
import type { Engine } from '../engine/engine.ts'
import { compareDecision } from '../equal-treatment/compare-decision.ts'
import { fetchPast, fetchRegisters, namedDecisions } from '../equal-treatment/past-decisions.ts'
import { replaceFile } from '../exports/whole-file.ts'
import { orWriteFailed } from '../exports/write-table.ts'
import { withCompletedDraft } from '../ingest/draft-file.ts'
import { ingestFiles } from '../ingest/ingest-files.ts'
import { readDocumentNumber } from '../ingest/parsing/document-number.ts'
import { identityHasher } from '../privacy/identity-key.ts'
import { scrubText } from '../privacy/scrub-text.ts'
import { readQuarantine } from '../report-data/read-report.ts'
import { peopleByCase, shownDecision } from '../report-data/shown-decision.ts'
import { readSql } from '../sql-file.ts'
import { identityKey, openBeside } from '../workspace/workspace.ts'
import { renderComparisonPage } from '../../reports/comparison/comparison-page.ts'
import { renderComparisonText } from '../../reports/comparison/comparison-text.ts'
import { fill } from '../../reports/words/fill.ts'
import { inWorkspace, oneOf, requireFormat, type CommandContext, type WorkspaceContext } from './context.ts'
import { mappingFolders } from './ingest.ts'

export interface CompareFlags {
  readonly decision?: string | undefined
  readonly mapping?: string | undefined
  readonly encoding?: string | undefined
  /** An .html file to write instead of text. */
  readonly to?: string | undefined
}

/**
 * Holds a stored decision, or the draft decisions of a file, against the decisions before it. The workspace is only read.
 * Exit code 3 when a row of the draft could not be read.
 */
export async function compare(context: CommandContext, file: string | undefined, flags: CompareFlags): Promise<number> {
  requireFormat(context, ['text', 'json'])
  if ((file === undefined) === (flags.decision === undefined)) throw new UserError('missing-argument', { culprit: '<file> | --decision' })
  if (file !== undefined && !existsSync(file)) throw new UserError('file-not-found', { where: file })
  if (flags.to !== undefined && !flags.to.endsWith('.html')) throw new UserError('invalid-option', { where: '--to', value: flags.to, expected: '*.html' })
  const within = await inWorkspace(context)
  const engine = await openBeside(within.workspace)
  try {
    await fetchRegisters(engine)
    const subjects = file === undefined ? await named(engine, flags.decision!, within.asOf) : await loadDraft(within, engine, file, flags)
    const unread = file === undefined ? [] : await readQuarantine(engine)
    await fetchPast(engine, subjects, within.asOf, settleAll)
    const comparisons: Comparison[] = []
    for (const id of subjects) comparisons.push(await compareOne(engine, id))
    const isDraft = file !== undefined
    if (flags.to !== undefined) await writePage(within, comparisons, isDraft, flags.to)
    else if (context.format === 'json') context.console.out(`${JSON.stringify({ asOf: within.asOf, isDraft, comparisons, unread }, null, 2)}\n`)
    else for (const one of comparisons) context.console.out(`${renderComparisonText(one, { language: within.language, asOf: within.asOf, isDraft })}\n`)
    sayUnread(within, unread)
    return unread.length > 0 ? exitCodes.input : exitCodes.ran
  } finally {
    engine.close()
  }
}

async function named(engine: Engine, name: string, asOf: string): Promise<string[]> {
  const found = await namedDecisions(engine, name, readDocumentNumber(name).normalised, asOf)
  if (found.length === 0) throw new UserError('unknown-decision', { decision: name })
  return found
}

/** Loads the drafts into the database in memory; gives their ids in the order of the file. */
async function loadDraft({ workspace, now, asOf, words }: WorkspaceContext, engine: Engine, file: string, flags: CompareFlags): Promise<string[]> {
  const key = await identityKey(workspace)
  const given = {
    mappingFolders: mappingFolders(workspace),
    mappingFile: flags.mapping,
    encoding: flags.encoding === undefined ? undefined : oneOf('--encoding', flags.encoding, encodings),
    decisionDate: asOf,
    numberOf: (row: number) => fill(words.pastPractice.draftNumber, { row }),
  }
  const intakes = await withCompletedDraft(file, given, (copies, temporaryFolder) =>
    ingestFiles(engine, copies, {
      mappingFolders: given.mappingFolders,
      mappingFile: given.mappingFile,
      // Two sheets of one name would be two versions of one sheet.
      nameOf: (copy) => (copies.length === 1 ? file : `${file} [${copies.indexOf(copy) + 1}]`),
      identity: { key, hash: identityHasher(key) },
      temporaryFolder,
      now,
    }),
  )
  const error = intakes.find((intake) => intake.error !== null)?.error
  const drafts = await engine.query("SELECT decision_id FROM stored.decision WHERE act_type = 'penalty' ORDER BY source_id, source_row")
  if (drafts.length > 0) return drafts.map((row) => String(row['decision_id']))
  throw error ?? new UserError('draft-without-decisions', { where: file })
}

async function compareOne(engine: Engine, id: string): Promise<Comparison> {
  const { nearestIds, ...measured } = await compareDecision(engine, id)
  const decisions = await shown(engine, [id, ...nearestIds])
  const weights = measured.weights.map(({ fact, ...rest }) => Object.assign(rest, { fact: scrubText(fact) }))
  return { decision: decisions.get(id)!, ...measured, weights, nearest: nearestIds.flatMap((one) => decisions.get(one) ?? []) }
}

/** Decisions as they may be shown: people masked. */
async function shown(engine: Engine, ids: readonly string[]): Promise<Map<string, ReportDecision>> {
  await engine.execute('CREATE OR REPLACE TEMP TABLE shown_decision (decision_id VARCHAR)')
  await engine.append('shown_decision', ['decision_id'], ids.map((id) => [id]))
  const people = peopleByCase(await engine.query(readSql('equal-treatment/compare/people')))
  const rows = await engine.query(readSql('equal-treatment/compare/shown_decision'))
  return new Map(rows.map((row) => [String(row['decision_id']), shownDecision(row, people)]))
}

async function writePage({ language, asOf, say }: WorkspaceContext, comparisons: readonly Comparison[], isDraft: boolean, to: string): Promise<void> {
  await orWriteFailed(to, () => replaceFile(to, renderComparisonPage(comparisons, { language, asOf, isDraft })))
  say('comparisonWritten', { count: comparisons.length, path: to })
}

function sayUnread({ console, format, words }: WorkspaceContext, unread: readonly QuarantinedRowEntry[]): void {
  if (unread.length === 0 || format === 'json') return
  console.out(`${fill(words.pastPractice.unreadableRows, { rows: unread.length })}\n`)
  for (const { row, reason, column, value, details } of unread) {
    const why = fill(words.quarantine[reason] ?? reason, { ...details, column, value })
    console.out(`${fill(words.pastPractice.unreadableRow, { row, reason: why })}\n`)
  }
}

async function settleAll(engine: Engine): Promise<void> {
  await settleSupplements(engine)
  await settleRanges(engine)
}

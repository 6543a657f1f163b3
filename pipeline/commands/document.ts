import { mkdir } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { isCalendarDate } from '../calendar/shanghai-date.ts'
import { clockUnits } from '../domain/clock.ts'
import { UserError } from '../domain/errors.ts'
import type { ReportFinding } from '../domain/report-data.ts'
import { draftKinds, draftRules, issuerOf, suggestedKind, type DraftKind } from '../domain/supervision-document.ts'
import type { Engine } from '../engine/engine.ts'
import { replaceFile } from '../exports/whole-file.ts'
import { orWriteFailed } from '../exports/write-table.ts'
import { readFindings } from '../report-data/read-findings.ts'
import { latestRun } from '../report-data/read-report.ts'
import { code, needed, number, text } from '../report-data/read-rows.ts'
import { readSql } from '../sql-file.ts'
import { openForReading } from '../workspace/workspace.ts'
import { toWord } from '../../reports/documents/word.ts'
import { describeFinding } from '../../reports/nightly/describe-finding.ts'
import { composeSupervisionDocument, type SupervisionDraft } from '../../reports/supervision/compose-document.ts'
import { fill } from '../../reports/words/fill.ts'
import { supervisionWordsIn } from '../../reports/words/supervision.ts'
import { localChecks } from './checks-in-force.ts'
import { finish, inWorkspace, oneOf, requireFormat, type CommandContext, type WorkspaceContext } from './context.ts'
import { namedApart } from './file-names.ts'
import { appendToRegister, registerLine, type RegisterEntry } from './supervision-register.ts'

export interface DocumentFlags {
  readonly kind?: string
  /** The last day that an opinion, a decision or a reminder states. */
  readonly due?: string
  readonly to?: string
  readonly register?: string
}

/** Drafts a document of supervision on a finding in Word, and the line for the register that its time limit runs from. */
export async function draftDocument(context: CommandContext, id: string, flags: DocumentFlags): Promise<void> {
  requireFormat(context, ['text', 'json'])
  if (flags.due !== undefined && !isCalendarDate(flags.due)) throw new UserError('invalid-date', { where: '--due', value: flags.due })
  if (flags.to !== undefined && extname(flags.to).toLowerCase() !== '.docx') throw new UserError('invalid-option', { where: '--to', value: flags.to, expected: '*.docx' })
  const within = await inWorkspace(context)
  const draft = await draftOf(within, id, flags)
  const file = flags.to ?? join(within.workspace.reports, 'documents', fileName(draft, within))
  await orWriteFailed(file, async () => {
    await mkdir(dirname(file), { recursive: true })
    await replaceFile(file, await toWord(composeSupervisionDocument(draft, within.language)))
  })
  report(within, draft, flags, file)
  await register(within, entryOf(draft, within), flags.register)
  finish(within)
}

async function draftOf({ workspace, asOf }: WorkspaceContext, id: string, flags: DocumentFlags): Promise<SupervisionDraft> {
  const { name: bureau, annualContact: contact } = workspace.configuration
  const engine = await openForReading(workspace)
  try {
    const reportFinding = onlyFinding(await readFindings(engine, await latestRun(engine, workspace.folder)), id)
    const check = localChecks(workspace.configuration).find((one) => one.id === reportFinding.finding.checkId)!
    const kind = flags.kind === undefined ? suggestedKind(bureau, reportFinding.agencyName, check.duties) : oneOf('--kind', flags.kind, draftKinds)
    const { power, limit } = await ruleOf(engine, kind, asOf)
    return {
      kind, issuer: issuerOf(kind, bureau), reportFinding, check, power, limit, due: flags.due ?? null, asOf, runDay: await dayOf(engine, reportFinding.finding.runId), contact,
      isConfirmed: reportFinding.life.state === 'confirmed',
    }
  } finally {
    engine.close()
  }
}

async function dayOf(engine: Engine, runId: string): Promise<string> {
  return needed((await engine.query('SELECT CAST(as_of AS VARCHAR) AS as_of FROM stored.run WHERE run_id = $run_id', { run_id: runId }))[0]!, 'as_of')
}

function onlyFinding(all: readonly ReportFinding[], id: string): ReportFinding {
  const found = all.filter(({ finding }) => finding.findingId.startsWith(id))
  if (found.length > 1) throw new UserError('ambiguous-finding', { finding: id })
  if (found[0] === undefined) throw new UserError('unknown-finding', { finding: id })
  return found[0]
}

async function ruleOf(engine: Engine, kind: DraftKind, asOf: string): Promise<Pick<SupervisionDraft, 'power' | 'limit'>> {
  const { clock } = draftRules[kind]
  if (clock === null) return { power: null, limit: null }
  const row = (await engine.query(readSql('report/reply-limit'), { rule: clock, received: asOf }))[0]!
  const amount = number(row, 'amount')
  return {
    power: { instrument: needed(row, 'instrument'), article: needed(row, 'article') },
    limit: amount === null ? null : { amount, unit: code(row, 'unit', clockUnits), received: asOf, due: text(row, 'due_day') },
  }
}

function fileName({ kind, reportFinding, check }: SupervisionDraft, { language, words }: WorkspaceContext): string {
  const { sentences: own, kinds } = supervisionWordsIn(language)
  const { document } = describeFinding(reportFinding, check, words, language)
  return namedApart([null], () => fill(own.file, { kind: kinds[kind].name, document, finding: reportFinding.finding.findingId }))[0]!.name
}

function report(within: WorkspaceContext, draft: SupervisionDraft, flags: DocumentFlags, file: string): void {
  const { sentences: own, kinds } = supervisionWordsIn(within.language)
  const { kind, issuer, power } = draft
  const name = kinds[kind].name
  const lines = [
    fill(flags.kind === undefined ? own.suggested : own.chosen, { kind: name }),
    ...(issuer.isOwn || power === null ? [] : [fill(own.notOwnPower, { bureau: within.workspace.configuration.name, kind: name, basis: fill(own.basis, power), issuer: issuer.name })]),
    ...(kind === 'decision' ? [own.decisionAfterOpinion] : []),
    own.checkBasis,
  ]
  if (within.format === 'text') within.console.out(`${lines.join('\n')}\n`)
  within.say('report', { path: file })
  Object.assign(within.result, { kind, issuer: issuer.name, mayIssue: issuer.isOwn, document: file })
}

function entryOf({ kind, issuer, reportFinding, check, due }: SupervisionDraft, { language, words }: WorkspaceContext): RegisterEntry {
  const { document, verdict } = describeFinding(reportFinding, check, words, language)
  return { agency: reportFinding.agencyName, issuer: issuer.name, kind: draftRules[kind].registered, subject: `${document} ${verdict}`, findingId: reportFinding.finding.findingId, due }
}

async function register({ language, console, format, result }: WorkspaceContext, entry: RegisterEntry, file: string | undefined): Promise<void> {
  const { sentences: own } = supervisionWordsIn(language)
  const lines = [own.registerLine, registerLine(entry)]
  if (file !== undefined) lines.push(fill((await appendToRegister(file, entry)) ? own.registered : own.registeredBefore, { path: file }))
  if (format === 'text') console.out(`${lines.join('\n')}\n`)
  result['register'] = entry
}

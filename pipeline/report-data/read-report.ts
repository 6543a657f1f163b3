import type { Check } from '../domain/check.ts'
import { UserError, userErrorCodes } from '../domain/errors.ts'
import { coverageOutcomes, type Coverage } from '../domain/finding.ts'
import { recordTypes } from '../domain/record.ts'
import type { NightlyReportData, QuarantinedRowEntry, QuarantineEntry, SourceEntry, UnusableEntry } from '../domain/report-data.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { staffMask } from '../privacy/mask-officer.ts'
import { maskParty } from '../privacy/mask-party.ts'
import { scrubText } from '../privacy/scrub-text.ts'
import { readSql } from '../sql-file.ts'
import { readBoard } from './read-board.ts'
import { readFindings } from './read-findings.ts'
import { readJudged } from './read-life.ts'
import { code, needed, number, text } from './read-rows.ts'

/** The run that finished last; a UserError when there is none. */
export async function latestRun(engine: Engine, where: string): Promise<string> {
  const row = (await engine.query(readSql('report/latest-run')))[0]
  if (row === undefined) throw new UserError('no-run', { where })
  return needed(row, 'run_id')
}

/** Everything that the nightly report of a run shows, of the checks that ran in it, but for the time limits, which whoever renders it works out. */
export async function readReport(
  engine: Engine,
  runId: string,
  workspaceName: string,
  checks: readonly Check[],
  mappingTitles: NightlyReportData['mappingTitles'],
): Promise<NightlyReportData> {
  const run = (await engine.query(readSql('report/run'), { run_id: runId }))[0]!
  const coverage = await readCoverage(engine, runId)
  const asOf = needed(run, 'as_of')
  const parameters: NightlyReportData['parameters'] = JSON.parse(needed(run, 'parameters'))
  const totals = (await engine.query(readSql('report/totals'), { as_of: asOf }))[0]!
  return {
    workspaceName,
    runId,
    asOf,
    startedAt: needed(run, 'started_at'),
    programVersion: needed(run, 'program_version'),
    dataHash: needed(run, 'data_hash'),
    checksHash: needed(run, 'checks_hash'),
    dataCutOff: text(totals, 'data_cut_off'),
    decisionCount: number(totals, 'decision_count') ?? 0,
    agencyCount: number(totals, 'agency_count') ?? 0,
    checks: checks.filter(({ id }) => parameters[id] !== undefined),
    parameters,
    findings: await readFindings(engine, runId),
    coverage: coverage.filter((line) => line.agencyId !== '*'),
    judged: await readJudged(engine),
    statistics: (await engine.query(readSql('report/statistics'), { run_id: runId })).map((row) => ({
      study: needed(row, 'study'),
      part: text(row, 'part') ?? '',
      name: needed(row, 'name'),
      value: number(row, 'value') ?? 0,
    })),
    agencyNames: await readAgencyNames(engine),
    board: await readBoard(engine, asOf),
    deadlines: null,
    sources: (await engine.query(readSql('report/sources'))).map(sourceOf),
    quarantine: (await engine.query(readSql('report/quarantine'))).map(quarantineOf),
    unusable: (await engine.query(readSql('report/unusable-files'))).map(unusableOf),
    mappingTitles,
    failures: coverage
      .filter((line) => line.agencyId === '*')
      .map((line) => ({ checkId: line.checkId, message: scrubText(Object.keys(line.reasons).join('; ')) })),
  }
}

/** The coverage ledger of a run; the line of a check that failed has the agency `*`. */
export async function readCoverage(engine: Engine, runId: string): Promise<Coverage[]> {
  return (await engine.query(readSql('report/coverage'), { run_id: runId })).map(coverageOf)
}

/** Agency id -> name. */
export async function readAgencyNames(engine: Engine): Promise<Record<string, string>> {
  const rows = await engine.query(readSql('report/agency-names'))
  return Object.fromEntries(rows.map((row) => [needed(row, 'agency_id'), needed(row, 'name')]))
}

function coverageOf(row: Row): Coverage {
  return {
    runId: needed(row, 'run_id'),
    checkId: needed(row, 'check_id'),
    agencyId: needed(row, 'agency_id'),
    period: needed(row, 'period'),
    outcome: code(row, 'outcome', coverageOutcomes),
    examined: number(row, 'examined') ?? 0,
    flagged: number(row, 'flagged') ?? 0,
    clear: number(row, 'clear') ?? 0,
    tooFew: number(row, 'too_few') ?? 0,
    notApplicable: number(row, 'not_applicable') ?? 0,
    reasons: JSON.parse(needed(row, 'reasons')),
  }
}

function sourceOf(row: Row): SourceEntry {
  return {
    file: needed(row, 'file'),
    sheet: text(row, 'sheet'),
    mapping: needed(row, 'mapping'),
    recordType: code(row, 'record_type', recordTypes),
    rowsRead: number(row, 'rows_read') ?? 0,
    rowsUsed: number(row, 'rows_used') ?? 0,
    rowsRepeated: number(row, 'rows_repeated') ?? 0,
    rowsReplaced: number(row, 'rows_replaced') ?? 0,
    rowsQuarantined: number(row, 'rows_quarantined') ?? 0,
    unusedHeaders: JSON.parse(needed(row, 'unused_headers')),
  }
}

function unusableOf(row: Row): UnusableEntry {
  return {
    file: needed(row, 'file'),
    sheet: text(row, 'sheet'),
    code: code(row, 'code', userErrorCodes),
    details: JSON.parse(needed(row, 'details')),
  }
}

const namesPeople = /当事人|相对人|姓名|名称|法定代表人|_MC$|FRDB/iu
const namesStaff = /承办|经办|审核人|执法人员/u

function quarantineOf(row: Row): QuarantineEntry {
  return {
    file: needed(row, 'file'),
    reason: needed(row, 'reason'),
    rows: number(row, 'quarantined') ?? 0,
    exampleRow: number(row, 'row_number') ?? 0,
    exampleColumn: text(row, 'column_name'),
    exampleValue: shownValue(row),
    details: JSON.parse(needed(row, 'details')),
  }
}

/** Every row that could not be used, so that its agency can mend it. */
export async function readQuarantine(engine: Engine): Promise<QuarantinedRowEntry[]> {
  return (await engine.query(readSql('report/quarantined-rows'))).map((row) => ({
    file: needed(row, 'file'),
    sheet: text(row, 'sheet'),
    row: number(row, 'row_number') ?? 0,
    column: text(row, 'column_name'),
    value: shownValue(row),
    reason: needed(row, 'reason'),
    details: JSON.parse(needed(row, 'details')),
  }))
}

/** The cell at fault; a whole row has none, and a cell that may name a person is masked. */
function shownValue(row: Row): string | null {
  const column = text(row, 'column_name')
  const value = text(row, 'value')
  if (column === null || value === null) return null
  const scrubbed = scrubText(value)
  if (namesStaff.test(column)) return staffMask
  return namesPeople.test(column) ? maskParty(scrubbed, 'unknown') : scrubbed
}

import { mkdir } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { settleRanges, settleSupplements } from '../checks/settle-ranges.ts'
import { UserError } from '../domain/errors.ts'
import { typicalCaseLimits, type TypicalCase } from '../domain/typical-case.ts'
import { textSheetsToExcel } from '../exports/text-sheets.ts'
import { replaceFile } from '../exports/whole-file.ts'
import { orWriteFailed } from '../exports/write-table.ts'
import { hashOfData } from '../findings/record-run.ts'
import { latestRun } from '../report-data/read-report.ts'
import { readTypicalCases } from '../report-data/read-typical-cases.ts'
import { setAsOf } from '../workspace/create-schema.ts'
import { openForReading } from '../workspace/workspace.ts'
import { typicalCasesSheets } from '../../reports/tables/typical-cases-sheets.ts'
import { fill } from '../../reports/words/fill.ts'
import { inWorkspace, requireFormat, type CommandContext, type WorkspaceContext } from './context.ts'

export interface TypicalCasesFlags {
  readonly to?: string
}

/** Lists decisions that may serve as typical cases, without names. It rests on the latest run, which knows of what something is suspected. */
export async function typicalCases(context: CommandContext, { to }: TypicalCasesFlags): Promise<void> {
  requireFormat(context, ['text', 'json'])
  const within = await inWorkspace(context)
  const { words, workspace, language } = within
  const file = to ?? join(workspace.reports, 'typical-cases.xlsx')
  if (extname(file).toLowerCase() !== '.xlsx') throw new UserError('invalid-option', { where: '--to', value: file, expected: '*.xlsx' })
  const { cases, run } = await candidates(within)
  const own = words.typicalCases
  const { out } = context.console
  if (context.format === 'json') {
    out(`${JSON.stringify({ run, cases: cases.map(withoutSource) }, null, 2)}\n`)
    return
  }
  if (cases.length === 0) {
    out(`${fill(own.none, { cases: typicalCaseLimits.leastCases })}\n`)
    return
  }
  await orWriteFailed(file, async () => {
    await mkdir(dirname(file), { recursive: true })
    await replaceFile(file, await textSheetsToExcel(typicalCasesSheets(cases, run, typicalCaseLimits, language)))
  })
  out(`${fill(own.summary, { count: cases.length, cases: cases.reduce((sum, each) => sum + each.cases, 0) })}\n${fill(own.written, { path: file })}\n`)
}

/** Without the key to the file. */
function withoutSource(one: TypicalCase): Record<string, unknown> {
  return Object.fromEntries(Object.entries(one).filter(([name]) => name !== 'source'))
}

async function candidates({ workspace, isAsOfGiven, asOf, words }: WorkspaceContext): Promise<{ cases: TypicalCase[]; run: string }> {
  const engine = await openForReading(workspace)
  try {
    const run = await latestRun(engine, workspace.folder)
    const [row] = await engine.query('SELECT CAST(as_of AS VARCHAR) AS as_of, data_hash FROM stored.run WHERE run_id = $run_id', { run_id: run })
    const day = String(row!['as_of'])
    if ((isAsOfGiven && day !== asOf) || row!['data_hash'] !== (await hashOfData(engine))) throw new UserError('run-outdated', { where: run })
    await setAsOf(engine, day)
    await settleSupplements(engine)
    await settleRanges(engine)
    const { anonymousParty: party, anonymousOfficer: officer, anonymousAgency: agency } = words.typicalCases
    return { cases: await readTypicalCases(engine, run, typicalCaseLimits, { party, officer, agency }), run }
  } finally {
    engine.close()
  }
}

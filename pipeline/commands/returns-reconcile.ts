import { mkdir } from 'node:fs/promises'
import { dirname, extname } from 'node:path'
import type { CellVerdict } from '../domain/annual-analysis.ts'
import { UserError } from '../domain/errors.ts'
import { textSheetsToExcel } from '../exports/text-sheets.ts'
import { replaceFile } from '../exports/whole-file.ts'
import { orWriteFailed } from '../exports/write-table.ts'
import { decisionsBehind } from '../report-data/behind-cell.ts'
import { readReconciliation } from '../report-data/read-reconciliation.ts'
import { readSql } from '../sql-file.ts'
import { formsOf, openForReading } from '../workspace/workspace.ts'
import { reconcileSheets, type DecisionOfCell } from '../../reports/annual/reconcile-sheets.ts'
import { annualYear, countAsOf, runOf } from './annual-data.ts'
import { finish, inWorkspace, requireFormat, type CommandContext } from './context.ts'

export interface ReconcileFlags {
  readonly year?: string
  readonly to: string
}

/** Writes every figure reported for a year beside what the decisions on record give, with the decisions behind each difference. */
export async function returnsReconcile(context: CommandContext, flags: ReconcileFlags): Promise<void> {
  requireFormat(context, ['text', 'json'])
  if (extname(flags.to).toLowerCase() !== '.xlsx') throw new UserError('invalid-option', { where: '--to', value: flags.to, expected: '*.xlsx' })
  const within = await inWorkspace(context)
  const { asOf, language } = within
  const year = annualYear(flags.year, asOf)
  const { forms } = await formsOf(within.workspace)
  const engine = await openForReading(within.workspace)
  try {
    await countAsOf(engine, asOf)
    const cells = await readReconciliation(engine, year)
    const decisions: DecisionOfCell[] = []
    for (const cell of cells.filter(({ verdict }) => verdict === 'under-reported' || verdict === 'over-reported')) {
      for (const decision of await decisionsBehind(engine, cell)) decisions.push({ cell, decision })
    }
    const [coverage] = await engine.query(readSql('annual-statistics/coverage'), { year })
    const latest = coverage!['latest_decision'] === null ? null : String(coverage!['latest_decision'])
    const about = { year, asOf, latest, run: await runOf(engine, asOf), forms }
    const workbook = await textSheetsToExcel(reconcileSheets(cells, decisions, about, language))
    await orWriteFailed(flags.to, async () => {
      await mkdir(dirname(flags.to), { recursive: true })
      await replaceFile(flags.to, workbook)
    })
    const count = (verdict: CellVerdict): number => cells.filter((cell) => cell.verdict === verdict).length
    within.say('reconciled', {
      cells: cells.length, equal: count('equal'), explained: count('explained'), over: count('over-reported'), under: count('under-reported'),
      blank: count('not reported'), unreadable: count('unreadable'), none: count('not computable'),
    })
    within.say('report', { path: flags.to })
    within.result['cells'] = cells
    within.result['written'] = flags.to
    finish(within)
  } finally {
    engine.close()
  }
}

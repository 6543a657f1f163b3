import type { Check } from '../../pipeline/domain/check.ts'
import type { Coverage } from '../../pipeline/domain/finding.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { Table } from '../../pipeline/domain/table.ts'
import { wordsIn } from '../words/words.ts'
import { tableOf, type Column } from './column.ts'

/** The coverage ledger as a list: what each check examined for each agency and period, and why not. */
export function coverageTable(
  coverage: readonly Coverage[],
  agencyNames: Readonly<Record<string, string>>,
  checks: readonly Check[],
  language: Language,
): Table {
  const words = wordsIn(language)
  const byId = new Map(checks.map((check) => [check.id, check.words[language]]))
  const columns: readonly Column<Coverage>[] = [
    ['check', 'text', (line) => byId.get(line.checkId)?.title ?? line.checkId],
    ['agency', 'text', ({ agencyId }) => (agencyId === '' ? words.report.issuerNotRecorded : (agencyNames[agencyId] ?? agencyId))],
    ['period', 'text', (line) => line.period],
    ['outcome', 'text', (line) => words.terms.outcomes[line.outcome]],
    ['examined', 'integer', (line) => line.examined],
    ['flagged', 'integer', (line) => line.flagged],
    ['clear', 'integer', (line) => line.clear],
    ['too_few', 'integer', (line) => line.tooFew],
    ['not_applicable', 'integer', (line) => line.notApplicable],
    ['reasons', 'text', (line) => reasonsOf(line)],
    ['run_id', 'text', (line) => line.runId],
  ]
  return tableOf(coverage, columns, words)

  function reasonsOf({ checkId, reasons }: Coverage): string {
    const sentences = byId.get(checkId)?.reasons ?? {}
    return Object.entries(reasons)
      .map(([reason, subjects]) => (subjects > 0 ? `${sentences[reason] ?? reason} (${subjects})` : words.tables.no_records))
      .join('; ')
  }
}

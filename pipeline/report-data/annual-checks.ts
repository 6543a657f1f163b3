import type { CheckYear } from '../domain/annual-analysis.ts'
import type { Check } from '../domain/check.ts'
import type { Language } from '../domain/language.ts'
import type { Engine, Row } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'
import { needed, number } from './read-rows.ts'

/** What the checks of a run found of a year: those of annual returns and analyses, and those of discretion. Checks of benchmarks themselves are in neither. */
export interface ChecksOfYear {
  readonly returnChecks: readonly CheckYear[]
  readonly discretionChecks: readonly CheckYear[]
}

export async function readChecksOfYear(
  engine: Engine,
  checks: readonly Check[],
  { runId, year, language, hasYearBefore }: { readonly runId: string; readonly year: number; readonly language: Language; readonly hasYearBefore: boolean },
): Promise<ChecksOfYear> {
  const lines = await engine.query(readSql('annual-statistics/checks-of-year'), { run_id: runId, year })
  const verdicts = await engine.query(readSql('annual-statistics/verdicts-of-year'), { run_id: runId, year })
  const years = checks.flatMap((check): { check: Check; line: CheckYear }[] => {
    const row = lines.find((line) => line['check_id'] === check.id)
    if (row === undefined || (number(row, 'examined') ?? 0) === 0) return []
    return [{ check, line: yearOf(check, row, verdicts, language, hasYearBefore) }]
  })
  return {
    returnChecks: years.filter(({ check }) => isOfReturns(check)).map(({ line }) => line),
    discretionChecks: years.filter(({ check }) => !isOfReturns(check) && check.subject !== 'benchmark').map(({ line }) => line),
  }
}

function isOfReturns({ duties }: Check): boolean {
  return duties.some((duty) => duty === 'P4' || duty === 'P5')
}

function yearOf(check: Check, row: Row, verdicts: readonly Row[], language: Language, hasYearBefore: boolean): CheckYear {
  const words = check.words[language]
  return {
    checkId: check.id,
    title: words.title,
    examined: (number(row, 'examined') ?? 0) - (number(row, 'too_few') ?? 0) - (number(row, 'not_applicable') ?? 0),
    findings: number(row, 'findings') ?? 0,
    explained: number(row, 'explained') ?? 0,
    tooFew: number(row, 'too_few') ?? 0,
    notApplicable: number(row, 'not_applicable') ?? 0,
    findingsBefore: hasYearBefore && (number(row, 'examined_before') ?? 0) > 0 ? (number(row, 'findings_before') ?? 0) : null,
    verdicts: verdicts
      .filter((each) => each['check_id'] === check.id)
      .map((each) => ({ title: words.verdicts[needed(each, 'verdict')]?.title ?? needed(each, 'verdict'), count: number(each, 'findings') ?? 0 })),
  }
}

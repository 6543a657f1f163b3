import { severities } from '../../pipeline/domain/finding.ts'
import type { JudgedFindings } from '../../pipeline/domain/finding-life.ts'
import type { ReportFinding } from '../../pipeline/domain/report-data.ts'
import { precisionGrades } from './check-precision.ts'

/** The most severe first; within a severity, checks that reviewers mostly upheld before those that they mostly did not; else in the order given. */
export function rankFindings(findings: readonly ReportFinding[], judged: readonly JudgedFindings[]): ReportFinding[] {
  const grades = precisionGrades(judged)
  const gradeOf = ({ finding }: ReportFinding): number => grades.get(finding.checkId) ?? 0
  return findings.toSorted((a, b) => severities.indexOf(b.finding.severity) - severities.indexOf(a.finding.severity) || gradeOf(a) - gradeOf(b))
}

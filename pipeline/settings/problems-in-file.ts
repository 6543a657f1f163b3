import { UserError } from '../domain/errors.ts'
import type { SettingsProblem } from '../domain/settings-problem.ts'

/** The error that lists every mistake of a file, in the order in which they stand in it. */
export function problemsInFile(code: 'form-invalid' | 'mapping-invalid', file: string, problems: readonly SettingsProblem[]): UserError {
  const inOrder = problems.toSorted((a, b) => a.line - b.line || a.column - b.column)
  return new UserError(code, { where: file, count: String(problems.length) }, { problems: inOrder })
}

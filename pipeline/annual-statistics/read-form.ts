import type { AnnualForm } from '../domain/annual-form.ts'
import { UserError } from '../domain/errors.ts'
import type { SettingsProblem } from '../domain/settings-problem.ts'
import { readYaml } from '../settings/parse-yaml.ts'
import { formProblems } from './form-problems.ts'
import { formInShape, ruleOf, type WrittenForm } from './form-shape.ts'

/** A form from the text of its file. Throws a UserError that lists every mistake with its line and column. */
export function readForm(text: string, file: string): AnnualForm {
  const yaml = readYaml(text)
  const shaped = formInShape(yaml)
  if ('problems' in shaped) throw invalid(file, shaped.problems)
  const problems = formProblems(shaped.value).map(yaml.locate)
  if (problems.length > 0) throw invalid(file, problems)
  return compile(shaped.value)
}

function invalid(file: string, problems: readonly SettingsProblem[]): UserError {
  const inOrder = problems.toSorted((a, b) => a.line - b.line || a.column - b.column)
  return new UserError('form-invalid', { where: file, count: String(problems.length) }, { problems: inOrder })
}

function compile({ tables, ...written }: WrittenForm): AnnualForm {
  return {
    ...written,
    tables: tables.map(({ cells, ...table }) => ({
      ...table,
      cells: cells.map((cell) => ({ cell: cell.cell, headers: cell.header, above: cell.above ?? null, unit: cell.unit, rule: ruleOf(cell) })),
    })),
  }
}

import type { AnnualForm } from '../domain/annual-form.ts'
import { readYaml } from '../settings/parse-yaml.ts'
import { problemsInFile } from '../settings/problems-in-file.ts'
import { formProblems } from './form-problems.ts'
import { formInShape, ruleOf, type WrittenForm } from './form-shape.ts'

/** A form from the text of its file. Throws a UserError that lists every mistake with its line and column. */
export function readForm(text: string, file: string): AnnualForm {
  const yaml = readYaml(text)
  const shaped = formInShape(yaml)
  if ('problems' in shaped) throw problemsInFile('form-invalid', file, shaped.problems)
  const problems = formProblems(shaped.value).map(yaml.locate)
  if (problems.length > 0) throw problemsInFile('form-invalid', file, problems)
  return compile(shaped.value)
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

import type { SettingsProblemCode } from '../domain/settings-problem.ts'
import { headerKey } from '../domain/form-header.ts'
import { nearest } from '../settings/nearest.ts'
import type { ShapeProblem } from '../settings/shape-problem.ts'
import { ruleKeys, type WrittenCell, type WrittenForm, type WrittenTable } from './form-shape.ts'

type Path = readonly (string | number)[]

/** What is wrong in a form that has the right shape: names that mean nothing or two things, rules that cannot hold. */
export function formProblems(form: WrittenForm): ShapeProblem[] {
  const tables = form.tables.flatMap((table, i) => {
    const path = ['tables', i]
    const first = form.tables.findIndex((other) => other.table === table.table)
    const twice = first < i ? [problem('form-table-twice', [...path, 'table'], { table: table.table })] : []
    return [...twice, ...table.cells.flatMap((cell, place) => cellProblems(cell, table, [...path, 'cells', place], place)), ...sumProblems(table, path)]
  })
  return [...tables, ...kindProblems(form), ...severityProblems(form)]
}

function cellProblems(cell: WrittenCell, { cells }: WrittenTable, path: Path, place: number): ShapeProblem[] {
  const problems: ShapeProblem[] = []
  const before = cells.slice(0, place)
  if (before.some((other) => other.cell === cell.cell)) problems.push(problem('form-cell-twice', [...path, 'cell'], { cell: cell.cell }))
  const other = before.find((one) => sameHeader(one, cell))
  if (other !== undefined) problems.push(problem('form-header-twice', [...path, 'header'], { header: cell.header[0]!, other: other.cell }))
  const rules = ruleKeys.filter((key) => cell[key] !== undefined)
  if (rules.length === 0) problems.push(problem('form-rule-missing', [...path, 'cell'], { cell: cell.cell, rules: ruleKeys.join(', ') }))
  if (rules.length > 1) problems.push(problem('form-rules-several', [...path, rules[1]!], { cell: cell.cell, rules: rules.join(', ') }, 'key'))
  if (cell.words !== undefined && cell.decisions === undefined) problems.push(problem('form-words-alone', [...path, 'words'], { key: 'words', needed: 'decisions' }, 'key'))
  if (cell.shared !== undefined && cell.heaviest === undefined) problems.push(problem('form-words-alone', [...path, 'shared'], { key: 'shared', needed: 'heaviest' }, 'key'))
  const isAmount = cell.unit === 'yuan' || cell.unit === 'wan_yuan'
  const counts = rules.length === 1 && cell.sum === undefined && cell.unrecorded === undefined
  if (counts && (cell.rule === 'amount') !== isAmount) problems.push(problem('form-unit-wrong', [...path, 'unit'], { unit: cell.unit, cell: cell.cell }))
  return problems
}

/** Two cells that the same heading and header would mean. */
function sameHeader(a: WrittenCell, b: WrittenCell): boolean {
  const ofB = fullKeys(b)
  return fullKeys(a).some((key) => ofB.includes(key))
}

function fullKeys({ header, above }: WrittenCell): string[] {
  return header.map((each) => headerKey(above ?? '') + headerKey(each))
}

function sumProblems({ cells }: WrittenTable, path: Path): ShapeProblem[] {
  const names = cells.map(({ cell }) => cell)
  return cells.flatMap((cell, place) =>
    (cell.sum ?? []).flatMap((part, i) => {
      const at = [...path, 'cells', place, 'sum', i]
      const other = cells.find((one) => one.cell === part)
      if (other === undefined) return [problem('form-sum-unknown', at, { cell: part, nearest: nearest(part, names) })]
      if (reaches(part, cell.cell, cells, new Set())) return [problem('form-sum-circular', at, { cell: cell.cell })]
      return other.unit === cell.unit ? [] : [problem('form-sum-units', at, { cell: part, unit: other.unit, expected: cell.unit })]
    }),
  )
}

function reaches(from: string, to: string, cells: readonly WrittenCell[], seen: Set<string>): boolean {
  if (from === to) return true
  if (seen.has(from)) return false
  seen.add(from)
  return (cells.find(({ cell }) => cell === from)?.sum ?? []).some((next) => reaches(next, to, cells, seen))
}

/** A kind of penalty that two cells count, unless both say that the records do not tell them apart. */
function kindProblems({ tables }: WrittenForm): ShapeProblem[] {
  const counted = tables.flatMap(({ cells }, i) => cells.flatMap((cell, place) => (cell.heaviest ?? []).map((kind, k) => ({ kind, cell, path: ['tables', i, 'cells', place, 'heaviest', k] }))))
  return counted.flatMap(({ kind, cell, path }, i) => {
    const others = counted.filter((one, place) => one.kind === kind && place !== i)
    const earlier = counted.slice(0, i).find((one) => one.kind === kind && !(one.cell.shared === true && cell.shared === true))
    if (earlier !== undefined) return [problem('form-kind-twice', path, { kind, other: earlier.cell.cell })]
    return cell.shared === true && others.length === 0 ? [problem('form-shared-alone', path, { kind })] : []
  })
}

function severityProblems({ severity, tables }: WrittenForm): ShapeProblem[] {
  const heaviest = tables.flatMap(({ cells }, i) => cells.flatMap(({ cell, heaviest: kinds }, place) => (kinds === undefined ? [] : [{ cell, path: ['tables', i, 'cells', place, 'cell'] }])))
  const names = heaviest.map(({ cell }) => cell)
  const named = severity.flatMap((cell, i) => {
    if (!names.includes(cell)) return [problem('form-severity-unknown', ['severity', i], { cell, nearest: nearest(cell, names) })]
    return severity.indexOf(cell) < i ? [problem('form-severity-twice', ['severity', i], { cell })] : []
  })
  const forgotten = heaviest.filter(({ cell }) => !severity.includes(cell)).map(({ cell, path }) => problem('form-severity-missing', path, { cell }))
  const ambiguous = heaviest.filter(({ cell }, i) => names.indexOf(cell) < i).map(({ cell, path }) => problem('form-cell-twice', path, { cell }))
  return [...named, ...forgotten, ...ambiguous]
}

function problem(code: SettingsProblemCode, path: Path, details: Readonly<Record<string, string>>, part: ShapeProblem['part'] = 'value'): ShapeProblem {
  return { code, path: path.map(String), part, details }
}

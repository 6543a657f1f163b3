import { UserError } from '../domain/errors.ts'
import { readYaml, type YamlFile } from '../settings/parse-yaml.ts'
import type { Grid, GridRow } from './grid.ts'

type Entry = Readonly<Record<string, unknown>>

/**
 * A benchmark in YAML as a table: a list of entries whose keys are the headers, in which a list inside an entry (the tiers
 * of an offence) makes a row of each of its members, with what the entry says of all of them.
 */
export function yamlGrid(text: string, file: string): Grid {
  const yaml = readYaml(text)
  const [problem] = yaml.problems
  if (problem !== undefined) {
    throw new UserError('configuration-unreadable', { where: file, message: `${problem.line}:${problem.column} ${problem.details['message'] ?? problem.code}` })
  }
  const entries: { line: number; values: Map<string, string> }[] = []
  flatten(yaml, yaml.content, [], new Map(), entries)
  const headers = [...new Set(entries.flatMap(({ values }) => [...values.keys()]))]
  const rows = entries.map(({ line, values }): GridRow => ({ row: line, cells: headers.map((header) => values.get(header) ?? null) }))
  return { name: null, rows: [{ row: 1, cells: headers }, ...rows] }
}

function flatten(yaml: YamlFile, node: unknown, path: readonly string[], above: ReadonlyMap<string, string>, into: { line: number; values: Map<string, string> }[]): void {
  if (Array.isArray(node)) {
    for (const [i, member] of node.entries()) flatten(yaml, member, [...path, String(i)], above, into)
    return
  }
  if (!isEntry(node)) return
  const values = new Map(above)
  const lists: [string, unknown][] = []
  for (const [key, value] of Object.entries(node)) {
    const text = textOf(value)
    if (text === null) lists.push([key, value])
    else values.set(key, text)
  }
  for (const [key, value] of lists) flatten(yaml, value, [...path, key], values, into)
  if (lists.length === 0) into.push({ line: yaml.locate({ code: 'value-wrong', path, part: 'value', details: {} }).line, values })
}

/** A value, or a list of values, a line each; null for entries. */
function textOf(value: unknown): string | null {
  if (Array.isArray(value)) {
    const lines = value.map(textOf)
    return lines.includes(null) ? null : lines.join('\n')
  }
  if (value === null || value === undefined) return ''
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : null
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

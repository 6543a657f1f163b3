import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadChecks } from '../pipeline/checks/load-checks.ts'
import type { Engine } from '../pipeline/engine/engine.ts'
import { packageRoot } from '../pipeline/package-root.ts'
import { modelViews } from '../pipeline/workspace/create-schema.ts'
import { modelDatabase } from './support/model-database.ts'

/** What check and model SQL may call: the same in every engine that we mean to run on. */
const standardFunctions = [
  'abs', 'array_agg', 'coalesce', 'count', 'count_star', 'exp', 'extract', 'floor', 'greatest', 'least', 'ln', 'log10', 'max', 'min', 'replace', 'round', 'row_number', 'sqrt', 'strpos', 'sum', 'unnest',
  // Operators, as DuckDB's parser names them.
  '+', '-', '*', '||', 'date_part', 'list_value', 'operator',
]

let engine: Engine
beforeAll(async () => {
  engine = await modelDatabase()
  await engine.execute('CREATE TEMP TABLE flagged_subject (subject_id VARCHAR, decision_id VARCHAR, verdict VARCHAR, place BIGINT)')
})
afterAll(() => {
  engine.close()
})

const checkFiles = loadChecks().flatMap(({ id, sql, comparablesSql, candidatesSql, evidenceSql }) =>
  Object.entries({ check: sql, comparables: comparablesSql, candidates: candidatesSql, evidence: evidenceSql }).flatMap(([name, text]) => (text === null ? [] : [{ file: `${id}/${name}.sql`, sql: text }])),
)
const modelFiles = readdirSync(join(packageRoot, 'queries/model')).map((file) => ({
  file: `model/${file}`,
  sql: readFileSync(join(packageRoot, 'queries/model', file), 'utf8').replace(/^(?:--.*\n)*CREATE OR REPLACE VIEW \w+ AS\n/, '').replace(/;\s*$/, ''),
}))

describe.each([...checkFiles, ...modelFiles].map((one) => [one.file, one.sql] as const))('%s', (_, sql) => {
  it('uses only standard SQL and our own scalar vocabulary', async () => {
    const vocabulary = ['as_of_date', 'grade_of_kinds', ...[...dialects().matchAll(/MACRO (\w+)\(/g)].map((match) => match[1]!)]
    const tree = await syntaxTree(sql)
    const functions = collect(tree, 'function_name')
    expect(functions.filter((name) => ![...standardFunctions, ...vocabulary].includes(name))).toEqual([])
  })

  it('keeps clear of what engines do not share', async () => {
    const tree = await syntaxTree(sql)
    expect(collect(tree, 'function_name')).not.toContain('/')
    expect(JSON.stringify(tree)).not.toMatch(/"qualify":\{/)
    for (const order of nodes(tree, 'null_order')) {
      expect(order['null_order'] === 'NULLS LAST' || isNeverNull(order)).toBe(true)
    }
  })
})

describe('queries/model', () => {
  it('has one view a file, named as the file', async () => {
    const views = await engine.query("SELECT view_name FROM duckdb_views() WHERE NOT internal ORDER BY view_name")
    expect(views.map((row) => row['view_name'])).toEqual(modelViews().sort())
  })

  it('begins each file with what it is', () => {
    for (const folder of ['model', 'schema', 'report']) {
      for (const file of readdirSync(join(packageRoot, 'queries', folder))) {
        expect(readFileSync(join(packageRoot, 'queries', folder, file), 'utf8')).toMatch(/^-- [A-Z]/)
      }
    }
  })
})

function dialects(): string {
  const folder = join(packageRoot, 'queries/dialects')
  return readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')).join('\n')
}

async function syntaxTree(sql: string): Promise<unknown> {
  const [row] = await engine.query(`SELECT json_serialize_sql('${sql.replaceAll("'", "''")}') AS tree`)
  const tree: unknown = JSON.parse(String(row?.['tree']))
  expect(JSON.stringify(tree)).toContain('"error":false')
  return tree
}

function collect(tree: unknown, key: string): string[] {
  return nodes(tree, key).map((node) => String(node[key]))
}

/** Every object of the tree that has the key. */
function nodes(tree: unknown, key: string): Record<string, unknown>[] {
  if (Array.isArray(tree)) return tree.flatMap((item) => nodes(item, key))
  if (tree === null || typeof tree !== 'object') return []
  const own = key in tree ? [{ ...tree }] : []
  return [...own, ...Object.values(tree).flatMap((item) => nodes(item, key))]
}

/** An order without NULLS LAST is safe on expressions that cannot be null: ids, counts, and what coalesce or CASE … ELSE makes. */
function isNeverNull(order: Record<string, unknown>): boolean {
  const expression = JSON.stringify(order['expression'])
  return /"column_names":\[(?:"\w+",)?"(?:decision_id|cases|subject_id)"\]|"OPERATOR_COALESCE"|"CASE_EXPR"|days_between/.test(expression)
}

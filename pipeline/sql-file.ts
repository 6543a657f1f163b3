import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from './package-root.ts'

/** The text of `queries/<name>.sql`. */
export function readSql(name: string): string {
  return readFileSync(join(packageRoot, 'queries', `${name}.sql`), 'utf8')
}

/** The text of a view of the model; undefined where there is no such view. */
export function viewSql(view: string): string | undefined {
  const file = join(packageRoot, 'queries', 'model', `${view}.sql`)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** The text of the model, the studies and the scalar vocabulary, which decide what checks see. */
export function modelSql(): string[] {
  return ['dialects', 'model', 'equal-treatment', 'group-patterns', 'forward', 'distinct-phrases', 'comparables'].flatMap((folder) =>
    readdirSync(join(packageRoot, 'queries', folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.sql'))
      .sort()
      .map((file) => readFileSync(join(packageRoot, 'queries', folder, file), 'utf8')),
  )
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from './package-root.ts'

/** The text of `queries/<name>.sql`. */
export function readSql(name: string): string {
  return readFileSync(join(packageRoot, 'queries', `${name}.sql`), 'utf8')
}

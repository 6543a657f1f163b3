import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../pipeline/package-root.ts'

export const evaluationFolder = join(packageRoot, 'test', 'evaluation')

/** The text of `test/evaluation/<name>.sql`. */
export function readStatement(name: string): string {
  return readFileSync(join(evaluationFolder, `${name}.sql`), 'utf8')
}

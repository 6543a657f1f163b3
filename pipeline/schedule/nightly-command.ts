import { createHash } from 'node:crypto'
import { join, resolve } from 'node:path'
import { packageRoot } from '../package-root.ts'

/** The nightly job of a workspace as programs start it: no shell reads it. */
export interface NightlyCommand {
  readonly program: string
  readonly arguments: readonly string[]
  /** Names the job of this workspace among others: `evenhand-` and eight hexadecimal digits. */
  readonly name: string
}

export function nightlyCommand(workspaceFolder: string): NightlyCommand {
  const folder = resolve(workspaceFolder)
  return {
    program: process.execPath,
    arguments: [join(packageRoot, 'dist', 'pipeline', 'cli.js'), 'nightly', '--workspace', folder, '--quiet'],
    name: `evenhand-${createHash('sha256').update(folder).digest('hex').slice(0, 8)}`,
  }
}

import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commandContext, type CommandContext } from '../../pipeline/commands/context.ts'
import { packageRoot } from '../../pipeline/package-root.ts'

export const sampleAsOf = '2026-02-05'

/** A folder of its own that is removed by `remove`. */
export function temporaryFolder(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-'))
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

/** Copies the sample county, without anything that a run may have left in it. */
export function copySampleCounty(folder: string): void {
  for (const name of ['evenhand.yaml', 'inbox']) {
    cpSync(join(packageRoot, 'data-samples', 'county', name), join(folder, name), { recursive: true })
  }
}

/** A context whose output is kept. */
export function recordingContext(
  folder: string,
  options: { readonly format?: string; readonly asOf?: string; readonly lang?: string } = {},
): { readonly context: CommandContext; readonly output: () => string } {
  let output = ''
  const console = { out: (text: string) => { output += text }, err: () => undefined, isTerminal: false }
  const context = commandContext(
    { workspace: folder, format: 'text', asOf: sampleAsOf, quiet: true, ...options },
    console,
    new Date('2026-02-05T02:00:00+08:00'),
  )
  return { context, output: () => output }
}

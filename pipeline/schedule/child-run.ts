import { spawn } from 'node:child_process'
import type { NightlyCommand } from './nightly-command.ts'

/** A run of the nightly job in a process of its own, so that nothing that befalls it ends the one that waits for the next night. */
export interface ChildRun {
  /** The exit code; null where a signal ended it. Rejects where it could not be started. */
  readonly ended: Promise<number | null>
  /** Asks it to end. A run that did not finish leaves nothing in the database: it is stored whole or not at all. */
  readonly stop: () => void
}

export function startNightly({ program, arguments: words }: NightlyCommand): ChildRun {
  const child = spawn(program, words, { stdio: ['ignore', 'inherit', 'inherit'] })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => { resolve(code) })
  })
  return { ended, stop: () => { child.kill('SIGTERM') } }
}

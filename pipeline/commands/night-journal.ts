import { join } from 'node:path'
import { errorCode } from '../journal/error-code.ts'
import { writeJournal, type JournalEntry } from '../journal/journal.ts'
import { notify } from '../journal/notify.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { writeNightMail } from './night-mail.ts'

/** Writes down what a night does. A log that cannot be written stops nothing. */
export interface NightJournal {
  readonly note: (entry: JournalEntry) => void
  /** Notes how the night ended; writes it as a message and sends it to the address of the workspace, if these are set. */
  readonly end: (entry: JournalEntry) => Promise<void>
}

export function nightJournal(workspace: Workspace, onTrouble: (error: unknown) => void): NightJournal {
  const { folder, configuration } = workspace
  const note = (entry: JournalEntry): void => {
    try {
      writeJournal(join(folder, 'logs'), entry)
    } catch (error) {
      onTrouble(error)
    }
  }
  const end = async (entry: JournalEntry): Promise<void> => {
    note(entry)
    if (configuration.mail !== null) await writeNightMail(workspace, configuration.mail, entry, new Date()).catch(() => { note({ event: 'notify-failed', code: 'mail' }) })
    if (configuration.webhook === null) return
    const failure = await notify(configuration.webhook, entry)
    note(failure === null ? { event: 'notified' } : { event: 'notify-failed', code: failure })
  }
  return { note, end }
}

/** Does a night's work and notes that it failed where it throws. */
export async function noted(journal: NightJournal, work: () => Promise<JournalEntry>): Promise<void> {
  const started = performance.now()
  const duration = (): number => Math.round(performance.now() - started)
  try {
    const entry = await work()
    await journal.end({ ...entry, durationMs: duration() })
  } catch (error) {
    await journal.end({ event: 'nightly-failed', code: errorCode(error), durationMs: duration() })
    throw error
  }
}

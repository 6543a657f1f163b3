import type { JournalEntry } from './journal.ts'

/** How long an address has to answer. */
const patience = 10_000

/**
 * Sends an entry of the log, which holds counts only, to an address that the user has set. Follows no redirection, so that it goes nowhere
 * else. Gives null, or why it could not be sent: the status of the answer, or `unreachable`.
 */
export async function notify(address: string, entry: JournalEntry): Promise<string | null> {
  try {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(entry), redirect: 'error', signal: AbortSignal.timeout(patience) })
    await answer.body?.cancel()
    return answer.ok ? null : `status ${answer.status}`
  } catch {
    return 'unreachable'
  }
}

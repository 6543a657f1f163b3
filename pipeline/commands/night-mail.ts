import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { shanghaiDate } from '../calendar/shanghai-date.ts'
import { severities } from '../domain/finding.ts'
import { replaceFile } from '../exports/whole-file.ts'
import type { JournalEntry } from '../journal/journal.ts'
import { mailFile } from '../journal/mail-file.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { fill } from '../../reports/words/fill.ts'
import { wordsIn } from '../../reports/words/words.ts'

/**
 * Writes the summary of a night as a message: beside the report of its run, or where there is none, into the folder of reports by its
 * day. Counts and the path of the report only. The path of the file. Throws what the file system refuses.
 */
export async function writeNightMail(workspace: Workspace, mail: { readonly from: string; readonly to: readonly string[] }, entry: JournalEntry, now: Date): Promise<string> {
  const day = entry.asOf ?? shanghaiDate(now)
  const folder = entry.runId === undefined ? workspace.reports : join(workspace.reports, entry.runId)
  const path = join(folder, entry.runId === undefined ? `summary-${day}.eml` : 'summary.eml')
  const { subject, text } = messageOf(workspace, entry, day)
  await mkdir(folder, { recursive: true })
  await replaceFile(path, mailFile({ ...mail, subject, text, id: `${entry.runId ?? `failed-${day}`}-${now.getTime()}`, date: now }))
  return path
}

function messageOf({ configuration, reports }: Workspace, { runId, counts = {}, code }: JournalEntry, day: string): { subject: string; text: string } {
  const { schedule, terms } = wordsIn(configuration.language)
  const values = { ...counts, name: configuration.name, day, code }
  if (runId === undefined) return { subject: fill(schedule.mailFailedSubject, values), text: `${fill(schedule.mailFailed, values)}\n` }
  const bySeverity = severities.toReversed().map((severity) => fill(schedule.mailSeverity, { severity: terms.severities[severity], count: counts[severity] ?? 0 }))
  const failures = (counts['failedChecks'] ?? 0) > 0 ? [fill(schedule.mailFailedChecks, values)] : []
  const lines = [fill(schedule.mailFindings, values), ...bySeverity, ...failures, fill(schedule.mailReport, { path: join(reports, runId, 'index.html') }), schedule.mailNote]
  return { subject: fill(schedule.mailSubject, values), text: `${lines.join('\n')}\n` }
}

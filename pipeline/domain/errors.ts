import type { SettingsProblem } from './settings-problem.ts'

/**
 * What a user can do wrong or run into, by code. The sentences (what, and what to do about it) are in
 * `reports/words/<language>/errors.ts`, which the compiler keeps complete.
 */
export const userErrorCodes = [
  'workspace-not-found',
  'workspace-exists',
  'workspace-locked',
  'workspace-from-other-version',
  'workspace-from-older-version',
  'inbox-incomplete',
  'database-unreadable',
  'workspace-busy',
  'workspace-busy-elsewhere',
  'workspace-lock-forgotten',
  'workspace-lock-dead',
  'lock-lost',
  'leftovers-found',
  'runs-unfinished',
  'clock-behind',
  'database-damaged',
  'identity-key-gone',
  'reviews-differ',
  'review-record-damaged',
  'copy-unsound',
  'disk-space-short',
  'disk-full-at-work',
  'writer-killed',
  'unknown-backup',
  'backup-unsound',
  'configuration-unreadable',
  'configuration-invalid',
  'configuration-invalid-value',
  'unknown-check',
  'unknown-check-parameter',
  'check-parameter-out-of-bounds',
  'unknown-regulation',
  'regulations-in-conflict',
  'invalid-date',
  'invalid-option',
  'file-not-found',
  'file-exists',
  'file-unreadable',
  'file-gone',
  'file-no-permission',
  'file-changed',
  'disk-full',
  'memory-exhausted',
  'file-format-unknown',
  'file-empty',
  'file-encoding-unknown',
  'old-excel-format',
  'xls-is-text',
  'workbook-encrypted',
  'workbook-damaged',
  'workbook-too-large',
  'cell-too-long',
  'content-mismatch',
  'file-not-text',
  'file-truncated',
  'json-malformed',
  'arrow-unreadable',
  'arrow-type-unsupported',
  'not-a-file',
  'no-file-matches',
  'benchmark-without-tiers',
  'benchmark-several-versions',
  'unknown-benchmark',
  'unknown-benchmark-version',
  'mapping-not-recognised',
  'mapping-ambiguous',
  'mapping-unreadable',
  'mapping-invalid',
  'mapping-column-missing',
  'calendar-invalid',
  'calendar-twice',
  'calendar-year-missing',
  'form-invalid',
  'form-twice',
  'unknown-form',
  'no-letter-due',
  'no-return-owed',
  'no-input',
  'no-run',
  'no-other-run',
  'unknown-run',
  'invalid-time',
  'parameter-not-set',
  'crontab-failed',
  'unknown-source',
  'unknown-agency',
  'unknown-finding',
  'ambiguous-finding',
  'review-refused',
  'not-a-worklist',
  'unknown-decision',
  'draft-without-decisions',
  'export-format-unknown',
  'write-failed',
  'run-outdated',
  'unknown-command',
  'unknown-option',
  'missing-argument',
  'usage',
] as const
export type UserErrorCode = (typeof userErrorCodes)[number]

/** Exit codes of the program, as the README documents them. */
export const exitCodes = { ran: 0, findings: 1, usage: 2, input: 3, check: 4, bug: 70 } as const

/** A mistake that the user can mend: shown without a stack trace. Anything else that is thrown is a bug. */
export class UserError extends Error {
  readonly code: UserErrorCode
  /** What the sentences need; `where` says the place (a file, a path of keys, an option). */
  readonly details: Readonly<Record<string, string>>
  readonly exitCode: number
  /** Where there may be several mistakes in one file: each with its place. */
  readonly problems: readonly SettingsProblem[]

  constructor(
    code: UserErrorCode,
    details: Readonly<Record<string, string>> = {},
    options: ErrorOptions & { readonly exitCode?: number; readonly problems?: readonly SettingsProblem[] } = {},
  ) {
    super(`${code} ${JSON.stringify(details)}`, options)
    this.name = 'UserError'
    this.code = code
    this.details = details
    this.exitCode = options.exitCode ?? exitCodes.usage
    this.problems = options.problems ?? []
  }
}

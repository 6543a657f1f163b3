import { UserError } from '../domain/errors.ts'
import { languages, type Language } from '../domain/language.ts'
import { isCalendarDate, shanghaiDate } from '../calendar/shanghai-date.ts'
import { findWorkspace, type Workspace } from '../workspace/workspace.ts'
import type { Writer } from './writer.ts'
import { fill, type Filling } from '../../reports/words/fill.ts'
import { wordsIn, type Words } from '../../reports/words/words.ts'

export const formats = ['text', 'json', 'csv'] as const
export type Format = (typeof formats)[number]

/** The options that every command has. */
export interface GlobalOptions {
  readonly workspace: string
  readonly asOf?: string
  readonly lang?: string
  readonly format: string
  readonly quiet?: boolean
}

/** Where a command writes. Results go to `out`, all else to `err`. */
export interface Console {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Whether a person watches: progress then rewrites one line. */
  readonly isTerminal: boolean
}

export interface CommandContext {
  readonly workspaceFolder: string
  readonly asOf: string
  /** Whether --as-of was given; else it is today. */
  readonly isAsOfGiven: boolean
  readonly format: Format
  readonly quiet: boolean
  readonly now: Date
  readonly console: Console
  /** The language asked for, else null: the workspace's then decides. */
  readonly givenLanguage: Language | null
  /** How the database is written to; without one by the command itself. */
  readonly writer?: Writer
}

/** Reads the common options; a UserError names the option that has no valid value. */
export function commandContext(options: GlobalOptions, console: Console, now: Date): CommandContext {
  const { asOf = shanghaiDate(now) } = options
  if (!isCalendarDate(asOf)) throw new UserError('invalid-date', { where: '--as-of', value: asOf })
  return {
    workspaceFolder: options.workspace,
    asOf,
    isAsOfGiven: options.asOf !== undefined,
    format: oneOf('--format', options.format, formats),
    quiet: options.quiet ?? false,
    now,
    console,
    givenLanguage: options.lang === undefined ? null : oneOf('--lang', options.lang, languages),
  }
}

/** The value if it is one of the known ones. */
export function oneOf<const Known extends readonly string[]>(where: string, value: string, known: Known): Known[number] {
  const found = known.find((one) => one === value)
  if (found === undefined) throw new UserError('invalid-option', { where, value, expected: known.join(', ') })
  return found
}

/** What a command in a workspace has at hand. */
export interface WorkspaceContext extends CommandContext {
  readonly workspace: Workspace
  readonly language: Language
  readonly words: Words
  /** What the command found, for --format json. */
  readonly result: Record<string, unknown>
  /** A result in words, for the standard output; left out where JSON is asked for. */
  readonly say: (sentence: keyof Words['commandLine'], values?: Readonly<Record<string, Filling>>) => void
  /** What happens meanwhile, unless --quiet. */
  readonly progress: (sentence: keyof Words['commandLine'], values?: Readonly<Record<string, Filling>>) => void
}

export async function inWorkspace(context: CommandContext): Promise<WorkspaceContext> {
  const workspace = await findWorkspace(context.workspaceFolder)
  const language = context.givenLanguage ?? workspace.configuration.language
  const words = wordsIn(language)
  const { console, quiet } = context
  return {
    ...context,
    workspace,
    language,
    words,
    result: {},
    say: (sentence, values = {}) => {
      if (context.format !== 'json') console.out(`${fill(words.commandLine[sentence], values)}\n`)
    },
    progress: (sentence, values = {}) => {
      if (quiet) return
      const text = fill(words.commandLine[sentence], values)
      console.err(console.isTerminal ? `\r\u001B[2K${text}` : `${text}\n`)
    },
  }
}

/** Ends a command that was asked for JSON with its result as one object. */
export function finish({ console, format, result }: WorkspaceContext): void {
  if (format === 'json') console.out(`${JSON.stringify(result, null, 2)}\n`)
}

/** A UserError when the command cannot answer in the format that was asked for. */
export function requireFormat({ format }: CommandContext, known: readonly Format[]): void {
  if (!known.includes(format)) throw new UserError('invalid-option', { where: '--format', value: format, expected: known.join(', ') })
}

/** Takes the last line of progress off the terminal, so that what follows stands on a line of its own. */
export function endProgress({ console, quiet }: CommandContext): void {
  if (console.isTerminal && !quiet) console.err('\r\u001B[2K')
}

/** A word that belongs to no result and that nobody should miss: it stands where errors do. */
export function notice({ console, words }: WorkspaceContext, sentence: keyof Words['commandLine'], values: Readonly<Record<string, Filling>> = {}): void {
  console.err(`${fill(words.commandLine[sentence], values)}\n`)
}

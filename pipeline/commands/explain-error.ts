import { exitCodes, UserError, type UserErrorCode } from '../domain/errors.ts'
import { languages } from '../domain/language.ts'
import { fill } from '../../reports/words/fill.ts'
import { wordsIn } from '../../reports/words/words.ts'
import type { Console } from './context.ts'

/** Says what went wrong and what to do; a stack trace only for bugs. Returns the exit code. */
export function explainError(error: unknown, givenLanguage: string | undefined, console: Console): number {
  const language = languages.find((one) => one === givenLanguage) ?? languages[0]
  const { commandLine, errors, settings, terms, valueTypes } = wordsIn(language)
  const termOf = (code: string): string => valueTypes[code] ?? new Map<string, string>(Object.entries(terms.recordTypes)).get(code) ?? code
  if (error instanceof UserError) {
    const { what, mend } = errors[error.code]
    const places = error.problems.map(({ code, path, line, column, details }) => {
      const place = `${error.details['where'] ?? ''}:${line}:${column}`
      return `  ${place}${path === '' ? '' : ` (${path})`}: ${fill(settings[code], details, termOf)}\n`
    })
    console.err(`${commandLine.error}: ${fill(what, error.details, termOf)}\n${places.join('')}${commandLine.mend}: ${fill(mend, error.details, termOf)}\n`)
    return error.exitCode
  }
  console.err(`${commandLine.bug}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return exitCodes.bug
}

const usageCodes: Readonly<Record<string, UserErrorCode>> = {
  'commander.unknownCommand': 'unknown-command',
  'commander.unknownOption': 'unknown-option',
  'commander.missingArgument': 'missing-argument',
  'commander.missingMandatoryOptionValue': 'missing-argument',
  'commander.optionMissingArgument': 'missing-argument',
}

/** A mistake in the words of the command line, from what its parser says: the part in quotation marks is the culprit. */
export function usageError({ code, message }: { readonly code: string; readonly message: string }): UserError {
  const culprit = /'([^']*)'/.exec(message)?.[1] ?? ''
  const nearest = /Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1] ?? ''
  return new UserError(usageCodes[code] ?? 'usage', { culprit, nearest, message })
}

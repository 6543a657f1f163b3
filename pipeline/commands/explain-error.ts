import { exitCodes, UserError } from '../domain/errors.ts'
import { languages } from '../domain/language.ts'
import { fill } from '../../reports/words/fill.ts'
import { wordsIn } from '../../reports/words/words.ts'
import type { Console } from './context.ts'

/** Says what went wrong and what to do; a stack trace only for bugs. Returns the exit code. */
export function explainError(error: unknown, givenLanguage: string | undefined, console: Console): number {
  const language = languages.find((one) => one === givenLanguage) ?? languages[0]
  const { commandLine, errors } = wordsIn(language)
  if (error instanceof UserError) {
    const { what, mend } = errors[error.code]
    console.err(`${commandLine.error}: ${fill(what, error.details)}\n${commandLine.mend}: ${fill(mend, error.details)}\n`)
    return error.exitCode
  }
  console.err(`${commandLine.bug}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return exitCodes.bug
}

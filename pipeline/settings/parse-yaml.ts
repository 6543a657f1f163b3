import { parse, YAMLParseError } from 'yaml'
import { UserError, type UserErrorCode } from '../domain/errors.ts'

/** The content of a YAML text. `file` names it in the error, which has the given code. */
export function parseYaml(text: string, file: string, code: UserErrorCode): unknown {
  try {
    return parse(text, { schema: 'core', version: '1.2' })
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error
    throw new UserError(code, { where: file, message: error.message }, { cause: error })
  }
}

import type { SettingsProblemCode } from '../domain/settings-problem.ts'

/** A place where a value does not have the shape that it should have. */
export interface ShapeProblem {
  readonly code: SettingsProblemCode
  /** Keys from the top. */
  readonly path: readonly string[]
  /** Which of the two stands wrong there. */
  readonly part: 'key' | 'value'
  readonly details: Readonly<Record<string, string>>
}

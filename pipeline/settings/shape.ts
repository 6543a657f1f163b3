import { z } from 'zod'
import type { SettingsProblem, SettingsProblemCode } from '../domain/settings-problem.ts'
import { nearest } from './nearest.ts'
import type { YamlFile } from './parse-yaml.ts'
import type { ShapeProblem } from './shape-problem.ts'

export { z }

/** How a shape says of a value why it refuses it: `refine(test, problem('expression-broken'))`. */
export function problem(code: SettingsProblemCode): { readonly params: { readonly code: SettingsProblemCode } } {
  return { params: { code } }
}

/** The value in its shape, or the first problem: unknown keys before all others, because they explain the rest. */
export function inShape<T>(shape: z.ZodType<T>, value: unknown): { value: T } | { problem: { path: string; message: string } } {
  const result = shape.safeParse(value)
  if (result.success) return { value: result.data }
  const issues = result.error.issues
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]!
  return { problem: { path: issue.path.map(String).join('.'), message: issue.message } }
}

/** The content of a file in its shape, or every problem of it with line and column. */
export function fileInShape<T>(
  shape: z.ZodType<T>,
  file: YamlFile,
  content: unknown = file.content,
): { value: T } | { problems: readonly SettingsProblem[] } {
  if (file.problems.length > 0) return { problems: file.problems }
  const result = shape.safeParse(content)
  if (result.success) return { value: result.data }
  return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, shape, content)).map(file.locate) }
}

function problemsOf(issue: z.core.$ZodIssue, shape: z.ZodType, content: unknown): ShapeProblem[] {
  const path = issue.path.map(String)
  const at = (code: SettingsProblemCode, details: Readonly<Record<string, string>> = {}): ShapeProblem[] => [{ code, path, part: 'value', details }]
  const value = valueAt(content, path)
  const given = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(shape, path)
    return issue.keys.map((key) => ({ code: 'key-unknown', path: [...path, key], part: 'key', details: { key, nearest: nearest(key, known) } }))
  }
  if (value === undefined && path.length > 0) {
    return [{ code: 'key-missing', path, part: 'key', details: { key: path.at(-1)! } }]
  }
  if (issue.code === 'invalid_type') return at('type-wrong', { value: given, expected: issue.expected })
  if (issue.code === 'invalid_union') return at('type-wrong', { value: given, expected: 'scalar' })
  if (issue.code === 'invalid_value') return at('value-not-listed', { value: given, allowed: issue.values.join(', ') })
  if (issue.code === 'too_small') return at('value-empty')
  if (issue.code === 'invalid_format') return at('name-wrong', { value: given })
  const own: unknown = issue.code === 'custom' ? issue.params?.['code'] : undefined
  return at(own === 'expression-broken' ? own : 'value-wrong', { value: given, message: issue.message })
}

function valueAt(content: unknown, path: readonly string[]): unknown {
  let value = content
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.entries(value).find(([key]) => key === step)?.[1]
  }
  return value
}

/** The keys that a shape knows at a path. */
function knownKeys(shape: z.ZodType, path: readonly string[]): string[] {
  let current: unknown = shape
  for (const step of path) current = child(unwrap(current), step)
  const object = unwrap(current)
  return object instanceof z.ZodObject ? Object.keys(object.shape) : []
}

function unwrap(shape: unknown): unknown {
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodDefault || shape instanceof z.ZodNullable) {
    return unwrap(shape.unwrap())
  }
  return shape
}

function child(shape: unknown, step: string): unknown {
  if (shape instanceof z.ZodObject) return shape.shape[step]
  if (shape instanceof z.ZodRecord) return shape.valueType
  if (shape instanceof z.ZodArray) return shape.element
  return undefined
}

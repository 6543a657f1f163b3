import { z } from 'zod'
import { nearest } from './nearest.ts'

export { z }

/** A place where a value does not have the shape that it should have. */
export interface ShapeProblem {
  /** Keys from the top, joined by dots: `checks.fine-outside-tier.parameters`. */
  readonly path: string
  /** Set when a key is not known, with the known key most like it. */
  readonly unknownKey: { readonly key: string; readonly nearest: string } | null
  /** The type that was expected (`object`, `boolean` …) where the value has another, else null. */
  readonly expected: string | null
  readonly message: string
}

/** The value in its shape, or the first problem: unknown keys before all others, because they explain the rest. */
export function inShape<T>(shape: z.ZodType<T>, value: unknown): { value: T } | { problem: ShapeProblem } {
  const result = shape.safeParse(value)
  if (result.success) return { value: result.data }
  const issues = result.error.issues
  const unknown = issues.find((issue) => issue.code === 'unrecognized_keys')
  if (unknown?.code === 'unrecognized_keys') {
    const key = unknown.keys[0]!
    const path = unknown.path.map(String)
    return {
      problem: {
        path: [...path, key].join('.'),
        unknownKey: { key, nearest: nearest(key, knownKeys(shape, path)) },
        expected: null,
        message: unknown.message,
      },
    }
  }
  const issue = issues[0]!
  const expected = issue.code === 'invalid_type' ? issue.expected : null
  return { problem: { path: issue.path.map(String).join('.'), unknownKey: null, expected, message: issue.message } }
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

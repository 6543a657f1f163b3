import type { Check, CheckParameter } from '../domain/check.ts'
import { UserError } from '../domain/errors.ts'
import { nearest } from '../settings/nearest.ts'

export type ParameterValue = number | boolean | string
/** Check id -> parameter -> value. */
export type ParameterSettings = Readonly<Record<string, Readonly<Record<string, ParameterValue>>>>

/**
 * The parameters in force for each check: the defaults of its folder, overridden by the settings.
 * Throws a UserError for a check or a parameter that does not exist and for a value of the wrong type or out of bounds; `placeOf` says where a setting stands.
 */
export function parametersInForce(
  checks: readonly Check[],
  settings: ParameterSettings,
  placeOf: (path: readonly string[]) => string = (path) => path.join('.'),
): Record<string, Record<string, ParameterValue>> {
  for (const id of Object.keys(settings)) {
    if (checks.some((check) => check.id === id)) continue
    const known = checks.map((check) => check.id)
    throw new UserError('unknown-check', { where: placeOf(['checks', id]), check: id, nearest: nearest(id, known) })
  }
  return Object.fromEntries(checks.map((check) => [check.id, ofCheck(check, settings[check.id] ?? {}, placeOf)]))
}

function ofCheck(
  check: Check,
  settings: Readonly<Record<string, ParameterValue>>,
  placeOf: (path: readonly string[]) => string,
): Record<string, ParameterValue> {
  const values: Record<string, ParameterValue> = {}
  for (const [name, parameter] of Object.entries(check.parameters)) values[name] = parameter.default
  for (const [name, value] of Object.entries(settings)) {
    const where = placeOf(['checks', check.id, 'parameters', name])
    const parameter = check.parameters[name]
    if (parameter === undefined) {
      throw new UserError('unknown-check-parameter', {
        where,
        check: check.id,
        parameter: name,
        nearest: nearest(name, Object.keys(check.parameters)),
      })
    }
    if (!hasType(value, parameter.type)) {
      throw new UserError('configuration-invalid-value', { where, value: String(value), expected: parameter.type })
    }
    if (isOutOfBounds(value, parameter)) {
      throw new UserError('check-parameter-out-of-bounds', { where, value: String(value), bounds: boundsOf(parameter), check: check.id })
    }
    values[name] = value
  }
  return values
}

function isOutOfBounds(value: ParameterValue, { least = -Infinity, most = Infinity }: CheckParameter): boolean {
  return typeof value === 'number' && (value < least || value > most)
}

/** In signs that need no language: `1–366`, `≥ 10`, `≤ 1`; empty where there are no bounds. */
export function boundsOf({ least, most }: CheckParameter): string {
  if (least !== undefined && most !== undefined) return `${least}–${most}`
  return [...(least === undefined ? [] : [`≥ ${least}`]), ...(most === undefined ? [] : [`≤ ${most}`])].join('')
}

function hasType(value: ParameterValue, type: CheckParameter['type']): boolean {
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'decimal') return typeof value === 'number'
  if (type === 'boolean') return typeof value === 'boolean'
  return typeof value === 'string'
}

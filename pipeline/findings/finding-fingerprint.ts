import { createHash } from 'node:crypto'
import { comparablesTotal } from '../checks/contract.ts'
import type { Check } from '../domain/check.ts'
import type { Row, Value } from '../engine/engine.ts'

/** What a finding says by itself, whatever its check. */
const own = ['verdict', 'severity', 'direction', 'actual', 'explanation']
const expected = ['expected_lower', 'expected_upper']

/**
 * A hash of the facts that a finding stands on, in two parts: what the check said (verdict, severity, bounds, and its evidence as far as it is
 * text, yes or no) and what is recorded of the decisions. Numbers of the evidence are counts, days and statistics, which move every
 * night; amounts are text. What a check declares in `drifts` is left out. `.github/architecture/0015-life-of-a-finding.md` says why.
 */
export function findingFingerprint(check: Pick<Check, 'drifts'>, row: Row, contract: readonly string[], decisions: readonly Row[]): string {
  const { drifts } = check
  const evidence = Object.keys(row).filter((name) => !contract.includes(name) && name !== comparablesTotal && typeof row[name] !== 'number')
  const stable = (name: string): boolean => (drifts === 'all' ? own.includes(name) : !drifts.includes(name))
  const said = [...own, ...expected, ...evidence].filter(stable).map((name) => [name, plain(row[name] ?? null)])
  // What is not recorded is left out, so that a field that a later version reads changes nothing while it is empty.
  const facts = decisions.map((decision) => Object.entries(decision).flatMap(([name, value]) => (value === null ? [] : [[name, plain(value)]])))
  const recorded = said.filter(([, value]) => value !== null)
  return createHash('sha256').update(JSON.stringify([inOrder(recorded), inOrder(facts)])).digest('hex').slice(0, 16)
}

/** 500.00 and 500.00000000 are one amount. */
function plain(value: Value): Value {
  if (typeof value !== 'string' || !/^-?\d+\.\d+$/.test(value)) return value
  return value.replace(/\.?0+$/, '')
}

function inOrder(parts: readonly unknown[]): string[] {
  return parts.map((part) => JSON.stringify(part)).sort()
}

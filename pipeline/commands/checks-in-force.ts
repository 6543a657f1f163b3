import { loadChecks } from '../checks/load-checks.ts'
import { parametersInForce, type ParameterValue } from '../checks/parameters.ts'
import type { Check } from '../domain/check.ts'
import type { Regulation } from '../domain/regulation.ts'
import { withLocalBasis } from '../regulations/local-basis.ts'
import { articlesAskingFor, parametersOf, regulationsNamed } from '../regulations/regulations-in-force.ts'
import type { Configuration } from '../workspace/configuration.ts'

/** Why a check runs or does not: the workspace says so, or a regulation in force asks for it, or none does; or no regulation is named. */
export type CheckState = 'switched-on' | 'switched-off' | 'asked' | 'not-asked' | 'all'

type Settings = Pick<Configuration, 'regulations' | 'checks' | 'placeOf'>

/** The regulations in force in a workspace, local ones first; null where it names none, so that every check runs. */
export function regulationsOf({ regulations, placeOf }: Settings): Regulation[] | null {
  return regulations === null ? null : regulationsNamed(regulations, placeOf)
}

/** Every check, each citing what is in force in the workspace. */
export function localChecks(settings: Settings): readonly Check[] {
  const regulations = regulationsOf(settings)
  return regulations === null ? loadChecks() : loadChecks().map((check) => withLocalBasis(check, regulations))
}

/** The checks that run in a workspace. */
export function enabledChecks(settings: Settings): Check[] {
  const regulations = regulationsOf(settings)
  return localChecks(settings).filter((check) => runs(stateOf(check, settings, regulations)))
}

export function stateOf(check: Check, { checks }: Settings, regulations: readonly Regulation[] | null): CheckState {
  const enabled = checks[check.id]?.enabled
  if (enabled !== undefined) return enabled ? 'switched-on' : 'switched-off'
  if (regulations === null) return 'all'
  return articlesAskingFor(check, regulations).length > 0 ? 'asked' : 'not-asked'
}

export function runs(state: CheckState): boolean {
  return state !== 'switched-off' && state !== 'not-asked'
}

/**
 * The parameters of every check: ours, those of the regulations in force, those of the workspace, the later over the earlier.
 * Settings of a check that is switched off are looked at too: a misspelt name is a mistake either way.
 */
export function localParameters(settings: Settings): Record<string, Record<string, ParameterValue>> {
  const own = Object.fromEntries(Object.entries(settings.checks).map(([id, { parameters }]) => [id, parameters] as const))
  const merged = parametersOf(regulationsOf(settings) ?? [], own, settings.placeOf)
  return parametersInForce(loadChecks(), merged, settings.placeOf)
}

import { decide, type Given } from './decide.ts'
import type { Mark, SampleDecision } from './decision.ts'
import type { Facts } from './practice.ts'

export const company = '法人及非法人组织'
export const proprietor = '个体工商户'

/** A decision that is to be found, by one check and no other. */
export function plant(name: string, planting: Given & Omit<Mark, 'section'>): SampleDecision {
  const { check, verdict, direction = null, explained = false, subject, why, ...given } = planting
  const mark: Mark = {
    section: 'findings',
    check,
    ...(verdict === undefined ? {} : { verdict }),
    direction,
    explained,
    ...(subject === undefined ? {} : { subject }),
    why,
  }
  return decide(`planted ${name}`, { ...given, marks: [mark] })
}

/** A decision that looks like a finding and is none. */
export function decoy(name: string, { check, why, subject, ...given }: Given & Pick<Mark, 'check' | 'why' | 'subject'>): SampleDecision {
  const mark = { section: 'not_findings', check, ...(subject === undefined ? {} : { subject }), why } as const
  return decide(`decoy ${name}`, { ...given, marks: [mark] })
}

/** Facts that no other case shares: the decision is then judged by itself alone. */
export function apart(circumstance: string, harm: Facts['harm']): Facts {
  return { harm, repeat: 0, circumstances: [circumstance] }
}

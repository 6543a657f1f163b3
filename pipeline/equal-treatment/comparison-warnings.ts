import type { ComparisonWarning, UsualRange } from '../domain/comparison.ts'
import type { Row } from '../engine/engine.ts'
import { textOf as text } from './text-of.ts'

/** Fewer cases tell little of what is usual. */
const minimumOfCases = 10
/** A fine so many times off past practice is in another unit more likely than another fine. */
const factorOfUnits = 100

interface Examined {
  /** A row of subject_rule, and the row of used_facts. */
  readonly rule: Row
  readonly used: Row
  /** Joined by bars. */
  readonly rareFacts: string | null
  readonly kinds: readonly { readonly kinds: string; readonly cases: number }[]
  readonly kindsCompared: string
  readonly range: UsualRange | null
}

/** What deserves a second look in a decision, or in what it was compared with. */
export function comparisonWarnings({ rule, used, rareFacts, kinds, kindsCompared, range }: Examined): ComparisonWarning[] {
  const own = text(rule, 'kinds')
  const nearest = kinds.reduce((sum, { cases }) => sum + cases, 0)
  const leftOut = Object.entries({ harm: 'harm', circumstances: 'circumstances', repeats: 'repeat_count', value: 'value_of_goods', gains: 'illegal_gains' })
    .flatMap(([name, field]) => (used[`uses_${name}`] === false ? [field] : []))
  const fine = Number(rule['fine'] ?? 0)
  const isFarFromPractice = range !== null && fine > 0 && Math.abs(Math.log(fine / range.median)) >= Math.log(factorOfUnits)
  const warnings: (ComparisonWarning | false)[] = [
    Number(rule['aggravating'] ?? 0) > 0 && Number(rule['mitigating'] ?? 0) > 0 && rule['has_reason'] !== true
      && { code: 'circumstances-both-ways', details: { aggravating: text(rule, 'aggravating_grounds'), mitigating: text(rule, 'mitigating_grounds') } },
    rule['is_mixed'] === true && { code: 'mixed-law', details: {} },
    (rule['is_far_off'] === true || isFarFromPractice) && { code: 'unit-suspicion', details: {} },
    fine > 0 && rule['amount_ambiguity'] !== null && { code: 'ambiguous-amount', details: {} },
    isOutside(rule['place_in_statute']) && { code: 'outside-statute', details: {} },
    isOutside(rule['place_in_tier']) && { code: 'outside-tier', details: {} },
    range !== null && own !== kindsCompared && { code: 'kinds-assumed', details: { kinds: kindsCompared } },
    own !== null && nearest >= minimumOfCases && !kinds.some((one) => one.kinds === own) && { code: 'kinds-unlike', details: { kinds: own, cases: nearest } },
    used['uses_tier'] === false && rule['has_tier'] === true && { code: 'tier-left-out', details: {} },
    leftOut.length > 0 && { code: 'facts-left-out', details: { fields: leftOut.join('|') } },
    rareFacts !== null && { code: 'rare-facts', details: { facts: rareFacts } },
    range !== null && range.agencies === 1 && { code: 'one-agency', details: {} },
    range !== null && range.withSameFacts < minimumOfCases && { code: 'few-of-same-facts', details: { cases: range.withSameFacts } },
  ]
  return warnings.filter((one) => one !== false)
}

function isOutside(place: Row[string] | undefined): boolean {
  return place === 'above' || place === 'below'
}

import type { AnnualWords } from '../../annual-words.ts'
import { terms } from '../terms.ts'

export const annualTerms: AnnualWords['terms'] = {
  states: terms.boardStates,
  verdicts: { equal: 'equal', explained: 'equal under another rule', 'over-reported': 'reported figure larger (to be verified)', 'under-reported': 'reported figure smaller (to be verified)', 'not reported': 'not reported', unreadable: 'unreadable', 'not computable': 'not computable' },
  rules: {
    'with decisions that did not last': 'with decisions annulled, varied or withdrawn',
    'without decisions that did not last': 'without decisions annulled, varied or withdrawn',
    'each row of the register counted': 'each row of the register counted as one',
    'every kind of penalty counted': 'each kind of penalty counted',
  },
  obstacles: {
    'undecided-cases': 'cases filed and not decided',
    'revocations': 'revocations of permits',
    'no-decisions-of-act': 'decisions of this kind of act',
    'no-decisions-of-year': 'decisions of this year',
    'kinds-not-recorded': 'kinds (of penalty, of measure)',
    'kinds-not-separable': 'what was confiscated, gains or property',
    'amounts-not-clear': 'clear amounts',
    summary_procedure: 'summary procedure', ordinary_procedure: 'ordinary procedure', legal_reviews: 'legal reviews', transfers_to_prosecution: 'transfers to prosecution', reconsideration: 'reconsideration', litigation: 'litigation',
    enforcement_of_decisions: 'enforcement of decisions', amounts_of_other_acts: 'amounts of other acts', amounts_spared: 'amounts spared', closed_cases: 'closed cases', certificates: 'certificates', rewards: 'rewards', other_matters: 'other matters',
  },
  units: { case: 'cases', occasion: 'times', person: 'persons', yuan: 'yuan', wan_yuan: '×10,000 yuan', percent: '%' },
  levels: { national: 'national', province: 'provincial', prefecture: 'prefecture', county: 'county', township: 'township' },
}

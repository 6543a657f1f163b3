import { agencies } from './agencies.ts'
import { day } from './days.ts'
import { decide } from './decide.ts'
import type { SampleDecision } from './decision.ts'
import { facts } from './honest-decisions.ts'
import { creditCode } from './identity-numbers.ts'
import { apart, company, decoy, plant, proprietor } from './plant.ts'
import type { Facts } from './practice.ts'
import { items } from './violation-items.ts'

function recorded(harm: Facts['harm'], ...circumstances: string[]): Facts {
  return { harm, repeat: 0, circumstances }
}

/** Circumstances, the words of the decision and its fine do not go together (T3, T4). */
function againstTheFine(): SampleDecision[] {
  const against = 'circumstances-against-outcome'
  const stated = 'stated-leniency-against-fine'
  const rubble = { agency: agencies.townWest, item: items.rubble, partyKind: company, tier: '较重', fine: 46000 } as const
  const loading = { agency: agencies.transport, item: items.loading, partyKind: company, facts: facts.ordinary } as const
  return [
    plant('rubble mitigated and heavy', {
      ...rubble, check: against, verdict: 'mitigating-in-aggravated-band', direction: 'excessive',
      facts: recorded('一般', '初次违法', '主动消除危害后果'),
      why: 'a first offence whose harm the party undid, fined at 91.7 percent of 2,000 to 50,000 yuan and 80 percent of its tier',
    }),
    decoy('rubble mitigated and grave', {
      ...rubble, check: against, facts: recorded('较重', '初次违法'),
      why: 'as heavy a fine for a first offence, but the harm is recorded as grave',
    }),
    plant('signs aggravated and light', {
      check: against, verdict: 'aggravating-in-lenient-band', direction: 'lenient', agency: agencies.townNorth, item: items.signs,
      partyKind: company, facts: recorded('一般', '妨碍执法'), fine: 3500,
      why: 'obstruction is recorded and nothing in favour; fined at 8.6 percent of 1,000 to 30,000 yuan and 5.6 percent of its tier',
    }),
    plant('waste in the tier below', {
      check: 'tier-unlike-recorded-facts', verdict: 'unlike-harm', direction: 'lenient', agency: agencies.environment, item: items.waste,
      partyKind: company, facts: recorded('较重', '妨碍执法'), tier: '一般', fine: 95000,
      why: 'the harm is recorded as grave, which the benchmark puts in tier 较重 (from 100,000 yuan); cites 一般 and fines 95,000',
    }),
    decoy('waste in either tier', {
      check: 'tier-unlike-recorded-facts', agency: agencies.environment, item: items.waste,
      partyKind: company, facts: recorded('较重', '主动消除危害后果'), tier: '较重', fine: 120000,
      why: 'grave harm that the party undid: the conditions of 一般 and of 较重 are both met, and either may be cited',
    }),
    plant('loading stated lenient', {
      ...loading, check: stated, verdict: 'lenient-above-band', direction: 'excessive', wording: '依法从轻处罚；', fine: 21500,
      why: 'states 从轻 and fines 21,500 of 500 to 30,000 yuan; the lenient band ends at 9,350',
    }),
    decoy('loading leniency refused', {
      ...loading, check: stated, wording: '当事人请求从轻处罚，不予采纳；', fine: 21000,
      why: 'the words 从轻处罚 stand there as the party\'s request, which was refused',
    }),
  ]
}

const spared = ['违法行为轻微', '及时改正', '没有造成危害后果'] as const

/** A ground for no penalty and a penalty, or neither of them (T5). */
function againstTheGround(): SampleDecision[] {
  const penalised = 'ground-for-no-penalty-but-penalised'
  const unpenalised = 'no-penalty-without-ground'
  const prices = { agency: agencies.market, item: items.prices, partyKind: proprietor } as const
  const signs = { item: items.signs, partyKind: company, tier: '较轻' } as const
  const none = { kinds: ['不予处罚'], fine: null, tier: '' } as const
  return [
    plant('prices slight and corrected', {
      ...prices, check: penalised, verdict: 'slight-and-corrected', direction: 'excessive', facts: recorded('轻微', ...spared), fine: 1100,
      why: 'recorded as slight, corrected in time and without harm, and fined 1,100 yuan all the same',
    }),
    decoy('prices slight', {
      ...prices, check: penalised, facts: recorded('轻微', '违法行为轻微', '及时改正'), fine: 1200,
      why: 'slight and corrected in time, but nowhere is it recorded that no harm was done',
    }),
    plant('signs after two years', {
      ...signs, check: penalised, verdict: 'after-time-limit', direction: 'excessive', agency: agencies.townNorth,
      facts: recorded('轻微', '没有造成危害后果'), fine: 1700,
      conduct: day('2022-06-15'), filing: day('2024-09-10'), decided: day('2024-10-21'),
      why: 'no harm was done, and the case was filed 818 days after the conduct, more than two years',
    }),
    decoy('signs after two years', {
      ...signs, check: penalised, agency: agencies.townSouth, facts: apart('设施未影响通行', '轻微'), fine: 1800,
      conduct: day('2022-07-11'), filing: day('2024-10-09'), decided: day('2024-11-14'),
      why: 'filed 821 days after the conduct, but harm is not ruled out, so that the limit may be five years',
    }),
    plant('signs unpenalised', {
      ...none, check: unpenalised, verdict: 'aggravating-only', direction: 'lenient', agency: agencies.townCentre, item: items.signs,
      partyKind: company, facts: { harm: '一般', repeat: 1, circumstances: ['拒不改正'] },
      why: 'no penalty, although the party refused to correct and nothing else is recorded of it',
    }),
    decoy('prices unpenalised', {
      ...prices, ...none, check: unpenalised, facts: recorded('轻微', ...spared),
      why: 'no penalty on the very ground of the law: slight, corrected in time and without harm',
    }),
  ]
}

/** One act, fined twice (T6). */
function finedTwice(): SampleDecision[] {
  const check = 'suspected-double-fine'
  const rubble = { item: items.rubble, partyKind: company, facts: apart('倾倒点位于河道旁', '轻微') } as const
  const once = { ...rubble, partyName: '癸字1001号示例有限公司', partyNumber: creditCode('91', 10_001), place: 88, conduct: day('2025-03-10') }
  const twice = {
    ...rubble, agency: agencies.city, partyName: '癸字1002号示例有限公司', partyNumber: creditCode('91', 10_002), conduct: day('2025-04-14'),
  }
  return [
    decide('planted fined twice 1', {
      ...once, agency: agencies.city, filing: day('2025-03-12'), decided: day('2025-04-09'), fine: 4200,
    }),
    plant('fined twice', {
      ...once, check, verdict: 'two-agencies', direction: 'excessive', agency: agencies.townNorth,
      filing: day('2025-03-20'), decided: day('2025-05-14'), fine: 4600,
      why: 'the city bureau fined the same company for the same heap of the same day five weeks before',
    }),
    decide('decoy two acts 1', { ...twice, place: 12, filing: day('2025-04-16'), decided: day('2025-05-08'), fine: 4000 }),
    decoy('two acts', {
      ...twice, check, place: 240, filing: day('2025-04-17'), decided: day('2025-05-20'), fine: 4400,
      why: 'the same company and day, but another place: two acts',
    }),
  ]
}

/** A fine far above what the violation was about (E4). */
function outOfProportion(): SampleDecision[] {
  const check = 'fine-out-of-proportion'
  const pesticide = { agency: agencies.farming, item: items.pesticide, partyKind: proprietor, fine: 8000 } as const
  return [
    plant('pesticide out of proportion', {
      ...pesticide, check, verdict: 'above-minimum', direction: 'excessive', facts: apart('仅售出一瓶', '轻微'), sums: { value: 120, gains: 24 },
      why: 'fined 8,000 yuan for goods worth 120, 66.7 times, where the law begins at 5,000',
    }),
    decoy('pesticide in proportion', {
      ...pesticide, check, facts: apart('仅售出两瓶', '轻微'), sums: { value: 165, gains: 33 },
      why: 'the same fine for goods worth 165 yuan is 48.5 times, under 50',
    }),
  ]
}

export function plantedCircumstances(): SampleDecision[] {
  return [...againstTheFine(), ...againstTheGround(), ...finedTwice(), ...outOfProportion()]
}

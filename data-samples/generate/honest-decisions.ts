import { agencies, type SampleAgency } from './agencies.ts'
import { day, officeDayFrom } from './days.ts'
import { decide } from './decide.ts'
import type { Mark, SampleDecision } from './decision.ts'
import type { Facts } from './practice.ts'
import { randomStream } from './random.ts'
import { partyKinds, type SampleItem, type SamplePartyKind } from './violation-item.ts'
import { allItems, items } from './violation-items.ts'

/** The facts that occur, by name; planted cases are placed among them by the same names. */
export const facts = {
  slightAndCorrected: { harm: '轻微', repeat: 0, circumstances: ['配合调查', '及时改正'] },
  slight: { harm: '轻微', repeat: 0, circumstances: [] },
  ordinaryAndCooperative: { harm: '一般', repeat: 0, circumstances: ['配合调查'] },
  ordinary: { harm: '一般', repeat: 0, circumstances: [] },
  ordinaryRepeated: { harm: '一般', repeat: 1, circumstances: ['配合调查'] },
  grave: { harm: '较重', repeat: 0, circumstances: ['配合调查'] },
  graveAndUndone: { harm: '较重', repeat: 0, circumstances: ['主动消除危害后果', '配合调查'] },
  severeAndDefiant: { harm: '严重', repeat: 2, circumstances: ['拒不改正'] },
} as const satisfies Record<string, Facts>

const shares: Readonly<Record<string, number>> = {
  slightAndCorrected: 0.26,
  slight: 0.14,
  ordinaryAndCooperative: 0.26,
  ordinary: 0.12,
  ordinaryRepeated: 0.09,
  grave: 0.07,
  graveAndUndone: 0.04,
  severeAndDefiant: 0.02,
}

function drawEnforcer(item: SampleItem, share: number): SampleAgency {
  let left = share * item.enforcers.reduce((total, [, part]) => total + part, 0)
  for (const [agency, part] of item.enforcers) {
    left -= part
    if (left < 0) return agency
  }
  return item.enforcers[0]![0]
}

function decisionsOf(item: SampleItem, partyKind: SamplePartyKind, total: number): SampleDecision[] {
  return Object.entries(facts).flatMap(([name, found]) =>
    Array.from({ length: Math.round(total * (shares[name] ?? 0)) }, (_, index) => {
      const stream = `${item.name} ${partyKind} ${name} ${index}`
      return decide(stream, {
        agency: drawEnforcer(item, randomStream(`enforcer of ${stream}`).next()),
        item,
        partyKind,
        facts: found,
        goods: index % 2 === 0 ? 'large' : 'small',
      })
    }),
  )
}

const oldVersion: Mark = {
  section: 'not_findings',
  check: 'cited-tier-not-in-version',
  why: 'cites a version that had expired on the day of the decision, but the conduct was earlier: the old rule applies',
}

/** Conduct under the old benchmark, decided under the new one; each states that it applies the old version. */
function acrossTheChange(): SampleDecision[] {
  return Array.from({ length: 8 }, (_, index) =>
    decide(`across the change ${index}`, {
      agency: index % 2 === 0 ? agencies.city : agencies.townCentre,
      item: items.stalls,
      partyKind: '个体工商户',
      facts: facts.ordinaryAndCooperative,
      conduct: day('2024-12-09') + 2 * index,
      filing: officeDayFrom(day('2024-12-12') + 2 * index),
      decided: officeDayFrom(day('2025-01-06') + 3 * index),
      note: '违法行为发生时施行的是2022年版裁量基准，从旧适用',
      marks: index === 0 ? [oldVersion] : [],
    }),
  )
}

function withPartyOf(decision: SampleDecision, { partyName, partyNumber }: SampleDecision): SampleDecision {
  return { ...decision, partyName, partyNumber }
}

/** Cases of two or three parties who did the same and got the same. */
function sharedCases(): SampleDecision[] {
  const both: readonly (readonly [SampleAgency, SampleItem, SamplePartyKind, Facts])[] = [
    [agencies.city, items.rubble, '法人及非法人组织', facts.ordinary],
    [agencies.townNorth, items.signs, '法人及非法人组织', facts.slightAndCorrected],
    [agencies.market, items.prices, '个体工商户', facts.slight],
    [agencies.environment, items.waste, '法人及非法人组织', facts.ordinary],
    [agencies.farming, items.pesticide, '个体工商户', facts.slightAndCorrected],
    [agencies.health, items.disinfection, '法人及非法人组织', facts.ordinaryAndCooperative],
    [agencies.emergency, items.training, '法人及非法人组织', facts.ordinary],
    [agencies.culture, items.tours, '法人及非法人组织', facts.slight],
  ]
  return both.flatMap(([agency, item, partyKind, found], caseIndex) => {
    const caseGroup = `shared case ${caseIndex}`
    const first = decide(caseGroup, { agency, item, partyKind, facts: found, role: '共同行为人', caseGroup })
    return Array.from({ length: 2 + (caseIndex % 2) }, (_, index) =>
      withPartyOf(first, decide(`${caseGroup} party ${index}`, { agency, item, partyKind, facts: found })),
    )
  })
}

export function honestDecisions(): SampleDecision[] {
  const drawn = allItems.flatMap((item) =>
    partyKinds.flatMap((partyKind) => decisionsOf(item, partyKind, item.decisions[partyKind] ?? 0)),
  )
  return [...drawn, ...acrossTheChange(), ...sharedCases()]
}

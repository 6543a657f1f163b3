import { agencies } from './agencies.ts'
import { day } from './days.ts'
import { decide } from './decide.ts'
import type { SampleDecision } from './decision.ts'
import { facts } from './honest-decisions.ts'
import { apart, company, decoy, proprietor } from './plant.ts'
import { items } from './violation-items.ts'

const unlike = 'like-facts-unlike-outcome'
const coParties = 'co-parties-unlike-outcome'

/** Odd amounts that are no precedent, or have nothing to be compared with. */
function notComparable(): SampleDecision[] {
  const few = {
    agency: agencies.city, item: items.signs, partyKind: company, facts: apart('设施已自行拆除一半', '一般'),
  } as const
  const rubble = { item: items.rubble, partyKind: company, facts: facts.slightAndCorrected } as const
  return [
    decoy('annulled', {
      ...rubble, check: unlike, agency: agencies.city, fine: 9900, status: '已撤销',
      why: 'like cases got about 4,000 yuan, this one 9,900, but it was annulled: it is neither judged nor a precedent',
    }),
    decoy('confirmed unlawful', {
      ...rubble, check: unlike, agency: agencies.townNorth, fine: 2000, status: '确认违法',
      why: 'half of what like cases got, but confirmed unlawful on review: it is neither judged nor a precedent',
    }),
    ...Array.from({ length: 5 }, (_, index) => decide(`few ${index}`, { ...few, fine: 5800 + 100 * index })),
    decoy('too few', {
      ...few, check: unlike, fine: 11800,
      why: 'twice what the other five cases got, but six cases are too few to speak of a practice',
    }),
    ...Array.from({ length: 3 }, (_, index) =>
      decide(`individual ${index}`, { ...rubble, agency: agencies.city, partyKind: '自然人', fine: 2100 + 100 * index }),
    ),
    decoy('individual', {
      ...rubble, check: unlike, agency: agencies.city, partyKind: '自然人', fine: 2100,
      why: 'companies got about 4,000 yuan, but this party is an individual and is compared with individuals only',
    }),
    decoy('mixed law 1', {
      check: unlike, agency: agencies.city, item: items.stalls, partyKind: proprietor, facts: facts.ordinaryAndCooperative,
      version: items.stalls.benchmarks[0], cites: 'title', fine: 4200,
      conduct: day('2024-12-16'), filing: day('2024-12-19'), decided: day('2025-01-16'),
      why: 'the benchmark changed between conduct and decision and no version is cited; twice the old practice, usual under the new',
    }),
    decoy('mixed law 2', {
      check: unlike, agency: agencies.townCentre, item: items.stalls, partyKind: proprietor, facts: facts.ordinaryAndCooperative,
      version: items.stalls.benchmarks[0], cites: 'title', fine: 2000,
      conduct: day('2024-12-18'), filing: day('2024-12-23'), decided: day('2025-01-21'),
      why: 'the benchmark changed between conduct and decision and no version is cited; usual under the old practice, half the new',
    }),
    decoy('publication file', {
      check: unlike, agency: agencies.transport, item: items.loading, partyKind: company, facts: facts.ordinaryAndCooperative, fine: 28000,
      why: 'the publication file records neither harm nor circumstances: fines spread widely there for reasons that it does not show',
    }),
    decoy('publication file benchmark', {
      check: 'benchmark-not-cited', agency: agencies.transport, item: items.loading, partyKind: company, facts: facts.grave,
      why: 'the publication file has no column for the benchmark: not applicable, not uncited',
    }),
    decoy('publication file tier', {
      check: 'fine-outside-tier', agency: agencies.transport, item: items.loading, partyKind: company, facts: facts.slight, fine: 9800,
      why: 'the publication file states no tier, so that no fine can be held against one',
    }),
  ]
}

/** Parties of one case whose unlike outcome has a recorded reason, is too small, or cannot be judged. */
function coPartiesApart(): SampleDecision[] {
  const dates = { conduct: day('2025-09-08'), filing: day('2025-09-15'), decided: day('2025-10-16') }
  const rubble = { ...dates, agency: agencies.city, item: items.rubble, partyKind: company, facts: facts.slight } as const
  const roles = { ...rubble, caseGroup: 'decoy roles' }
  const near = { ...rubble, caseGroup: 'decoy near', role: '共同行为人' }
  const unknown = {
    ...dates, agency: agencies.townSouth, item: items.signs, partyKind: company, caseGroup: 'decoy unknown',
    facts: { harm: '一般', repeat: 0, circumstances: null },
  } as const
  return [
    decoy('roles', {
      ...roles, check: coParties, subject: 'case', role: '主要行为人', fine: 5200,
      why: '5,200 against 3,600 yuan, but the document records who led and who followed',
    }),
    decide('decoy roles 2', { ...roles, role: '次要行为人', fine: 3600 }),
    decoy('near', {
      ...near, check: coParties, subject: 'case', fine: 5000,
      why: '5,000 against 4,000 yuan is a factor of exactly 1.25, which is tolerated',
    }),
    decide('decoy near 2', { ...near, fine: 4000 }),
    decoy('unknown', {
      ...unknown, check: coParties, subject: 'case', fine: 9000,
      why: '9,000 against 5,000 yuan, but neither role nor circumstances are recorded: not applicable',
    }),
    decide('decoy unknown 2', { ...unknown, fine: 5000 }),
  ]
}

/** Fines exactly on a bound that includes the figure. */
function onTheBound(): SampleDecision[] {
  const tier = 'fine-outside-tier'
  const statute = 'fine-outside-statute'
  return [
    decoy('rubble lower bound', {
      check: tier, agency: agencies.city, item: items.rubble, partyKind: company, facts: apart('夜间倾倒', '较重'), fine: 30000,
      why: 'exactly on 30,000 yuan, which tier 较重 includes (以上) and tier 一般 excludes (不满); it cites 较重',
    }),
    decoy('training upper bound', {
      check: tier, agency: agencies.emergency, item: items.training, partyKind: company, facts: apart('新员工未参加培训', '轻微'), fine: 30000,
      why: 'exactly on 30,000 yuan, which tier 较轻 includes (以下) and tier 一般 excludes (超过); it cites 较轻',
    }),
    decoy('warnings fixed point', {
      check: tier, agency: agencies.emergency, item: items.warnings, partyKind: company, facts: apart('标志被风吹落', '轻微'), fine: 5000,
      why: 'the tier is one point, 5,000 yuan, and the fine is exactly that',
    }),
    decoy('goods lower bound', {
      check: tier, agency: agencies.market, item: items.goods, partyKind: company, facts: apart('进货时已查验', '一般'),
      sums: { value: 5200, gains: 1040 }, fine: 15600,
      why: 'exactly 3 times the value of goods, which tier 一般 includes and tier 较轻 excludes; it cites 一般',
    }),
    decoy('prices maximum', {
      check: statute, agency: agencies.market, item: items.prices, partyKind: company, facts: apart('节假日期间', '较重'), fine: 20000,
      why: 'exactly the maximum of the clause, 20,000 yuan, which is included',
    }),
    decoy('waste minimum', {
      check: statute, agency: agencies.environment, item: items.waste, partyKind: company, facts: apart('贮存量极少', '轻微'), fine: 10000,
      why: 'exactly the minimum of the clause, 10,000 yuan, which is included',
    }),
  ]
}

export function decoys(): SampleDecision[] {
  return [...notComparable(), ...coPartiesApart(), ...onTheBound()]
}

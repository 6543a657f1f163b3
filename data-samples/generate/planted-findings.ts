import { agencies } from './agencies.ts'
import { day } from './days.ts'
import { decide } from './decide.ts'
import type { SampleDecision } from './decision.ts'
import { facts } from './honest-decisions.ts'
import { apart, company, plant, proprietor } from './plant.ts'
import { items } from './violation-items.ts'

const unlike = 'like-facts-unlike-outcome'

/** Inside the statute and the tier, but far from what like cases got (E1). */
function unlikeOutcomes(): SampleDecision[] {
  const amount = { check: unlike, verdict: 'amount-departs' }
  const excessive = { ...amount, direction: 'excessive' } as const
  const lenient = { ...amount, direction: 'lenient' } as const
  return [
    plant('rubble excessive', {
      ...excessive, agency: agencies.city, item: items.rubble, partyKind: company, facts: facts.slightAndCorrected, fine: 9500,
      why: 'tier 较轻 is 2,000 to under 10,000 yuan; like cases got about 4,000, this one 9,500',
    }),
    plant('signs excessive', {
      ...excessive, agency: agencies.townNorth, item: items.signs, partyKind: company, facts: facts.ordinaryAndCooperative, fine: 11500,
      why: 'tier 一般 is 3,000 to under 12,000 yuan; like cases of five agencies got about 5,800, this one 11,500',
    }),
    plant('waste excessive', {
      ...excessive, agency: agencies.environment, item: items.waste, partyKind: company, facts: facts.ordinaryAndCooperative, fine: 98000,
      why: 'tier 一般 is 40,000 to under 100,000 yuan; like cases got about 58,000, this one 98,000',
    }),
    plant('goods excessive', {
      ...excessive, agency: agencies.market, item: items.goods, partyKind: company, facts: facts.slightAndCorrected, goods: 'large',
      sums: { value: 14000, gains: 2800 }, fine: 40600,
      why: 'tier 较轻 is 1 to under 3 times the value of goods; like cases got about 1.5 times, this one 2.9 times',
    }),
    plant('rubble lenient', {
      ...lenient, agency: agencies.townCentre, item: items.rubble, partyKind: company, facts: facts.slightAndCorrected, fine: 2000,
      why: 'like cases got about 4,000 yuan, this one 2,000, exactly the lower bound of its tier and of the statute',
    }),
    plant('pesticide lenient', {
      ...lenient, agency: agencies.farming, item: items.pesticide, partyKind: proprietor, facts: facts.slightAndCorrected, goods: 'large', fine: 5000,
      why: 'tier 较轻 is 5,000 to under 15,000 yuan; cases with goods of like value got about 8,700, this one 5,000',
    }),
    plant('tours lenient', {
      ...lenient, agency: agencies.culture, item: items.tours, partyKind: company, facts: facts.ordinaryAndCooperative,
      sums: { value: null, gains: 50000 }, fine: 7600,
      why: 'tier 一般 is 15 to under 40 percent of the illegal gains; like cases got about 27 percent, this one 15.2 percent',
    }),
    plant('signs habit', {
      check: unlike, verdict: 'amount-departs', direction: 'excessive', agency: agencies.city, item: items.signs,
      partyKind: proprietor, facts: facts.slightAndCorrected, fine: 2800,
      why: 'more than 60 percent of the like cases got exactly 1,500 yuan, this one 2,800',
    }),
    plant('disinfection warning only', {
      check: unlike, verdict: 'kinds-depart', direction: 'lenient', agency: agencies.health, item: items.disinfection,
      partyKind: company, facts: facts.slightAndCorrected, kinds: ['警告'], fine: null,
      why: 'all like cases got a warning and a fine, this one a bare warning',
    }),
    plant('disinfection closed for ten days', {
      check: unlike, verdict: 'kinds-depart', direction: 'excessive', agency: agencies.health, item: items.disinfection,
      partyKind: company, facts: facts.ordinaryAndCooperative, kinds: ['警告', '罚款', '责令停产停业'], suspensionDays: 10,
      why: 'all like cases got a warning and a fine, this one was also closed for ten days',
    }),
  ]
}

/** Two parties of one case, same part, same circumstances, unlike outcome (E2). */
function unlikeCoParties(): SampleDecision[] {
  const check = 'co-parties-unlike-outcome'
  const rubble = {
    agency: agencies.city, item: items.rubble, partyKind: company, facts: facts.slight, role: '共同行为人',
    caseGroup: 'planted rubble case', conduct: day('2025-05-12'), filing: day('2025-05-19'), decided: day('2025-06-18'),
  } as const
  const disinfection = {
    agency: agencies.health, item: items.disinfection, partyKind: proprietor, facts: apart('场所由双方共同经营', '一般'),
    role: '共同行为人', caseGroup: 'planted disinfection case',
    conduct: day('2025-08-04'), filing: day('2025-08-07'), decided: day('2025-09-03'),
  } as const
  return [
    plant('rubble co-party', {
      ...rubble, check, subject: 'case', verdict: 'fines-differ', fine: 4000,
      why: 'two companies tipped together; one was fined 4,000 yuan, the other 5,600 (factor 1.4)',
    }),
    decide('planted rubble co-party 2', { ...rubble, fine: 5600 }),
    plant('disinfection co-party', {
      ...disinfection, check, subject: 'case', verdict: 'kinds-differ', fine: 1800,
      why: 'two proprietors ran the place together; one got a warning and a fine, the other a bare warning',
    }),
    decide('planted disinfection co-party 2', { ...disinfection, kinds: ['警告'], fine: null }),
  ]
}

/** Outside the range of the law, or outside the cited tier (T1). */
function outsideRange(): SampleDecision[] {
  const tier = 'fine-outside-tier'
  const statute = 'fine-outside-statute'
  return [
    plant('signs above tier', {
      check: tier, verdict: 'above-tier', direction: 'excessive', agency: agencies.townSouth, item: items.signs,
      partyKind: company, facts: apart('设施悬挂于居民楼外墙', '轻微'), fine: 4500,
      why: 'cites tier 较轻 (1,000 to under 3,000 yuan) and fines 4,500',
    }),
    plant('goods above tier', {
      check: tier, verdict: 'above-tier', direction: 'excessive', agency: agencies.market, item: items.goods,
      partyKind: proprietor, facts: apart('已召回部分商品', '轻微'), sums: { value: 5000, gains: 1000 }, fine: 17000,
      why: 'cites tier 较轻 (1 to under 3 times the value of 5,000 yuan) and fines 3.4 times',
    }),
    plant('training below tier', {
      check: tier, verdict: 'below-tier', direction: 'lenient', agency: agencies.emergency, item: items.training,
      partyKind: company, facts: apart('已补充培训', '一般'), fine: 25000,
      why: 'cites tier 一般 (over 30,000 to 60,000 yuan) and fines 25,000',
    }),
    plant('tours below tier', {
      check: tier, verdict: 'below-tier', direction: 'lenient', agency: agencies.culture, item: items.tours,
      partyKind: company, facts: apart('已退还旅游费用', '一般'), sums: { value: null, gains: 40000 }, fine: 4800,
      why: 'cites tier 一般 (15 to under 40 percent of 40,000 yuan) and fines 12 percent',
    }),
    plant('rubble on the open bound', {
      check: tier, verdict: 'rounding', direction: 'excessive', agency: agencies.city, item: items.rubble,
      partyKind: company, facts: apart('倾倒量不足一车', '轻微'), fine: 10000,
      why: 'cites tier 较轻 (under 10,000 yuan) and fines exactly 10,000, which 不满 excludes: within one rounding unit',
    }),
    plant('pesticide rounding', {
      check: tier, verdict: 'rounding', direction: 'lenient', agency: agencies.farming, item: items.pesticide,
      partyKind: proprietor, facts: apart('标签由供货方更换', '一般'), fine: 14995,
      why: 'cites tier 一般 (from 15,000 yuan) and fines 14,995: within one rounding unit',
    }),
    plant('training adjusted', {
      check: tier, verdict: 'below-tier', direction: 'lenient', explained: true, agency: agencies.emergency, item: items.training,
      partyKind: company, facts: apart('企业因灾停产', '较重'), fine: 45000, adjustedApplication: true,
      conduct: day('2025-03-03'), filing: day('2025-03-10'), discussed: day('2025-04-07'), decided: day('2025-04-10'),
      note: '经集体讨论，适用裁量基准将明显失当，批准调整适用',
      why: 'cites tier 较重 (over 60,000 yuan) and fines 45,000, but the adjusted application was approved',
    }),
    plant('prices above maximum', {
      check: statute, verdict: 'above-maximum', direction: 'excessive', agency: agencies.market, item: items.prices,
      partyKind: company, facts: apart('涉及民生商品', '较重'), fine: 22000,
      why: 'the clause allows a company 2,000 to 20,000 yuan; the fine is 22,000',
    }),
    plant('stalls above maximum', {
      check: statute, verdict: 'above-maximum', direction: 'excessive', agency: agencies.townWest, item: items.stalls,
      partyKind: proprietor, facts: apart('占用消防通道', '较重'), fine: 12000,
      why: 'the clause allows 500 to 10,000 yuan; the fine is 12,000',
    }),
    plant('rubble below minimum', {
      check: statute, verdict: 'below-minimum', direction: 'lenient', agency: agencies.townSouth, item: items.rubble,
      partyKind: company, facts: apart('倾倒于自有用地', '轻微'), fine: 1500,
      why: 'the clause starts at 2,000 yuan; the fine is 1,500 and no ground for a reduction is recorded',
    }),
    plant('waste below minimum with a ground', {
      check: statute, verdict: 'below-minimum', direction: 'lenient', explained: true, agency: agencies.environment,
      item: items.waste, partyKind: company, facts: apart('主动消除危害后果', '轻微'), fine: 6000,
      reductionGround: '《中华人民共和国行政处罚法》第三十二条第一项：主动消除违法行为危害后果',
      why: 'the clause starts at 10,000 yuan; the fine is 6,000, and a ground for the reduction is recorded',
    }),
  ]
}

/** A benchmark was in force and the document names none (B3). */
function benchmarkNotCited(): SampleDecision[] {
  const silent = { check: 'benchmark-not-cited', verdict: 'not-cited', cites: 'nothing', tier: '' } as const
  return [
    plant('stalls without benchmark', {
      ...silent, agency: agencies.city, item: items.stalls, partyKind: proprietor, facts: facts.ordinaryAndCooperative,
      conduct: day('2025-06-02'), filing: day('2025-06-04'), decided: day('2025-07-01'), fine: 3700,
      why: '示例市占道经营行政处罚裁量基准 was in force; the document names no benchmark',
    }),
    plant('pesticide without benchmark', {
      ...silent, agency: agencies.farming, item: items.pesticide, partyKind: proprietor, facts: facts.ordinaryAndCooperative,
      why: '示例省农业行政处罚裁量基准 was in force; the document names no benchmark',
    }),
    plant('warnings without benchmark', {
      ...silent, agency: agencies.emergency, item: items.warnings, partyKind: company, facts: facts.slightAndCorrected,
      why: '示例省安全生产行政处罚裁量基准 was in force; the document names no benchmark',
    }),
  ]
}

export function plantedFindings(): SampleDecision[] {
  return [...unlikeOutcomes(), ...unlikeCoParties(), ...outsideRange(), ...benchmarkNotCited()]
}

import { agencies } from './agencies.ts'
import { day } from './days.ts'
import { decide } from './decide.ts'
import type { SampleDecision } from './decision.ts'
import { apart, company, decoy, plant, proprietor } from './plant.ts'
import { rareItems } from './rare-items.ts'
import { items } from './violation-items.ts'

/** The tier or the version that a decision cites is not the one that applies (T8, T9). */
function citedTiers(): SampleDecision[] {
  const check = 'cited-tier-not-in-version'
  const rubble = { item: items.rubble, partyKind: company } as const
  return [
    plant('rubble tier of no version', {
      ...rubble, check, verdict: 'tier-not-in-version', agency: agencies.townSouth, facts: apart('倾倒后逃离现场', '严重'), tier: '严重', fine: 44000,
      why: 'cites tier 严重; the benchmark has 较轻, 一般 and 较重 for this item',
    }),
    decoy('rubble tier in other words', {
      ...rubble, check, agency: agencies.city, facts: apart('倾倒物已部分清运', '一般'), tier: '一般情节', fine: 17000,
      why: 'cites 一般情节, which is tier 一般 in other words',
    }),
    plant('stalls under the newer version', {
      check, verdict: 'later-version', direction: 'excessive', agency: agencies.city, item: items.stalls, partyKind: proprietor,
      version: items.stalls.benchmarks[1], facts: apart('占用盲道经营', '一般'), fine: 3800,
      conduct: day('2024-12-03'), filing: day('2024-12-05'), decided: day('2025-01-22'),
      why: 'conduct of 2024-12-03 under the version of 2025, whose tier 一般 is 2,000 to 7,000 yuan instead of 1,200 to 5,000',
    }),
  ]
}

/** A benchmark that was applied before it was published (B2), among decisions that applied it after. */
function gas(): SampleDecision[] {
  const check = 'applied-before-publication'
  const restaurant = { agency: agencies.city, item: rareItems.gas, partyKind: proprietor } as const
  return [
    plant('gas before publication', {
      ...restaurant, check, verdict: 'cited-before-publication', facts: apart('已停用燃气', '轻微'), fine: 2300,
      conduct: day('2025-01-06'), filing: day('2025-01-08'), decided: day('2025-01-24'),
      why: 'cites a benchmark that was published on 2025-02-05, twelve days later',
    }),
    decoy('gas on the day of publication', {
      ...restaurant, check, facts: apart('报警装置正在安装', '轻微'), fine: 2200,
      conduct: day('2025-01-09'), filing: day('2025-01-13'), decided: day('2025-02-05'),
      why: 'decided on the very day of publication, which is in time',
    }),
    ...['2025-03-03', '2025-05-12', '2025-07-07', '2025-09-15', '2025-11-03'].map((date, index) =>
      decide(`gas ${index}`, {
        ...restaurant, facts: { harm: '轻微', repeat: 0, circumstances: [] },
        conduct: day(date), filing: day(date) + 2, decided: day(date) + 21,
      }),
    ),
  ]
}

/** Items for which nobody made a benchmark (B1). */
function withoutBenchmark(): SampleDecision[] {
  const check = 'item-without-benchmark'
  return [
    plant('ledgers', {
      check, verdict: 'items-without-benchmark', subject: 'year', agency: agencies.farming, item: rareItems.ledgers, partyKind: proprietor,
      facts: apart('台账已补建', '一般'), fine: 1500, conduct: day('2025-05-12'), filing: day('2025-05-14'), decided: day('2025-06-12'),
      why: 'no benchmark for 未建立农药购销台账, for which the law leaves 500 to 5,000 yuan',
    }),
    decoy('grades', {
      check, subject: 'year', agency: agencies.health, item: rareItems.grades, partyKind: proprietor, facts: apart('已补公示', '一般'),
      fine: 500, conduct: day('2024-09-02'), filing: day('2024-09-04'), decided: day('2024-10-10'),
      why: 'no benchmark for 未公示卫生信誉度等级 either, but the law knows one amount only, 500 yuan: there is no discretion',
    }),
  ]
}

export function plantedAgainstBenchmarks(): SampleDecision[] {
  return [...citedTiers(), ...gas(), ...withoutBenchmark()]
}

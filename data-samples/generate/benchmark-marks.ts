import type { Making } from './making.ts'

/** What the truth file says of a version of a benchmark, of one of its items or tiers, or of a copy of it. */
export interface BenchmarkMark {
  readonly section: 'findings' | 'not_findings'
  readonly benchmark: string
  readonly version: string
  readonly item?: string
  readonly tier?: string
  readonly recipient?: 'court' | 'procuratorate'
  readonly check: string
  readonly verdict?: string
  readonly why: string
  /** What of its making is planted. */
  readonly made?: Partial<Making>
}

const finding = { section: 'findings', version: '2022年版' } as const
const decoy = { section: 'not_findings', version: '2022年版' } as const
const refinement = { benchmark: '示例县市场秩序行政处罚裁量细化标准', version: '2026年版', item: '未按规定明码标价' } as const

/** What is odd in the making of the versions, or only looks odd; all else is in good order. */
export const benchmarkMarks: readonly BenchmarkMark[] = [
  {
    ...finding, benchmark: '示例省道路运输行政处罚裁量基准', made: { filed: '' },
    check: 'benchmark-not-filed', verdict: 'filing-not-recorded',
    why: 'the register states a day of filing for every other version in force, and none for this one',
  },
  {
    ...decoy, benchmark: '示例市占道经营行政处罚裁量基准', made: { filed: '' }, check: 'benchmark-not-filed',
    why: 'no day of filing either, but this version is no longer in force',
  },
  {
    ...finding, benchmark: '示例省农业行政处罚裁量基准', made: { toCourt: '2021-07-21' }, recipient: 'court',
    check: 'benchmark-copies-late', verdict: 'late',
    why: 'published on 2021-06-25 and copied to the court 26 days later; the seventh day is Friday July 2',
  },
  {
    ...decoy, benchmark: '示例省生态环境行政处罚裁量基准', made: { toProcuratorate: '2021-07-06' }, recipient: 'procuratorate',
    check: 'benchmark-copies-late',
    why: 'copied to the procuratorate 11 calendar days after publication, which are seven working days',
  },
  {
    ...finding, benchmark: '示例省卫生健康行政处罚裁量基准', made: { decided: '2021-07-01' },
    check: 'benchmark-steps-missing', verdict: 'step-after-publication',
    why: 'published on 2021-06-25, decided on collectively on 2021-07-01',
  },
  {
    ...decoy, benchmark: '示例市城市管理行政处罚裁量基准', made: { decided: '2021-06-25' }, check: 'benchmark-steps-missing',
    why: 'decided on collectively on the day of publication, which is not after it',
  },
  {
    ...finding, benchmark: '示例市占道经营行政处罚裁量基准', version: '2025年版', made: { lawFrom: '2023-10-01' },
    check: 'benchmark-later-than-law', verdict: 'later-than-a-year',
    why: 'the law of 2023-10-01 wanted a benchmark by 2024-10-01; it was published on 2024-12-02',
  },
  {
    ...decoy, benchmark: '示例市燃气使用安全行政处罚裁量基准', version: '2025年版', check: 'benchmark-later-than-law',
    why: 'published 35 days after the law, but the thirtieth fell into the Spring Festival, and this was the first day after it',
  },
  {
    ...finding, benchmark: '示例省文化和旅游行政处罚裁量基准', made: { lawFrom: '2025-09-01' },
    check: 'benchmark-older-than-law', verdict: 'law-newer-than-review',
    why: 'last reviewed on 2024-11-15; the law changed on 2025-09-01',
  },
  {
    ...decoy, benchmark: '示例省安全生产行政处罚裁量基准', made: { lawFrom: '2026-01-15' }, check: 'benchmark-older-than-law',
    why: 'the law changed after the review, but only 21 days ago',
  },
  {
    ...finding, benchmark: '示例市燃气使用安全行政处罚裁量基准', version: '2025年版', item: '餐饮场所未安装燃气泄漏报警装置',
    check: 'too-few-tiers', verdict: 'too-few', why: 'the law leaves 1,000 to 20,000 yuan, the benchmark has two tiers',
  },
  {
    ...decoy, ...refinement, check: 'too-few-tiers',
    why: 'two tiers, but it refines a provincial benchmark that has three for the item, and may leave the rest to it',
  },
  {
    ...finding, ...refinement, tier: '一般', check: 'refinement-outside-parent', verdict: 'above-parent',
    why: 'the provincial tier 一般 for proprietors ends below 7,000 yuan, that of the county below 8,000',
  },
  {
    ...decoy, ...refinement, tier: '较轻', check: 'refinement-outside-parent',
    why: 'exactly the provincial tier 较轻 for proprietors, 1,000 to under 3,000 yuan; companies have another one',
  },
]

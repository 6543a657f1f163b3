import type { Check, CheckWords } from '../../pipeline/domain/check.ts'
import type { Coverage, Finding } from '../../pipeline/domain/finding.ts'
import type { FindingLife } from '../../pipeline/domain/finding-life.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import type { NightlyReportData, ReportDecision, ReportFinding, ReportTier } from '../../pipeline/domain/report-data.ts'

/** What a hostile file could carry in a name. */
export const hostile = '<script>alert(1)</script><img src=x onerror="alert(2)">\'\u202e'

export function decision(change: Partial<ReportDecision> = {}): ReportDecision {
  return {
    decisionId: 'd-1',
    caseId: '清市监案〔2025〕18号',
    documentNumber: '清市监罚〔2025〕18号',
    agencyName: '示例县市场监督管理局',
    party: '王某',
    partyKind: 'sole_proprietor',
    role: null,
    conductDate: '2025-03-02',
    decisionDate: '2025-05-16',
    violationItem: '销售超过保质期的食品',
    facts: '当事人经营的便利店货架上陈列销售超过保质期的饼干12袋、饮料6瓶，经现场清点并提取进货票据核实，货值金额共计204元，未发现消费者食用后受到损害的情况。',
    legalBasis: '《中华人民共和国食品安全法》第一百二十四条第一款第五项',
    circumstances: ['初次违法', '及时改正'],
    harm: '轻微',
    repeatCount: 0,
    valueOfGoods: '204.00',
    illegalGains: null,
    benchmarkCited: '山西省市场监督管理行政处罚裁量基准',
    benchmarkVersionCited: '2023',
    tierCited: '较轻',
    kinds: ['fine', 'confiscation'],
    fine: '50000.00',
    confiscation: '204.00',
    status: 'in_force',
    reductionGround: null,
    adjustedApplicationApproved: null,
    collectiveDiscussionDate: null,
    explanation: null,
    permit: null,
    sourceFile: '2025年行政处罚公示.csv',
    sourceRow: 19,
    ...change,
  }
}

function finding(change: Partial<Finding>): Finding {
  return {
    findingId: 'f-1',
    runId: '2026-02-05-01',
    checkId: 'unlike-comparable-decisions',
    subjectId: 'd-1',
    agencyId: 'a-1',
    period: '2025',
    severity: 'high',
    verdict: 'unlike',
    direction: 'excessive',
    expectedLower: '3000.00',
    expectedUpper: '8000.00',
    actual: '50000.00',
    decisionId: 'd-1',
    explanation: null,
    evidence: { comparables: 9, median: '5000.00' },
    ...change,
  }
}

function sections(language: Language): CheckWords['sections'] {
  return language === 'en'
    ? {
        method: 'Decisions with the same recorded facts are held against each other.',
        exclusions: '- annulled decisions\n- party of another kind',
        assumptions: 'The recorded facts are complete.',
        whatAFindingDoesNotShow: 'It does not show that the decision is unlawful, nor that the others were right.\n\nUnrecorded facts may explain it.',
        example: '',
      }
    : {
        method: '将记载的事实相同的决定互相比较，取罚款的**中位数**与四分位区间。\n少于 `minimum_group_size` 件时不作判断。',
        exclusions: '- 已撤销、变更或者确认违法的决定不作为比较对象\n- 当事人类别不同的决定不比较',
        assumptions: '记载的事实完整。',
        whatAFindingDoesNotShow:
          '- 不说明本决定违法或者不当，也不说明可比决定正确\n- 未记载的情节可能说明差异\n- 不说明办案人员的动机',
        example: '',
      }
}

interface CheckSketch {
  readonly id: string
  readonly zh: { readonly title: string; readonly question: string; readonly verdict: string; readonly arithmetic: string }
  readonly en: { readonly title: string; readonly question: string; readonly verdict: string; readonly arithmetic: string }
  readonly verdict: string
  readonly subject?: Check['subject']
  readonly basis: readonly (readonly [string, string, string, string])[]
}

function check(sketch: CheckSketch): Check {
  const wordsOf = (language: Language): CheckWords => {
    const own = language === 'en' ? sketch.en : sketch.zh
    return {
      title: own.title,
      question: own.question,
      nextStep: language === 'en' ? 'Consult the file.' : '调阅案卷，核对记载。',
      severities: language === 'en' ? { high: 'Nothing on record explains it.' } : { high: '没有可以说明的记载。' },
      verdicts: { [sketch.verdict]: { title: own.verdict, arithmetic: own.arithmetic } },
      reasons:
        language === 'en'
          ? { 'no-tier': 'no governing tier', 'few-comparables': 'fewer than five comparable decisions' }
          : { 'no-tier': '没有适用的裁量基准阶次', 'few-comparables': '可比决定不足五件' },
      sections: sections(language),
    }
  }
  return {
    id: sketch.id,
    duties: ['E1'],
    legalBasis: sketch.basis.map(([instrument, article, zh, en]) => ({ instrument, article, rule: { 'zh-CN': zh, en } })),
    grain: 'one decision',
    subject: sketch.subject ?? 'decision',
    drifts: [],
    rangeVerdict: sketch.id === 'fine-outside-tier' ? 'outside-tier' : null,
    severity: 'high',
  needs: [],
  studies: [],
    parameters: {
      minimum_group_size: {
        type: 'integer',
        default: 5,
        meaning: { 'zh-CN': '可比决定的最少件数', en: 'least number of comparable decisions' },
      },
    },
    exclusions: ['no-tier', 'few-comparables'],
    words: { 'zh-CN': wordsOf('zh-CN'), en: wordsOf('en') },
    folder: 'queries/checks',
    sql: 'SELECT 1',
    comparablesSql: null,
    candidatesSql: null,
    evidenceSql: null,
  }
}

const sx = '山西省规范行政执法裁量权办法'
const checks: readonly Check[] = [
  check({
    id: 'fine-outside-tier',
    zh: {
      title: '罚款超出裁量基准阶次',
      question: '罚款是否在所引用的裁量基准阶次和法定幅度之内？',
      verdict: '罚款高于所引用的阶次，疑似不当',
      arithmetic: '所引用阶次“{tier}”的幅度为 {expected_lower:yuan} 元至 {expected_upper:yuan} 元；实际罚款 {actual:yuan} 元，高出上限 {excess:yuan} 元。',
    },
    en: {
      title: 'Fine outside its benchmark tier',
      question: 'Is the fine inside the cited tier and the statutory range?',
      verdict: 'Fine above the cited tier, suspected improper',
      arithmetic: 'Tier “{tier}”: {expected_lower:yuan} to {expected_upper:yuan} yuan; actual {actual:yuan}, {excess:yuan} above.',
    },
    verdict: 'above-tier',
    basis: [
      [sx, '第十八条第二款', '执法机关应当适用已公布的裁量基准，在法定种类和幅度内作出决定。', 'Apply the published benchmark within the legal kinds and range.'],
      ['中华人民共和国行政处罚法', '第三十四条', '行政机关可以制定裁量基准，规范行使处罚裁量权；裁量基准应当公布。', 'Benchmarks guide discretion and are published.'],
    ],
  }),
  check({
    id: 'unlike-comparable-decisions',
    zh: {
      title: '与类案处理不一',
      question: '记载的事实相同的案件，罚款是否相近？',
      verdict: '罚款与可比决定差异较大，疑似类案不同罚',
      arithmetic: '{comparables} 件可比决定的罚款中位数为 {median:yuan} 元，参照范围 {expected_lower:yuan} 至 {expected_upper:yuan} 元；本案 {actual:yuan} 元。',
    },
    en: {
      title: 'Unlike comparable decisions',
      question: 'Are fines alike where the recorded facts are alike?',
      verdict: 'Fine unlike comparable decisions',
      arithmetic: 'Median of {comparables} comparable decisions {median:yuan} yuan, expected {expected_lower:yuan} to {expected_upper:yuan}; actual {actual:yuan}.',
    },
    verdict: 'unlike',
    basis: [[sx, '第九条第七项', '违法事实、情节相同或者基本相同的，处理结果应当基本一致。', 'Same or similar facts: same outcome as before.']],
  }),
  check({
    id: 'unequal-parties-in-one-case',
    zh: {
      title: '同案当事人处罚不一',
      question: '同一案件中作用和情节相同的当事人，处罚是否相同？',
      verdict: '同案当事人罚款不一，疑似同案不同罚',
      arithmetic: '同案 {parties} 名当事人，最高罚款是最低罚款的 {ratio:times} 倍。',
    },
    en: {
      title: 'Unequal parties in one case',
      question: 'Do parties with the same role get the same penalty?',
      verdict: 'Unequal fines in one case',
      arithmetic: '{parties} parties; the highest fine is {ratio:times} times the lowest.',
    },
    verdict: 'unequal',
    subject: 'case',
    basis: [['揭阳市规范行政自由裁量权规定', '第十六条第二项', '同一案件中违法行为和情节相同的当事人，处罚应当相同。', 'One case, same acts: same penalty.']],
  }),
  check({
    id: 'annual-return-missing',
    zh: {
      title: '年度统计数据未按时报送',
      question: '执法机关是否在期限前向司法局报送上一年度统计数据？',
      verdict: '年度统计数据未收到',
      arithmetic: '{year}年度数据的期限为 {due}，截至 {as_of} 未收到，已过 {actual} 天。',
    },
    en: {
      title: 'Annual statistics not sent in time',
      question: 'Did the agency send last year\'s totals before the due date?',
      verdict: 'Annual statistics missing',
      arithmetic: 'Due {due}; not received as of {as_of}, {actual} days.',
    },
    verdict: 'missing',
    subject: 'agency',
    basis: [['新绛县行政执法责任制制度', '第二十七条', '各执法机关应当在每年1月15日前向县司法局报送上一年度统计数据。', 'Totals reach the justice bureau before January 15.']],
  }),
  check({
    id: 'no-mitigation-despite-grounds',
    zh: { title: '有从轻情节而未从轻', question: '记载了从轻情节的，是否从轻？', verdict: '有从轻情节而未从轻', arithmetic: '—' },
    en: { title: 'Mitigating ground without mitigation', question: 'Did a recorded ground count?', verdict: 'No mitigation', arithmetic: '—' },
    verdict: 'none',
    basis: [['中华人民共和国行政处罚法', '第三十二条', '有法定情形的，应当从轻或者减轻处罚。', 'Five grounds for lenient or reduced penalties.']],
  }),
]

const tiers: readonly ReportTier[] = [
  { tier: '较轻', rank: 1, lower: '5000', upper: '15000', isLowerIncluded: true, isUpperIncluded: true, isCited: true, conditions: '初次违法、货值金额不足500元且及时改正的' },
  { tier: '一般', rank: 2, lower: '15000', upper: '35000', isLowerIncluded: true, isUpperIncluded: true, isCited: false, conditions: '不具有较轻、较重情形的' },
  { tier: '较重', rank: 3, lower: '35000', upper: '50000', isLowerIncluded: true, isUpperIncluded: true, isCited: false, conditions: null },
]

/** Nine decisions like the first one, some of whose facts differ or are missing. */
export function comparableDecisions(count = 9): readonly ReportDecision[] {
  const fines = ['3000', '5000', '5000', '5000', '6000', '8000', '4500', '10000', '5000']
  return Array.from({ length: count }, (_, index) =>
    decision({
      decisionId: `c-${index}`,
      documentNumber: `清市监罚〔2024〕${index + 3}号`,
      party: ['李某', '赵某', '示例县某食品店', '孙某'][index % 4]!,
      decisionDate: `2024-${String((index % 12) + 1).padStart(2, '0')}-11`,
      fine: `${fines[index % fines.length]}.00`,
      valueOfGoods: index === 2 ? null : `${180 + 20 * index}.00`,
      harm: index === 4 ? '较轻' : '轻微',
      circumstances: index === 1 ? ['初次违法'] : index === 5 ? null : ['初次违法', '及时改正'],
      tierCited: index === 6 ? '一般' : '较轻',
      sourceRow: 30 + index,
    }),
  )
}

const partiesOfCase = [
  decision({ decisionId: 'p-1', caseId: '清环案〔2025〕7号', documentNumber: '清环罚〔2025〕7-1号', agencyName: '示例县环境保护局', party: '钱某', partyKind: 'natural_person', role: '共同违法', fine: '20000.00', violationItem: '露天焚烧垃圾', tierCited: null, benchmarkCited: null, decisionDate: '2025-08-03' }),
  decision({ decisionId: 'p-2', caseId: '清环案〔2025〕7号', documentNumber: '清环罚〔2025〕7-2号', agencyName: '示例县环境保护局', party: '周某', partyKind: 'natural_person', role: '共同违法', fine: '5000.00', violationItem: '露天焚烧垃圾', tierCited: null, benchmarkCited: null, decisionDate: '2025-08-03' }),
  decision({ decisionId: 'p-3', caseId: '清环案〔2025〕7号', documentNumber: '清环罚〔2025〕7-3号', agencyName: '示例县环境保护局', party: '吴某', partyKind: 'natural_person', role: null, fine: '5000.00', violationItem: '露天焚烧垃圾', tierCited: null, benchmarkCited: null, decisionDate: '2025-08-03' }),
]

/** A finding that a run before showed and nobody has looked at. */
export const newLife: FindingLife = {
  state: 'new', isCurrent: true, isFirst: false, isByPattern: false, events: 1, fingerprint: 'f1', since: '2026-02-04', byWhom: null, reason: 'first-found', until: null, owner: null, reply: null, documentNumber: null,
}

export function reportFindings(): readonly ReportFinding[] {
  return fixtureFindings().map((one) => Object.assign(one, { comparablesTotal: one.comparables.length, shownAs: {}, departsBy: {}, warnings: [], configuration: { checksHash: 'a3b8f6e2c9d0715e', parameters: { share_of_false: 0.05 } }, life: newLife, events: [] }))
}

/** What the study of equal treatment adds to a finding. */
const comparisonEvidence = {
  in_item: 214, in_epoch: 160, of_same_harm_and_balance: null, of_same_facts: 38, of_same_facts_and_value: 12,
  agencies: 4, officers: 17, without_officer: 2, of_own_agency: 5, first_date: '2023-02-01', last_date: '2025-11-30', decided_before: 6, decided_same_day: 1, decided_after: 2, calibrated_on: 120_000,
  quarter_lower: 4500, middle_fine: 5000, quarter_upper: 6000, legal_lower: '5000.00000000', legal_upper: '50000.00000000',
  legal_clause: '食品安全法第一百二十四条', benchmark: '山西省市场监督管理行政处罚裁量基准', benchmark_version: '2023',
  share_of_typical: 10, p: 0.000_041, q: 0.012, one_in: 24_390, unrecorded_factor: 6.4, strongest_circumstance: '主动消除危害后果', strongest_factor: 2.31,
  distinct_phrases: '在中小学门口向未成年人销售|经两次责令仍未下架', texts_compared: 160,
} as const

function fixtureFindings(): Omit<ReportFinding, 'comparablesTotal' | 'shownAs' | 'departsBy' | 'warnings' | 'configuration' | 'life' | 'events'>[] {
  const agencyName = '示例县市场监督管理局'
  const sparse = decision({ decisionId: 'd-4', documentNumber: null, party: '郑某', circumstances: null, harm: null, repeatCount: null, valueOfGoods: null, benchmarkCited: null, tierCited: null, legalBasis: null, facts: null, fine: '900.00', decisionDate: '2025-11-20', conductDate: null, partyKind: 'unknown', agencyName: '示例县城市管理综合行政执法局' })
  return [
    { finding: finding({ evidence: { comparables: 9, median: '5000.00', ...comparisonEvidence } }), agencyName, decision: decision(), comparables: comparableDecisions(), tiers },
    {
      finding: finding({ findingId: 'f-2', checkId: 'fine-outside-tier', verdict: 'above-tier', severity: 'critical', expectedLower: '5000.00', expectedUpper: '15000.00', evidence: { tier: '较轻', excess: '35000.00' } }),
      agencyName,
      decision: decision(),
      comparables: [],
      tiers,
    },
    {
      finding: finding({ findingId: 'f-3', checkId: 'unequal-parties-in-one-case', subjectId: '清环案〔2025〕7号', verdict: 'unequal', severity: 'high', expectedLower: null, expectedUpper: null, actual: '4', decisionId: null, direction: null, evidence: { parties: 3, ratio: 4 } }),
      agencyName: '示例县环境保护局',
      decision: null,
      comparables: partiesOfCase,
      tiers: [],
    },
    {
      finding: finding({ findingId: 'f-4', subjectId: 'd-4', decisionId: 'd-4', direction: 'lenient', actual: '900.00', severity: 'medium' }),
      agencyName: sparse.agencyName,
      decision: sparse,
      comparables: comparableDecisions(6),
      tiers: [],
    },
    {
      finding: finding({ findingId: 'f-5', checkId: 'annual-return-missing', subjectId: '北河镇人民政府 2025', verdict: 'missing', severity: 'medium', direction: null, expectedLower: null, expectedUpper: null, actual: '21', decisionId: null, evidence: { year: 2025, due: '2026-01-15', as_of: '2026-02-05' } }),
      agencyName: '北河镇人民政府',
      decision: null,
      comparables: [],
      tiers: [],
    },
    {
      finding: finding({ findingId: 'f-6', subjectId: 'd-6', decisionId: 'd-6', severity: 'low', actual: '12000.00' }),
      agencyName,
      decision: decision({ decisionId: 'd-6', documentNumber: hostile, party: hostile, facts: hostile, fine: '12000.00', decisionDate: '2025-09-01', tierCited: hostile }),
      comparables: comparableDecisions(5),
      tiers: [{ tier: hostile, rank: 1, lower: null, upper: '10000', isLowerIncluded: true, isUpperIncluded: true, isCited: true, conditions: hostile }, { tier: '较重', rank: 2, lower: '10000', upper: null, isLowerIncluded: true, isUpperIncluded: true, isCited: false, conditions: null }],
    },
    {
      finding: finding({ findingId: 'f-7', subjectId: 'd-7', decisionId: 'd-7', severity: 'notice', direction: 'lenient', actual: '2000.00', explanation: '主动消除危害后果，经负责人批准减轻处罚' }),
      agencyName,
      decision: decision({ decisionId: 'd-7', documentNumber: '清市监罚〔2025〕77号', party: '冯某', fine: '2000.00', reductionGround: '主动消除危害后果，经负责人批准减轻处罚', adjustedApplicationApproved: true, collectiveDiscussionDate: '2025-06-30', decisionDate: '2025-07-02' }),
      comparables: comparableDecisions(),
      tiers,
    },
    {
      finding: finding({ findingId: 'f-8', subjectId: 'd-8', decisionId: 'd-8', severity: 'high', actual: '300000.00' }),
      agencyName: '示例县文化和旅游局',
      decision: decision({ decisionId: 'd-8', agencyName: '示例县文化和旅游局', documentNumber: '清文旅罚〔2024〕2号', party: '示例县某网吧', partyKind: 'legal_person', fine: '300000.00', status: 'varied', decisionDate: '2024-12-02' }),
      comparables: comparableDecisions(9),
      tiers,
    },
  ]
}

const agencyNames: Readonly<Record<string, string>> = {
  'a-1': '示例县市场监督管理局',
  'a-2': '示例县环境保护局',
  'a-3': '示例县城市管理综合行政执法局',
  'a-4': '北河镇人民政府',
  'a-5': '南庄乡人民政府',
  'a-6': hostile,
}

const covered = (checkId: string, agencyId: string, outcome: Coverage['outcome'], flagged: number, clear: number, tooFew: number, notApplicable: number): Coverage => ({
  runId: 'r',
  checkId,
  agencyId,
  period: '2025',
  outcome,
  examined: flagged + clear + tooFew + notApplicable,
  flagged,
  clear,
  tooFew,
  notApplicable,
  reasons: { ...(tooFew > 0 && { 'few-comparables': tooFew }), ...(notApplicable > 0 && { 'no-tier': notApplicable }) },
})

function coverage(): readonly Coverage[] {
  return [
    covered('fine-outside-tier', 'a-1', 'flagged', 1, 118, 0, 4),
    covered('fine-outside-tier', 'a-2', 'clear', 0, 31, 0, 2),
    covered('fine-outside-tier', 'a-3', 'not applicable', 0, 0, 0, 57),
    covered('unlike-comparable-decisions', 'a-1', 'flagged', 4, 102, 17, 0),
    covered('unlike-comparable-decisions', 'a-2', 'too few', 0, 0, 33, 0),
    covered('unlike-comparable-decisions', 'a-3', 'flagged', 1, 40, 16, 0),
    covered('unequal-parties-in-one-case', 'a-2', 'flagged', 1, 2, 0, 0),
    covered('annual-return-missing', 'a-4', 'flagged', 1, 0, 0, 0),
    covered('annual-return-missing', 'a-5', 'clear', 0, 1, 0, 0),
    covered('annual-return-missing', 'a-6', 'clear', 0, 1, 0, 0),
    { ...covered('no-mitigation-despite-grounds', '*', 'error', 0, 0, 0, 0), period: '*' },
  ]
}

const board = (agencyName: string, year: number, state: NightlyReportData['board'][number]['state'], receivedDate: string | null, daysLate: number | null, isNil: boolean | null = false): NightlyReportData['board'][number] => ({ agencyId: agencyName, agencyName, level: null, sector: null, reason: null, returnedDate: null, revisedDate: null, publishedOn: null, restDay: null, duty: 'annual return', year, dueDate: `${year + 1}-01-15`, state, receivedDate, daysLate, isNil })

/** A night with something of everything: hostile names, a failed check, rows that could not be read. */
export function reportData(change: Partial<NightlyReportData> = {}): NightlyReportData {
  return {
    workspaceName: '示例县',
    runId: '2026-02-05-01',
    asOf: '2026-02-05',
    startedAt: '2026-02-05T01:30:12.345Z',
    programVersion: '0.1.0',
    dataHash: '5f1c0b0e6b0f1d2a9e7c44d1a3b8f6e2c9d0715e8b3a4f6c7d8e9f0a1b2c3d4e',
    checksHash: 'a3b8f6e2c9d0715e8b3a4f6c7d8e9f0a1b2c3d4e5f1c0b0e6b0f1d2a9e7c44d1',
    dataCutOff: '2025-12-30',
    decisionCount: 1284,
    agencyCount: 6,
    checks,
    parameters: Object.fromEntries(checks.map(({ id }) => [id, { minimum_group_size: 5 }])),
    findings: reportFindings(),
    coverage: coverage(),
    statistics: [],
    judged: [],
    agencyNames,
    board: [
      board('示例县市场监督管理局', 2025, 'on time', '2026-01-10', 0),
      board('示例县市场监督管理局', 2024, 'on time', '2025-01-12', 0),
      board('示例县环境保护局', 2025, 'late', '2026-01-20', 5),
      board('示例县环境保护局', 2024, 'on time', '2025-01-15', 0),
      board('北河镇人民政府', 2025, 'missing', null, 21),
      board('北河镇人民政府', 2024, 'late', '2025-02-01', 17),
      board('南庄乡人民政府', 2025, 'on time', '2026-01-04', 0, true),
      board('示例县文化和旅游局', 2025, 'date unknown', null, null),
      { agencyId: '示例县司法局', agencyName: '示例县司法局', level: null, sector: null, reason: null, returnedDate: null, revisedDate: null, publishedOn: null, restDay: null, duty: 'bureau analysis', year: 2025, dueDate: '2026-01-31', state: 'missing', receivedDate: null, daysLate: 5, isNil: null },
    ],
    deadlines: {
      days: 5,
      deadlines: [{ standing: 'overdue', rule: 'penalty-decision', agencyName: '示例县市场监督管理局', matter: '清市监案〔2025〕31号', party: '王某', startDay: '2025-09-01', dueDay: '2025-12-01', workingDaysLeft: -44, allowed: 90, unit: 'calendar_day', basis: { instrument: '中华人民共和国行政处罚法', article: '第六十条' } }],
      records: [{ rule: 'complaint-answer', matters: 0, uncounted: {} }],
    },
    sources: [
      { file: '2025年行政处罚公示.csv', sheet: null, mapping: '双公示-行政处罚', recordType: 'decision', rowsRead: 1290, rowsUsed: 1284, rowsRepeated: 2, rowsReplaced: 1, rowsQuarantined: 4, unusedHeaders: [] },
      { file: '裁量基准.xlsx', sheet: '市场监管', mapping: 'benchmark-tiers', recordType: 'benchmark_tier', rowsRead: 86, rowsUsed: 86, rowsRepeated: 0, rowsReplaced: 0, rowsQuarantined: 0, unusedHeaders: [] },
    ],
    quarantine: [
      { file: '2025年行政处罚公示.csv', reason: 'date-unreadable', rows: 3, exampleRow: 77, exampleColumn: '处罚决定日期', exampleValue: '2025/13/40', details: {} },
      { file: '2025年行政处罚公示.csv', reason: 'row-misaligned', rows: 1, exampleRow: 410, exampleColumn: null, exampleValue: null, details: { cells: '31', headers: '29' } },
    ],
    unusable: [],
    changes: null,
    mappingTitles: { 'benchmark-tiers': { 'zh-CN': '裁量基准阶次表', en: 'benchmark tiers' } },
    failures: [{ checkId: 'no-mitigation-despite-grounds', message: 'Binder Error: column "x" not found <b>' }],
    ...change,
  }
}

/** The same kind of finding many times over. */
export function manyFindings(count: number): readonly ReportFinding[] {
  const each = reportFindings().filter(({ decision: own }) => own !== null)
  return Array.from({ length: count }, (_, index) => {
    const source = each[index % each.length]!
    return { ...source, finding: { ...source.finding, findingId: `many-${index}` } }
  })
}

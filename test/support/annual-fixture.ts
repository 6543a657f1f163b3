import type { AnnualAnalysis, AnnualDutyEntry, AnnualTable, CellVerdict, CheckYear, ExplainingRule, ReconciledCell } from '../../pipeline/domain/annual-analysis.ts'
import type { CellUnit } from '../../pipeline/domain/annual-form.ts'

type Row = readonly (string | null)[]
interface Agency {
  readonly agencyId: string
  readonly agencyName: string
  readonly level: string
  readonly sector: string
}

/** In the order of the register. */
export const agencies: readonly Agency[] = [
  { agencyId: '11149900MB0000001A', agencyName: '示例县市场监督管理局', level: 'county', sector: '市场监管' },
  { agencyId: '11149900MB0000002B', agencyName: '示例县城市管理综合行政执法局', level: 'county', sector: '城市管理' },
  { agencyId: '11149900MB0000003C', agencyName: '示例市生态环境局示例县分局', level: 'county', sector: '生态环境' },
  { agencyId: '11149900MB0000004D', agencyName: '示例县农业农村局', level: 'county', sector: '农业农村' },
  { agencyId: '11149900MB0000005E', agencyName: '示例县北川镇人民政府', level: 'township', sector: '乡镇' },
  { agencyId: '11149900MB0000006F', agencyName: '示例县石里镇人民政府', level: 'township', sector: '乡镇' },
]

const cell = (id: string, header: string, unit: CellUnit = 'case', above: string | null = null): AnnualTable['cells'][number] => ({ cell: id, header, above, unit })
const penaltyCells = [
  cell('warning', '警告', 'case', '行政处罚（宗）'), cell('criticism', '通报批评', 'case', '行政处罚（宗）'), cell('fine', '罚款', 'case', '行政处罚（宗）'),
  cell('confiscation', '没收违法所得、没收非法财物', 'case', '行政处罚（宗）'), cell('suspension', '暂扣许可证件', 'case', '行政处罚（宗）'),
  cell('closure', '责令停产停业', 'case', '行政处罚（宗）'), cell('revocation', '吊销许可证件', 'case', '行政处罚（宗）'), cell('total', '合计', 'case', '行政处罚（宗）'),
  cell('amount', '罚没金额', 'wan_yuan'), cell('summary', '简易程序数量'),
]
const permitCells = [cell('applied', '申请数量'), cell('accepted', '受理数量'), cell('granted', '许可数量'), cell('refused', '不予许可数量'), cell('revoked', '撤销许可数量')]

const penaltyReported: readonly Row[] = [
  ['21', '0', '312', '46', '1', '2', '1', '383', '268.45', '140'],
  ['8', '0', '205', '3', '0', '0', '0', '216', '61.2', '98'],
  ['0', '0', '37', '0', '0', '4', '0', '41', '402.6', '0'],
  ['5', '0', '28', '6', '0', '0', '0', '39', '19.875', '11'],
  ['0', '0', '0', '0', '0', '0', '0', '0', '0', '0'],
  [null, null, null, null, null, null, null, null, null, null],
]
const penaltyComputed: readonly Row[] = [
  ['21', '0', '312', '46', '1', '2', '1', '383', '268.45', null],
  ['8', '0', '198', '3', '0', '0', '0', '209', '59.2', null],
  ['0', '0', '39', '0', '0', '4', '0', '43', '415.6', null],
  ['5', '0', '27', '6', '0', '0', '0', '38', '19.375', null],
  ['0', '0', '0', '0', '0', '0', '0', '0', '0', null],
  ['1', '0', '6', '0', '0', '0', '0', '7', '0.9', null],
]
const permitReported: readonly Row[] = [['1250', '1238', '1221', '17', '2'], ['96', '95', '90', '5', '0'], ['33', '33', '31', '2', '0'], ['140', '138', '138', '0', '0'], ['12', '12', '12', '0', '0'], [null, null, null, null, null]]
const permitComputed: readonly Row[] = [['1250', '1238', '1221', '17', '2'], ['96', '95', '90', '5', '0'], ['33', '33', '31', '2', '0'], ['139', '138', '138', '0', '0'], [null, null, null, null, null], [null, null, null, null, null]]

function table(id: string, title: string, cells: AnnualTable['cells'], reported: readonly Row[], computed: readonly Row[]): AnnualTable {
  const rows = agencies.map(({ agencyId, agencyName }, place) => ({ agencyId, agencyName, reported: reported[place]!, computed: computed[place]! }))
  const total = (of: readonly Row[]): Row => cells.map((_, place) => (of.every((row) => row[place] === null) ? null : String(Number(of.reduce((sum, row) => sum + Number(row[place] ?? 0), 0).toFixed(6)))))
  return { table: id, title, cells, rows, reportedTotal: total(reported), computedTotal: total(computed) }
}

export const annualTables: readonly AnnualTable[] = [
  table('penalties', '行政处罚实施情况统计表', penaltyCells, penaltyReported, penaltyComputed),
  table('permits', '行政许可实施情况统计表', permitCells, permitReported, permitComputed),
]

/** A figure under a rule of its own: one decision of the farming bureau was annulled, one register of the city managers has rows for each party. */
const explained: Readonly<Record<string, ExplainingRule>> = {
  '示例县农业农村局 fine': 'with decisions that did not last',
  '示例县农业农村局 total': 'with decisions that did not last',
  '示例县农业农村局 amount': 'with decisions that did not last',
  '示例县城市管理综合行政执法局 fine': 'each row of the register counted',
}

function reconcile({ table: id, cells, rows }: AnnualTable): ReconciledCell[] {
  return rows.flatMap(({ agencyId, agencyName, reported, computed }, row) => cells.map((one, place) => {
    const [said, found] = [reported[place] ?? null, computed[place] ?? null]
    const rule = explained[`${agencyName} ${one.cell}`] ?? null
    const verdict: CellVerdict = found === null ? 'not computable' : said === null ? 'not reported' : said === found ? 'equal' : rule !== null ? 'explained' : Number(said) > Number(found) ? 'over-reported' : 'under-reported'
    const inYuan = (value: string | null): string | null => (value === null || one.unit !== 'wan_yuan' ? value : String(Math.round(Number(value) * 10_000)))
    return {
      agencyId, agencyName, year: 2025, form: 'example', table: id, cell: one.cell, header: one.header, unit: one.unit, reported: inYuan(said), computed: inYuan(found), verdict,
      rule: verdict === 'explained' ? rule : null, obstacle: verdict === 'not computable' ? (one.cell === 'summary' ? 'summary_procedure' : 'no-decisions-of-act') : null,
      file: said === null ? null : `统计表-${agencyName}.xlsx`, sheet: said === null ? null : '统计表', place: said === null ? null : `${String.fromCodePoint(67 + place)}${row + 5}`,
    }
  }))
}

const duty = (place: number, entry: Partial<AnnualDutyEntry>): AnnualDutyEntry => ({
  ...agencies[place]!, duty: 'annual return', year: 2025, dueDate: '2026-01-15', state: 'on time', receivedDate: '2026-01-12', daysLate: null, isNil: false, reason: null, yearsLateBefore: [], ...entry,
})

const check = (checkId: string, title: string, counts: Omit<CheckYear, 'checkId' | 'title'>): CheckYear => ({ checkId, title, ...counts })

/** A made-up county with two years on record. */
export function annualAnalysis(changes: Partial<AnnualAnalysis> = {}): AnnualAnalysis {
  return {
    bureau: '示例县司法局', year: 2025, asOf: '2026-01-20', runId: '20260120T010203Z-0001', isPublic: false,
    form: { form: 'example', title: '示例省行政执法统计年报表（2025年度）', source: '示例省司法厅印发的统计年报表样', countsAnnulled: false },
    coverage: { decisions: 4120, decisionsOfYear: 2270, agenciesWithDecisions: 6, rowsSetAside: 14, files: 11, latestDecision: '2025-12-31' },
    acts: [{ act: 'penalty', count: 680, before: 612 }, { act: 'permit', count: 1518, before: 1570 }, { act: 'coercion', count: 64, before: 64 }, { act: 'inspection', count: 8, before: 5 }, { act: 'adjudication', count: 0, before: null }],
    byLevel: [{ group: 'county', act: 'penalty', count: 673, before: 604 }, { group: 'county', act: 'permit', count: 1506, before: 1558 }, { group: 'county', act: 'coercion', count: 64, before: 64 }, { group: 'county', act: 'inspection', count: 8, before: 5 }, { group: 'township', act: 'penalty', count: 7, before: 8 }, { group: 'township', act: 'permit', count: 12, before: 12 }],
    bySector: [{ group: '市场监管', act: 'penalty', count: 383, before: 340 }, { group: '市场监管', act: 'permit', count: 1238, before: 1290 }, { group: '城市管理', act: 'penalty', count: 209, before: 198 }, { group: '城市管理', act: 'permit', count: 95, before: 90 }, { group: '城市管理', act: 'coercion', count: 60, before: 61 }, { group: '生态环境', act: 'penalty', count: 43, before: 40 }, { group: '生态环境', act: 'permit', count: 33, before: 36 }, { group: '农业农村', act: 'penalty', count: 38, before: 26 }, { group: '农业农村', act: 'permit', count: 140, before: 142 }, { group: '农业农村', act: 'coercion', count: 4, before: 3 }, { group: '农业农村', act: 'inspection', count: 8, before: 5 }, { group: '乡镇', act: 'penalty', count: 7, before: 8 }, { group: '乡镇', act: 'permit', count: 12, before: 12 }],
    tables: annualTables,
    duties: [
      duty(0, {}), duty(1, { state: 'late', receivedDate: '2026-01-19', daysLate: 4, yearsLateBefore: [2022, 2024] }), duty(2, { state: 'revised' }), duty(3, { state: 'returned' }),
      duty(4, { isNil: true, yearsLateBefore: [2023] }), duty(5, { state: 'missing', receivedDate: null, isNil: null, yearsLateBefore: [2024] }),
      { ...duty(0, {}), agencyId: '11149900MB0000007G', agencyName: '示例县档案局', sector: '其他', state: 'exempt', receivedDate: null, isNil: null, reason: '无行政执法职责' },
      { ...duty(0, {}), agencyId: '11149900MB0000008H', agencyName: '示例县司法局', sector: '司法行政', duty: 'bureau analysis', dueDate: '2026-01-31', state: 'not due', receivedDate: null, isNil: null },
    ],
    reconciliation: annualTables.flatMap(reconcile),
    returnChecks: [check('annual-total-unlike-parts', '年度统计合计数与分项不符', { examined: 96, findings: 2, explained: 0, tooFew: 0, notApplicable: 12, findingsBefore: null, verdicts: [{ title: '合计大于分项之和，待核查', count: 2 }] })],
    resolution: null,
    discretionChecks: [
      check('like-facts-unlike-outcome', '同案不同罚', { examined: 412, findings: 9, explained: 2, tooFew: 187, notApplicable: 31, findingsBefore: 14, verdicts: [{ title: '疑似偏重', count: 6 }, { title: '疑似偏轻', count: 3 }] }),
      check('fine-outside-tier', '罚款超出所引裁量阶次', { examined: 598, findings: 4, explained: 1, tooFew: 0, notApplicable: 82, findingsBefore: 3, verdicts: [{ title: '疑似超出所引裁量阶次', count: 3 }, { title: '疑似超出法定幅度', count: 1 }] }),
      check('departs-from-established-practice', '偏离本机关以往做法', { examined: 58, findings: 0, explained: 0, tooFew: 240, notApplicable: 12, findingsBefore: 1, verdicts: [] }),
      check('co-parties-unlike-outcome', '同一案件多个当事人处罚不同', { examined: 6, findings: 1, explained: 0, tooFew: 0, notApplicable: 674, findingsBefore: null, verdicts: [{ title: '未见差异理由，待核查', count: 1 }] }),
    ],
    benchmarks: { versions: 18, unused: 5, scattered: 2, settled: 7, narrower: 3, without: 4 },
    ...changes,
  }
}

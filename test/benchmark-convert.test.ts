import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { array, assert as always, asyncProperty, boolean, constantFrom, integer, record, uniqueArray } from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { loadChecks } from '../pipeline/checks/load-checks.ts'
import { parametersInForce } from '../pipeline/checks/parameters.ts'
import { runCheck } from '../pipeline/checks/run-check.ts'
import { convertBenchmarkFile, type BenchmarkConvertFlags } from '../pipeline/commands/convert-benchmark.ts'
import { ingest } from '../pipeline/commands/ingest.ts'
import { unparse } from '../pipeline/delimited-text.ts'
import { unconvertedReasons } from '../pipeline/domain/benchmark-conversion.ts'
import { languages } from '../pipeline/domain/language.ts'
import type { Row } from '../pipeline/engine/engine.ts'
import { createModel } from '../pipeline/workspace/create-schema.ts'
import { findWorkspace, initWorkspace, openForReading, openForWriting } from '../pipeline/workspace/workspace.ts'
import { ExcelJS } from '../pipeline/excel.ts'
import { wordsIn } from '../reports/words/words.ts'
import { recordingContext, sampleAsOf, temporaryFolder } from './support/sample-workspace.ts'

const { folder, remove } = temporaryFolder()
afterAll(remove)
let count = 0

const id = '示例市城市管理行政处罚裁量基准'
const headers = ['序号', '违法行为', '处罚依据', '裁量阶次', '适用条件', '处罚幅度', '备注']
const law = '《示例条例》第三十一条'

const mixed = [
  ['1', '擅自占道', law, '较轻', '初次', '处1000元以上不满3000元罚款', '可责令恢复原状'],
  ['1', '擅自占道', law, '较重', '两年内第2次', '处3000元以上1万元以下罚款', ''],
  ['1', '擅自占道', law, '较重', '造成拥堵', '处三千元以上一万元以下罚款', ''],
  ['2', '乱倒垃圾', law, '较轻', '', '处200-500元罚款', ''],
  ['2', '乱倒垃圾', law, '较重', '', '每吨处500元罚款', ''],
  ['3', '违规销售', law, '一般', '', '没收违法所得，并处货值金额五倍以上十倍以下罚款', ''],
]

/** A benchmark file of these rows, and where its tiers go. */
function benchmarkFile(rows: readonly (readonly string[])[]): { readonly file: string; readonly to: string } {
  const file = join(folder, `基准-${++count}.csv`)
  writeFileSync(file, unparse([headers, ...rows.map((row) => [...row])]))
  return { file, to: join(folder, `阶次-${count}.xlsx`) }
}

async function converted(rows: readonly (readonly string[])[], flags: Partial<BenchmarkConvertFlags> = {}, options: { lang?: string; format?: string } = {}) {
  const { file, to } = benchmarkFile(rows)
  const { context, output } = recordingContext(folder, options)
  await convertBenchmarkFile(context, file, { to, id, benchmarkVersion: '2025年版', ...flags })
  return { file, to, output: output() }
}

async function loaded(...files: readonly string[]): Promise<string> {
  const workspace = join(folder, `工作区-${++count}`)
  await initWorkspace(workspace, '示例县司法局')
  const { context, output } = recordingContext(workspace)
  expect(await ingest(context, files, {}), output()).toBe(0)
  return workspace
}

async function storedIn(workspace: string, sql: string): Promise<Row[]> {
  const engine = await openForReading(await findWorkspace(workspace))
  try {
    return await engine.query(sql)
  } finally {
    engine.close()
  }
}

const tiersSql = `SELECT violation_item, tier, tier_rank, conditions, range_basis, base_sum, lower::VARCHAR AS lower, lower_closed, upper::VARCHAR AS upper, upper_closed
                  FROM stored.tier WHERE range_basis <> 'text' ORDER BY source_row`
const casesSql = `SELECT violation_item, payer, switch_sum, switch_from::VARCHAR AS switch_from, switch_from_closed, switch_to::VARCHAR AS switch_to, switch_to_closed, range_basis, range_text
                  FROM stored.tier ORDER BY source_row`

describe('evenhand benchmark convert', () => {
  it('writes a sheet that ingest takes as it stands, with what was said of the benchmark', async () => {
    const { to } = await converted(mixed, { title: '示例市裁量基准（2025年版）', issuer: '示例市城市管理局', issuerLevel: '市级', validFrom: '2025-01-01', validTo: '2029-12-31', parent: '示例省裁量基准' })
    const workspace = await loaded(to)
    expect(await storedIn(workspace, tiersSql)).toEqual([
      { violation_item: '擅自占道', tier: '较轻', tier_rank: 1, conditions: '初次', range_basis: 'amount', base_sum: null, lower: '1000.0000', lower_closed: true, upper: '3000.0000', upper_closed: false },
      { violation_item: '擅自占道', tier: '较重', tier_rank: 2, conditions: '两年内第2次；或者\n造成拥堵', range_basis: 'amount', base_sum: null, lower: '3000.0000', lower_closed: true, upper: '10000.0000', upper_closed: true },
      { violation_item: '乱倒垃圾', tier: '较轻', tier_rank: 1, conditions: null, range_basis: 'amount', base_sum: null, lower: '200.0000', lower_closed: true, upper: '500.0000', upper_closed: true },
      { violation_item: '违规销售', tier: '一般', tier_rank: 1, conditions: null, range_basis: 'multiple', base_sum: 'value_of_goods', lower: '5.0000', lower_closed: true, upper: '10.0000', upper_closed: true },
    ])
    const [benchmark] = await storedIn(workspace, 'SELECT * REPLACE (valid_from::VARCHAR AS valid_from, valid_to::VARCHAR AS valid_to) FROM stored.benchmark')
    expect(benchmark).toMatchObject({
      benchmark_id: id, version: '2025年版', title: '示例市裁量基准（2025年版）', issuer: '示例市城市管理局', issuer_level: 'prefecture', parent_benchmark_id: '示例省裁量基准', valid_from: '2025-01-01', valid_to: '2029-12-31',
    })
    expect(await storedIn(workspace, 'SELECT * FROM stored.quarantined_row')).toEqual([])
    expect(await storedIn(workspace, 'SELECT kind, text FROM stored.tier_condition ORDER BY tier_id, alternative')).toHaveLength(3)
  })

  it('writes a row for each range of a tier, with its payer or its sums, and one with the words where there is no range', async () => {
    const { to } = await converted([
      ['1', '违规销售', law, '一般', '', '货值金额不足1万元的，处5万元罚款；货值金额1万元以上的，处货值金额10倍罚款', ''],
      ['2', '拒绝检查', law, '一般', '', '处5万元罚款，对直接负责的主管人员处1万元罚款', ''],
      ['3', '无证经营', law, '一般', '', '处违法所得1倍罚款；没有违法所得的，处1万元罚款', ''],
      ['4', '乱倒垃圾', law, '一般', '', '每吨处500元罚款', ''],
    ])
    const plain = { payer: null, switch_sum: null, switch_from: null, switch_from_closed: true, switch_to: null, switch_to_closed: true, range_basis: 'amount', range_text: null }
    const workspace = await loaded(to)
    const stored = await storedIn(workspace, casesSql)
    expect(stored).toEqual([
      { ...plain, violation_item: '违规销售', switch_sum: 'value_of_goods', switch_to: '10000.00', switch_to_closed: false },
      { ...plain, violation_item: '违规销售', switch_sum: 'value_of_goods', switch_from: '10000.00', range_basis: 'multiple' },
      { ...plain, violation_item: '拒绝检查', payer: 'offender' },
      { ...plain, violation_item: '拒绝检查', payer: 'responsible_person' },
      { ...plain, violation_item: '无证经营', switch_sum: 'illegal_gains', switch_from: '0.00', switch_from_closed: false, range_basis: 'multiple' },
      { ...plain, violation_item: '无证经营', switch_sum: 'illegal_gains', switch_from: '0.00', switch_to: '0.00' },
      { ...plain, violation_item: '乱倒垃圾', range_basis: 'text', range_text: '每吨处500元罚款' },
    ])
    expect(await storedIn(workspace, 'SELECT * FROM stored.quarantined_row')).toEqual([])
    // The sheet says in its own words what it was made of.
    const again = join(folder, `阶次-${++count}.xlsx`)
    await convertBenchmarkFile(recordingContext(folder).context, to, { to: again, id, benchmarkVersion: '2025年版' })
    expect(await storedIn(await loaded(again), casesSql)).toEqual(stored)
  })

  it('keeps the text, its place and what to look at beside each tier, and every other row with its reason', async () => {
    const { to, file, output } = await converted([...mixed, ['4', '其他', law, '一般', '', '处5万元左右罚款', '']])
    const [tiers, left] = await sheetsOf(to)
    expect(tiers!.slice(1).map((row) => row.slice(-4))).toEqual([
      ['处1000元以上不满3000元罚款', '可责令恢复原状', `${nameOf(file)}\n第 2 行`, ''],
      ['处3000元以上1万元以下罚款\n处三千元以上一万元以下罚款', '', `${nameOf(file)}\n第 3 行\n第 4 行`, '原表 2 行同属本阶次，罚款相同，合为一行'],
      ['处200-500元罚款', '', `${nameOf(file)}\n第 5 行`, '原文没有写明是否包含端点，按包含处理'],
      ['每吨处500元罚款', '', `${nameOf(file)}\n第 6 行`, '按数量计罚（如每平方米若干元），只录原文；引用本阶次的决定不与之对照'],
      ['没收违法所得，并处货值金额五倍以上十倍以下罚款', '', `${nameOf(file)}\n第 7 行`, ''],
    ])
    expect(left!.at(-1)).toEqual(['', '8', '4', '其他', '一般', '', '处5万元左右罚款', '裁量标准未能读出'])
    // A line above the table is merged over its columns, so that each of its cells says the same.
    expect(left!.filter((row) => new Set(row).size > 2)).toHaveLength(2)
    expect(output).toContain('转换 5 个阶次（原表 6 行），未转换 1 行')
    expect(output).toContain('其中 1 个阶次（原表 1 行）的罚款无法与决定所记的金额对照，只录原文')
    expect(output).toContain('按数量计罚（如每平方米若干元）：1 行')
    expect(output).toContain('没有写明生效日期')
  })

  it('points to the lint where the text must be checked first', async () => {
    const { output, file } = await converted([...mixed, ['4', '其他', law, '一般', '', '处5万元左右罚款', '']], { validFrom: '2025-01-01' })
    expect(output).toContain(`有 1 处须核对，见 evenhand benchmark lint ${file}`)
    expect(output).not.toContain('没有写明生效日期')
  })

  it('gives figures to programs, and has a sentence for each reason in every language', async () => {
    const { output } = await converted(mixed, {}, { format: 'json' })
    expect(JSON.parse(output)).toMatchObject({ tiers: 5, rows: 6, inWords: { 'per-unit': { tiers: 1, rows: 1 } }, reasons: {}, lintErrors: 0 })
    for (const lang of languages) {
      const { benchmarkUnconverted, benchmarkUnconvertedKinds } = wordsIn(lang)
      for (const words of [benchmarkUnconverted, benchmarkUnconvertedKinds]) expect(Object.keys(words).sort()).toEqual([...unconvertedReasons].sort())
      const said = await converted(mixed, {}, { lang })
      expect(said.output + JSON.stringify(await sheetsOf(said.to))).not.toMatch(/\{\w+\}|undefined|null|\u200B/)
    }
  })

  it('is loaded without a fault also where no tier could be converted', async () => {
    const { to, output } = await converted([['1', '擅自占道', law, '一般', '', '按有关规定办理', '']])
    expect(output).toContain('没有可以转换的阶次')
    expect(await storedIn(await loaded(to), 'SELECT * FROM stored.tier')).toEqual([])
  })

  it.each([
    [{ benchmarkVersion: ' ' }, 'missing-argument', { culprit: '--benchmark-version' }],
    [{ id: '—' }, 'missing-argument', { culprit: '--id' }],
    [{ to: '阶次.csv' }, 'invalid-option', { where: '--to' }],
    [{ validFrom: '2025-02-30' }, 'invalid-date', { where: '--valid-from' }],
    [{ validFrom: '2025-02-01', validTo: '2025-01-31' }, 'invalid-option', { where: '--valid-to' }],
    [{ issuerLevel: '火星' }, 'invalid-option', { where: '--issuer-level' }],
  ])('refuses %j and writes nothing', async (flags, code, details) => {
    const { file, to } = benchmarkFile(mixed)
    const given = { to, id, benchmarkVersion: '1', ...flags }
    await expect(convertBenchmarkFile(recordingContext(folder).context, file, given)).rejects.toMatchObject({ code, details, exitCode: 2 })
    expect(existsSync(given.to)).toBe(false)
  })

  it('writes over nothing, and refuses a file without tiers and a place that cannot be written', async () => {
    const { file, to } = benchmarkFile(mixed)
    const convert = (from: string, target: string) => convertBenchmarkFile(recordingContext(folder).context, from, { to: target, id, benchmarkVersion: '1' })
    writeFileSync(to, 'corrected by hand')
    await expect(convert(file, to)).rejects.toMatchObject({ code: 'file-exists', exitCode: 2 })
    const other = join(folder, '名单.csv')
    writeFileSync(other, '姓名,单位\n甲,乙\n')
    await expect(convert(other, join(folder, '名单.xlsx'))).rejects.toMatchObject({ code: 'benchmark-without-tiers', exitCode: 3 })
    await expect(convert(file, join(folder, '没有此夹', '阶次.xlsx'))).rejects.toMatchObject({ code: 'write-failed' })
  })
})

describe('what is converted and loaded', () => {
  const lowers = [['{}以上', true], ['超过{}', false], ['不低于{}', true]] as const
  const uppers = [['{}以下', true], ['不满{}', false], ['不超过{}', true]] as const
  const units = [['', '元', 'amount', null], ['货值金额', '倍', 'multiple', 'value_of_goods'], ['违法所得', '%', 'percentage', 'illegal_gains']] as const
  const ladder = record({
    ends: uniqueArray(integer({ min: 1, max: 9_999_999 }), { minLength: 2, maxLength: 5 }),
    words: array(record({ lower: constantFrom(...lowers), upper: constantFrom(...uppers) }), { minLength: 4, maxLength: 4 }),
    unit: constantFrom(...units),
    isDescending: boolean(),
  })

  it('is exactly the ranges that the words state, their ends in or out, by rows in and rows out', async () => {
    await always(
      asyncProperty(array(ladder, { minLength: 10, maxLength: 30 }), async (ladders) => {
        const tiers = ladders.flatMap(({ ends, words, unit, isDescending }, item) => {
          const [base, name, basis, sum] = unit
          const sorted = ends.toSorted((a, b) => a - b)
          const rising = sorted.slice(1).map((upper, i) => {
            const lower = sorted[i]!
            const { lower: from, upper: to } = words[i]!
            const outcome = `处${base}${from[0].replace('{}', `${lower}${name}`)}${to[0].replace('{}', `${upper}${name}`)}罚款`
            return { item: `行为${item}`, tier: String(i + 1), outcome, basis, sum, lower, lowerClosed: from[1], upper, upperClosed: to[1] }
          })
          return isDescending ? rising.map((tier, i) => ({ ...tier, tier: ['较轻', '一般', '较重', '严重'][i]! })).reverse() : rising
        })
        const { to } = await converted(tiers.map(({ item, tier, outcome }) => ['', item, law, tier, '', outcome, '']))
        const stored = await storedIn(await loaded(to), tiersSql)
        expect(stored.map((row) => [row['violation_item'], row['tier'], row['range_basis'], row['base_sum'], Number(row['lower']), row['lower_closed'], Number(row['upper']), row['upper_closed']])).toEqual(
          tiers.map(({ item, tier, basis, sum, lower, lowerClosed, upper, upperClosed }) => [item, tier, basis, sum, lower, lowerClosed, upper, upperClosed]),
        )
        for (const [name, rank] of [['1', 1], ['2', 2], ['较轻', 1], ['一般', 2], ['较重', 3]] as const) {
          for (const row of stored.filter(({ tier }) => tier === name)) expect(row['tier_rank']).toBe(rank)
        }
      }),
      { numRuns: 3 },
    )
  })

  /** Each fine that stands on an end or beside it, with what the words of the tier demand. */
  const decided: readonly (readonly [item: string, tier: string, outcome: string, fines: Readonly<Record<number, string>>])[] = [
    ['擅自占道', '较轻', '处1000元以上不满3000元罚款', { 900: 'below-tier', 1000: 'clear', 2999.99: 'clear', 3000: 'rounding', 3300: 'above-tier' }],
    ['擅自占道', '一般', '处3000元以上6000元以下罚款', { 2700: 'below-tier', 3000: 'clear', 6000: 'clear', 6600: 'above-tier' }],
    ['擅自占道', '较重', '处超过6000元不超过1万元罚款', { 5400: 'below-tier', 6000: 'rounding', 6000.01: 'clear', 10000: 'clear', 11000: 'above-tier' }],
    ['擅自占道', '严重', '处2万元罚款', { 18000: 'below-tier', 20000: 'clear', 22000: 'above-tier' }],
    ['乱倒垃圾', '较轻', '处五百元以下罚款', { 1: 'clear', 500: 'clear', 550: 'above-tier' }],
    ['乱倒垃圾', '较重', '处五百元以上罚款', { 450: 'below-tier', 500: 'clear', 1000000: 'clear' }],
    // On goods of 1,000 yuan.
    ['违规销售', '一般', '处货值金额五倍以上不足十倍的罚款', { 4500: 'below-tier', 5000: 'clear', 9999.99: 'clear', 10000: 'rounding', 11000: 'above-tier' }],
    ['违规销售', '较重', '处货值金额百分之一千以上百分之两千以下的罚款', { 9000: 'below-tier', 10000: 'clear', 20000: 'clear', 22000: 'above-tier' }],
    ['无照经营', '一般', '每平方米处50元罚款', { 50: 'range-in-words', 999999: 'range-in-words' }],
    ['无照经营', '较轻', '处1000元以上2000元以下罚款', { 900: 'below-tier', 1000: 'clear', 2000: 'clear', 2200: 'above-tier' }],
  ]

  it('gives a decision on every end of every tier the verdict that the words demand', async () => {
    const { to } = await converted(decided.map(([item, tier, outcome]) => ['', item, law, tier, '', outcome, '']), { validFrom: '2020-01-01' })
    const decisions = join(folder, '决定.csv')
    const expected = decided.flatMap(([item, tier, , fines]) => Object.entries(fines).map(([fine, verdict]) => ({ item, tier, fine: Number(fine), verdict })))
    const columns = ['document_number', 'agency', 'party_name', 'party_kind', 'decision_date', 'violation_item', 'benchmark_cited', 'tier_cited', 'value_of_goods', 'kinds', 'fine', 'status']
    const rows = expected.map(({ item, tier, fine }, i) => [`示罚〔2025〕${i + 1}号`, '示例县城市管理局', `示例${i + 1}有限公司`, '法人', '2025-06-01', item, id, tier, 1000, '罚款', fine, '有效'])
    writeFileSync(decisions, unparse([columns, ...rows]))
    const workspace = await findWorkspace(await loaded(to, decisions))
    const engine = await openForWriting(workspace, sampleAsOf)
    try {
      await createModel(engine, sampleAsOf)
      const check = loadChecks().find((one) => one.id === 'fine-outside-tier')!
      const parameters = parametersInForce([check], {})[check.id]!
      const { flagged, counts } = await runCheck(engine, check, parameters, sampleAsOf)
      const names = await engine.query('SELECT decision_id, violation_item, tier_cited, fine::DOUBLE AS fine FROM decision')
      const verdicts = new Map(flagged.map((row) => [row['decision_id'], String(row['verdict'])]))
      const found = names.map((row) => `${row['violation_item']} ${row['tier_cited']} ${row['fine']} ${verdicts.get(row['decision_id']) ?? 'not flagged'}`)
      expect(found.sort()).toEqual(expected.map(({ item, tier, fine, verdict }) => `${item} ${tier} ${fine} ${['clear', 'range-in-words'].includes(verdict) ? 'not flagged' : verdict}`).sort())
      const notApplicable = counts.filter(({ outcome }) => outcome === 'not applicable')
      expect(notApplicable.map(({ reason, subjects }) => [reason, subjects])).toEqual([['range-in-words', 2]])
    } finally {
      engine.close()
    }
  })

  /** How a tier says its fine, for each stretch of the sum: the words, what a fine must lie between on a sum, and which sums stand at its ends. */
  const stretch = record({ at: integer({ min: 2, max: 5_000_000 }), isUpperHalfClosed: boolean(), lower: integer({ min: 1, max: 900_000 }), width: integer({ min: 1, max: 900_000 }), times: integer({ min: 1, max: 20 }), more: integer({ min: 1, max: 10 }), base: constantFrom('货值金额', '违法所得') })

  it('holds a decision on either side of every switch, and on every end, against the range that the words give for its sum', async () => {
    await always(
      asyncProperty(array(stretch, { minLength: 4, maxLength: 8 }), async (tiers) => {
        const rows = tiers.map(({ at, isUpperHalfClosed, lower, width, times, more, base }, i) => {
          const [small, large] = isUpperHalfClosed ? ['不足', '以上'] : ['以下', '超过']
          const below = small === '不足' ? `${base}不足${at}元的` : `${base}${at}元以下的`
          const above = large === '以上' ? `${base}${at}元以上的` : `${base}超过${at}元的`
          return ['', `行为${i}`, law, '一般', '', `${below}，处${lower}元以上不满${lower + width}元罚款；${above}，处${base}${times}倍以上${times + more}倍以下罚款`, '']
        })
        const { to } = await converted(rows, { validFrom: '2020-01-01' })
        const expected = tiers.flatMap(({ at, isUpperHalfClosed, lower, width, times, more, base }, i) =>
          [at - 1, at, at + 1].flatMap((sum) => {
            const isSmall = isUpperHalfClosed ? sum < at : sum <= at
            const [least, most] = isSmall ? [lower, lower + width] : [sum * times, sum * (times + more)]
            return [least - 1, least, most - 1, most, most + 1].filter((fine) => fine > 0).map((fine) => {
              const isInside = fine >= least && (isSmall ? fine < most : fine <= most)
              const verdict = isInside ? 'clear' : fine < least ? 'below' : 'above'
              return { item: `行为${i}`, base, sum, fine, verdict }
            })
          }),
        )
        const found = await judged(to, expected.map(({ item, base, sum, fine }) => ({ violation_item: item, tier_cited: '一般', [base === '货值金额' ? 'value_of_goods' : 'illegal_gains']: sum, fine })))
        for (const [i, { place }] of found.entries()) expect({ ...expected[i], place }).toEqual({ ...expected[i], place: expected[i]!.verdict === 'clear' ? 'within' : expected[i]!.verdict })
      }),
      { numRuns: 3 },
    )
  })

  it('holds nobody against a range of whom or of what sum is not recorded', async () => {
    const { to } = await converted(
      [
        ['', '无证经营', law, '一般', '', '处违法所得1倍以上3倍以下罚款；没有违法所得的，处1万元以上3万元以下罚款', ''],
        ['', '拒绝检查', law, '一般', '', '处5万元以上10万元以下罚款，对直接负责的主管人员处1万元以上2万元以下罚款', ''],
      ],
      { validFrom: '2020-01-01' },
    )
    const found = await judged(to, [
      { violation_item: '无证经营', tier_cited: '一般', fine: 1 },
      { violation_item: '无证经营', tier_cited: '一般', illegal_gains: 0, fine: 9000 },
      { violation_item: '拒绝检查', tier_cited: '一般', party_kind: '自然人', fine: 1 },
      { violation_item: '拒绝检查', tier_cited: '一般', party_kind: '自然人', role: '直接负责的主管人员', fine: 20000 },
      { violation_item: '拒绝检查', tier_cited: '一般', party_kind: '法人', fine: 20000 },
    ])
    expect(found).toEqual([
      { obstacle: 'switch-sum-not-recorded', place: null }, { obstacle: null, place: 'below' }, { obstacle: 'payer-not-known', place: null },
      { obstacle: null, place: 'within' }, { obstacle: null, place: 'below' },
    ])
  })
})

/** How each of these decisions stands against its tier, in their order. */
async function judged(benchmark: string, decisions: readonly Readonly<Record<string, string | number>>[]): Promise<{ obstacle: unknown; place: unknown }[]> {
  const columns = ['document_number', 'agency', 'party_name', 'party_kind', 'role', 'decision_date', 'violation_item', 'benchmark_cited', 'tier_cited', 'value_of_goods', 'illegal_gains', 'kinds', 'fine', 'status']
  const common = { agency: '示例县城市管理局', party_kind: '法人', decision_date: '2025-06-01', benchmark_cited: id, kinds: '罚款', status: '有效' }
  const rows = decisions.map((decision, i) => {
    const values: Readonly<Record<string, string | number>> = { ...common, document_number: `示罚〔2025〕${i + 1}号`, party_name: `示例${i + 1}`, ...decision }
    return columns.map((column) => values[column] ?? '')
  })
  const file = join(folder, `决定-${++count}.csv`)
  writeFileSync(file, unparse([columns, ...rows]))
  const engine = await openForWriting(await findWorkspace(await loaded(benchmark, file)), sampleAsOf)
  try {
    await createModel(engine, sampleAsOf)
    return (await engine.query(`SELECT obstacle, place FROM fine_against_tier JOIN decision USING (decision_id) ORDER BY source_row`)).map(({ obstacle, place }) => ({ obstacle, place }))
  } finally {
    engine.close()
  }
}

function nameOf(file: string): string {
  return file.slice(folder.length + 1)
}

/** The texts of all cells of the two sheets. */
async function sheetsOf(file: string): Promise<string[][][]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file)
  return book.worksheets.map((sheet) => {
    const rows: string[][] = []
    sheet.eachRow((row) => {
      const last = row.cellCount
      rows.push(Array.from({ length: last }, (_, i) => row.getCell(i + 1).text))
    })
    return rows
  })
}

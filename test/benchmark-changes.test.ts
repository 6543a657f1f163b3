import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diffBenchmarkFiles } from '../pipeline/commands/benchmark-diff.ts'
import { benchmarkHistory } from '../pipeline/commands/benchmark-history.ts'
import { ingest } from '../pipeline/commands/ingest.ts'
import { unparse } from '../pipeline/delimited-text.ts'
import { languages } from '../pipeline/domain/language.ts'
import { ExcelJS } from '../pipeline/excel.ts'
import { z } from '../pipeline/settings/shape.ts'
import { pastCounty } from './support/past-county.ts'
import { recordingContext, temporaryFolder } from './support/sample-workspace.ts'

const { folder, remove } = temporaryFolder()
afterAll(remove)

const headers = ['序号', '违法行为', '处罚依据', '裁量阶次', '适用条件', '处罚幅度']
const law = '《示例条例》第三十一条'
function publishedFile(name: string, rows: readonly (readonly string[])[]): string {
  const file = join(folder, name)
  writeFileSync(file, unparse([headers, ...rows.map((row) => [...row])]))
  return file
}

const oneTier = (name: string, outcome: string): string => publishedFile(name, [['1', '擅自占道', law, '严重', '', outcome]])

const before = publishedFile('旧.csv', [
  ['1', '擅自占道', law, '较轻', '初次', '处1000元以上不满3000元罚款'],
  ['1', '擅自占道', law, '较重', '两年内第2次', '处3000元以上1万元以下罚款'],
  ['2', '违规销售', law, '一般', '', '并处货值金额五倍以上十倍以下罚款'],
  ['3', '乱倒垃圾', law, '一般', '', '处200元以上500元以下罚款'],
])
const after = publishedFile('新.csv', [
  ['1', '擅自占道', law, '较轻', '初次', '处1500元以上不满3000元罚款'],
  ['1', '擅自占道', law, '较重', '两年内第2次以上', '处3000元以上1万元以下罚款'],
  ['2', '违规销售', law, '一般', '', '并处货值金额三倍以上八倍以下罚款'],
  ['4', '违规养犬', law, '一般', '', '处50元左右罚款'],
])

/** What is said of two benchmarks of one tier. */
const said = async (old: string, now: string): Promise<string> => {
  const { context, output } = recordingContext(folder)
  await diffBenchmarkFiles(context, [oneTier('甲.csv', old), oneTier('乙.csv', now)], {})
  return output()
}

describe('evenhand benchmark diff', () => {
  it('says of two files what changed, tier by tier, with the arithmetic', async () => {
    const { context, output } = recordingContext(folder)
    await diffBenchmarkFiles(context, [before, after], {})
    const lines = output().split('\n')
    expect(lines[0]).toBe('旧.csv → 新.csv：不变 0 项，有变化 2 项，新增 1 项，取消 1 项，疑似改名 0 项')
    expect(output()).toContain('    罚款　1,000 元（含）至 3,000 元（不含） → 1,500 元（含）至 3,000 元（不含）\n      下限提高 500 元（50%）；上限不变；幅度收窄 500 元（2,000 元 → 1,500 元）；趋重')
    expect(output()).toContain('    适用条件　两年内第2次 → 两年内第2次以上')
    expect(output()).toContain('      下限降低 2 倍（40%）；上限降低 2 倍（20%）；幅度宽窄不变（5 倍）；趋轻')
    expect(lines).toContain('新增　违规养犬')
    expect(output()).toContain('新增阶次　一般：处50元左右罚款')
    expect(lines).toContain('取消　乱倒垃圾')
  })

  it('does not pass over what changes beside the figures of a fine: a cap, another penalty', async () => {
    const capped = await said('处违法所得2倍罚款，最高不超过3万元', '处违法所得2倍罚款，最高不超过5万元')
    expect(capped).toContain('裁量标准还有别的变化，请对照原文　处违法所得2倍罚款，最高不超过3万元 → 处违法所得2倍罚款，最高不超过5万元')
    const graver = await said('处1万元以上3万元以下罚款，暂扣许可证1个月以上3个月以下', '处1万元以上4万元以下罚款，吊销许可证')
    expect(graver).toContain('上限提高 10,000 元')
    expect(graver).toContain('裁量标准还有别的变化')
    expect(await said('处1万元以上3万元以下罚款', '处1万元以上4万元以下罚款')).not.toContain('还有别的变化')
  })

  it('says so when nothing changed', async () => {
    const { context, output } = recordingContext(folder)
    await diffBenchmarkFiles(context, [before, before], {})
    expect(output()).toContain('没有不同')
  })

  it('gives the same to programs and to Excel', async () => {
    const { context, output } = recordingContext(folder, { format: 'json' })
    const workbook = join(folder, '变化.xlsx')
    await diffBenchmarkFiles(context, [before, after], { workbook })
    const { items } = z.object({ items: z.array(z.object({ kind: z.string(), item: z.string() })) }).parse(JSON.parse(output()))
    expect(items.map(({ kind }) => kind)).toEqual(['changed', 'changed', 'added', 'removed'])
    const book = new ExcelJS.Workbook()
    await book.xlsx.readFile(workbook)
    const rows = book.worksheets[0]!.getSheetValues().slice(1).map((row) => (Array.isArray(row) ? row.slice(1) : []))
    expect(rows[0]).toContain('下限的变化')
    expect(rows[1]).toEqual(expect.arrayContaining(['擅自占道', '较轻', '幅度变化', '下限提高 500 元（50%）', '趋重']))
    expect(rows).toHaveLength(6)
    await expect(diffBenchmarkFiles(recordingContext(folder).context, [before, after], { workbook })).rejects.toMatchObject({ code: 'file-exists' })
  })

  it('refuses what it cannot compare', async () => {
    const { context } = recordingContext(folder)
    await expect(diffBenchmarkFiles(context, [before], {})).rejects.toMatchObject({ code: 'missing-argument' })
    await expect(diffBenchmarkFiles(context, [before, after], { benchmark: '某基准' })).rejects.toMatchObject({ code: 'missing-argument' })
    await expect(diffBenchmarkFiles(context, [before, after], { workbook: '变化.csv' })).rejects.toMatchObject({ code: 'invalid-option' })
    const two = join(folder, '两版.csv')
    const bounds = ['裁量基准名称', '版本', '违法行为', '裁量阶次', '阶次序号', '幅度类型', '下限', '含下限', '上限', '含上限']
    writeFileSync(two, unparse([bounds, ...['2022年版', '2025年版'].map((version) => ['基准', version, '占道', '一般', 1, '金额', 100, '是', 500, '是'])]))
    await expect(diffBenchmarkFiles(context, [two, after], {})).rejects.toMatchObject({ code: 'benchmark-several-versions', exitCode: 3 })
  })
})

describe('versions on record', () => {
  const workspace = join(folder, '工作区')
  const name = '示例市堆放物料裁量基准'

  beforeAll(async () => {
    await pastCounty(workspace)
    const corrected = join(workspace, 'inbox', 'benchmarks-corrected.csv')
    writeFileSync(corrected, unparse([
      ['裁量基准名称', '版本', '生效日期', '失效日期', '违法行为', '裁量阶次', '阶次序号', '幅度类型', '下限', '含下限', '上限', '含上限'],
      [name, '2022年版', '2022-01-01', '2025-12-31', '违规堆放物料', '一般', 1, '金额', 1000, '是', 6000, '是'],
    ]))
    await ingest(recordingContext(workspace).context, [corrected], {})
  })

  it('are compared by the name of the benchmark, by default the last two', async () => {
    const { context, output } = recordingContext(workspace)
    await diffBenchmarkFiles(context, [], { benchmark: `《${name}》` })
    expect(output()).toContain('2022年版 → 2026年版：不变 0 项，有变化 1 项')
    expect(output()).toContain('下限提高 1,000 元（100%）；上限提高 2,000 元（33.3%）；幅度放宽 1,000 元（5,000 元 → 6,000 元）；趋重')
    const other = recordingContext(workspace)
    await diffBenchmarkFiles(other.context, [], { benchmark: name, from: '2026年版', to: '2022年版' })
    expect(other.output()).toContain('趋轻')
  })

  it('are refused where there is no such benchmark or version, with what there is', async () => {
    const { context } = recordingContext(workspace)
    await expect(diffBenchmarkFiles(context, [], { benchmark: '示例市堆放物料基准' })).rejects.toMatchObject({ code: 'unknown-benchmark', details: { nearest: name } })
    await expect(diffBenchmarkFiles(context, [], { benchmark: name, to: '2030年版' })).rejects.toMatchObject({ code: 'unknown-benchmark-version', details: { known: '2022年版、2026年版' } })
    await expect(diffBenchmarkFiles(context, [], { benchmark: name, to: '2022年版' })).rejects.toMatchObject({ code: 'unknown-benchmark-version' })
  })

  it('are listed with what they govern, what changed, and what was loaded differently before', async () => {
    const { context, output } = recordingContext(workspace)
    await benchmarkHistory(context, name)
    expect(output()).toContain(`${name}：已读入 2 个版本`)
    expect(output()).toMatch(/2026年版（现行）[\s\S]*本工作区没有适用本版本的处罚决定[\s\S]*与前一版本相比　有变化 1 项（趋重 1 档/)
    expect(output()).toMatch(/2022年版　[\s\S]*适用本版本的处罚决定　15 件（2025-01-01 至 2025-05-07）[\s\S]*已读入的最早版本/)
    expect(output()).toContain('违规堆放物料　一般：2026-02-05 读入时 1,000 元（含）至 5,000 元（含），2026-02-05 改为 1,000 元（含）至 6,000 元（含）')
  })

  it('are listed as of a day: decisions after it do not exist yet', async () => {
    const { context, output } = recordingContext(workspace, { format: 'json', asOf: '2025-01-31' })
    await benchmarkHistory(context, name)
    const { versions } = z.object({ versions: z.array(z.object({ version: z.string(), decisions: z.number(), isInForce: z.boolean(), replaced: z.array(z.object({ tier: z.string() })) })) }).parse(JSON.parse(output()))
    expect(versions.map(({ version, decisions, isInForce, replaced }) => [version, decisions, isInForce, replaced.length])).toEqual([['2022年版', 4, true, 1], ['2026年版', 0, false, 0]])
  })

  it('leaves no place unfilled in any language', async () => {
    for (const lang of languages) {
      const { context, output } = recordingContext(workspace, { lang })
      await benchmarkHistory(context, name)
      await diffBenchmarkFiles(context, [], { benchmark: name })
      await diffBenchmarkFiles(context, [before, after], {})
      expect(output()).not.toMatch(/\{\w+\}|undefined|null|\u200B|—/)
    }
  })
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { lintBenchmarkFile, showBenchmark } from '../pipeline/commands/benchmark.ts'
import { benchmarkLintCodes } from '../pipeline/domain/benchmark-lint.ts'
import { languages } from '../pipeline/domain/language.ts'
import { z } from '../pipeline/settings/shape.ts'
import { wordsIn } from '../reports/words/words.ts'
import { recordingContext, temporaryFolder } from './support/sample-workspace.ts'

const { folder, remove } = temporaryFolder()
afterAll(remove)

const file = join(folder, '裁量基准.md')
writeFileSync(
  file,
  [
    '## 示例法',
    '| 编号 | 违法行为 | 处罚依据 | 裁量阶次 | 适用条件 | 处罚幅度 |',
    '|---|---|---|---|---|---|',
    '| 1-1 | 擅自占道 | 《示例法》第十条：处一万元以上十万元以下的罚款。 | 轻微 | 两年内第1次 | 没收违法所得，可以并处1万元以上3万元以下罚款 |',
    '| 1-1 | 擅自占道 | 《示例法》第十条：处一万元以上十万元以下的罚款。 | 一般 | 两年内第2次 | 处4万元以上不满7万元罚款，对个人处违法所得2倍罚款，最高不超过3万元 |',
    '| 1-1 | 擅自占道 | 《示例法》第十条：处一万元以上十万元以下的罚款。 | 严重 | 堆场约500平方米 | 处7万元以上12万元以下罚款；情节严重的，暂扣许可证1个月以上3个月以下 |',
    '| 1-2 | 乱倒垃圾 | 《示例法》第十一条 | 轻微 |  | 处5万元左右罚款 |',
  ].join('\n'),
)

describe('evenhand benchmark show', () => {
  it('says how each row is read, and what was left as text', async () => {
    const { context, output } = recordingContext(folder)
    await showBenchmark(context, file, {})
    expect(output()).toContain('示例法 第 4 行　1-1　擅自占道　阶次：轻微')
    expect(output()).toContain('→ 两年内 1 次')
    expect(output()).toContain('→ 可以 并处 罚款 10,000 元（含）至 30,000 元（含）')
    expect(output()).toContain('→ 罚款 40,000 元（含）至 70,000 元（不含）')
    expect(output()).toContain('→ 对个人：罚款 违法所得的 2 倍（30,000 元以下（含））')
    expect(output()).toContain('→ 情节严重：暂扣许可证件 1 个月（含）至 3 个月（含）')
    expect(output()).toContain('未读出：处5万元左右罚款')
    expect(output()).toContain('裁量标准：全部读出 3 行，部分读出 0 行，未能读出 1 行')
  })

  it('shows only the rows that were not read fully, if asked', async () => {
    const { context, output } = recordingContext(folder)
    await showBenchmark(context, file, { unread: true })
    expect(output()).toContain('第 6 行')
    expect(output()).toContain('第 7 行')
    expect(output()).not.toContain('第 4 行')
  })

  it('gives the same to programs', async () => {
    const { context, output } = recordingContext(folder, { format: 'json' })
    await showBenchmark(context, file, {})
    const { rows } = z.object({ rows: z.array(z.object({ row: z.number(), tier: z.string(), outcome: z.object({ reading: z.string() }) })) }).parse(JSON.parse(output()))
    expect(rows.map(({ row, tier, outcome }) => [row, tier, outcome.reading])).toEqual([[4, '轻微', 'fully'], [5, '一般', 'fully'], [6, '严重', 'fully'], [7, '轻微', 'text']])
  })

  it('refuses a file without tiers', async () => {
    const other = join(folder, '其他.csv')
    writeFileSync(other, '姓名,单位\n甲,乙\n')
    await expect(showBenchmark(recordingContext(folder).context, other, {})).rejects.toMatchObject({ code: 'benchmark-without-tiers', exitCode: 3 })
    await expect(lintBenchmarkFile(recordingContext(folder).context, join(folder, '无.xlsx'))).rejects.toMatchObject({ code: 'file-not-found' })
  })
})

describe('evenhand benchmark lint', () => {
  it('names each place with its sheet and row', async () => {
    const { context, output } = recordingContext(folder)
    await lintBenchmarkFile(context, file)
    expect(output().split('\n')).toEqual([
      '请核对　示例法 第 5 行　1-1 擅自占道：与示例法 第 4 行之间有空档：30,000 元（不含）至 40,000 元（不含）不属于任何一档',
      '请核对　示例法 第 6 行　1-1 擅自占道：情节中的数字未能读出：堆场约500平方米',
      '须核对　示例法 第 6 行　1-1 擅自占道：罚款 70,000 元（含）至 120,000 元（含），疑似超出本行所引条文的幅度，待核查',
      '须核对　示例法 第 7 行　1-2 乱倒垃圾：裁量标准未能读出：处5万元左右罚款',
      `${file}：需要核对 4 处`,
      '',
    ])
  })

  it('has a sentence for each finding in every language, and leaves no place unfilled', async () => {
    for (const lang of languages) {
      expect(Object.keys(wordsIn(lang).benchmarkLint).sort()).toEqual([...benchmarkLintCodes].sort())
      for (const command of [(context: Parameters<typeof lintBenchmarkFile>[0]) => lintBenchmarkFile(context, file), (context: Parameters<typeof lintBenchmarkFile>[0]) => showBenchmark(context, file, {})]) {
        const { context, output } = recordingContext(folder, { lang })
        await command(context)
        expect(output()).not.toMatch(/\{\w+\}|undefined|null|\u200B/)
      }
    }
  })
})

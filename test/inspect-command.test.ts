import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from '../pipeline/settings/shape.ts'
import { inspect } from '../pipeline/commands/inspect.ts'
import { UserError } from '../pipeline/domain/errors.ts'
import { packageRoot } from '../pipeline/package-root.ts'
import { recordingContext, temporaryFolder } from './support/sample-workspace.ts'

const { folder, remove } = temporaryFolder()
afterAll(remove)
const published = join(packageRoot, 'data-samples/county/inbox/decisions-transport-publication.csv')

describe('evenhand inspect', () => {
  it('needs no workspace, and names the checks that a publication file cannot serve, each with the fields that it lacks', async () => {
    const { context, output } = recordingContext(folder, { format: 'json' })
    expect(await inspect(context, published, {})).toBe(0)
    const sheet = z.object({ best: z.object({ mapping: z.string() }), checksWithoutFields: z.unknown() })
    const [seen] = z.object({ sheets: z.array(sheet) }).parse(JSON.parse(output())).sheets
    expect(seen!.best.mapping).toBe('public-credit-penalty-legal-person')
    expect(seen!.checksWithoutFields).toEqual([
      { check: 'benchmark-not-cited', fields: ['benchmark_cited'] },
      { check: 'certificate-not-valid', fields: ['officer'] },
      { check: 'circumstances-against-outcome', fields: ['circumstances'] },
      { check: 'co-parties-unlike-outcome', fields: ['case_id'] },
      { check: 'confiscation-unlike-comparable', fields: ['illegal_gains'] },
      { check: 'correction-deadline-missing', fields: ['correction_deadline'] },
      { check: 'fine-outside-tier', fields: ['tier_cited'] },
      { check: 'graver-co-party-milder-penalty', fields: ['case_id', 'circumstances'] },
      { check: 'handler-is-reviewer', fields: ['officer'] },
      { check: 'no-penalty-without-ground', fields: ['circumstances'] },
      { check: 'tier-unlike-comparable', fields: ['tier_cited'] },
      { check: 'tier-unlike-recorded-facts', fields: ['tier_cited'] },
    ])
    expect(existsSync(join(folder, 'evenhand.duckdb'))).toBe(false)
  })

  it('says the same in words, in either language, without an unfilled place', async () => {
    for (const lang of ['zh-CN', 'en']) {
      const { context, output } = recordingContext(folder, { lang })
      await inspect(context, published, {})
      expect(output()).toContain('fine-outside-tier')
      expect(output()).toContain('CSV utf-8')
      expect(output()).not.toMatch(/\{\w+\}|undefined|null/)
    }
  })

  it('writes a mapping once, in the language of the workspace, and tries it', async () => {
    const workspace = join(folder, 'workspace')
    mkdirSync(workspace)
    writeFileSync(join(workspace, 'evenhand.yaml'), 'name: x\nlanguage: en\n')
    const target = join(workspace, 'ours.yaml')
    expect(await inspect(recordingContext(workspace).context, published, { writeMapping: target })).toBe(0)
    const text = readFileSync(target, 'utf8')
    expect(text).toContain('# A draft made by evenhand inspect')
    await expect(inspect(recordingContext(workspace).context, published, { writeMapping: target })).rejects.toThrow(UserError)
    expect(readFileSync(target, 'utf8')).toBe(text)
    const { context, output } = recordingContext(workspace)
    await inspect(context, published, { mapping: target })
    expect(output()).toContain('(ours), confidence high')
  })

  it('ends with 3 for a file without a table', async () => {
    const empty = join(folder, 'lines.csv')
    writeFileSync(empty, '只有一行文字\n')
    expect(await inspect(recordingContext(folder).context, empty, {})).toBe(3)
  })

  it('says of which form of the annual statistics a sheet is, and which of its cells have no column', async () => {
    const file = join(folder, 'return.csv')
    writeFileSync(file, '填报单位,统计年度,申请数量,受理数量,许可数量,撤销许可数量,窗口\n示例县水利局,2025,5,5,4,0,一\n')
    const { context, output } = recordingContext(folder, { format: 'json' })
    expect(await inspect(context, file, {})).toBe(0)
    const form = z.object({ form: z.object({ table: z.string(), cellsFound: z.number(), headersMissing: z.array(z.string()), headersUnread: z.array(z.string()) }) })
    const [seen] = z.object({ sheets: z.array(form) }).parse(JSON.parse(output())).sheets
    expect(seen!.form).toEqual({ table: 'permit', cellsFound: 4, headersMissing: ['不予许可数量'], headersUnread: ['窗口'] })
    for (const lang of ['zh-CN', 'en']) {
      const { context: inWords, output: words } = recordingContext(folder, { lang })
      await inspect(inWords, file, {})
      expect(words()).toContain('不予许可数量')
      expect(words()).not.toMatch(/\{\w+\}/)
    }
  })
})

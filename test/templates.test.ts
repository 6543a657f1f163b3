import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CommandContext } from '../pipeline/commands/context.ts'
import { templateOf } from '../pipeline/commands/template-of.ts'
import { templates } from '../pipeline/commands/templates.ts'
import { mappedFields } from '../pipeline/ingest/fields/catalogue.ts'
import { builtInMappings, loadMappings } from '../pipeline/ingest/mappings/load-mappings.ts'
import { namesOfCodes } from '../pipeline/ingest/parsing/codes.ts'
import { emptyDatabase, ingest } from './pipeline/ingest/support.ts'

const mappings = (await loadMappings([builtInMappings])).filter(({ name }) => name.startsWith('canonical-'))

/** Something that each type of field can hold. */
const valueOf: Readonly<Record<string, string>> = { date: '2025-03-01', 'end date': '2025-03-01', money: '1000', bound: '1000', 'whole number': '3', year: '2025', 'yes or no': '是', identity: '91140000MA0GT1XQ1A', article: '第九条', instrument: '示例条例' }

describe.each(mappings.map((mapping) => [mapping.name, mapping] as const))('the empty sheet of %s', (_, mapping) => {
  it('is read by its own mapping, every column of it', async () => {
    const { columns } = templateOf(mapping, 'zh-CN')
    const fields = mappedFields(mapping.recordType)
    const cells = Object.entries(mapping.columns).flatMap(([name, { from }]) => {
      const field = fields[name]
      if (field === undefined || from[0] === undefined) return []
      return [field.codes === undefined ? (valueOf[field.type] ?? '甲') : namesOfCodes(field.codes)[0]!]
    })
    expect(cells).toHaveLength(columns.length)
    const engine = await emptyDatabase()
    const [intake] = await ingest(engine, { 'filled.csv': [columns.map(({ header }) => header), cells].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n') })
    expect(intake).toMatchObject({ mapping: mapping.name, error: null, rowsRead: 1 })
    engine.close()
  })
})

describe('evenhand templates', () => {
  it('writes one workbook for each kind of record, and writes over none', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'evenhand-')), 'templates')
    const context: CommandContext = {
      workspaceFolder: '.',
      asOf: '2026-02-05',
      isAsOfGiven: false,
      format: 'text',
      quiet: true,
      now: new Date('2026-02-05T01:00:00Z'),
      console: { out: () => undefined, err: () => undefined, isTerminal: false },
      givenLanguage: null,
    }
    await templates(context, folder)
    const names = await readdir(folder)
    expect(names).toHaveLength(mappings.length)
    expect(names).toContain('案件程序记录.xlsx')
    await expect(templates(context, folder)).rejects.toMatchObject({ code: 'file-exists' })
  })
})

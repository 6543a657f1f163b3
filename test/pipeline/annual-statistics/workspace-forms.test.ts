import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { corrections } from '../../../pipeline/commands/corrections.ts'
import { ingest } from '../../../pipeline/commands/ingest.ts'
import { init } from '../../../pipeline/commands/init.ts'
import { findWorkspace, openForReading, openForWriting } from '../../../pipeline/workspace/workspace.ts'
import { recordingContext, temporaryFolder } from '../../support/sample-workspace.ts'

const { folder, remove } = temporaryFolder()
const county = join(folder, 'county')
beforeAll(() => init(recordingContext(county).context, county))
afterAll(remove)

const own = `form: our-county
title: {zh-CN: 示例县年报, en: Ours}
source: 示例县
counting: {annulled: left out}
severity: [fines]
tables:
  - {table: t, title: 表, cells: [{cell: fines, header: 罚款案件, unit: case, heaviest: [fine]}, {cell: sum, header: 罚没款, unit: wan_yuan, rule: amount}]}
`

async function ownForms(): Promise<string[]> {
  const engine = await openForReading(await findWorkspace(county))
  const rows = await engine.query('SELECT DISTINCT form FROM stored.form_cell WHERE is_own_form')
  engine.close()
  return rows.map(({ form }) => String(form))
}

function configure(form: string | null): void {
  writeFileSync(join(county, 'evenhand.yaml'), `name: 示例县司法局\n${form === null ? '' : `annual_statistics: {form: ${form}}\n`}`)
}

describe('the forms of a workspace', () => {
  it('have a folder of their own, and are those of Shanxi where nothing is said', async () => {
    expect(existsSync(join(county, 'forms'))).toBe(true)
    ;(await openForWriting(await findWorkspace(county), '2026-02-05')).close()
    expect(await ownForms()).toEqual(['shanxi'])
  })

  it('are stored anew whenever the database is opened for writing, as setting and files then stand', async () => {
    writeFileSync(join(county, 'forms', 'ours.yaml'), own)
    configure('our-county')
    ;(await openForWriting(await findWorkspace(county), '2026-02-05')).close()
    expect(await ownForms()).toEqual(['our-county'])
    configure(null)
    ;(await openForWriting(await findWorkspace(county), '2026-02-05')).close()
    expect(await ownForms()).toEqual(['shanxi'])
  })

  it('must hold the one that the setting names; the error says where it stands and which is the nearest', async () => {
    configure('our-country')
    await expect(openForWriting(await findWorkspace(county), '2026-02-05')).rejects.toMatchObject({
      code: 'unknown-form',
      details: { value: 'our-country', nearest: 'our-county', where: expect.stringMatching(/evenhand\.yaml:2:21 annual_statistics\.form$/) },
    })
    configure(null)
  })

  it('read what lies in the inbox, and the command says by which form and how many cells hold no figure', async () => {
    writeFileSync(join(county, 'inbox', 'return.csv'), '填报单位,年度,罚款案件,罚没款\n示例县水利局,2025,约3,4.5\n')
    const { context, output } = recordingContext(county)
    expect(await ingest(context, [], {})).toBe(0)
    expect(output()).toContain('（示例县年报）')
    expect(output()).toContain('1 个单元格不是数字')
  })

  it('are not sent back cell by cell: a form is corrected as a whole', async () => {
    const { context } = recordingContext(county)
    const to = join(folder, 'corrections')
    await corrections(context, to)
    expect(existsSync(to) ? readdirSync(to) : []).toEqual([])
  })
})

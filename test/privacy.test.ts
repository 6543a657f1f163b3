import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { explain, findings } from '../pipeline/commands/findings.ts'
import { nightly } from '../pipeline/commands/nightly.ts'
import { initWorkspace } from '../pipeline/workspace/workspace.ts'
import { exportList } from '../pipeline/commands/export.ts'
import { recordingContext, temporaryFolder } from './support/sample-workspace.ts'

const { folder, remove } = temporaryFolder()
afterAll(remove)

const flagged = '王虚构'
const other = '李杜撰'
const staff = '赵承办'
/** Names stand in every column of text that an agency may fill in. */
const header = '案件编号,决定书文号,行政机关,承办人,当事人名称,当事人类别,当事人证件号码,当事人角色,违法行为日期,决定日期,违法行为,违法事实,处罚依据,情节,危害程度,裁量基准名称,裁量阶次,处罚种类,罚款金额（元）,处罚内容,说明'
const row = (party: string, number: string, fine: number): string =>
  [
    `${flagged}${other}案`, `示罚〔2025〕${number}号${other}`, '示例局', staff, party, '自然人', `00000019900101${number}X`, `与${other}共同`, '2025-02-01',
    '2025-03-01', '占道经营', `${flagged}与${other}共同摆摊，${staff}到场，电话13900000000`, `《示例条例》第九条（${other}）`, `${other}配合`, `一般${other}`, `${other}基准`, `一般${other}`,
    '罚款', String(fine), `对${flagged}、${other}罚款`, `${other}系残疾人`,
  ].join(',')

it('names of people and their numbers leave the database nowhere, whatever column they stand in', async () => {
  await initWorkspace(folder, '示例县')
  writeFileSync(join(folder, 'inbox', 'decisions.csv'), `\uFEFF${header}\n${row(flagged, '001', 500)}\n${row(other, '002', 5000)}\n${row(other, '003', 600).replace('2025-03-01', '2025-02-30')}\n`)
  writeFileSync(
    join(folder, 'inbox', 'ranges.csv'),
    '\uFEFF违法行为,法律名称,条款,幅度类型,下限,上限\n占道经营,示例条例,第九条,金额,1000,2000\n',
  )
  const run = recordingContext(folder)
  expect(await nightly(run.context, {})).toBe(0)
  let written = run.output()
  const [runId] = readdirSync(join(folder, 'reports'))
  for (const file of readdirSync(join(folder, 'reports', runId!))) written += readFileSync(join(folder, 'reports', runId!, file), 'utf8')
  for (const format of ['text', 'json', 'csv']) {
    const listed = recordingContext(folder, { format })
    await findings(listed.context, {})
    written += listed.output()
  }
  const list = recordingContext(folder, { format: 'json' })
  await findings(list.context, {})
  const all: { finding_id: string }[] = JSON.parse(list.output())
  expect(all.length).toBeGreaterThanOrEqual(2)
  for (const { finding_id: id } of all) {
    for (const format of ['text', 'json']) {
      const one = recordingContext(folder, { format })
      await explain(one.context, id)
      written += one.output()
    }
  }
  for (const name of ['findings', 'coverage', 'decisions', 'quarantine']) {
    const file = join(folder, `${name}.json`)
    await exportList(recordingContext(folder).context, name, file)
    written += readFileSync(file, 'utf8')
  }
  expect(written).toContain('王某')
  // In a small office a surname tells which officer it is.
  expect(written).not.toMatch(/赵某/)
  expect(written).toContain('［承办人员］到场')
  const key = join(folder, 'officers.json')
  await exportList(recordingContext(folder).context, 'officers', key)
  expect(JSON.parse(readFileSync(key, 'utf8'))).toEqual([{ agency: '示例局', officer_label: 'A', officer: staff }])
  for (const secret of [flagged, other, staff, '13900000000', '00000019900101']) expect(written).not.toContain(secret)
})

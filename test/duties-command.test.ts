import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadChecks } from '../pipeline/checks/load-checks.ts'
import { listChecks, listDuties, showCheck } from '../pipeline/commands/checks.ts'
import { explain, findings } from '../pipeline/commands/findings.ts'
import { init } from '../pipeline/commands/init.ts'
import { nightly } from '../pipeline/commands/nightly.ts'
import { loadRegulations } from '../pipeline/regulations/load-regulations.ts'
import { readConfiguration } from '../pipeline/workspace/configuration.ts'
import { copySampleCounty, recordingContext, temporaryFolder } from './support/sample-workspace.ts'

const { folder, remove } = temporaryFolder()
const county = join(folder, 'jieyang')
beforeAll(async () => {
  copySampleCounty(county)
  writeFileSync(join(county, 'evenhand.yaml'), 'name: 示例县司法局\nregulations: [national, jieyang-1]\n')
  await nightly(recordingContext(county).context, {})
})
afterAll(remove)

async function dutiesIn(place: string, options: Parameters<typeof recordingContext>[1] = {}): Promise<string> {
  const { context, output } = recordingContext(place, options)
  await listDuties(context)
  return output()
}

function freshPlace(name: string, settings: string): string {
  const place = join(folder, name)
  mkdirSync(place)
  writeFileSync(join(place, 'evenhand.yaml'), settings)
  return place
}

describe('evenhand checks in a workspace', () => {
  it('shows each duty with its articles in force, its checks, and what data is lacking', async () => {
    const text = await dutiesIn(county)
    expect(text).toContain('本地适用的规定：jieyang-1 揭阳、national 全国')
    expect(text).toMatch(/\nE2 {2}同一案件的当事人同等处罚\n {4}《揭阳市规范行政自由裁量权规定》第十六条第二项\n/)
    expect(text).toMatch(/启用 {2}permit-slower-than-comparable .*\n {8}缺少：没有行政许可办件、行政许可事项目录的记录\n/)
    expect(text).toMatch(/启用 {2}correction-deadline-missing .*\n {8}缺少：各机关均未填写责令改正期限\n/)
    expect(text).toMatch(/本地适用的规定没有要求的[\s\S]*\nT2 .*\n {4}见于：西藏、新绛县、新疆\n {4}停用 {2}too-few-tiers/)
    expect(text).toMatch(/\nB7 .*\n {4}见于：新疆\n {4}启用（因其他义务） {2}benchmark-later-than-law/)
  })

  it('says the same to programs', async () => {
    const { regulations, duties }: { regulations: unknown; duties: { duty: string }[] } = JSON.parse(await dutiesIn(county, { format: 'json' }))
    expect(regulations).toEqual(['jieyang-1', 'national'])
    expect(duties.find(({ duty }) => duty === 'T2')).toMatchObject({ articles: [], elsewhere: ['tibet-154', 'xinjiang-county-2022-28', 'xinjiang-region-214'], checks: [{ check: 'too-few-tiers', runs: false, state: 'not-asked', missing: null }] })
    expect(duties.find(({ duty }) => duty === 'T7')).toMatchObject({ checks: expect.arrayContaining([expect.objectContaining({ check: 'correction-deadline-missing', missing: { fields: ['correction_deadline'], records: [] } })]) })
  })

  it.each(loadRegulations().map(({ id }) => [id]))('can be read before anything is loaded, in both languages, where %s is in force', async (id) => {
    const place = freshPlace(id, `name: x\nregulations: [${id}]\n`)
    for (const lang of ['zh-CN', 'en']) {
      const text = await dutiesIn(place, { lang })
      expect(text).toMatch(lang === 'en' ? /Nothing is loaded yet/ : /尚未读入数据/)
      expect(text).not.toMatch(/[{}]|undefined|—/)
    }
  })

  it('tells of a check that the settings switch on or off', async () => {
    const place = freshPlace('settings', 'name: x\nregulations: [national, tibet-154]\nchecks: {platform-records-missing: {enabled: true}, too-few-tiers: {enabled: false}}\n')
    const text = await dutiesIn(place)
    expect(text).toContain('启用（设置）  platform-records-missing')
    expect(text).toContain('停用（设置）  too-few-tiers')
  })

  it('where no regulation is named, says so and shows every check as running', async () => {
    const text = await dutiesIn(freshPlace('none', 'name: x\n'))
    expect(text).toContain('未列明本地适用的规定')
    expect(text).not.toContain('停用')
  })

  it('still lists the checks alone: outside a workspace, and when asked to', async () => {
    const { context, output } = recordingContext(county)
    listChecks(context)
    expect(output().trim().split('\n')).toHaveLength(loadChecks().length)
    expect(await dutiesIn(folder)).toBe(output())
  })

  it('shows one check with the bases and the parameters in force', async () => {
    const { context, output } = recordingContext(county)
    await showCheck(context, 'benchmark-later-than-law')
    expect(output()).toMatch(/揭阳市规范行政自由裁量权规定[\s\S]*asks_for_year = false/)
    expect(output()).not.toContain('新疆维吾尔自治区')
  })
})

describe('reports of a bureau that names its regulations', () => {
  const ofOtherPlaces = /西藏自治区|山西省规范|新疆维吾尔|新绛县行政执法/

  it('cite them and none of other places', async () => {
    const listed = recordingContext(county, { format: 'json' })
    await findings(listed.context, {})
    const rows: { finding_id: string; check: string }[] = JSON.parse(listed.output())
    const one = rows.find(({ check }) => check === '罚款超出所引裁量阶次')!
    const sheet = recordingContext(county)
    await explain(sheet.context, one.finding_id)
    expect(sheet.output()).toContain('揭阳市规范行政自由裁量权规定')
    expect(sheet.output()).not.toMatch(ofOtherPlaces)
    const [run] = readdirSync(join(county, 'reports'))
    const page = readFileSync(join(county, 'reports', run!, 'index.html'), 'utf8')
    expect(page).toContain('揭阳市规范行政自由裁量权规定')
    expect(page).not.toMatch(ofOtherPlaces)
    expect(rows.map(({ check }) => check)).not.toContain('裁量阶次少于三个')
  })
})

describe('a new workspace', () => {
  it('names the regulations that there are in a comment, and none as in force', async () => {
    const place = join(folder, 'new')
    await init(recordingContext(folder).context, place)
    const file = join(place, 'evenhand.yaml')
    for (const { id } of loadRegulations()) expect(readFileSync(file, 'utf8')).toContain(id)
    expect((await readConfiguration(file)).regulations).toBeNull()
    writeFileSync(file, readFileSync(file, 'utf8').replace('# regulations:', 'regulations:'))
    expect((await readConfiguration(file)).regulations).toEqual(['national', 'shanxi-286'])
  })
})

import { afterEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../../pipeline/engine/engine.ts'
import { dump, emptyDatabase, ingest } from './support.ts'

const open: Engine[] = []
afterEach(() => {
  for (const engine of open.splice(0)) engine.close()
})
async function database(): Promise<Engine> {
  const engine = await emptyDatabase()
  open.push(engine)
  return engine
}

const headers = '许可机关,许可决定书文号,申请人,申请人类别,许可事项,申请类型,受理日期,许可决定日期,许可结果,要求提交的材料,附加条件,法定期限,不计入期限天数'
const first = '示例县林业局,示林许〔2025〕1号,甲公司,企业,林木采伐许可,新办,2025年3月3日,2025/3/14,准予许可,"1.申请书\n2.身份证明",无,20个工作日,'
const second = '示例县林业局,示林许〔2025〕2号,乙公司,企业,林木采伐许可,新办,2025-03-04,2025-03-24,不予许可,申请书；身份证明,,15日,3天'

describe('a file of permits with Chinese headers', () => {
  it('is stored as decisions and, beside them, what was asked of the applicant and when', async () => {
    const engine = await database()
    const intakes = await ingest(engine, { 'permits.csv': [headers, first, second].join('\n') })
    expect(intakes).toMatchObject([{ mapping: 'canonical-permit', recordType: 'permit', state: 'loaded', rowsRead: 2, rowsUsed: 2, rowsQuarantined: 0, unusedHeaders: [] }])
    const rows = await engine.query(
      `SELECT act_type, document_number, violation_item, CAST(decision_date AS VARCHAR) AS decided, permit_item, application_type, permit_outcome,
         CAST(acceptance_date AS VARCHAR) AS accepted, materials, conditions, limit_days, limit_unit, excluded_days, extension_days
       FROM stored.decision JOIN stored.permit USING (decision_id) ORDER BY document_number`,
    )
    const common = { act_type: 'permit', violation_item: null, permit_item: '林木采伐许可', application_type: '新办', materials: '申请书|身份证明', extension_days: null }
    expect(rows).toEqual([
      { ...common, document_number: '示林许〔2025〕1号', decided: '2025-03-14', accepted: '2025-03-03', permit_outcome: 'granted', conditions: '', limit_days: 20, limit_unit: 'working_day', excluded_days: null },
      { ...common, document_number: '示林许〔2025〕2号', decided: '2025-03-24', accepted: '2025-03-04', permit_outcome: 'refused', conditions: null, limit_days: 15, limit_unit: null, excluded_days: 3 },
    ])
  })

  it('changes nothing when it comes again, and takes a corrected list of materials in', async () => {
    const engine = await database()
    const content = [headers, first, second].join('\n')
    await ingest(engine, { 'permits.csv': content })
    const before = await dump(engine)
    expect(await ingest(engine, { 'copy.csv': content })).toMatchObject([{ rowsUsed: 0, rowsRepeated: 2 }])
    const after = await dump(engine)
    for (const table of ['decision', 'permit']) expect(after[table]).toEqual(before[table])
    const corrected = content.replace('申请书；身份证明', '申请书')
    expect(await ingest(engine, { 'corrected.csv': corrected })).toMatchObject([{ rowsUsed: 1, rowsRepeated: 1, rowsReplaced: 1 }])
    expect(await engine.query("SELECT materials FROM stored.permit WHERE permit_outcome = 'refused'")).toEqual([{ materials: '申请书' }])
  })

  it('forgets an application with its decision when the file comes again without it', async () => {
    const engine = await database()
    await ingest(engine, { 'permits.csv': [headers, first, second].join('\n') }, { nameOf: () => 'permits.csv' })
    await ingest(engine, { 'permits.csv': [headers, first].join('\n') }, { nameOf: () => 'permits.csv' })
    expect(await engine.query('SELECT permit_outcome FROM stored.permit')).toEqual([{ permit_outcome: 'granted' }])
    expect(await engine.query('SELECT count(*) AS decisions FROM stored.decision')).toEqual([{ decisions: 1 }])
  })

  it('follows its agency when a register gives the agency another name', async () => {
    const engine = await database()
    await ingest(engine, { 'permits.csv': [headers, first].join('\n') })
    await ingest(engine, { 'agencies.csv': '机关名称,统一社会信用代码,别名,上级机关\n示例县林业和草原局,,示例县林业局,示例县人民政府\n' })
    expect(await engine.query('SELECT permit_item FROM stored.decision JOIN stored.permit USING (decision_id)')).toEqual([{ permit_item: '林木采伐许可' }])
  })

  it('sets a row aside that says other things of an application than an earlier row, and counts every row once', async () => {
    const engine = await database()
    const other = second.replace('申请书；身份证明', '申请书；验资报告')
    const [intake] = await ingest(engine, { 'permits.csv': [headers, first, second, other].join('\n') })
    expect(intake).toMatchObject({ rowsRead: 3, rowsUsed: 2, rowsRepeated: 0, rowsQuarantined: 1 })
    expect(await engine.query('SELECT row_number, reason FROM stored.quarantined_row')).toEqual([{ row_number: 4, reason: 'conflicting-duplicate' }])
  })
})

describe('the catalogue of permit items', () => {
  it('is recognised, keeps what it does not state apart from none, and reads the unit of its limits', async () => {
    const engine = await database()
    const [intake] = await ingest(engine, {
      'items.csv': '事项名称,办理情形,申请材料,许可条件,法定办结时限,设定依据,生效日期\n林木采伐许可,新办,申请书、身份证明,无,20个工作日,《中华人民共和国森林法》第五十七条,2020-07-01\n临时占道,,,,7自然日,,\n',
    })
    expect(intake).toMatchObject({ mapping: 'canonical-permit-item', rowsUsed: 2, unusedHeaders: [] })
    expect(await engine.query('SELECT permit_item, application_type, materials, conditions, limit_days, limit_unit FROM stored.permit_item ORDER BY source_row')).toEqual([
      { permit_item: '林木采伐许可', application_type: '新办', materials: '申请书|身份证明', conditions: '', limit_days: 20, limit_unit: 'working_day' },
      { permit_item: '临时占道', application_type: null, materials: null, conditions: null, limit_days: 7, limit_unit: 'calendar_day' },
    ])
  })
})

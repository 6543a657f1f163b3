import { beforeAll, describe, expect, it } from 'vitest'
import { builtInForms, loadForms } from '../../../pipeline/annual-statistics/load-forms.ts'
import type { AnnualForm } from '../../../pipeline/domain/annual-form.ts'
import { statedPenalties } from '../../../pipeline/ingest/returns/stated-penalties.ts'
import { emptyDatabase, ingest } from '../ingest/support.ts'

let forms: AnnualForm[]
beforeAll(async () => {
  forms = await loadForms([builtInForms])
})

describe('penalties that the text of a statistic states', () => {
  it.each([
    ['2025年，我局共实施行政处罚403件，罚没金额270.95万元。', '403'],
    ['一、总体情况。全年办理行政处罚案件1,403宗，比上年增加198件，增幅96.6%。', '1403'],
    ['本年度行政处罚 403 起；行政检查1335次。', '403'],
    ['共作出行政处罚决定403件。录入平台的行政处罚358件，录入率88.8%。', '403'],
    ['2025年行政处罚数量为403件。其中一般程序行政处罚300件，简易程序行政处罚103件。', '403'],
  ])('are read where they are stated once: %s', (text, count) => {
    expect(statedPenalties([text], 2025)).toBe(count)
  })

  it.each([
    '作出不予行政处罚12件。', '重大行政处罚5件经过法制审核。', '2024年实施行政处罚205件。', '上年同期实施行政处罚205件。', '其中实施行政处罚30件。', '行政处罚警告31件。',
    '共实施行政处罚403余件。', '撤销行政处罚2件。', '行政许可、行政处罚共1738件。', '拟实施行政处罚10件。',
    '共实施行政处罚403件；年底前又实施行政处罚12件。',
  ])('are not read where the sentence counts another thing, another year, or says two figures: %s', (text) => {
    expect(statedPenalties([text], 2025)).toBeNull()
  })
})

const headers = '警告,通报批评,罚款,没收违法所得、没收非法财物,暂扣许可证件,降低资质等级,限制开展生产经营活动,责令停产停业,责令关闭、限制从业,吊销许可证件,行政拘留,其他行政处罚,合计（宗）,罚没金额（元）'
const figures = '0,0,358,0,0,0,0,0,0,0,0,0,358,2709500'
const commas = ','.repeat(13)

const warnings = async (text: string): Promise<unknown[]> => {
  const engine = await emptyDatabase()
  await ingest(engine, { 'a.csv': text }, { forms })
  const rows = await engine.query('SELECT code, agency_id, field, details FROM stored.value_warning')
  engine.close()
  return rows
}

describe('a return whose text states another number of penalties than its table', () => {
  it('is loaded as the table says, with a warning', async () => {
    expect(await warnings(`2025年度行政处罚统计表${commas}\n填报单位：示例县交通运输局${commas}\n${headers}\n${figures}\n2025年共实施行政处罚403件。${commas}\n`)).toEqual([
      { code: 'return-text-differs', agency_id: '示例县交通运输局', field: '合计（宗）', details: '{"header":"合计（宗）","total":"358","stated":"403"}' },
    ])
  })

  it('says nothing where the two agree, or where several agencies stand in the table', async () => {
    expect(await warnings(`2025年度行政处罚统计表${commas}\n填报单位：示例县交通运输局${commas}\n${headers}\n${figures}\n2025年共实施行政处罚358件。${commas}\n`)).toEqual([])
    expect(await warnings(`2025年度行政处罚统计表${commas},\n单位名称,${headers}\n示例县交通运输局,${figures}\n示例县水利局,${figures}\n2025年共实施行政处罚403件。${commas},\n`)).toEqual([])
  })
})

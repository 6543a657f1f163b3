import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../../pipeline/engine/engine.ts'
import { emptyDatabase, ingest } from './support.ts'

const headers = '行政机关,决定书文号,当事人名称,当事人类别,决定日期,违法行为,处罚种类,罚款金额（元）,适用程序,告知日期,法制审核日期,法制审核结果,送达日期,公示日期'
const first = '示例局,示罚〔2025〕1号,甲公司,法人及非法人组织,2025-03-03,占道经营,罚款,8000,普通程序,2025-02-20,2025-02-27,通过,2025-03-05,2025-03-06'
const second = '示例局,示罚〔2025〕2号,王建国,自然人,2025-03-04,占道经营,罚款,200,简易程序,,,,2025-03-04,'

let engine: Engine
beforeEach(async () => {
  engine = await emptyDatabase()
})
afterEach(() => engine.close())

function stored(): Promise<unknown[]> {
  return engine.query(
    `SELECT document_number AS document, party_name AS party, step, CAST(step_date AS VARCHAR) AS day, result
     FROM stored.procedure_step ORDER BY document_number, step`,
  )
}

const ofFirst = [
  { document: '示罚〔2025〕1号', party: '甲公司', step: 'legal_review', day: '2025-02-27', result: 'passed' },
  { document: '示罚〔2025〕1号', party: '甲公司', step: 'notice', day: '2025-02-20', result: null },
  { document: '示罚〔2025〕1号', party: '甲公司', step: 'publication', day: '2025-03-06', result: null },
  { document: '示罚〔2025〕1号', party: '甲公司', step: 'service', day: '2025-03-05', result: null },
  { document: '示罚〔2025〕1号', party: '甲公司', step: 'summary_procedure', day: null, result: 'no' },
]
const ofSecond = [
  { document: '示罚〔2025〕2号', party: '王建国', step: 'service', day: '2025-03-04', result: null },
  { document: '示罚〔2025〕2号', party: '王建国', step: 'summary_procedure', day: null, result: 'yes' },
]

describe('a ledger of decisions with columns for the steps of the case', () => {
  it('gives a step for each filled cell, and the decisions as ever', async () => {
    const [intake] = await ingest(engine, { 'ledger.csv': [headers, first, second].join('\n') })
    expect(intake).toMatchObject({ mapping: 'canonical-decision', state: 'loaded', rowsUsed: 2, rowsQuarantined: 0, unusedHeaders: [] })
    expect(await stored()).toEqual([...ofFirst, ...ofSecond])
  })

  it('stores nothing twice when another file repeats it, and takes back what a corrected file leaves out', async () => {
    const ledger = (rows: readonly string[]) => ({ 'ledger.csv': [headers, ...rows].join('\n') })
    await ingest(engine, ledger([first, second]))
    await ingest(engine, { 'copy.csv': [headers, first, second].join('\n') })
    expect(await stored()).toEqual([...ofFirst, ...ofSecond])
    await ingest(engine, ledger([first, second.replace('2025-03-04,占道经营,罚款,200,简易程序,,,,2025-03-04', '2025-03-04,占道经营,罚款,200,,,,,2025-03-05')]))
    expect(await stored()).toContainEqual({ ...ofSecond[0], day: '2025-03-05' })
  })

  it('stores the steps of two violations of one party once, and none of a row without any number', async () => {
    const other = first.replace('占道经营', '乱倒垃圾')
    const [intake] = await ingest(engine, { 'ledger.csv': [headers, first, other, second.replace('示罚〔2025〕2号', '')].join('\n') })
    expect(intake).toMatchObject({ rowsUsed: 3, rowsQuarantined: 0 })
    expect(await stored()).toEqual(ofFirst)
  })

  it('states no steps of a row that cannot be used', async () => {
    await ingest(engine, { 'ledger.csv': [headers, first.replace('2025-03-03', '不详')].join('\n') })
    expect(await stored()).toEqual([])
  })
})

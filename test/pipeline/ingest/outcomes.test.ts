import { expect, it } from 'vitest'
import { emptyDatabase, ingest } from './support.ts'

it('finds the decision that a court annulled by its case, in whatever brackets and width either writes the number', async () => {
  const engine = await emptyDatabase()
  await ingest(engine, {
    'decisions.csv': ['行政机关,案件编号,当事人名称,决定日期,违法行为,处罚种类,罚款金额（元）', '示例局,示案〔2025〕第12号,甲公司,2025-03-03,占道经营,罚款,8000', '示例局,示案〔2025〕第13号,乙公司,2025-03-03,占道经营,罚款,8000'].join('\n'),
    'outcomes.csv': ['行政机关,案件编号,救济途径,受理日期,复议诉讼结果,结果日期', '示例局,示案[2025] 第１２号,行政诉讼,2025-05-06,撤销,2025-08-04'].join('\n'),
  })
  const found = await engine.query(
    'SELECT decided.party_name, adverse.outcome FROM stored.adverse_outcome AS adverse JOIN stored.decision AS decided ON decided.decision_id = adverse.decision_id',
  )
  expect(found).toEqual([{ party_name: '甲公司', outcome: 'annulled' }])
  engine.close()
})

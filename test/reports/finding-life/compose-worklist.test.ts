import { expect, it } from 'vitest'
import { composeWorklist, worklistRows } from '../../../reports/finding-life/compose-worklist.ts'
import { manyFindings, reportData } from '../../support/report-fixture.ts'

it('holds as many findings as can be reviewed, the first ones, and says how many it leaves out', () => {
  const { checks } = reportData()
  const findings = manyFindings(worklistRows + 3)
  const list = composeWorklist(findings, [], checks, 'zh-CN')
  const waiting = findings.filter(({ life }) => life.state !== 'dismissed')
  expect(list.rows).toHaveLength(worklistRows)
  expect(list.rows.map(([id]) => id)).toEqual(waiting.slice(0, worklistRows).map(({ finding }) => finding.findingId))
  expect(list.left).toBe(waiting.length - worklistRows)
  expect(list.instruction).toContain(`另有 ${list.left} 项`)
  expect(composeWorklist(findings.slice(0, 5), [], checks, 'zh-CN').instruction).not.toContain('另有')
})

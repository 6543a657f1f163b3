import type { RawRow } from './formats/sheet.ts'
import type { Refusal } from './refusal.ts'

const total = /^(?:合计|总计|小计|本页合计|累计|共计)/
const signature = /^(?:填表|制表|填报|报送|审核|复核|统计|联系|单位负责人|负责人|主管|注[:：]|说明[:：]|备注[:：])/
const cellsOfSignature = 2

/** The refusal in clearer words where the row is no record at all but a total or the signatures below the table. */
export function clearerRefusal(raw: RawRow, refusal: Refusal): Refusal {
  const filled = raw.cells.filter((cell) => (cell ?? '').trim() !== '')
  const first = (filled[0] ?? '').replaceAll(/\s/g, '')
  const isSummary = total.test(first) || (filled.length <= cellsOfSignature && signature.test(first))
  if (!isSummary || raw.isMalformed === true || raw.refusal !== undefined) return refusal
  return { reason: 'summary-row', column: null, value: filled[0]!.trim(), details: {} }
}

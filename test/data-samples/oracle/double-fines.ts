import { groupBy, text, type Found } from './found.ts'
import type { Judged } from './judged.ts'

/** The same facts of the same party, fined in two decisions (T6). The facts of the sample open with the day and name the place. */
export function finedTwice(judged: readonly Judged[]): Found[] {
  const fined = judged.filter(({ cells, fine, isInForce }) => isInForce && (fine ?? 0) > 0 && text(cells, '当事人证件号码') !== '')
  const acts = groupBy(fined, ({ cells }) => `${cells['当事人证件号码']} ${cells['违法行为日期']} ${cells['违法事实']}`)
  return [...acts.values()].flatMap((act): Found[] => {
    const [first, second, third] = act.toSorted((one, other) => (one.cells['决定日期']! < other.cells['决定日期']! ? -1 : 1))
    // Three fines and more are a party that does the same thing often.
    if (first === undefined || second === undefined || third !== undefined) return []
    const isSame = (header: string): boolean => text(first.cells, header) === text(second.cells, header)
    const isOneCase = isSame('行政机关') && isSame('案件编号')
    const isOneDecision = isSame('决定书文号') || (isSame('决定日期') && first.fine === second.fine)
    const mayComeAgain = act.some(({ cells }) =>
      ['违法事实', '处罚内容', '情节', '说明'].some((header) => /按日|逾期|拒不|再次|重新作出/.test(text(cells, header))),
    )
    if (isOneCase || isOneDecision || mayComeAgain) return []
    return [{
      check: 'suspected-double-fine', subject: second.cells['决定书文号']!, verdict: isSame('行政机关') ? 'one-agency' : 'two-agencies',
      direction: 'excessive', explained: text(second.cells, '说明') !== '',
    }]
  })
}

import { readTable } from '../read-county.ts'
import { groupBy, isValidOn, text, type Cells, type Found } from './found.ts'
import { applies, bounds, type Judged } from './judged.ts'

/** Annual returns (P4) and the bureau's analysis (P5). */
export function annual(decisions: readonly Cells[], asOf: string): Found[] {
  const years = [...new Set(decisions.map((cells) => cells['决定日期']!.slice(0, 4)))]
  const duties = [
    { check: 'annual-return-missing-or-late', due: '01-15', file: 'annual-returns.csv', arrival: '收到日期', who: '报送年度统计' },
    { check: 'bureau-analysis-missing-or-late', due: '01-31', file: 'bureau-analyses.csv', arrival: '报送日期', who: '司法行政机关' },
  ]
  return duties.flatMap(({ check, due, file, arrival, who }) => {
    const arrived = readTable(file)
    const owing = readTable('agencies.csv').filter((agency) => agency[who] === '是')
    return owing.flatMap(({ 机关名称: name }) =>
      years.flatMap((year): Found[] => {
        const deadline = `${Number(year) + 1}-${due}`
        const date = arrived.find((row) => row['行政机关'] === name && row['统计年度'] === year)?.[arrival]
        const verdict = date === undefined ? (deadline < asOf ? 'missing' : null) : date > deadline ? 'late' : null
        return verdict === null ? [] : [{ check, subject: `${name} ${year}`, verdict, direction: null, explained: false }]
      }),
    )
  })
}

/** Penalties and amounts in the register of returns, and the forms of the towns, against the decision files (P4). */
export function returnFigures(decisions: readonly Cells[]): Found[] {
  const agencies = readTable('agencies.csv')
  const nameOf = (name: string): string => agencies.find((agency) => [agency['机关名称'], ...agency['别名']!.split('、')].includes(name))!['机关名称']!
  const register = readTable('annual-returns.csv').flatMap((row): Found[] => {
    const own = decisions.filter((cells) => nameOf(text(cells, '行政机关')) === row['行政机关'] && text(cells, '决定日期').startsWith(row['统计年度']!))
    const [cases, amount] = [Number(row['行政处罚数量']), Number(row['罚没金额（元）'])]
    const lasting = figures(own.filter((cells) => !['已撤销', '确认违法', '已撤回'].includes(text(cells, '决定状态'))))
    if (own.length === 0) return []
    if ([lasting, figures(own)].some((counted) => counted[0] === cases && counted[1] === amount)) return []
    if (Math.abs((amount * 10_000) / lasting[1] - 1) < 0.01) return [foundIn('return-in-wrong-unit', row, 'against-the-record')].concat(cases < lasting[0] ? foundIn('return-differs-from-decisions', row, 'fewer') : [])
    return [foundIn('return-differs-from-decisions', row, cases < lasting[0] || amount < lasting[1] ? 'fewer' : 'more')]
  })
  const forms = readTable('annual-forms-towns-2025.csv').flatMap((row): Found[] => {
    const headers = Object.keys(row)
    const parts = headers.slice(headers.indexOf('警告'), headers.indexOf('合计（宗）'))
    return parts.reduce((sum, header) => sum + Number(row[header]), 0) === Number(row['合计（宗）']) ? [] : [foundIn('return-sums-differ', row, 'sum-differs')]
  })
  return [...register, ...forms]
}

function foundIn(check: string, row: Cells, verdict: string): Found {
  return { check, subject: `${text(row, '行政机关') || text(row, '填报单位')} ${text(row, '统计年度')}`, verdict, direction: null, explained: false }
}

/** Documents that impose something, and what they impose in yuan. */
function figures(of: readonly Cells[]): readonly [cases: number, amount: number] {
  return [
    new Set(of.filter((cells) => text(cells, '处罚种类') !== '不予处罚').map((cells) => text(cells, '决定书文号'))).size,
    of.reduce((sum, cells) => sum + Number(text(cells, '罚款金额（元）') || 0) + Number(text(cells, '没收金额（元）') || 0), 0),
  ]
}

function agencyYears(judged: readonly Judged[]): Map<string, Judged[]> {
  const agencies = readTable('agencies.csv')
  const nameOf = (name: string): string =>
    agencies.find((agency) => [agency['机关名称'], ...agency['别名']!.split('、')].includes(name))!['机关名称']!
  return groupBy(
    judged.filter(({ isInForce }) => isInForce),
    ({ cells }) => `${nameOf(cells['行政机关']!)} ${cells['决定日期']!.slice(0, 4)}`,
  )
}

/** Many cases of a year without an order to correct, where the agency's file states such orders in most (T7). */
export function ordersMissing(judged: readonly Judged[]): Found[] {
  return [...agencyYears(judged)].flatMap(([subject, ofYear]): Found[] => {
    const penalised = ofYear.filter(({ cells }) => cells['处罚种类'] !== '不予处罚')
    const cases = [...groupBy(penalised, ({ cells }) => text(cells, '案件编号') || cells['决定书文号']!).values()]
    const without = cases.filter((one) => !one.some(({ cells }) => /责令.*改正/.test(cells['处罚内容']!))).length
    const [share, recorded] = [without / cases.length, 1 - without / cases.length]
    if (cases.length < 20 || recorded < 0.5 || share < 0.1) return []
    return [{ check: 'order-to-correct-missing', subject, verdict: 'often-without-order', direction: null, explained: false }]
  })
}

/** Items on which an agency decided although nobody made a benchmark for them, and the law leaves a range (B1). */
export function itemsWithoutBenchmark(judged: readonly Judged[]): Found[] {
  const tiers = readTable('benchmarks.csv')
  return [...agencyYears(judged)].flatMap(([subject, ofYear]): Found[] => {
    const lacking = ofYear.filter(({ cells, statute }) => {
      const [lower, upper] = bounds(statute, 1)
      return lower < upper && !tiers.some((tier) => applies(tier, cells) && isValidOn(tier, cells['决定日期']!))
    })
    if (lacking.length === 0) return []
    return [{ check: 'item-without-benchmark', subject, verdict: 'items-without-benchmark', direction: null, explained: false }]
  })
}

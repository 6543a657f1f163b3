// The rules of the checks in a second, plain form, written without the queries: what it finds in the sample must be
// what was planted. Amounts are whole yuan here, so that floating point is exact where it matters.
import { readTable, type SourceRow, type Truth } from './read-county.ts'

type Cells = Readonly<Record<string, string>>

interface Found {
  readonly check: string
  readonly subject: string
  readonly verdict: string
  readonly direction: string | null
  readonly explained: boolean
}

interface Judged {
  readonly cells: Cells
  readonly fine: number | null
  readonly unit: number
  readonly version: Cells | null
  readonly isMixed: boolean
  readonly isFit: boolean
}

const severity = ['警告', '罚款', '责令停产停业']

function text(cells: Cells, header: string): string {
  return cells[header] ?? ''
}

function within(range: Cells, unit: number, fine: number): { place: -1 | 0 | 1; distance: number } {
  const [lower, upper] = [Number(text(range, '下限') || 0) * unit, Number(range['上限']) * unit]
  if (fine < lower || (fine === lower && range['含下限'] === '否')) return { place: -1, distance: lower - fine }
  if (fine > upper || (fine === upper && range['含上限'] === '否')) return { place: 1, distance: fine - upper }
  return { place: 0, distance: 0 }
}

function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5)
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  const place = share * (sorted.length - 1)
  const low = Math.floor(place)
  return sorted[low]! + (place - low) * ((sorted[low + 1] ?? sorted[low]!) - sorted[low]!)
}

function groupBy<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one])
  return groups
}

function circumstanceSet(cells: Cells): string {
  return text(cells, '情节').split('、').toSorted().join('、')
}

/** Rows that can be used, each decision once, the publication file in the words of the others. */
export function usableRows(rows: readonly SourceRow[], truth: Truth): Cells[] {
  const unusable = new Set([...truth.quarantined, ...truth.repeated].map(({ file, row }) => `${file}:${row}`))
  return rows
    .filter(({ file, row }) => !unusable.has(`${file}:${row}`))
    .map(({ file, cells }) =>
      file.includes('publication')
        ? {
            行政机关: cells['处罚机关']!,
            决定书文号: cells['行政处罚决定书文号']!,
            当事人类别: cells['行政相对人类别']!,
            决定日期: cells['处罚决定日期']!.replaceAll('/', '-'),
            违法行为: cells['违法行为类型']!,
            处罚依据: cells['处罚依据']!,
            处罚种类: cells['处罚类别']!,
            '罚款金额（元）': String(Math.round(Number(cells['罚款金额（万元）']) * 10_000)),
            决定状态: '有效',
          }
        : cells,
    )
}

export function findAll(decisions: readonly Cells[], asOf: string): Found[] {
  const tiers = readTable('benchmarks.csv')
  const statutes = readTable('statutory-ranges.csv')
  const found: Found[] = []
  const applies = (range: Cells, cells: Cells): boolean =>
    range['违法行为'] === cells['违法行为'] && ['', cells['当事人类别']].includes(range['当事人类别'])

  const judged = decisions.map((cells): Judged => {
    const statute = statutes.find(
      (range) => applies(range, cells) && cells['处罚依据'] === `《${range['法律名称']}》${range['条款']}`,
    )
    if (statute === undefined) throw new Error(`no clause for ${JSON.stringify(cells)}`)
    const fine = text(cells, '罚款金额（元）') === '' ? null : Number(cells['罚款金额（元）'])
    const base = Number(text(cells, statute['计算基数'] === '货值金额' ? '货值金额（元）' : '违法所得（元）'))
    const unit = { 金额: 1, 倍数: base, 百分比: base / 100 }[statute['幅度类型']!]!
    const lawDate = text(cells, '违法行为日期') || cells['决定日期']!
    const onDay = (day: string): Cells | undefined =>
      tiers.find((tier) => applies(tier, cells) && tier['生效日期']! <= day && (tier['失效日期'] === '' || tier['失效日期']! >= day))
    const cited = tiers.find((tier) => applies(tier, cells) && tier['版本'] === text(cells, '裁量基准版本'))
    const version = cited ?? onDay(lawDate) ?? null
    const isMixed = cited === undefined && onDay(lawDate)?.['版本'] !== onDay(cells['决定日期']!)?.['版本']
    const isInForce = cells['决定状态'] === '有效'
    let isFit = isInForce
    const push = (check: string, verdict: string, place: -1 | 0 | 1, explained: boolean): void => {
      isFit = false
      found.push({ check, subject: cells['决定书文号']!, verdict, direction: place < 0 ? 'lenient' : 'excessive', explained })
    }
    if (isInForce && fine !== null) {
      const { place } = within(statute, unit, fine)
      if (place !== 0) {
        push('fine-outside-statute', place < 0 ? 'below-minimum' : 'above-maximum', place, text(cells, '减轻依据') !== '')
      } else if (!isMixed) {
        const tier = tiers.find(
          (one) => applies(one, cells) && one['版本'] === version?.['版本'] && one['裁量阶次'] === text(cells, '裁量阶次'),
        )
        const against = tier === undefined ? { place: 0 as const, distance: 0 } : within(tier, unit, fine)
        const verdict = against.distance <= 10 ? 'rounding' : against.place < 0 ? 'below-tier' : 'above-tier'
        if (against.place !== 0) push('fine-outside-tier', verdict, against.place, cells['调整适用批准'] === '是')
      }
    }
    if (isInForce && cells['裁量基准名称'] === '' && onDay(cells['决定日期']!) !== undefined) {
      found.push({ check: 'benchmark-not-cited', subject: cells['决定书文号']!, verdict: 'not-cited', direction: null, explained: false })
    }
    return { cells, fine, unit, version, isMixed, isFit }
  })
  return [...found, ...unlikeOutcomes(judged), ...unlikeCoParties(judged), ...annual(decisions, asOf)]
}

function repeatBand(count: string): string {
  return Number(count) >= 2 ? '2+' : count
}

function grade(kinds: string): number {
  return Math.max(...kinds.split('、').map((kind) => severity.indexOf(kind)))
}

function numberOfCases(some: readonly Judged[]): number {
  return new Set(some.map(({ cells }) => cells['案件编号'])).size
}

function unlikeOutcomes(judged: readonly Judged[]): Found[] {
  const members = judged.filter(({ cells, isFit, isMixed }) => isFit && !isMixed && text(cells, '情节') !== '')
  const groups = groupBy(members, ({ cells, version }) =>
    [
      cells['违法行为'], version?.['版本'], cells['当事人类别'], cells['危害程度'], circumstanceSet(cells),
      repeatBand(cells['既往违法次数']!), text(cells, '货值金额（元）') && Math.floor(2 * Math.log10(Number(cells['货值金额（元）']))),
    ].join('|'),
  )
  return [...groups.values()].flatMap((group) => {
    const byKinds = [...groupBy(group, ({ cells }) => cells['处罚种类']!)].toSorted((one, other) => other[1].length - one[1].length)
    if (numberOfCases(group) < 10) return []
    const [usualKinds, usual] = byKinds[0]!
    return byKinds.flatMap(([kinds, same]) => {
      const unusual = same.map(({ cells }): Found => ({
        check: 'like-facts-unlike-outcome', subject: cells['决定书文号']!, verdict: 'kinds-depart',
        direction: grade(kinds) > grade(usualKinds) ? 'excessive' : 'lenient', explained: false,
      }))
      if (grade(kinds) !== grade(usualKinds) && usual.length >= 0.9 * group.length) return unusual
      if (numberOfCases(same) < 10) return []
      const logs = same.map(({ fine, unit }) => Math.log(fine! / unit))
      const center = median(logs)
      const deviations = logs.map((log) => Math.abs(log - center))
      const n = logs.length
      const scale = Math.max((1.4826 * median(deviations) * n) / (n - 0.8), quantile(deviations, 0.9) / 1.645, Math.log(1.05))
      const shares = [...groupBy(logs, (log) => log.toFixed(9)).values()].map((equal) => equal.length / n)
      const isFixed = Math.max(...shares) >= 0.6
      const isFixedPractice = Math.max(...shares) >= 0.8
      return same.flatMap(({ cells }, index): Found[] => {
        const isMaterial = deviations[index]! >= Math.log(1.5)
        if (!isMaterial || (!isFixed && deviations[index]! < 3.5 * scale)) return []
        return [{
          check: 'like-facts-unlike-outcome', subject: cells['决定书文号']!,
          verdict: isFixedPractice ? 'departs-from-fixed-practice' : 'amount-departs',
          direction: logs[index]! > center ? 'excessive' : 'lenient', explained: false,
        }]
      })
    })
  })
}

function unlikeCoParties(judged: readonly Judged[]): Found[] {
  const parties = judged.filter(
    ({ cells }) =>
      cells['决定状态'] === '有效' && text(cells, '案件编号') !== '' && text(cells, '当事人角色') + text(cells, '情节') !== '',
  )
  const positions = groupBy(parties, ({ cells }) =>
    [
      cells['案件编号'], cells['违法行为'], cells['当事人类别'], text(cells, '当事人角色'), circumstanceSet(cells),
      cells['危害程度'], cells['既往违法次数'],
    ].join('|'),
  )
  return [...positions.values()].flatMap((position): Found[] => {
    if (new Set(position.map(({ cells }) => cells['当事人名称'])).size < 2) return []
    const fines = position.map(({ fine }) => fine ?? 0)
    const hasOtherKinds = new Set(position.map(({ cells }) => cells['处罚种类'])).size > 1
    if (!hasOtherKinds && Math.max(...fines) <= 1.25 * Math.min(...fines)) return []
    return [{
      check: 'co-parties-unlike-outcome', subject: position[0]!.cells['案件编号']!,
      verdict: hasOtherKinds ? 'kinds-differ' : 'fines-differ', direction: null, explained: false,
    }]
  })
}

function annual(decisions: readonly Cells[], asOf: string): Found[] {
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

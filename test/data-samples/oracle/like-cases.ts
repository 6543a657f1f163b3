import { groupBy, text, type Cells, type Found } from './found.ts'
import type { Judged } from './judged.ts'
import { outsideRange } from './ranges.ts'

const severity = ['警告', '罚款', '责令停产停业']

function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5)
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((one, other) => one - other)
  const place = share * (sorted.length - 1)
  const low = Math.floor(place)
  return sorted[low]! + (place - low) * ((sorted[low + 1] ?? sorted[low]!) - sorted[low]!)
}

function circumstanceSet(cells: Cells): string {
  return text(cells, '情节').split('、').toSorted().join('、')
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

/** Like facts, unlike outcome (E1). */
export function unlikeOutcomes(judged: readonly Judged[]): Found[] {
  const members = judged.filter(
    (one) => one.isInForce && !one.isMixed && outsideRange(one).length === 0 && text(one.cells, '情节') !== '',
  )
  const groups = groupBy(members, ({ cells, version }) =>
    [
      cells['违法行为'], version, cells['当事人类别'], cells['危害程度'], circumstanceSet(cells),
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

/** Parties of one case in the same position, unlike outcome (E2). */
export function unlikeCoParties(judged: readonly Judged[]): Found[] {
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

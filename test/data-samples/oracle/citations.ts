import { readTable } from '../read-county.ts'
import { isValidOn, text, type Cells, type Found } from './found.ts'
import { applies, bounds, plainTier, type Judged } from './judged.ts'

/** A benchmark was in force and the document names none (B3). A publication file has no column for it. */
export function benchmarkNotCited({ cells, isInForce, isMixed, hasBenchmark }: Judged): Found[] {
  if (!isInForce || isMixed || cells['裁量基准名称'] !== '' || cells['裁量基准版本'] !== '' || !hasBenchmark) return []
  const verdict = text(cells, '裁量阶次') === '' ? 'not-cited' : 'tier-without-benchmark'
  return [{ check: 'benchmark-not-cited', subject: cells['决定书文号']!, verdict, direction: null, explained: false }]
}

/** Decided before the benchmark that governs was published (B2). */
export function appliedBeforePublication({ cells, tiers, isInForce, isMixed }: Judged): Found[] {
  const register = readTable('benchmark-register.csv')
  const versions = register.filter((row) => row['裁量基准名称'] === tiers[0]?.['裁量基准名称'])
  const version = versions.find((row) => row['版本'] === tiers[0]?.['版本'])
  if (!isInForce || isMixed || version === undefined || version['依法不公开'] === '是') return []
  if (cells['决定日期']! >= version['公布日期']!) return []
  const namesIt = text(cells, '裁量基准版本') !== '' || (text(cells, '裁量基准名称') !== '' && versions.length === 1)
  return [{
    check: 'applied-before-publication', subject: cells['决定书文号']!,
    verdict: namesIt ? 'cited-before-publication' : 'governed-before-publication', direction: null, explained: false,
  }]
}

const degrees = new Set(['轻微', '较轻', '一般', '较重', '严重', '特别严重'])

/** Neither end of a tier may be higher than in the older version; higher at one end and lower at the other cannot be told. */
function isHarsher(newer: Cells, older: Cells): boolean {
  const [lower, upper] = bounds(newer, 1)
  const [oldLower, oldUpper] = bounds(older, 1)
  return (lower > oldLower && upper >= oldUpper) || (upper > oldUpper && lower >= oldLower)
}

/** Cites a version that was not in force on the day of the conduct, or a tier that its version does not have (T8, T9). */
export function citedTier({ cells, tiers, isInForce, isMixed }: Judged): Found[] {
  const [first] = tiers
  const [conduct, name] = [text(cells, '违法行为日期'), plainTier(text(cells, '裁量阶次'))]
  if (!isInForce || isMixed || first === undefined) return []
  const found = (verdict: string, direction: string | null): Found[] => [{
    check: 'cited-tier-not-in-version', subject: cells['决定书文号']!, verdict, direction,
    explained: cells['调整适用批准'] === '是' || text(cells, '说明') !== '',
  }]
  if (text(cells, '裁量基准版本') !== '' && conduct !== '' && !isValidOn(first, conduct)) {
    const atConduct = readTable('benchmarks.csv').filter(
      (tier) => tier['裁量基准名称'] === first['裁量基准名称'] && applies(tier, cells) && isValidOn(tier, conduct),
    )
    if (atConduct.length === 0) return []
    if (first['生效日期']! <= conduct) return found('expired-version', null)
    const [newer, older] = [tiers, atConduct].map((version) => version.find((tier) => tier['裁量阶次'] === name))
    // A newer version applies where it is lighter (行政处罚法 article 37).
    if (newer === undefined || older === undefined) return []
    return isHarsher(newer, older) ? found('later-version', 'excessive') : []
  }
  // A tier that the version has for another kind of party: the kind may have been recorded wrongly.
  const ofAnyParty = readTable('benchmarks.csv').filter((tier) =>
    ['裁量基准名称', '版本', '违法行为'].every((header) => tier[header] === first[header]),
  )
  if (!degrees.has(name) || ofAnyParty.some((tier) => plainTier(tier['裁量阶次']!) === name)) return []
  return tiers.length < 2 || tiers.some((tier) => !degrees.has(plainTier(tier['裁量阶次']!))) ? [] : found('tier-not-in-version', null)
}

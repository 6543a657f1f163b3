import { afterCalendar, afterWorking } from '../../support/procedure-county/days.ts'
import { readTable } from '../read-county.ts'
import { daysBetween, groupBy, isValidOn, text, type Cells, type Found } from './found.ts'
import { bounds } from './judged.ts'

function nameOf(version: Cells): string {
  return `${version['裁量基准名称']} ${version['版本']}`
}

function found(check: string, verdict: string | null, version: Cells, ...parts: string[]): Found[] {
  const subject = [nameOf(version), ...parts].join(' ')
  return verdict === null ? [] : [{ check, subject, verdict, direction: null, explained: false }]
}

/** A blank tells something only where the register fills the column in for other versions. */
function isKept(header: string): boolean {
  return readTable('benchmark-register.csv').some((version) => version[header] !== '')
}

/** Publication and filing (B2). */
function notFiled(version: Cells): Found[] {
  const isUnpublished = version['公布日期'] === '' && version['依法不公开'] !== '是' && isKept('公布日期')
  const isUnfiled = version['备案日期'] === '' && isKept('备案日期')
  return found('benchmark-not-filed', isUnpublished ? 'publication-not-recorded' : isUnfiled ? 'filing-not-recorded' : null, version)
}

/** To the court within 7 days (西藏 13), to the procuratorate within 7 working days (新疆 11), by a calendar that is not the product's (B4, B5). */
function copiesLate(version: Cells, asOf: string): Found[] {
  const published = version['公布日期']!
  if (published === '') return []
  return ([['court', '抄送法院日期'], ['procuratorate', '抄送检察院日期']] as const).flatMap(([recipient, header]) => {
    const copied = version[header]! <= asOf ? version[header]! : ''
    const due = recipient === 'court' ? afterCalendar(published, 7) : afterWorking(published, 7)
    const verdict = (copied || asOf) <= due ? null : copied !== '' ? 'late' : isKept(header) ? 'copy-not-recorded' : null
    return found('benchmark-copies-late', verdict, version, recipient)
  })
}

/** The public was heard, experts reasoned, the agency decided, all before the publication (B9). */
function stepsMissing(version: Cells): Found[] {
  const headers = ['征求意见截止日期', '专家论证日期', '集体讨论日期']
  const days = headers.map((header) => version[header]! || (header === '征求意见截止日期' ? version['征求意见起始日期']! : ''))
  const isAfter = version['公布日期'] !== '' && days.some((day) => day > version['公布日期']!)
  const isBlank = days.some((day, index) => day === '' && isKept(headers[index]!))
  const isNothing = days.every((day) => day === '')
  const verdict = isNothing ? null : isAfter ? 'step-after-publication' : isBlank ? 'step-not-recorded' : null
  return found('benchmark-steps-missing', verdict, version)
}

function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + 86_400_000 * days).toISOString().slice(0, 10)
}

/** 30 days after a new law in principle (揭阳 8), one year at most (新疆 12); ten days more, for holidays (B6, B7). */
function laterThanLaw(versions: readonly Cells[]): Found[] {
  const known = versions.filter((version) => version['所依法律施行日期'] !== '')
  const laws = groupBy(known, (version) => `${version['裁量基准名称']} ${version['所依法律施行日期']}`)
  return [...laws.values()].flatMap((ofLaw) => {
    const [first] = ofLaw.toSorted((one, other) => (one['公布日期']! < other['公布日期']! ? -1 : 1))
    const [published, law] = [first!['公布日期']!, first!['所依法律施行日期']!]
    const isUnclear = versions.some(
      (version) =>
        version['裁量基准名称'] === first!['裁量基准名称'] && version['所依法律施行日期'] === '' && version['公布日期']! < published,
    )
    if (published === '' || isUnclear) return []
    // The year for older law runs from 2020-02-01, and the thirty days are for new law.
    const from = law < '2020-02-01' ? '2020-02-01' : law
    const year = `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`
    const isLate = law >= '2020-02-01' && published > plusDays(law, 30 + 10)
    const verdict = published > plusDays(year, 10) ? 'later-than-a-year' : isLate ? 'later-than-in-principle' : null
    return found('benchmark-later-than-law', verdict, first!)
  })
}

/** The law changed after the last review, more than a month ago (B8). */
function olderThanLaw(version: Cells, asOf: string): Found[] {
  const items = new Set(tiersOf(version).map((tier) => tier['违法行为']))
  const clauses = readTable('statutory-ranges.csv').filter((range) => items.has(range['违法行为']) && isValidOn(range, asOf))
  const laws = [version['所依法律施行日期']!, ...clauses.map((range) => range['生效日期']!)]
  const looked = version['最近评估日期'] || version['公布日期']!
  const [newer] = laws.filter((law) => law <= asOf && law > looked && law > version['生效日期']!).toSorted()
  if (newer === undefined || daysBetween(newer, asOf) <= 30) return []
  return found('benchmark-older-than-law', version['最近评估日期'] === '' ? 'law-newer-than-benchmark' : 'law-newer-than-review', version)
}

function tiersOf(version: Cells): Cells[] {
  return readTable('benchmarks.csv').filter((tier) => nameOf(tier) === nameOf(version))
}

/** At least three tiers where the law leaves a range; a refinement may leave some to its superior (T2). */
function tooFewTiers(version: Cells, inForce: readonly Cells[]): Found[] {
  const items = groupBy(tiersOf(version), (tier) => `${tier['违法行为']}|${tier['当事人类别']}`)
  return [...items.values()].flatMap((tiers) => {
    const { 违法行为: item = '', 当事人类别: kind = '', 上级基准: parent = '' } = tiers[0]!
    const hasRange = readTable('statutory-ranges.csv').some((range) => {
      const [lower, upper] = bounds(range, 1)
      return range['违法行为'] === item && ['', kind].includes(range['当事人类别']!) && lower < upper
    })
    const isRefined = inForce
      .filter((superior) => superior['裁量基准名称'] === parent)
      .some((superior) => tiersOf(superior).some((tier) => tier['违法行为'] === item))
    return found('too-few-tiers', tiers.length < 3 && hasRange && !isRefined ? 'too-few' : null, version, item)
  })
}

/** A refinement keeps to the same tier of its superior, open and closed ends respected (B10). */
function outsideParent(version: Cells, inForce: readonly Cells[]): Found[] {
  return tiersOf(version).flatMap((tier) => {
    const superiors = inForce.filter((one) => text(tier, '上级基准') !== '' && one['裁量基准名称'] === tier['上级基准'])
    const [parent, another] = superiors.flatMap(tiersOf).filter((one) =>
      ['违法行为', '裁量阶次', '幅度类型', '计算基数'].every((header) => one[header] === tier[header]) &&
      ['', tier['当事人类别']].includes(one['当事人类别']),
    )
    if (superiors.length !== 1 || parent === undefined || another !== undefined) return []
    const [lower, upper] = bounds(tier, 1)
    const [parentLower, parentUpper] = bounds(parent, 1)
    const includesMore = (end: string): boolean => tier[end] === '是' && parent[end] === '否'
    const isAtEnd = (lower === parentLower && includesMore('含下限')) || (upper === parentUpper && includesMore('含上限'))
    const beyond = lower < parentLower && upper > parentUpper ? 'beyond-both-ends' : upper > parentUpper ? 'above-parent' : null
    const verdict = beyond ?? (lower < parentLower ? 'below-parent' : isAtEnd ? 'end-included' : null)
    return found('refinement-outside-parent', verdict, version, text(tier, '违法行为'), text(tier, '裁量阶次'))
  })
}

/** What is odd in the benchmarks themselves, those in force on the day; lateness is looked at in all. */
export function oddBenchmarks(asOf: string): Found[] {
  const versions = readTable('benchmark-register.csv')
  const inForce = versions.filter((version) => isValidOn(version, asOf))
  return [
    ...laterThanLaw(versions),
    ...inForce.flatMap((version) => notFiled(version)),
    ...inForce.flatMap((version) => copiesLate(version, asOf)),
    ...inForce.flatMap((version) => stepsMissing(version)),
    ...inForce.flatMap((version) => olderThanLaw(version, asOf)),
    ...inForce.flatMap((version) => tooFewTiers(version, inForce)),
    ...inForce.flatMap((version) => outsideParent(version, inForce)),
  ]
}

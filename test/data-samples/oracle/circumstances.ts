import { daysBetween, text, type Cells, type Found } from './found.ts'
import { bounds, plainTier, within, type Judged } from './judged.ts'

/** The grounds of 行政处罚法 articles 32 and 33 and of 揭阳 articles 13 and 14, as the sample words them. */
const directions: Readonly<Record<string, 'mitigating' | 'aggravating'>> = {
  配合调查: 'mitigating',
  及时改正: 'mitigating',
  主动消除危害后果: 'mitigating',
  初次违法: 'mitigating',
  违法行为轻微: 'mitigating',
  没有造成危害后果: 'mitigating',
  拒不改正: 'aggravating',
  妨碍执法: 'aggravating',
}

/** Grounds on which nothing is imposed (行政处罚法 articles 30, 31, 33): all that stands in one must be recorded. */
const noPenaltyGrounds = {
  'under-14': [['不满14周岁']],
  'mental-incapacity': [['不能辨认或者不能控制自己行为']],
  'slight-and-corrected': [['违法行为轻微', '及时改正', '没有造成危害后果']],
  'without-fault': [['没有主观过错']],
  'first-offence': [['初次违法', '及时改正', '危害后果轻微'], ['初次违法', '及时改正', '没有造成危害后果']],
} as const

function recorded(cells: Cells): string[] {
  return text(cells, '情节').split('、').filter((clause) => clause !== '无' && clause !== '')
}

function hasGround(cells: Cells, ground: keyof typeof noPenaltyGrounds): boolean {
  return noPenaltyGrounds[ground].some((parts) => parts.every((part) => recorded(cells).includes(part)))
}

function countOf(cells: Cells, direction: string | undefined): number {
  return recorded(cells).filter((clause) => directions[clause] === direction).length
}

function reason(cells: Cells): boolean {
  return text(cells, '减轻依据') + text(cells, '说明') !== ''
}

/** Where a fine stands in a range, 0 at its lower end and 1 at the upper; NaN outside, and where there is no range. */
function position(range: Cells, unit: number, fine: number): number {
  const [lower, upper] = bounds(range, unit)
  return upper > lower && within(range, unit, fine).place === 0 ? (fine - lower) / (upper - lower) : Number.NaN
}

/** All circumstances point one way and the fine stands at the other end of the law's range, and of its tier (T4). */
export function circumstancesAgainstOutcome(one: Judged, isReasonUsual: boolean): Found[] {
  const { cells, fine, unit, statute, tier } = one
  const [mitigating, aggravating] = [countOf(cells, 'mitigating'), countOf(cells, 'aggravating')]
  if (!one.isInForce || countOf(cells, undefined) > 0) return []
  // To cooperate is no ground in itself: where nothing else speaks in favour, nothing is said.
  const inFavour = recorded(cells).filter((clause) => directions[clause] === 'mitigating')
  if (inFavour.length > 0 && inFavour.every((clause) => clause === '配合调查')) return []
  const explained = reason(cells) || cells['调整适用批准'] === '是'
  const found = (verdict: string, direction: string | null): Found[] => [
    { check: 'circumstances-against-outcome', subject: cells['决定书文号']!, verdict, direction, explained },
  ]
  if (mitigating > 0 && aggravating > 0) return isReasonUsual && !explained ? found('both-without-reason', null) : []
  if (fine === null) return []
  if (aggravating > 0 && cells['危害程度'] !== '轻微') {
    if (within(statute, unit, fine).place < 0) return found('aggravating-below-minimum', 'lenient')
    const isLow = (range: Cells): boolean => position(range, unit, fine) <= 0.3
    return isLow(statute) && (tier === undefined || isLow(tier)) ? found('aggravating-in-lenient-band', 'lenient') : []
  }
  if (mitigating > 0 && Number(cells['既往违法次数']) === 0 && !['较重', '严重'].includes(cells['危害程度']!)) {
    const isHigh = (range: Cells): boolean => position(range, unit, fine) >= 0.7
    return isHigh(statute) && (tier === undefined || isHigh(tier)) ? found('mitigating-in-aggravated-band', 'excessive') : []
  }
  return []
}

/** The words of the decision name one band of the law's range, and its fine lies outside (T3). */
export function statedBandAgainstFine({ cells, fine, unit, statute, tier, tiers, isInForce, isMixed }: Judged): Found[] {
  const [minimum, maximum] = bounds(statute, unit)
  if (!isInForce || fine === null || minimum === maximum || (tier !== undefined && !isMixed)) return []
  const clauses = [cells['处罚内容'], cells['说明'], cells['减轻依据']].join('。').split(/[，；。：]/)
  const stated = ['从轻', '减轻', '从重'].filter((word) =>
    clauses.some((clause) => clause.includes(`${word}处罚`) && !/请求|申请|要求|不|未|可|将/.test(clause)),
  )
  const named = ['从轻', '减轻', '从重', '一般'].filter((word) => word === plainTier(text(cells, '裁量阶次')))
  // The name of a tier alone means the band of its own benchmark, where that is on record.
  const [word, another] = stated.length === 0 && tiers.length > 0 ? [] : new Set([...stated, ...named])
  const { place } = within(statute, unit, fine)
  const at = position(statute, unit, fine)
  if (word === undefined || another !== undefined || place > 0) return []
  const verdict = {
    从轻: at > 0.3 ? 'lenient-above-band' : undefined,
    减轻: place === 0 && minimum > 0 ? 'reduced-not-below-minimum' : undefined,
    从重: at < 0.7 ? 'aggravated-below-band' : undefined,
    一般: at < 0.3 || at > 0.7 ? 'standard-outside-band' : undefined,
  }[word]
  const isLight = word === '从重' || (word === '一般' && at < 0.3)
  return verdict === undefined ? [] : [{
    check: 'stated-leniency-against-fine', subject: cells['决定书文号']!, verdict,
    direction: isLight ? 'lenient' : 'excessive', explained: cells['调整适用批准'] === '是',
  }]
}

/** Penalised on facts for which the law imposes nothing, or filed too late (T5). */
export function penalisedAllTheSame({ cells, isInForce }: Judged): Found[] {
  if (!isInForce || cells['处罚种类'] === '不予处罚') return []
  const limit = recorded(cells).includes('没有造成危害后果') ? 731 : 1827
  const speaksAgainst =
    countOf(cells, 'aggravating') > 0 || Number(text(cells, '既往违法次数')) > 0 || ['一般', '较重', '严重'].includes(text(cells, '危害程度'))
  const ofPerson = (['under-14', 'mental-incapacity'] as const).find((ground) => hasGround(cells, ground))
  const ofFacts = (['slight-and-corrected', 'without-fault', 'first-offence'] as const).find((ground) => hasGround(cells, ground))
  if (ofPerson !== undefined && cells['当事人类别'] !== '自然人') return []
  const isLate = daysBetween(text(cells, '违法行为日期'), text(cells, '立案日期')) > limit
  const verdict = ofPerson ?? (isLate ? 'after-time-limit' : speaksAgainst ? undefined : ofFacts)
  return verdict === undefined ? [] : [{
    check: 'ground-for-no-penalty-but-penalised', subject: cells['决定书文号']!, verdict, direction: 'excessive', explained: reason(cells),
  }]
}

/** Not penalised, and nothing recorded for which the law imposes nothing, nor a part of such a ground (T5). */
export function unpenalisedWithoutGround({ cells, isInForce }: Judged): Found[] {
  const parts = new Set<string>(Object.values(noPenaltyGrounds).flat(2))
  const isSilent =
    text(cells, '情节') === '' || countOf(cells, undefined) > 0 || recorded(cells).some((clause) => parts.has(clause)) ||
    /轻微|改正|整改|初次|首次|过错|周岁|时效|不成立/.test(text(cells, '处罚内容') + text(cells, '违法事实')) ||
    daysBetween(text(cells, '违法行为日期'), text(cells, '立案日期')) > 731
  if (!isInForce || cells['处罚种类'] !== '不予处罚' || isSilent) return []
  return [{
    check: 'no-penalty-without-ground', subject: cells['决定书文号']!,
    verdict: countOf(cells, 'aggravating') > 0 ? 'aggravating-only' : 'no-ground', direction: 'lenient', explained: reason(cells),
  }]
}

/** Whether an agency's file ever gives a reason: where it never does, the lack of one says nothing. */
export function givesReasons(judged: readonly Judged[], agency: string | undefined): boolean {
  return judged.some(({ cells }) => cells['行政机关'] === agency && reason(cells))
}

/** One of the ways into a tier: 危害程度较重, 危害程度一般且拒不改正, 危害程度较重但主动消除危害后果. */
function meets(way: string, cells: Cells): boolean {
  const [, harm, circumstance] = /^危害程度(.+?)(?:[且但](.+))?$/.exec(way) ?? []
  return harm === text(cells, '危害程度') && (circumstance === undefined || recorded(cells).includes(circumstance))
}

/** Of all tiers the recorded facts meet the conditions of one, and the decision cites another (T1). */
export function tierUnlikeFacts({ cells, fine, unit, statute, tiers, tier, isMixed, isInForce }: Judged): Found[] {
  if (!isInForce || isMixed || fine === null || tier === undefined || within(statute, unit, fine).place !== 0) return []
  if (text(cells, '情节') === '' || countOf(cells, undefined) > 0) return []
  const fitting = tiers.filter((one) => one['适用条件']!.split('；或者').some((way) => meets(way, cells)))
  if (fitting.length !== 1 || fitting[0] === tier) return []
  const isMilder = Number(tier['阶次序号']) < Number(fitting[0]!['阶次序号'])
  return [{
    check: 'tier-unlike-recorded-facts', subject: cells['决定书文号']!, verdict: 'unlike-harm', direction: isMilder ? 'lenient' : 'excessive',
    explained: cells['调整适用批准'] === '是' || text(cells, '集体讨论日期') !== '' || text(cells, '说明') !== '' || (isMilder && text(cells, '减轻依据') !== ''),
  }]
}

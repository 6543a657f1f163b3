import type { SampleAgency } from './agencies.ts'
import { day, officeDayFrom, yearOf, type Day } from './days.ts'
import type { SampleDecision } from './decision.ts'
import { creditCode, identityNumber } from './identity-numbers.ts'
import { tierOf, usualFine, type Facts, type Sums } from './practice.ts'
import { randomStream, type RandomStream } from './random.ts'
import type { SampleItem, SamplePartyKind } from './violation-item.ts'

/** What is known of a decision before the rest of it is drawn. */
export interface Given extends Partial<Omit<SampleDecision, 'facts'>> {
  readonly agency: SampleAgency
  readonly item: SampleItem
  readonly partyKind: SamplePartyKind
  readonly facts: Facts
  readonly goods?: 'small' | 'large'
}

const stems = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸']
const surnames = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈', '褚', '卫', '蒋', '沈', '韩', '杨']
const trades = ['商行', '小吃店', '百货店', '服务部', '经营部']

interface Party {
  readonly partyName: string
  readonly partyNumber: string
}

/** Names that nobody bears: 甲字12号示例公司, 乙字7号示例商行, 赵示例丙. */
function party(stream: RandomStream, kind: SamplePartyKind): Party {
  const serial = stream.whole(1, 999)
  const stem = stream.pick(stems)
  if (kind === '自然人') {
    return { partyName: `${stream.pick(surnames)}示例${stem}${stream.pick(stems)}`, partyNumber: identityNumber(serial) }
  }
  const stemSerial = stems.indexOf(stem) * 1000 + serial
  return kind === '法人及非法人组织'
    ? { partyName: `${stem}字${serial}号示例有限公司`, partyNumber: creditCode('91', stemSerial) }
    : { partyName: `${stem}字${serial}号示例${stream.pick(trades)}`, partyNumber: creditCode('92', stemSerial) }
}

// The two bands lie well inside half-decades, so that no honest case sits on the edge of a band of values.
function drawSums(stream: RandomStream, item: SampleItem, goods: 'small' | 'large'): Sums {
  const value = item.recordsValue ? (goods === 'small' ? stream.whole(410, 560) : stream.whole(1100, 1700)) * 10 : null
  const gains = item.kinds.includes('没收违法所得')
    ? value === null
      ? stream.whole(200, 900) * 100
      : Math.round(value / 50) * 10
    : null
  return { value, gains }
}

/** The three dates: found soon, filed soon, decided within ninety days. */
function drawDates(stream: RandomStream, agency: SampleAgency, item: SampleItem): { conduct: Day; filing: Day; decided: Day } {
  const first = day(`${agency.decidesFrom}-01-02`)
  const filing = officeDayFrom(stream.whole(first, day('2025-12-22')) - stream.whole(10, 70))
  const conduct = filing - stream.whole(0, 12)
  const decided = officeDayFrom(Math.max(first, filing + stream.whole(9, 62)))
  const last = day('2025-12-31')
  // A benchmark that changed in between has its own cases; the others stay on one side of the change.
  const crosses = item.benchmarks.length > 1 && yearOf(conduct) !== yearOf(decided)
  return decided > last || crosses ? drawDates(stream, agency, item) : { conduct, filing, decided }
}

/** Draws everything that is not given; `name` is the name of its stream of random numbers. */
export function decide(name: string, given: Given): SampleDecision {
  const stream = randomStream(name)
  const { agency, item, partyKind, facts, goods = 'small', ...more } = given
  const dates = drawDates(stream, agency, item)
  const conduct = given.conduct ?? dates.conduct
  const version =
    given.version ?? item.benchmarks.findLast((candidate) => day(candidate.from) <= conduct) ?? item.benchmarks[0] ?? null
  const sums = given.sums ?? drawSums(stream, item, goods)
  const officer = stream.whole(1, 9)
  return {
    agency,
    item,
    version,
    partyKind,
    facts,
    sums,
    ...dates,
    ...party(stream, partyKind),
    role: '',
    officer: `执法员${String(officer).padStart(2, '0')}`,
    reviewer: `审核员${String(stream.whole(1, 3)).padStart(2, '0')}`,
    place: stream.whole(1, 300),
    tier: version === null ? '' : tierOf(version, partyKind, facts).name,
    cites: version === null ? 'nothing' : 'version',
    wording: '',
    kinds: item.kinds,
    fine: version === null ? null : usualFine(stream, item, version, partyKind, facts, sums),
    suspensionDays: null,
    status: '有效',
    reductionGround: '',
    adjustedApplication: false,
    discussed: null,
    note: '',
    caseGroup: '',
    marks: [],
    spoilt: {},
    spoiltReason: '',
    again: null,
    ...more,
  }
}

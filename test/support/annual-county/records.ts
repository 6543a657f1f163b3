import { randomStream, type RandomStream } from '../../../data-samples/generate/random.ts'
import { countyAgencies, years, type CountyAgency, type Year } from './agencies.ts'
import type { RecordRow } from './record.ts'

/** Kinds as registers write them, with how often. Offices with wide powers use them all. */
const kindLists: readonly (readonly [weight: number, kinds: readonly string[]])[] = [
  [30, ['罚款']], [14, ['警告']], [14, ['警告', '罚款']], [10, ['没收违法所得', '罚款']], [5, ['没收非法财物']], [4, ['责令停产停业', '罚款']], [3, ['通报批评']],
  [3, ['暂扣许可证件']], [2, ['吊销许可证件', '限制开展生产经营活动']], [2, ['降低资质等级']], [2, ['限制开展生产经营活动']], [2, ['责令关闭', '罚款']], [1, ['限制从业']],
  [2, ['其他行政处罚']], [2, ['吊销许可证件']], [1, ['行政拘留']], [3, ['不予处罚']], [1, ['责令改正']],
]
const weights = kindLists.reduce((sum, [weight]) => sum + weight, 0)

function kindsFrom(stream: RandomStream): readonly string[] {
  let left = stream.whole(1, weights)
  return kindLists.find(([weight]) => (left -= weight) <= 0)![1]
}

/** All that agencies decided, with every kind of row that makes counting hard: several rows to a document, no number, annulled. */
export function countyRecords(): RecordRow[] {
  return countyAgencies.flatMap((agency) => years.flatMap((year) => penalties(agency, year).concat(otherActs(agency, year))))
}

function penalties(agency: CountyAgency, year: Year): RecordRow[] {
  const stream = randomStream(`penalties ${agency.number} ${year}`)
  return Array.from({ length: agency.sizes[year] }, (_, place) => documentRows(agency, year, place, stream)).flat()
}

function documentRows(agency: CountyAgency, year: Year, place: number, stream: RandomStream): RecordRow[] {
  const { number, to } = agency
  const lastMonth = to !== '' && year === Number(to.slice(0, 4)) ? 6 : 12
  const isNumbered = stream.whole(1, 12) > 1
  const rows = isNumbered ? stream.pick([1, 1, 1, 1, 1, 2, 3]) : 1
  // Every agency has some that did not last, whatever the dice say: the third and the sixth of its year.
  const status = place === 2 ? '已撤销' : place === 5 ? '确认违法' : stream.whole(1, 40) === 1 ? '已变更' : '有效'
  const date = dateIn(year, stream.whole(1, lastMonth), stream.whole(1, 28), place)
  const kinds = place === 0 ? ['没收违法所得', '罚款'] : place === 1 ? ['警告', '罚款'] : kindsFrom(stream)
  return Array.from({ length: place === 0 ? 2 : rows }, (_, part): RecordRow => {
    // Parties of one document need not be punished alike.
    const own = part === 0 || stream.whole(1, 3) > 1 ? kinds : ['罚款']
    const isUnstated = number === 29 && year === 2024 && place === 3 && part === 0
    return {
      agency: agency.name, year, act: 'penalty', document: isNumbered || place === 0 ? `${agency.name.slice(0, 2)}${number}罚决〔${year}〕${place + 1}号` : null, date,
      kinds: number === 30 && year === 2024 && place === 3 ? [] : isUnstated ? ['罚款'] : own,
      fine: isUnstated ? null : own.includes('罚款') ? 100 * stream.whole(2, 300) : null,
      confiscation: own.includes('没收违法所得') ? stream.whole(100, 9000) : null,
      status, item: stream.pick(['占道经营', '未明码标价', '超限运输', '未按规定消毒']), party: `示例商行${year}第${number}之${place + 1}之${part + 1}号`,
      reductionGround: own.includes('罚款') && stream.whole(1, 15) === 1 ? '主动消除危害后果' : '',
    }
  })
}

/** The ends of the year belong to it. */
function dateIn(year: Year, month: number, day: number, place: number): string {
  if (place === 0) return `${year}-01-01`
  if (place === 1 && month === 12) return `${year}-12-31`
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Some agencies seal and seize, others inspect. */
function otherActs({ name, number }: CountyAgency, year: Year): RecordRow[] {
  const stream = randomStream(`other acts ${number} ${year}`)
  const act = number >= 41 && number <= 46 ? 'coercion' : number >= 33 && number <= 38 ? 'inspection' : null
  if (act === null) return []
  return Array.from({ length: stream.whole(6, 14) }, (_, place): RecordRow => ({
    agency: name, year, act, document: `${name.slice(0, 2)}${number}${act === 'coercion' ? '强' : '检'}字〔${year}〕${place + 1}号`,
    date: `${year}-05-${String(place + 1).padStart(2, '0')}`, kinds: [], fine: null, confiscation: null, status: '有效',
    item: act === 'coercion' ? stream.pick(['查封经营场所', '扣押涉案财物', '冻结存款', '查封场所并扣押财物']) : '日常检查', party: `示例商行检查对象${number}之${year}之${place + 1}号`, reductionGround: '',
  }))
}

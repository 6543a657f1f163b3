import type { RecordedSum } from './fine-range.ts'
import { point, type Interval } from './interval.ts'
import type { Case } from './outcome.ts'

export interface Switch {
  readonly sum: RecordedSum
  readonly interval: Interval
}

const sums = {
  // 违法生产经营的食品、食品添加剂货值金额 is the whole of it; 未售出部分的货值金额 is not.
  value_of_goods: /^(?:违法(?:生产|经营|销售|加工|进口|使用)(?:(?![部分未余差扣除超])[^，,。]){0,30})?(?:货值(?:金额|总额|总值)?|货物价值)$/,
  illegal_gains: /^(?:违法|非法)所得(?:金额|数额|总额)?$/,
} as const
const none = /^(?:没有|无)(?:违法|非法)所得(?:(?:的)?(?:,|，)?(?:或者?|、)(?:(?:违法|非法)所得)?(?:无法|难以|不能)(?:计算|确定|认定|查清|查明|核实))?的?$/
const noneOrBelow = /^(?:没有|无)(?:违法|非法)所得(?:的)?(?:,|，)?(?:或者?|、)(?=(?:违法|非法)所得)/

/**
 * The stretch of a recorded sum that a case names and nothing else: 货值金额不足一万元的; 没有违法所得的, which is from 0 to 0. Null where
 * it asks for more, or for what no record tells, as 明显偏低 does.
 */
export function switchOf({ text, condition, isFallback }: Case): Switch | null {
  if (none.test(text)) return { sum: 'illegal_gains', interval: point('0') }
  const [requirement, ...others] = condition.requirements
  if (requirement === undefined || others.length > 0 || condition.reading !== 'measured' || requirement.within !== null) return null
  const { quantity, interval, source } = requirement
  if (quantity !== 'value_of_goods' && quantity !== 'illegal_gains') return null
  const before = text.slice(0, source.start)
  const named = interval.lower === null ? before.replace(noneOrBelow, '') : before
  if (isFallback && named === before) return null
  if (!sums[quantity].test(named.replace(/(?:达到|达|为|在)$/, '')) || !/^的?$/.test(text.slice(source.end))) return null
  return { sum: quantity, interval }
}

/** The rest of the sum, for the range that is stated without a case beside one for too small a sum: 处违法所得…倍; 没有违法所得的, 处…. */
export function restOf({ sum, interval }: Switch): Switch | null {
  const { upper } = interval
  if (upper === null || (interval.lower !== null && interval.lower.value !== '0')) return null
  return { sum, interval: { lower: { value: upper.value, isClosed: !upper.isClosed, isStated: true }, upper: null } }
}

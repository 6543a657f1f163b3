import { isStorable, point, type Interval } from './interval.ts'
import type { EndWords } from './range-text.ts'
import { readCondition } from './read-condition.ts'

/**
 * One thing that a tier asks of the facts. `value_of_goods` and `illegal_gains` in yuan; `occurrence`: for how many times the
 * party does it, this one included; `harm`: its grade; `grave_harm`: grave consequences, which a lower grade of harm
 * rules out and no grade proves; `words`: anything else, true only where the same words are recorded; `unread`: nobody can tell.
 */
export interface ConditionPart {
  readonly kind: 'value_of_goods' | 'illegal_gains' | 'occurrence' | 'harm' | 'grave_harm' | 'words' | 'unread'
  /** As it stands in the benchmark. */
  readonly text: string
  readonly interval: Interval | null
  /** 两年内. */
  readonly within: string | null
  /** The grade of harm. */
  readonly word: string | null
}

const verbs = '(?:在|为|达到|达|共计|累计|合计)?'
const sums = {
  value_of_goods: new RegExp(`^(?:涉案|涉及|所涉|违法)?的?(?:产品|商品|物品|货物|食品|药品)?的?(?:货值(?:金额|总额|总值)?|货物价值)${verbs}$`),
  illegal_gains: new RegExp(`^(?:违法|非法)所得(?:金额|数额|总额)?${verbs}$`),
} as const
const act = '(?:(?:该|此|本|同)[种类项])?(?:违法行为|违法|行为)?'
const beforeTimes = new RegExp(`^(?:当事人|属于?|系|为)?(?:发生|实施|有)?${act}$`)
const behindTimes = new RegExp(`^(?:发生|实施|出现|被发现|被查处)?${act}的?$`)
const again = /^(近?(?:[一二两三四五]|\d)(?:年|个月)(?:以?内|之内))?,?(?:再犯|再次违法|再次发生违法行为|再次实施违法行为|重复违法)的?$/
const noGains = /^(?:没有|无)(?:违法|非法)所得的?$/
const harm = /^(?:造成|产生)?的?(?:社会)?危害(?:程度|后果|结果|性)?为?(轻微|较轻|一般|较重|严重|特别严重)的?$/
const graveEvent = '(?:较大|重大|特别重大|特大)(?:及?以上)?的?[\\u4e00-\\u9fff]{0,8}(?:事件|事故)'
const graveHarm = new RegExp(`^造成(?:${graveEvent}(?:或者?|、))*(?:其他)?(?:特别)?严重(?:危害)?后果的?$`)

/** Reads one part, as it stands between commas. What is not one of the known forms as a whole is words. */
export function readPart(text: string, words: EndWords): ConditionPart {
  const plain = text.replaceAll(/\s/g, '').replaceAll('，', ',')
  const wordless = { interval: null, within: null, word: null }
  const grade = harm.exec(plain)
  if (grade !== null) return { ...wordless, kind: 'harm', text, word: grade[1]! }
  if (graveHarm.test(plain)) return { ...wordless, kind: 'grave_harm', text }
  if (noGains.test(plain)) return { ...wordless, kind: 'illegal_gains', text, interval: point('0') }
  const repeated = again.exec(plain)
  if (repeated !== null) return { ...wordless, kind: 'occurrence', text, interval: { lower: { value: '2', isClosed: true, isStated: true }, upper: null }, within: repeated[1] ?? null }
  return readMeasured(plain, text, words) ?? { ...wordless, kind: 'words', text }
}

function readMeasured(plain: string, text: string, words: EndWords): ConditionPart | null {
  const { reading, requirements } = readCondition(plain, words)
  const [only, ...others] = requirements
  if (reading !== 'measured' || only === undefined || others.length > 0 || !isStorable(only.interval)) return null
  const before = plain.slice(0, only.source.start).replace(only.within ?? '', '')
  const behind = plain.slice(only.source.end)
  const part = { text, interval: only.interval, within: only.within, word: null }
  if (only.quantity === 'occurrence') {
    const isNumbered = /^第|^(?:属于?|系|为)?(?:首次|初次|初犯)/.test(only.source.text) || only.within !== null
    return isNumbered && beforeTimes.test(before) && behindTimes.test(behind) ? { ...part, kind: 'occurrence' } : null
  }
  if (only.quantity === 'other' || only.unit !== '元' || only.within !== null || isPoint(only.interval) || !/^的?$/.test(behind)) return null
  return sums[only.quantity].test(before) ? { ...part, kind: only.quantity } : null
}

/** 货值金额5万元的 may have lost its 以上. */
function isPoint({ lower, upper }: Interval): boolean {
  return lower !== null && upper !== null && lower.value === upper.value
}

import type { Statement } from './statement.ts'
import type { Token } from './tokens.ts'

const leadsToFine = /^(?:[():的为计即]|金额|数额|总额|人民币|折合|大写|处以?|并|给予|予以|各)*$/
const repeats = /^(?:\(|,|即|:)?(?:大写|小写|即|人民币|:|为|¥|计|[()])*$/
const saysRepeated = /大写|小写|即|\(/
const listed = /^[、和及与,]$/
const anotherConfiscation = /^[、和及与并][^0-9]*(?:所得|财物|物品|工具|设备|原料|产品|食品|药品|货物|商品|收入)[^0-9]*$/
const fact = /货值|所得|价值|价款|价格|销售额|收入|获利|保费|贷款|资金|涉案|费用|交易|成本|造价|合同|余额|数额|金额|款项/
const statesFact = /^(?!.*(?:处|罚|缴|合计|共计|大写)).*\p{Script=Han}{4}/u
const limitBehind = /^(?:以上|以下|以内|至|到|[-—~/])/
const limitBefore = /(?:以上|至|到|每\p{Script=Han}{0,4}(?:处|罚款)?|[-—~])$/u

/** A range of the law (5000元以上2万元以下) or a rate (每亩100元) is nobody's fine. */
export function isLimit(before: string, behind: string): boolean {
  return limitBehind.test(behind) || limitBefore.test(before)
}

/** 货值金额3000元: money that the facts are told with. `gap` stands before the amount, behind the last word understood. */
export function isFact(gap: string, body: string, tokens: readonly Token[]): boolean {
  return fact.test(gap) || (tokens.every(({ type }) => type === 'amount' || type === 'duration' || type === 'title') && statesFact.test(body))
}

/** Gives an amount to the fine or confiscation before it; false where it belongs to none. */
export function giveAmount(token: Token, gap: string, body: string, statement: Statement): boolean {
  const amount = token.amount!
  const before = statement.lastAmount
  if (before !== undefined && isRepeat(token, gap)) {
    if (!('yuan' in amount) || amount.yuan !== before) statement.contradict(body)
    return true
  }
  const goesOn = before !== undefined && (listed.test(gap) || (statement.filled === 'confiscation' && anotherConfiscation.test(gap)))
  const { awaits } = statement
  const begun = awaits !== null && (awaits === 'confiscation' ? !/货值|倍|%/.test(gap) : leadsToFine.test(gap))
  if (goesOn || begun) statement.take(amount, body)
  return goesOn || begun
}

/** 5000元(伍仟元), 5000元即伍仟元; in a clause of its own only where it says so (大写伍仟元). */
function isRepeat({ start }: Token, gap: string): boolean {
  if (!repeats.test(gap) || gap === ',') return false
  return start === gap.length ? saysRepeated.test(gap) : gap !== ''
}

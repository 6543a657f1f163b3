import { amountPattern, readAmount, type Amount } from './amounts.ts'

/** What a word of a clause stands for: a kind of penalty, an amount, or something that changes how amounts are read. */
export type TokenType = (typeof patterns)[number][0]
export interface Token {
  readonly type: TokenType
  readonly text: string
  readonly start: number
  readonly end: number
  readonly amount: Amount | null
}

const count = '[0-9零一二三四五六七八九十两百壹贰叁肆伍陆柒捌玖拾]+'
const duration = `(?:终身|${count}(?:个月|年|日|天|个?工作日))`

// The order matters: the first that matches at a place wins.
const patterns = [
  ['title', '《[^》]*》?'],
  ['comment', '\\((?!(?:大写|小写|即|计|共计|合计|人民币|RMB|¥|:|折合)*[0-9零一二三四五六七八九十两百千万壹贰叁肆伍陆柒捌玖拾佰仟¥][^()]*[元圆整正角万]?[^()]*\\))[^()]*\\)'],
  ['spared', '(?:不予|免予|免于|免除|免|不再(?:给予|予以)?|不(?:给予|予以)?|无需)(?:行政)?(?:处罚|罚款|警告|没收|罚)|首违不罚'],
  ['neutral', '罚款(?:数额|金额|总额)?的?(?:百分之|[0-9.]+%)|经[^,;。]{0,8}责令(?:限期|立即)?改正|(?:缴纳|交纳|上缴|将|上述)罚款|罚款(?:缴|交|通知|收据)|[减从][轻重](?:行政)?处罚|刑事拘留'],
  ['combined', '罚没(?:款项?)?'],
  ['detention', '(?:行政|治安)?拘留'],
  ['revokedQualification', '(?:取消|撤销|吊销)(?:(?!许可|执照|任职资格|从业资格)[^,;。()《》0-9]|[0-9]+年){0,30}?(?:任职资格|从业资格|(?<=高级管理人员|高管)资格)'],
  ['ban', `(?:${duration}内?)?(?:禁止|不得)(?=[^,;。]{0,40}(?:从事|进入|担任|从业|任职|入))|(?:${duration}内?)?(?:限制从业|禁业|禁入|禁止从业)`],
  ['downgrade', '降低[^,;。]{0,12}?(?:等级|资质)'],
  ['suspendLicence', '暂扣'],
  ['revokeLicence', '吊销'],
  ['closure', '责令(?:[^,;。0-9]{0,30}?)关闭|予以关闭'],
  ['suspendBusiness', '(?:责令)?(?:停产停业(?:整顿)?|停业整顿|停产整顿|停止营业|停止经营|停止生产|停止执业|暂停营业|停业|停产)'],
  ['restriction', '(?:责令)?(?:停止(?:接受|开展|承接|办理|从事)|暂停)[^,;。]{0,40}?业务|(?<![过出受])限制(?=[^,;。]{0,40}(?:业务|经营|活动|范围))'],
  ['other', '(?:限期|驱逐)出境'],
  ['publicCriticism', '通报批评'],
  ['warning', '警告'],
  ['confiscation', '没收'],
  ['correction', '责令|(?:限期|立即)(?:改正|整改)'],
  ['total', '合计|共计|总计|一共|共(?=[0-9罚处人¥零一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾])'],
  ['each', '分别|各自|每[人家户]|均(?=[罚处给予警])|各(?=[罚处给予警人\\d¥])'],
  ['fine', `罚款|罚(?=人民币|¥|[0-9一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾]+[元圆万千百])`],
  ['duration', duration],
  ['amount', amountPattern],
  ['unknown', '撤销|取消|取缔'],
] as const

const master = new RegExp(patterns.map(([, pattern]) => `(${pattern})`).join('|'), 'g')

/** The words and amounts of a clause in their order; numbers that are no money are left out. */
export function tokensOf(clause: string): Token[] {
  const tokens: Token[] = []
  for (const match of clause.matchAll(master)) {
    const [type] = patterns[match.findIndex((group, i) => i > 0 && group !== undefined) - 1]!
    const amount = type === 'amount' ? readAmount(match[0]) : null
    if (type === 'amount' && amount === null) continue
    tokens.push({ type, text: match[0], start: match.index, end: match.index + match[0].length, amount })
  }
  return tokens
}

import { isParty, partiesOf, type Parties } from './parties.ts'
import { opensWithSurname } from './surnames.ts'

/** A clause taken apart: whom it addresses (null: whoever was addressed before) and what it says of them. */
export interface Addressed {
  readonly parties: Parties | null
  readonly body: string
  /** The clause names somebody but says nothing yet: 对甲公司总经理张某,副总经理李某分别警告. */
  readonly unfinished: boolean
  /** 分别对: each of the parties gets what follows. */
  readonly each: boolean
}

const someNumber = '[\\d零一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾]'
const predicate = new RegExp(
  '给予|予以|(?<!办事|代表|管理|营业|业务|销售|信贷|分理)处以|并处|单处|实施|作出|做出|采取|通报批评|警告|罚款|罚没|责令|没收|吊销|撤销|取消|禁止|禁业|禁入|终身|暂扣|降低|拘留|限制|限期|' +
    '不予|免予|免于|免除|首违|合计|共计|总计|分别|每[人家户]|停止|停业|停产|暂停|不得|' +
    `[各均](?=[罚处给予警])|各自|共(?=[罚处\\d])|被(?=[罚处给])|罚(?=人民币|¥|${someNumber})|` +
    `(?<!办事|代表|管理|营业|业务|销售|信贷|分理)处(?=罚|人民币|¥|警|没|暂|吊|行政|责|终|禁|货值|违法|非法|工程|单位|合同|应|经营额|销售额|每|${someNumber})|${someNumber}+年内?(?=禁|从|不)|在.{2,20}?停止`,
)
const towards = /^(?:[^《》]*?(?:决定|依法|规定|我局|本机关|我委|现|拟|条|款|项|给予|同时|以及))??(?:并|另|且|及|又|再|而)?(?:分别)?(?<!针)对(?!外|照|比|接|账|价|应的|方当事人)/
// 对于 is a preposition before an organisation or a violation, and the surname 于 before a given name.
const preposition = /^于(?=该|上述|以上|你|当事人|未|违|[^、,]*(?:公司|银行|行|社|部|厂|店|中心|局|院|行为|问题)(?:[、,]|$))/
// 对扣押的假酒予以没收 names goods.
const goodsTaken = /^(?:依法)?(?:予以|全部)*没收/
const heads = /^(?:根据|依据|依照|按照)?《[^》]*》[^对给予处罚责没吊]*?(?:规定)?|^(?:现|决定|依法|并|另外?|同时|其中|且|以及|拟|经研究|我局|本机关|本局)+/
// What may stand before a penalty and is nobody's name.
const nobody =
  /^(?:|(?:以上|上述|前述|该|合并)?(?:[\d一二两三四五六七八九十各]*项)?(?:行为|处罚)?|其中|终身|.*倍|.*[缴交]纳?|[未违超无擅不逾非可应].*|\p{Script=Han}*[中业]|(?:从事|进入|担任).*|.*(?:从事|进入|担任|工作|年内?)|行政|当场|以下|如下|并|严重|书面|一次|口头|人民币|限期|立即|其|从轻|从重|减轻|合并|顶格|最低|罚没|全部|停产|停业|第.*|共|的|拟|应|可|已|主动|仅|只|各|均|再|作出|如下行政|以下行政|以|并以|另|现|决定)$/u
const infix = new RegExp(
  `^((?:给予|予以|处以?|责令|禁止|取消|撤销|吊销|没收|暂扣|对?)(?:终身|${someNumber}+年内?)?)(\\p{Script=Han}.*?)(?=警告|罚款|罚没|通报|改正|限期|立即|停|关闭|终身|${someNumber}+年|从事|进入|担任|在|高级|董事|任职|高管|营业执照|的?《|违法|非法|处|的|并|人民币|行政)`,
  'u',
)

export function addressed(clause: string, pending: string): Addressed {
  if (pending === '') {
    const mark = towards.exec(clause)
    if (mark !== null) return openedBy(clause.slice(mark[0].length), mark[0].endsWith('分别对'))
  } else {
    return openedBy(`${pending},${clause}`)
  }
  const rest = clause.replace(heads, '')
  const start = predicateIn(rest)
  if (start > 0) {
    const before = rest.slice(0, start)
    if (!nobody.test(before) && namesParty(before)) {
      return { parties: partiesOf(before), body: rest.slice(start), unfinished: false, each: false }
    }
  }
  return within(rest)
}

function openedBy(text: string, each = false): Addressed {
  const start = predicateIn(text)
  if (start === -1) return { parties: partiesOf(text), body: '', unfinished: true, each }
  if (goodsTaken.test(text.slice(start)) && !namesParty(text.slice(0, start))) return { parties: null, body: text.slice(start), unfinished: false, each }
  const inner = within(text.slice(start))
  // 对相关责任人给予张某警告 would name two; the first is the one addressed.
  return { parties: partiesOf(text.slice(0, start).replace(preposition, '')), body: inner.parties === null ? inner.body : text.slice(start), unfinished: false, each }
}

function namesParty(text: string): boolean {
  return isParty(text) || (/^\p{Script=Han}{2,3}$/u.test(text) && opensWithSurname(text))
}

function within(text: string): Addressed {
  const match = infix.exec(text)
  if (match !== null) {
    const [all, verb, name] = match
    const banned = verb!.startsWith('禁止') && /^(?:终身|[\d一二三四五六七八九十两]+年|从事|进入|担任|在)/.test(text.slice(all.length))
    const given = /^(?:给予|予以|处)/.test(verb!) && /^\p{Script=Han}{2,4}$/u.test(name!) && !/罚|警|处|禁|拘|以|撤|取|吊|没|责|扣|通|年|元|万/.test(name!)
    if (!nobody.test(name!) && (isParty(name!) || ((banned || given) && name!.length > 1))) {
      return { parties: name!.startsWith('其') ? null : partiesOf(name!), body: verb! + text.slice(all.length), unfinished: false, each: false }
    }
  }
  return { parties: null, body: text, unfinished: false, each: false }
}

function predicateIn(text: string): number {
  if (!text.includes('(')) return text.search(predicate)
  // A comment behind a name may hold such a word: 该公司(已吊销).
  return text.replaceAll(/\([^()]*\)/g, (comment) => '·'.repeat(comment.length)).search(predicate)
}

/** Whom a clause speaks of. */
export interface Parties {
  /** As written, each once; [null] is the party of the decision. */
  readonly subjects: readonly (string | null)[]
  /** A group that is not named one by one: 分支机构, 相关责任人, 张某等3人. */
  readonly group: boolean
  /** 对未按规定公示的行为 names a violation, not a party. */
  readonly violation: boolean
}

const theParty = /^(?:被处罚(?:人|单位|当事人)|行政相对人|当事人|你(?:单位|公司|店|厂|行|企业|户|方)?)(?:\([^()]*\))?$/
const violation = /(?:行为|问题|事项|情形|事实|违法|违规)(?:[一二三四五六七八九十\d])?$/
// A violation that opens with the name of a party stays as written, since it says whose it is.
const violationAlone = /^(?:第|上述|以上|前述|该(?:违法|行为|项)|违|未|擅|超|无|不|虚|伪|冒|非法|利用|生产|经营|销售|使用|发布|提供|拒|逃|侵|其)/
// 该公司未按规定公示的行为: the party before its violation.
const pronoun = /^(?:该(?:分公司|支公司|公司|分行|支行|行|单位|企业|机构|店|厂|院|所|社|部|中心)|(?:被处罚人|当事人|你(?:单位|公司|店|厂|行|企业|户|方)))/
const role = /^(?:(?:直接|主要|相关|有关|其他)*(?:责任人员?|负责人员?))(?=\p{Script=Han}{2,4}$)/u
const tail =
  /等(?:共?[\d一二三四五六七八九十两]+(?:家|名|人|个|位)\p{Script=Han}{0,10}|(?:主要|直接|相关|有关)*(?:责任)?(?:人员?|机构|分支机构|单位|支行|支公司|企业)?)$/u
const groupOnly =
  /^(?:(?:其|该|各|相关|有关|直接|主要|辖[内属]|下[辖属]|所属|全部|上述|以上|[\d一二三四五六七八九十两]+(?:家|名|个|位))*(?:分支机构|责任人员?|人员|责任单位|当事人)|(?:其|各|相关|有关|辖[内属]|下[辖属]|所属)*(?:支公司|支行|营业部|网点))$/
const groupWithin = /(?:及|和|与)其?(?:相关|有关|分支|各|下[辖属]|辖)|(?:各|\d+家|\d+名|\d+个)(?:分支机构|人员|责任人)/
const organisation = /(?:公司|银行|[支分]?行|社|部|厂|店|中心|局|院|所|站|场|会|校|馆|队|集团|机构|企业|单位|联社|当事人|个体户|合作社|经营者)$/
const person = /某|^(?:该|你|其|本|当事人|上述)/

export function partiesOf(written: string): Parties {
  const text = written.replace(/^[,、:]+|[,、:]+$/g, '')
  if (text === '' || theParty.test(text)) return { subjects: [null], group: false, violation: false }
  if (violation.test(text)) {
    const party = pronoun.exec(text)?.[0] ?? (violationAlone.test(text) ? null : text)
    return { subjects: [party === null || theParty.test(party) ? null : party], group: false, violation: true }
  }
  if (groupOnly.test(text)) return { subjects: [text], group: true, violation: false }
  const closed = /等/.test(text) ? text.replace(tail, '') : text
  const stated = closed === text ? null : /等共?(\d+)/.exec(text.slice(closed.length))
  const items = withoutComments(closed === '' ? text : closed)
    .split(/[、,]/)
    .flatMap(splitJoined)
    .map((item) => item.replaceAll('\u0001', ',').replaceAll('\u0002', '、').replace(role, ''))
    .filter((item) => item !== '')
  const subjects = [...new Set(items)].map((item) => (theParty.test(item) ? null : item))
  if (subjects.length === 0) return { subjects: [null], group: false, violation: false }
  const open = closed !== text && stated?.[1] !== String(subjects.length)
  return { subjects, group: open || subjects.some((subject) => subject !== null && groupWithin.test(subject)), violation: false }
}

/** Whether a piece of text can only be the name of somebody. */
export function isParty(text: string): boolean {
  const last = text.split(/[、,]/).at(-1)!
  return theParty.test(text) || organisation.test(last) || (person.test(last) && last.length <= 12 && !violation.test(last))
}

// 、 and , inside brackets do not separate parties: 行长(代为履职、主持工作).
function withoutComments(text: string): string {
  return text.includes('(') ? text.replaceAll(/\([^()]*\)/g, (comment) => comment.replaceAll(',', '\u0001').replaceAll('、', '\u0002')) : text
}

function splitJoined(item: string): string[] {
  const joint = /^(.{2,}?)(以及|及其|及|和|与)(.{2,})$/.exec(item)
  if (joint === null) return [item]
  const [, before, mark, after] = joint
  if (groupWithin.test(item)) return [item]
  const people = [before!, after!].every((side) => /^\p{Script=Han}{2,3}$/u.test(side) && !organisation.test(side))
  const parties = isParty(before!) && (isParty(after!) || mark === '及其')
  return people || parties ? [before!, ...splitJoined(after!)] : [item]
}

/** A place as an agency's name writes it: 新绛 and 县; the kind is empty where the name leaves it out. */
export interface Place {
  readonly stem: string
  readonly kind: string
}

export interface AgencyNameParts {
  /** From the province down. */
  readonly places: readonly Place[]
  /** The rest under its full official name: 市场监督管理局. */
  readonly body: string
  /** How often the name repeats a place, or says a body by another word. */
  readonly liberties: number
}

/** Everyday names and earlier names of the same office, by the name that counties register. */
const bodies: readonly (readonly [RegExp, string])[] = [
  [/(?:市场监管局|市监局)$/, '市场监督管理局'],
  [/(?:城管局|城管执法局|城市管理(?:综合)?(?:行政)?执法局)$/, '城市管理局'],
  [/(?:人社局|人力资源社保局)$/, '人力资源社会保障局'],
  [/(?:卫健[局委]|卫生健康委员会|卫生健康委)$/, '卫生健康局'],
  [/住建局$/, '住房城乡建设局'],
  [/(?:交通局|交运局)$/, '交通运输局'],
  [/应急局$/, '应急管理局'],
  [/文旅局$/, '文化旅游局'],
  [/(?:发改[局委]|发展改革委员会|发展改革委)$/, '发展改革局'],
  [/工信局$/, '工业信息化局'],
  [/退役军人局$/, '退役军人事务局'],
  [/交警(?=[大支中]队$)/, '交通警察'],
]
const provinces = [
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北',
  '湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆',
].join('|')
const townships = '(?:镇|乡|街道)(?=人民政府|办事处|综合行政执法|执法|司法所|派出所|财政所|卫生院)'
/** 市 of a city, not of 市场, 市监局 or 市容. */
const city = '市(?!场|监局|政(?!府)|容)'
const kinds = [
  `特别行政区|自治[区州县旗]|地区|省|县(?!${city})`,
  `(?<=..)(?:${city}|区(?!${city}))|[旗盟](?![区县]|${city})`,
  townships,
].join('|')
const place = new RegExp(`^((?:(?![局厅委院所队部])\\p{sc=Han}){1,10}?)(${kinds})`, 'u')
const bareProvince = new RegExp(`^(${provinces})(?=\\p{sc=Han}{1,8}?(?:自治[州县旗]|县|(?<=\\p{sc=Han}{4})[市区旗]))`, 'u')

/** Takes the name of an agency apart; `knownPlaces` are the stems at which 运城新绛县 may be cut in two. */
export function agencyNameParts(name: string, knownPlaces: ReadonlySet<string>): AgencyNameParts {
  const places: Place[] = []
  let rest = name
  const province = bareProvince.exec(rest)
  if (province !== null && !/^[省市]/.test(rest.slice(province[1]!.length))) {
    places.push({ stem: province[1]!, kind: '' })
    rest = rest.slice(province[1]!.length)
  }
  for (let match = place.exec(rest); match !== null; match = place.exec(rest)) {
    places.push(...cut({ stem: match[1]!, kind: match[2]! }, knownPlaces))
    rest = rest.slice(match[0].length)
  }
  const once = places.filter(({ stem, kind }, i) => stem !== places[i - 1]?.stem || kind !== places[i - 1]?.kind)
  const plain = rest.replaceAll(/[和与及]/g, '')
  const body = bodies.reduce((text, [everyday, official]) => text.replace(everyday, official), plain)
  return { places: once, body, liberties: places.length - once.length + (body === rest ? 0 : 1) }
}

function cut(whole: Place, knownPlaces: ReadonlySet<string>): Place[] {
  for (let length = 2; length < whole.stem.length; length++) {
    const [upper, lower] = [whole.stem.slice(0, length), whole.stem.slice(length)]
    if (knownPlaces.has(upper) && knownPlaces.has(lower)) return [{ stem: upper, kind: '' }, { stem: lower, kind: whole.kind }]
  }
  return [whole]
}

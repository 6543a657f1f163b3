const nextAfterListMark = /^(?:[并另]?对(?!外)|[并另](?:处|给)|责令|没收|罚款|警告|给予|予以|吊销|撤销|取消|禁止|暂扣|行政拘留|通报批评|降低|限制|合计|共计|处以?[罚\d])/
// 给予张某罚款500元、李某警告: the next name begins a new statement only where the one before has its penalty.
const nextName = /^\p{Script=Han}{2,4}(?:给予|予以|处以|处?罚款|警告)/u
const hasPenalty = /罚|警告|给予|予以|处以|禁止/
const amountBegins = /^(?:人民币|¥|[\d壹贰叁肆伍陆柒捌玖拾零一二三四五六七八九十两])/

/** A text cut where its parts may change hands; what stands in brackets or in 《》 is never cut. */
export function clausesOf(plain: string): string[] {
  const clauses: string[] = []
  let depth = 0
  let start = 0
  for (let i = 0; i < plain.length; i++) {
    const character = plain[i]!
    if (character === '(' || character === '《') depth++
    else if (character === ')' || character === '》') depth = Math.max(0, depth - 1)
    else if (depth === 0 && cutsAt(plain, start, i, character)) {
      if (i > start) clauses.push(plain.slice(start, i))
      start = i + 1
    }
  }
  if (start < plain.length) clauses.push(plain.slice(start))
  return clauses
}

function cutsAt(plain: string, start: number, i: number, character: string): boolean {
  switch (character) {
    case ';':
    case '。':
    case '!':
      return true
    case ',':
      return !/^\d,\d{3}(?!\d)/.test(plain.slice(Math.max(0, i - 1), i + 5))
    case '.':
      return !(isDigit(plain[i - 1]) || isDigit(plain[i + 1]))
    case ':':
      return !amountBegins.test(plain.slice(i + 1, i + 4))
    case '、':
      return cutsList(plain.slice(i + 1, i + 10), plain.slice(start, i))
    default:
      return false
  }
}

function cutsList(next: string, before: string): boolean {
  return nextAfterListMark.test(next) || (nextName.test(next) && hasPenalty.test(before))
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}

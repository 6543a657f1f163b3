import { fineKey } from './fine-key.ts'
import type { Case, Outcome, OutcomePart } from './outcome.ts'
import { matchAt, readMeasure } from './measure-text.ts'
import { readCap, readDirection, readFine, readOrder, readPenalty, readReferral, type Phrase } from './outcome-phrases.ts'
import { usualEndWords, type EndWords } from './range-text.ts'
import { readCondition } from './read-condition.ts'
import { sourceText, type SourceText } from './source-text.ts'

const listMark = /(?:[①-⑳]|\((?:\d{1,2}|[一二三四五六七八九十]{1,2})\)|(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:[、.](?!\d)|\)))/y
const payer = /(?:并|同时)*(?:对((?:(?![,;。:\d处罚给])[^\n]|处(?=[理置所])){0,60}?(?:人员|责任人|负责人|代表人|个人|单位|当事人|企业|公民|法人|组织|机构|经营者|行为人))(?:分别|各)?,?(?=并|可|应当|分别|各|处|给予|予以|罚款|依法|没收|责令|吊销|暂扣|警告|通报|不予)|(个人|单位|企业|法人|公民|自然人|其他组织|个体工商户|经营者)(?=并?可?以?处|给予|罚款))/y
/** Whoever the law empowers, in the words of the law itself. */
const authority = /(?:并)?由[^,;。:\d罚]{2,80}?(?:部门|机关|机构|政府)(?:依据职权|按照职责)?(?=责令|处|给予|没收|吊销|依法|可以|予以)/y
const joiner = /(?:或者?|、|和|以及|及|并|,)/y
const caseWord = /^(?:拒不|逾期|情节|构成|造成|没有|无|有|违法所得|货值|初次|首次|再次|无法|难以|经)/
/** 责令改正拒不改正的: what was ordered before is part of the case. */
const disobeyed = /责令[^,;。]*(?=拒不|逾期|仍|后|而|未|不)/
const fallback = /没有|无(?:违法所得|法)|难以|不能|明显偏低|偏低/
const punishes = /处以?(?![理置所罚分])|罚款|[不免]罚|没收|吊销|责令|拘留/

/**
 * Reads what a tier or a clause of law imposes. A clause is read whole or not at all, so that a word that is not understood
 * never leaves half a meaning behind; what was not read is listed, and the outcome is then never `fully` read.
 */
export function readOutcome(text: string, words: EndWords = usualEndWords): Outcome {
  const source = sourceText(text)
  const reader = new OutcomeReader(source, words)
  return reader.read()
}

class OutcomeReader {
  readonly #source: SourceText
  readonly #plain: string
  readonly #words: EndWords
  readonly #parts: OutcomePart[] = []
  readonly #unread: [number, number][] = []
  /** A part lacks its base, or a condition has figures that were not read. */
  #hasDoubt = false
  #when: Case | null = null
  #payer: string | null = null
  /** A payer was named for one clause, and it is not said whether the next clause is theirs too. */
  #isPayerSpent = false
  /** Where the case stands that no penalty has followed yet; null where none waits. */
  #waitingCase: [number, number] | null = null
  /** Something in this sentence was not understood, and what follows may depend on it. */
  #isLost = false

  constructor(source: SourceText, words: EndWords) {
    this.#source = source
    this.#plain = source.plain
    this.#words = words
  }

  read(): Outcome {
    for (let at = this.#skipMarks(0); at < this.#plain.length; ) {
      const end = this.#clause(at)
      at = this.#skipMarks(end)
    }
    this.#forget()
    const unread = this.#unread.map(([from, to]) => this.#source.spanOf(from, to))
    const isFull = unread.length === 0 && !this.#hasDoubt && !contradictsItself(this.#parts) && this.#parts.length > 0
    return { reading: isFull ? 'fully' : this.#parts.length > 0 ? 'partly' : 'text', parts: this.#parts, unread }
  }

  /** Passes over what separates clauses; behind a full stop, a semicolon or a list mark nothing carries over. */
  #skipMarks(from: number): number {
    let at = from
    while (at < this.#plain.length) {
      const mark = matchAt(listMark, this.#plain, at)
      if (mark === null && !/[,;。:、\n]/.test(this.#plain[at]!)) break
      if (mark !== null || /[;。\n]/.test(this.#plain[at]!)) this.#forget()
      at += mark?.[0].length ?? 1
    }
    return at
  }

  #forget(): void {
    if (this.#waitingCase !== null) this.#unread.push(this.#waitingCase)
    this.#when = null
    this.#waitingCase = null
    this.#payer = null
    this.#isPayerSpent = false
    this.#isLost = false
  }

  /** Reads the clause that begins here and returns the place behind it. */
  #clause(at: number): number {
    const limit = this.#clauseEnd(at)
    if (this.#isLost) return this.#leave(at, limit)
    const cap = this.#cap(at)
    if (cap !== null) return cap
    const named = matchAt(payer, this.#plain, at)
    const start = at + (named?.[0].length ?? 0)
    const phrases = this.#phrases(start)
    if (phrases === null) return named === null && this.#isCase(at, limit) ? this.#setCase(at, limit) : this.#leave(at, limit)
    // Whether 处5000元 behind 对个人处警告, is theirs as well, the text does not say; nor for whom 没收 behind it is meant.
    if (named === null && this.#isPayerSpent) return this.#leave(at, limit)
    this.#payer = named === null ? null : (named[1] ?? named[2]!)
    this.#isPayerSpent = named !== null
    this.#add(at, phrases)
    this.#waitingCase = null
    return phrases.at(-1)!.end
  }

  #leave(from: number, to: number): number {
    this.#isLost = true
    if (this.#waitingCase !== null) this.#unread.push(this.#waitingCase)
    this.#waitingCase = null
    const last = this.#unread.at(-1)
    if (last !== undefined && /^[,、:]*$/.test(this.#plain.slice(last[1], from))) last[1] = to
    else this.#unread.push([from, to])
    return to
  }

  #cap(at: number): number | null {
    const cap = readCap(this.#plain, at, this.#words)
    const last = this.#parts.at(-1)
    if (cap === null || last?.type !== 'fine' || last.measure.kind === 'share' || !this.#endsAt(cap.end)) return null
    this.#parts[this.#parts.length - 1] = { ...last, cap: cap.measure.interval }
    return cap.end
  }

  /** Phrases one behind the other up to a mark or the end; null where anything else stands among them. */
  #phrases(from: number): Phrase[] | null {
    const found: Phrase[] = []
    let at = from + (matchAt(authority, this.#plain, from)?.[0].length ?? 0)
    while (at < this.#plain.length) {
      const phrase = this.#phrase(at, from, found.at(-1))
      if (phrase === null) return null
      found.push(phrase)
      if (this.#endsAt(phrase.end)) return found
      const joint = matchAt(joiner, this.#plain, phrase.end)
      at = phrase.end
      // 并 of 并处 belongs to the phrase behind it.
      if (joint !== null && !joint[0].startsWith('并')) at += joint[0].length
    }
    return null
  }

  #phrase(at: number, from: number, before: Phrase | undefined): Phrase | null {
    const isContinued = before === undefined ? this.#parts.at(-1)?.type === 'order' : before.type === 'order'
    return (
      readDirection(this.#plain, at) ??
      readFine(this.#plain, at, this.#words, this.#isBare(at, from)) ??
      readPenalty(this.#plain, at, this.#words) ??
      readReferral(this.#plain, at) ??
      readOrder(this.#plain, at, isContinued)
    )
  }

  /** A range alone is a fine where it is a whole clause, in a text that names no penalty beside it. */
  #isBare(at: number, from: number): boolean {
    if (at !== from || /[处罚]|没收|拘留/.test(this.#plain.replaceAll(/(?:从轻|从重|减轻|一般)处罚/g, ''))) return false
    const read = readMeasure(this.#plain, at, this.#words)
    return read !== null && this.#endsAt(read.end)
  }

  #endsAt(place: number): boolean {
    return place >= this.#plain.length || /[,;。:(\n]/.test(this.#plain[place]!)
  }

  #clauseEnd(at: number): number {
    // 1。5万元 is a slip in one figure, and no place where a clause could end.
    const length = this.#plain.slice(at).search(/[;\n]|(?<!\d)[,。:]|[,。:](?!\d)/)
    return length === -1 ? this.#plain.length : Math.max(at + length, at + 1)
  }

  #isCase(at: number, limit: number): boolean {
    const clause = this.#plain.slice(at, limit)
    if (limit >= this.#plain.length || !/[,:]/.test(this.#plain[limit]!) || punishes.test(clause.replace(disobeyed, '')) || !isBalanced(clause)) return false
    // 违反本法规定，有下列行为之一的，: the opening words belong to the case behind them.
    if (/^违反.{1,40}规定$/.test(clause)) return true
    return /[的时]$|之一$/.test(clause) || (caseWord.test(clause) && this.#isCaseNeeded(limit))
  }

  /** Without 的 a clause is a case only where a penalty follows at once. */
  #isCaseNeeded(limit: number): boolean {
    return this.#phrases(limit + 1) !== null
  }

  #setCase(at: number, limit: number): number {
    const text = this.#source.spanOf(at, limit).text.replace(/的$/, '')
    const joined = this.#waitingCase !== null && this.#when !== null ? `${this.#when.text}，${text}` : text
    const condition = readCondition(joined, this.#words)
    if (condition.unread.length > 0) this.#hasDoubt = true
    this.#when = { text: joined, condition, isFallback: fallback.test(joined) }
    this.#payer = null
    this.#isPayerSpent = false
    this.#waitingCase = [this.#waitingCase?.[0] ?? at, limit]
    return limit
  }

  #add(at: number, phrases: readonly Phrase[]): void {
    let from = at
    for (const [i, { end, isWhole, isOptional, joined, ...said }] of phrases.entries()) {
      if (!isWhole) this.#hasDoubt = true
      const isAlternative = this.#isAlternative(phrases, i)
      const circumstances = {
        source: this.#source.spanOf(from, end),
        when: this.#when,
        payer: this.#payer,
        isOptional: isOptional === true,
        joined: joined ?? 'unstated',
        isAlternative,
      } as const
      this.#parts.push(said.type === 'fine' ? { ...said, ...circumstances, cap: null } : { ...said, ...circumstances })
      from = end + (matchAt(joiner, this.#plain, end)?.[0].replace('并', '').length ?? 0)
    }
  }

  /** 甲或者乙、丙: each of a list in which one 或者 stands. */
  #isAlternative(phrases: readonly Phrase[], i: number): boolean {
    const joints = phrases.map(({ end }) => matchAt(joiner, this.#plain, end)?.[0] ?? '')
    let first = i
    while (first > 0 && isListed(joints[first - 1]!)) first--
    let last = i
    while (last < phrases.length - 1 && isListed(joints[last]!)) last++
    return joints.slice(first, last).some((joint) => joint.startsWith('或'))
  }
}

/** 处五千万元以上，一万五千元以下罚款 is one range with a slip in it, not two fines. */
function contradictsItself(parts: readonly OutcomePart[]): boolean {
  const keys = parts.flatMap((part) => (part.type === 'fine' && !part.isAlternative ? [fineKey(part)] : []))
  return new Set(keys).size < keys.length
}

function isListed(joint: string): boolean {
  return joint.startsWith('或') || joint === '、'
}

function isBalanced(text: string): boolean {
  return text.split('(').length === text.split(')').length
}

import { isCaseClause, isFallback } from './case-clause.ts'
import { fineKey } from './fine-key.ts'
import type { Case, Outcome, OutcomePart } from './outcome.ts'
import { matchAt } from './measure-text.ts'
import { readCap, type Phrase } from './outcome-phrases.ts'
import { behindJoint, endsClause, isAlternative, phrasesAt } from './phrase-sequence.ts'
import { usualEndWords, type EndWords } from './range-text.ts'
import { readCondition } from './read-condition.ts'
import { sourceText, type SourceText } from './source-text.ts'

const listMark = /(?:[①-⑳]|\((?:\d{1,2}|[一二三四五六七八九十]{1,2})\)|(?:\d{1,2}|[一二三四五六七八九十]{1,2})(?:[、.](?!\d)|\)))/y
const payer = /(?:并|同时)*(?:对((?:(?![,;。:\d处罚给])[^\n]|处(?=[理置所])){0,60}?(?:人员|责任人|负责人|代表人|个人|单位|当事人|企业|公民|法人|组织|机构|经营者|行为人))(?:分别|各)?,?(?=并|可|应当|分别|各|处|给予|予以|罚款|依法|没收|责令|吊销|暂扣|警告|通报|不予)|(个人|单位|企业|法人|公民|自然人|其他组织|个体工商户|经营者)(?=并?可?以?处|给予|罚款))/y

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
    const phrases = phrasesAt(this.#plain, start, this.#words, this.#isAfterOrder())
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
    if (cap === null || last?.type !== 'fine' || last.measure.kind === 'share' || !endsClause(this.#plain, cap.end)) return null
    this.#parts[this.#parts.length - 1] = { ...last, cap: cap.measure.interval }
    return cap.end
  }

  #clauseEnd(at: number): number {
    // 1。5万元 is a slip in one figure, and no place where a clause could end.
    const length = this.#plain.slice(at).search(/[;\n]|(?<!\d)[,。:]|[,。:](?!\d)/)
    return length === -1 ? this.#plain.length : Math.max(at + length, at + 1)
  }

  #isAfterOrder(): boolean {
    return this.#parts.at(-1)?.type === 'order'
  }

  #isCase(at: number, limit: number): boolean {
    const isBeforePenalty = (): boolean => phrasesAt(this.#plain, limit + 1, this.#words, this.#isAfterOrder()) !== null
    return /[,:]/.test(this.#plain[limit] ?? '') && isCaseClause(this.#plain.slice(at, limit), isBeforePenalty)
  }

  #setCase(at: number, limit: number): number {
    const text = this.#source.spanOf(at, limit).text.replace(/的$/, '')
    const joined = this.#waitingCase !== null && this.#when !== null ? `${this.#when.text}，${text}` : text
    const condition = readCondition(joined, this.#words)
    if (condition.unread.length > 0) this.#hasDoubt = true
    this.#when = { text: joined, condition, isFallback: isFallback(joined) }
    this.#payer = null
    this.#isPayerSpent = false
    this.#waitingCase = [this.#waitingCase?.[0] ?? at, limit]
    return limit
  }

  #add(at: number, phrases: readonly Phrase[]): void {
    let from = at
    for (const [i, { end, isWhole, isOptional, joined, ...said }] of phrases.entries()) {
      if (!isWhole) this.#hasDoubt = true
      const circumstances = {
        source: this.#source.spanOf(from, end),
        when: this.#when,
        payer: this.#payer,
        isOptional: isOptional === true,
        joined: joined ?? 'unstated',
        isAlternative: isAlternative(this.#plain, phrases, i),
      } as const
      this.#parts.push(said.type === 'fine' ? { ...said, ...circumstances, cap: null } : { ...said, ...circumstances })
      from = behindJoint(this.#plain, end)
    }
  }

}

/** 处五千万元以上，一万五千元以下罚款 is one range with a slip in it, not two fines. */
function contradictsItself(parts: readonly OutcomePart[]): boolean {
  const keys = parts.flatMap((part) => (part.type === 'fine' && !part.isAlternative ? [fineKey(part)] : []))
  return new Set(keys).size < keys.length
}

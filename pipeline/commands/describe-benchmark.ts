import type { BenchmarkRow } from '../benchmarks/benchmark-row.ts'
import type { Requirement } from '../benchmarks/condition.ts'
import { compareIntervals, point, type End, type Interval } from '../benchmarks/interval.ts'
import type { Measure, OutcomePart } from '../benchmarks/outcome.ts'
import type { UnconvertedReason } from '../domain/benchmark-conversion.ts'
import type { Language } from '../domain/language.ts'
import { fill, type Filling } from '../../reports/words/fill.ts'
import { termOf } from '../../reports/words/terms.ts'
import { wordsIn, type Words } from '../../reports/words/words.ts'

const shareWords = { statutory_span: 'ofSpan', statutory_minimum: 'ofMinimum', statutory_maximum: 'ofMaximum', fine: 'ofFine' } as const
const blank = '\u200B'

const shownOfItem = 24

/** The number of an offence and the beginning of its name, on one line. */
export function shortItem({ number, item }: Pick<BenchmarkRow, 'number' | 'item'>): string {
  const name = oneLine(item)
  const short = name.length > shownOfItem ? `${name.slice(0, shownOfItem)}…` : name
  return number === null ? short : `${number} ${short}`
}

/** Says what was read of a benchmark, in a language. */
export class BenchmarkDescriber {
  readonly #words: Words

  constructor(language: Language) {
    this.#words = wordsIn(language)
  }

  say(sentence: keyof Words['benchmark'], values: Readonly<Record<string, Filling>> = {}): string {
    return fill(this.#words.benchmark[sentence], values).replaceAll(blank, '')
  }

  /** Why a row is not converted, where no row stands for the reason. */
  kindOf(reason: UnconvertedReason): string {
    return this.#words.benchmarkUnconvertedKinds[reason]
  }

  /** Where a row stands. */
  place({ sheet, row }: Pick<BenchmarkRow, 'sheet' | 'row'>): string {
    return sheet === null ? this.say('placeWithoutSheet', { row }) : this.say('place', { sheet, row })
  }

  /** A row with what was read of it, in lines. */
  row(row: BenchmarkRow): string[] {
    const { condition, outcome } = row
    return [
      this.say('row', { place: this.place(row), number: row.number ?? blank, item: oneLine(row.item), tier: row.tier }),
      ...(condition.text === '' ? [] : [this.say('condition', { text: oneLine(condition.text) })]),
      ...condition.requirements.map((requirement) => this.#requirement(requirement)),
      ...condition.unread.map(({ text }) => this.say('unread', { text: oneLine(text) })),
      this.say('outcome', { text: oneLine(row.outcomeText) }),
      ...outcome.parts.map((part) => this.say('part', { part: this.#part(part) })),
      ...outcome.unread.map(({ text }) => this.say('unread', { text: oneLine(text) })),
    ]
  }

  /** How much a fine is: 10,000 元（含）至 30,000 元（含）. */
  measure(measure: Measure): string {
    return this.#measure(measure)
  }

  interval({ lower, upper }: Interval, unit: string): string {
    const ends = { lower: this.#figure(lower, unit), upper: this.#figure(upper, unit), lowerEnd: this.#end(lower?.isClosed), upperEnd: this.#end(upper?.isClosed) }
    if (lower === null) return upper === null ? this.say('any') : this.say('to', ends)
    if (upper === null) return this.say('from', ends)
    const isPoint = compareIntervals({ lower, upper }, point(lower.value)) === 0
    return this.say(isPoint ? 'point' : 'both', ends)
  }

  /** 10,000 元, 30%. */
  #figure(end: End | null, unit: string): string {
    if (end === null) return blank
    const figure = end.value.replace(/^\d+/, (whole) => whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ','))
    return unit === '%' ? `${figure}%` : `${figure} ${unit.replace(/^元/, this.say('yuan')).replace(/^倍$/, this.say('times'))}`
  }

  #end(isClosed: boolean | undefined): string {
    return isClosed === undefined ? blank : this.say(isClosed ? 'includes' : 'excludes')
  }

  #requirement({ subject, interval, unit, within }: Requirement): string {
    const range = this.interval(interval, unit)
    const named = subject === '' ? blank : subject
    return within === null ? this.say('requirement', { subject: named, range }) : this.say('requirementWithin', { within, subject: named, range })
  }

  #part(part: OutcomePart): string {
    let text = this.#what(part)
    if (part.joined !== 'unstated') text = this.say(part.joined, { part: text })
    if (part.isOptional) text = this.say('optional', { part: text })
    if (part.isAlternative) text = this.say('alternative', { part: text })
    if (part.payer !== null) text = this.say('byPayer', { payer: part.payer, part: text })
    return part.when === null ? text : this.say('when', { when: part.when.text, part: text })
  }

  #what(part: OutcomePart): string {
    switch (part.type) {
      case 'fine': {
        const fine = this.say('fine', { measure: this.#measure(part.measure) })
        return part.cap === null ? fine : this.say('cap', { fine, range: this.interval(part.cap, '元') })
      }
      case 'penalty': {
        const penalty = termOf(this.#words.terms.penaltyKinds, part.penalty)
        const { duration } = part
        return duration === null ? penalty : this.say('duration', { penalty, range: this.interval(duration.interval, this.say(duration.unit)) })
      }
      case 'direction':
        return this.say(part.direction)
      case 'order':
      case 'referral':
        return this.say(part.type)
    }
  }

  #measure(measure: Measure): string {
    switch (measure.kind) {
      case 'amount':
        return this.interval(measure.interval, measure.per === null ? '元' : `元/${measure.per}`)
      case 'share':
        return this.say(shareWords[measure.of], { range: this.interval(measure.interval, '%') })
      case 'multiple':
      case 'percentage': {
        const range = this.interval(measure.interval, measure.kind === 'multiple' ? '倍' : '%')
        return this.say('ofBase', { base: measure.base?.text ?? this.say('baseUnknown'), range })
      }
    }
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ')
}

import type { ComparedFine, ComparedTier } from '../benchmarks/compared-tier.ts'
import type { FineChange, ItemChange, TierChange } from '../benchmarks/diff-benchmarks.ts'
import type { EndChange } from '../benchmarks/diff-ranges.ts'
import { point } from '../benchmarks/interval.ts'
import type { Measure } from '../benchmarks/outcome.ts'
import type { Language } from '../domain/language.ts'
import { fill, type Filling } from '../../reports/words/fill.ts'
import { termOf } from '../../reports/words/terms.ts'
import { wordsIn, type Words } from '../../reports/words/words.ts'
import { BenchmarkDescriber } from './describe-benchmark.ts'

/** The arithmetic of a changed range, each part a phrase. */
export interface RangeArithmetic {
  readonly lower: string
  readonly upper: string
  readonly width: string
  readonly direction: string
}

/** Says what changed between two benchmarks, in a language. */
export class DiffDescriber {
  readonly #words: Words
  readonly #benchmark: BenchmarkDescriber

  constructor(language: Language) {
    this.#words = wordsIn(language)
    this.#benchmark = new BenchmarkDescriber(language)
  }

  say(sentence: keyof Words['benchmarkChanges'], values: Readonly<Record<string, Filling>> = {}): string {
    // A word that may be missing is handed over as a blank: fill would show a dash.
    return fill(this.#words.benchmarkChanges[sentence], values).replaceAll('\u200B', '')
  }

  /** The kind of party in brackets, or nothing. */
  party(party: string | null): string {
    return party === null ? '\u200B' : this.say('party', { party: this.partyName(party) })
  }

  partyName(party: string): string {
    return termOf(this.#words.terms.partyKinds, party)
  }

  fines(fines: readonly ComparedFine[]): string {
    return fines.map((fine) => this.#fineText(fine)).join(this.#words.report.clauseSeparator)
  }

  /** The fines of a tier, or its wording where they were not read. */
  outcome({ fines, wordings }: ComparedTier): string {
    const text = fines === null || fines.length === 0 ? oneLine(wordings) : this.fines(fines)
    return text === '' ? this.say('wordingNotRead') : text
  }

  /** An offence with all that changed of it, in lines. */
  item(change: ItemChange): string[] {
    const { kind, item, formerItem, law, party, tiers } = change
    const heading = ({ changed: 'item', added: 'itemAdded', removed: 'itemRemoved', renamed: 'itemRenamed' } as const)[kind]
    return [this.say(heading, { item: this.#named(item, law), former: formerItem, party: this.party(party) }), ...tiers.flatMap((tier) => this.#tier(tier))]
  }

  /** The name of a tier, with its ladder where it is not the first. */
  tier({ tier, ladder }: ComparedTier): string {
    const name = tier === '' ? this.say('tierUnnamed') : tier
    return ladder === 1 ? name : this.say('tierOfLadder', { tier: name, ladder })
  }

  /** An offence, with its law where several have one of the name. */
  #named(item: string, law: string | null): string {
    return law === null ? item : this.say('itemOfLaw', { item, law })
  }

  /** Null where the fine is counted in another way, or missing on one side. */
  arithmetic({ before, after, range }: FineChange): RangeArithmetic | null {
    if (before === null || after === null || range === null) return null
    const { measure } = before
    const { width, direction } = range
    const figures = (values: Readonly<Record<'before' | 'after' | 'by', string>>): Record<string, string> => ({ before: this.#figure(values.before, measure), after: this.#figure(values.after, measure), by: this.#figure(values.by, measure) })
    const sentence = width === null ? null : ({ same: 'widthSame', wider: 'widthWider', narrower: 'widthNarrower' } as const)[width.change]
    return {
      lower: this.#end('lower', range.lower, before.measure, after.measure),
      upper: this.#end('upper', range.upper, before.measure, after.measure),
      width: width === null || sentence === null ? '' : this.say(sentence, figures(width)),
      direction: this.#words.benchmarkChanges[direction],
    }
  }

  #tier(change: TierChange): string[] {
    const { kind, before, after, fines, hasOtherConditions, hasOtherWording } = change
    const tier = (after ?? before)!
    if (kind === 'added' || kind === 'removed') return [this.say(kind === 'added' ? 'tierAdded' : 'tierRemoved', { tier: this.tier(tier), fines: this.outcome(tier) })]
    return [
      this.say(kind === 'renamed' ? 'tierRenamed' : 'tierChanged', { tier: this.tier(tier), former: before === null ? null : this.tier(before) }),
      ...fines.flatMap((fine) => this.#fine(fine)),
      ...(fines.some(({ before: old }) => old === null) && fines.some(({ after: now }) => now === null) ? [this.say('otherWay')] : []),
      ...(hasOtherWording ? [this.say(before!.fines === null || after!.fines === null ? 'wording' : 'otherWording', { before: this.#wording(before!), after: this.#wording(after!) })] : []),
      ...(hasOtherConditions ? [this.say('conditions', { before: oneLine(before!.conditions), after: oneLine(after!.conditions) })] : []),
    ]
  }

  #wording({ wordings }: ComparedTier): string {
    return wordings.length === 0 ? this.say('wordingNotRead') : oneLine(wordings)
  }

  /** How much, with whom and which case it is for. */
  #fineText({ measure, payer, when }: ComparedFine): string {
    const amount = this.#benchmark.measure(measure)
    const forPayer = payer === null ? amount : this.#benchmark.say('byPayer', { payer, part: amount })
    return when === null ? forPayer : this.#benchmark.say('when', { when, part: forPayer })
  }

  #fine(change: FineChange): string[] {
    const { before, after } = change
    const values = { before: before === null ? null : this.fines([before]), after: after === null ? null : this.fines([after]) }
    if (before === null || after === null) return [this.say(before === null ? 'fineAdded' : 'fineRemoved', values)]
    const arithmetic = this.arithmetic(change)
    const parts = arithmetic === null ? [] : [arithmetic.lower, arithmetic.upper, arithmetic.width].filter((part) => part !== '')
    return [this.say('fine', values), `      ${parts.join(this.#words.report.clauseSeparator)}${arithmetic?.direction ?? ''}`]
  }

  #end(end: 'lower' | 'upper', { change, by, share }: EndChange, before: Measure, after: Measure): string {
    const sentence = ({ same: 'endSame', raised: 'endRaised', lowered: 'endLowered', added: 'endAdded', dropped: 'endDropped', included: 'endIncluded', excluded: 'endExcluded' } as const)[change]
    const figure = (before.interval[end] ?? after.interval[end])?.value
    return this.say(sentence, {
      end: this.say(end),
      by: by === null ? null : this.#figure(by, before),
      share: share === null ? '\u200B' : this.say('share', { share }),
      figure: figure === undefined ? null : this.#figure(figure, before),
    })
  }

  /** A figure in the unit of a fine: 800 元, 2 倍, 5%. */
  #figure(value: string, measure: Measure): string {
    const unit = measure.kind === 'amount' ? (measure.per === null ? '元' : `元/${measure.per}`) : measure.kind === 'multiple' ? '倍' : '%'
    return this.#benchmark.interval(point(value), unit)
  }
}

function oneLine(texts: readonly string[]): string {
  return texts.map((text) => text.replaceAll(/\s*\n\s*/g, ' ')).join(' / ')
}

import type { PenaltyKind } from '../../../domain/decision.ts'
import type { Amount } from './amounts.ts'
import { draftsOf, type Reading } from './draft.ts'
import type { Parties } from './parties.ts'

type Sum = 'fine' | 'confiscation' | 'combined'

/**
 * What a text says of the parties it last addressed, over one clause or several. Amounts are collected first and
 * given out when the next penalty begins, because 分别罚款3万元、5万元 is understood only at its end.
 */
export class Statement {
  /** 分别, 各: each of the parties gets what follows. */
  each = false
  /** 合计, 共: what follows is a sum. */
  total = false
  readonly parties: Parties
  private readonly reading: Reading
  private own: boolean
  /** The sum that was last told without an amount. */
  private leftBlank: Sum | null = null
  private open: { sum: Sum; amounts: string[]; total: boolean; blank: boolean; clause: string } | null = null

  /** `own`: the text names the parties or their violation here, so that its amounts are certainly theirs. */
  constructor(reading: Reading, parties: Parties, own: boolean) {
    this.reading = reading
    this.parties = parties
    this.own = own
  }

  get several(): boolean {
    return this.parties.subjects.length > 1 || this.parties.group
  }

  get awaits(): Sum | null {
    return this.open !== null && this.open.amounts.length === 0 && !this.open.blank ? this.open.sum : null
  }

  /** The sum whose amount was read last. */
  get filled(): Sum | null {
    return this.open !== null && this.open.amounts.length > 0 ? this.open.sum : null
  }

  get lastAmount(): string | undefined {
    return this.open?.amounts.at(-1)
  }

  add(kind: PenaltyKind): void {
    for (const draft of this.drafts()) draft.kinds.add(kind)
  }

  begin(sum: Sum, clause: string): void {
    this.settle()
    if (sum !== 'combined') this.add(sum)
    if (this.several || this.each) this.reading.doubts.add('several_parties')
    this.open = { sum, amounts: [], total: this.total, blank: false, clause }
  }

  /** Gives the sum that was begun an amount, or one more of a list. */
  take(amount: Amount, clause: string): void {
    const { open } = this
    if (open === null) return
    if ('yuan' in amount) {
      open.amounts.push(amount.yuan)
      open.total ||= this.total
      this.total = false
    } else {
      open.blank = true
      this.reading.doubts.add(amount.unread === 'foreign' ? 'foreign_currency' : 'unclear')
      if (amount.unread === 'unreadable') this.reading.unread.add(clause)
    }
  }

  /** The same amount was written twice, and differently. */
  contradict(clause: string): void {
    this.reading.doubts.add('unclear')
    this.reading.unread.add(clause)
    if (this.open === null) return
    this.open.amounts.length = 0
    this.open.blank = true
  }

  /** Gives out what was collected. */
  settle(): void {
    const { open } = this
    if (open === null) return
    this.open = null
    const { clause } = open
    if (open.total && this.leftBlank !== null && this.leftBlank !== open.sum) this.blankOut(open)
    if (open.amounts.length === 0) this.leftBlank = open.sum
    if (open.sum === 'combined') return this.settleCombined(open.amounts, clause)
    if (open.total && open.amounts.length === 1 && open.sum === 'fine' && !this.several) {
      this.reading.totals.push({ yuan: open.amounts[0]!, of: 'fines', drafts: this.drafts(), clause })
      return
    }
    const drafts = this.drafts()
    const shares = this.sharesOf(open.amounts, open.total, drafts.length)
    for (const [i, draft] of drafts.entries()) {
      const share = shares === null ? [] : shares[i]!
      if (open.sum === 'fine') {
        draft.fines.push(...share.map((yuan, j) => ({ yuan, own: this.own && j === 0 })))
        if (share.length === 0) draft.fineUnknown = true
      } else {
        draft.confiscations.push(...share)
        if (share.length === 0 && open.amounts.length > 0) draft.confiscationUnknown = true
        else if (share.length === 0) draft.confiscations.push(null)
      }
    }
    if (open.sum === 'fine') this.own = false
  }

  /** 罚款、没收违法所得共计8000元: the sum is of both, and how much of it is the fine is not said. */
  private blankOut(open: { amounts: string[]; clause: string }): void {
    open.amounts.length = 0
    this.reading.doubts.add('unclear')
    this.reading.unread.add(open.clause)
  }

  private settleCombined(amounts: readonly string[], clause: string): void {
    if (amounts.length !== 1) {
      this.reading.unread.add(clause)
      this.reading.doubts.add('unclear')
      return
    }
    this.reading.totals.push({ yuan: amounts[0]!, of: 'combined', drafts: this.drafts(), clause })
  }

  /** Which amounts are whose; null where the text does not say. */
  private sharesOf(amounts: readonly string[], total: boolean, parties: number): string[][] | null {
    if (!this.several) return this.each ? null : [[...amounts]]
    if (!this.each || total || amounts.length === 0) return null
    if (amounts.length === 1) return Array.from({ length: parties }, () => [amounts[0]!])
    return amounts.length === parties && !this.parties.group ? amounts.map((yuan) => [yuan]) : null
  }

  drafts() {
    return draftsOf(this.reading, this.parties)
  }
}

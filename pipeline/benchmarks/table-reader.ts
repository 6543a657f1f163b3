import type { BenchmarkRow } from './benchmark-row.ts'
import type { Grid, GridRow } from './grid.ts'
import { readLawText, type LawText } from './law-text.ts'
import type { EndWords } from './range-text.ts'
import { readCondition } from './read-condition.ts'
import { readOutcome } from './read-outcome.ts'
import { splitTier } from './split-tier.ts'
import { boundsInWords } from './stated-bounds.ts'
import { layoutAt, type Layout, type Role } from './table-layout.ts'

interface Item {
  readonly number: string | null
  /** The version and the kind of party, where the table has columns for them. */
  readonly edition: string
  readonly name: string
  readonly lawText: string
  readonly law: LawText
}

const noLaw: LawText = { articles: [], quotes: [] }

/** Reads the rows of one table, with the cells that they leave to the row above. */
export class TableReader {
  readonly rows: BenchmarkRow[] = []
  readonly titles: string[] = []
  readonly others: { row: number; text: string }[] = []
  readonly #grid: Grid
  readonly #words: EndWords
  #layout: Layout | null = null
  #item: Item = { number: null, edition: '', name: '', lawText: '', law: noLaw }
  #edition: Pick<BenchmarkRow, 'version' | 'party'> = { version: null, party: null }
  #offence = 0
  #ladder = 1
  /** The tiers of the ladder so far, in their order. */
  #tiers: (string | null)[] = []
  #above: Tier | null = null

  constructor(grid: Grid, words: EndWords) {
    this.#grid = grid
    this.#words = words
  }

  read(): this {
    const { rows } = this.#grid
    for (let at = 0; at < rows.length; at++) {
      const layout = layoutAt(rows, at)
      if (layout !== null) {
        this.#layout = layout
        at = layout.dataFrom - 1
      } else if (this.#layout === null) this.#title(rows[at]!)
      else this.#dataRow(rows[at]!, this.#layout)
    }
    return this
  }

  #title({ cells }: GridRow): void {
    const text = cells.filter((cell) => cell !== null && cell.trim() !== '').join(' ')
    if (text !== '') this.titles.push(text)
  }

  #dataRow(row: GridRow, layout: Layout): void {
    const cell = (role: Role): string => textOf(row, layout.columns.get(role) ?? [])
    const tiers = layout.tiers.length > 0 ? this.#tiersBeside(row, layout) : this.#tierInRow(cell)
    if (tiers.length === 0) {
      const text = row.cells.filter((one) => one !== null && one.trim() !== '').join(' ')
      if (text !== '') this.others.push({ row: row.row, text })
      return
    }
    this.#edition = { version: cell('version') || null, party: cell('party') || null }
    const edition = [cell('version'), cell('party')].filter((text) => text !== '').join(' ')
    this.#setItem(cell('number'), edition, cell('item'), cell('law') === '' ? cell('duty') : cell('law'))
    const hasTierColumn = layout.columns.has('tier') || layout.columns.has('tier and condition')
    for (const tier of tiers) this.#add(row.row, hasTierColumn ? this.#carried(tier) : tier, cell('note'))
  }

  /** A blank cell of the offence or the law belongs to the offence above, as merged cells do when a table is saved as text. */
  #setItem(number: string, edition: string, name: string, lawText: string): void {
    const above = this.#item
    const isOtherLaw = lawText !== '' && lawText !== above.lawText
    // The number may count the rows; it tells offences apart only together with another law.
    const isNew = edition !== above.edition || (name !== '' && name !== above.name) || (number !== '' && number !== above.number && isOtherLaw)
    this.#item = {
      ...(isNew || isOtherLaw ? this.#lawOf(lawText, isNew) : { lawText: above.lawText, law: above.law }),
      number: number === '' ? (isNew ? null : above.number) : number,
      edition,
      name: name === '' ? above.name : name,
    }
    if (!isNew) return
    this.#offence++
    this.#ladder = 1
    this.#tiers = []
  }

  /** A cell that only quotes goes on with the provision named above it for the same offence. */
  #lawOf(text: string, isNew: boolean): Pick<Item, 'lawText' | 'law'> {
    if (text === '') return isNew ? { lawText: '', law: noLaw } : this.#item
    const law = readLawText(text)
    if (isNew || law.articles.length > 0 || text.includes('《')) return { lawText: text, law }
    return { lawText: text, law: { articles: this.#item.law.articles, quotes: [text] } }
  }

  #tierInRow(cell: (role: Role) => string): Tier[] {
    const outcome = cell('outcome') === '' ? boundsInWords(cell) : cell('outcome')
    const joint = cell('tier and condition')
    const [tier, condition] = joint === '' ? [cell('tier'), cell('condition')] : splitTier(joint)
    if (outcome === '' && condition === '' && tier === '') return []
    if (tier !== '') return [{ tier, condition, outcome }]
    const [named, rest] = splitTier(condition)
    return [{ tier: named === '' ? null : named, condition: named === '' ? condition : rest, outcome }]
  }

  #tiersBeside(row: GridRow, layout: Layout): Tier[] {
    return layout.tiers.flatMap(({ name, condition, outcome }) => {
      const texts = [condition, outcome].map((column) => (column === null ? '' : (row.cells[column] ?? '').trim()))
      return texts.every((text) => text === '' || /^[-—/无]+$/.test(text)) ? [] : [{ tier: name, condition: texts[0]!, outcome: texts[1]! }]
    })
  }

  /** Without a tier of its own a row lists another condition of the tier above; without an outcome either, what that imposes. */
  #carried(tier: Tier): Tier {
    const above = this.#above
    if (tier.tier !== null || above === null || this.#tiers.length === 0) return tier
    return { ...tier, tier: above.tier, outcome: tier.outcome === '' ? above.outcome : tier.outcome, isCarried: true }
  }

  /** The same tier again lists another condition for it; a tier that was passed already begins a new ladder. */
  #climb(tier: string | null): void {
    const last = this.#tiers.at(-1) ?? null
    if (tier !== null && tier === last) return
    if (isBelow(tier, last) || (tier !== null && this.#tiers.includes(tier))) {
      this.#ladder++
      this.#tiers = []
    }
    this.#tiers.push(tier)
  }

  #add(row: number, stated: Tier, note: string): void {
    const { tier, condition, outcome } = stated
    this.#above = stated
    this.#climb(tier)
    this.rows.push({
      sheet: this.#grid.name,
      row,
      offence: this.#offence,
      number: [this.#item.number, this.#item.edition].filter((text) => text !== null && text !== '').join(' ') || null,
      item: this.#item.name,
      ...this.#edition,
      lawText: this.#item.lawText,
      ...this.#item.law,
      tier,
      order: this.#tiers.length,
      ladder: this.#ladder,
      isCarried: stated.isCarried === true,
      condition: readCondition(condition, this.#words),
      outcomeText: outcome,
      outcome: readOutcome(outcome, this.#words),
      note: note === '' ? null : note,
    })
  }
}

function isBelow(tier: string | null, last: string | null): boolean {
  return tier !== null && last !== null && /^\d{1,2}$/.test(tier) && /^\d{1,2}$/.test(last) && Number(tier) < Number(last)
}

interface Tier {
  readonly tier: string | null
  readonly condition: string
  readonly outcome: string
  readonly isCarried?: true
}

function textOf(row: GridRow, columns: readonly number[]): string {
  return columns.map((column) => (row.cells[column] ?? '').trim()).filter((text) => text !== '').join('\n')
}

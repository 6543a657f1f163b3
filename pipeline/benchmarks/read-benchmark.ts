import type { Benchmark, BenchmarkRow } from './benchmark-row.ts'
import { readGrids, type Grid, type GridRow } from './grid.ts'
import { readLawText, type LawText } from './law-text.ts'
import { usualEndWords, type EndWords } from './range-text.ts'
import { readCondition } from './read-condition.ts'
import { readOutcome } from './read-outcome.ts'
import { boundsInWords } from './stated-bounds.ts'
import { layoutAt, plainHeader, type Layout, type Role } from './table-layout.ts'

/**
 * Reads the tiers of a benchmark from a workbook, a CSV file, a Markdown text or a YAML file; its columns are known by their
 * headers. Throws UserError when the file cannot be read; a file without tiers has no rows. `endWords` overrules what the
 * file says of 以上 and 以下.
 */
export async function readBenchmark(file: string, endWords?: EndWords): Promise<Benchmark> {
  return benchmarkOf(await readGrids(file), endWords)
}

/** The benchmark that stands in tables. */
export function benchmarkOf(grids: readonly Grid[], endWords?: EndWords): Benchmark {
  const words = endWords ?? statedEndWords(grids)
  const tables = grids.map((grid) => ({ grid, reader: new TableReader(grid, words).read() }))
  return {
    titles: tables.flatMap(({ reader }) => reader.titles),
    rows: tables.flatMap(({ reader }) => reader.rows),
    sheetsWithoutTiers: tables.filter(({ reader }) => reader.rows.length === 0).map(({ grid }) => grid.name),
    rowsWithoutTier: tables.flatMap(({ grid, reader }) => reader.others.map((other) => ({ sheet: grid.name, ...other }))),
    endWords: words,
  }
}

/**
 * What a note says of 以上 and 以下, 民法典 article 1259 where none does: some instruments leave the figure out of 以下. Only a
 * note that defines the words counts, not 3万元以下（不含本数） of a single tier.
 */
export function statedEndWords(grids: readonly Grid[]): EndWords {
  const notes = grids.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter((cell) => cell?.includes('本数') === true)))
  const leavesOut = (word: string): boolean => {
    const definition = new RegExp(`(?:所称(?:的)?|[“"'‘「])${word}(?:[”"'’」]|(?=均|都|不|、))[^,，;；。含括]{0,6}不(?:包)?[含括]本数`)
    return notes.some((note) => definition.test(note!))
  }
  return { aboveIncludes: usualEndWords.aboveIncludes && !leavesOut('以上'), belowIncludes: usualEndWords.belowIncludes && !leavesOut('以下') }
}

interface Item {
  readonly number: string | null
  readonly name: string
  readonly lawText: string
  readonly law: LawText
}

const noLaw: LawText = { articles: [], quotes: [] }

class TableReader {
  readonly rows: BenchmarkRow[] = []
  readonly titles: string[] = []
  readonly others: { row: number; text: string }[] = []
  readonly #grid: Grid
  readonly #words: EndWords
  #layout: Layout | null = null
  #item: Item = { number: null, name: '', lawText: '', law: noLaw }
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
    const edition = [cell('number'), cell('version'), cell('party')].filter((text) => text !== '').join(' ')
    this.#setItem(edition, cell('item'), cell('law') === '' ? cell('duty') : cell('law'))
    const hasTierColumn = layout.columns.has('tier') || layout.columns.has('tier and condition')
    for (const tier of tiers) this.#add(row.row, hasTierColumn ? this.#carried(tier) : tier, cell('note'))
  }

  /** A blank cell of the offence or the law belongs to the offence above, as merged cells do when a table is saved as text. */
  #setItem(number: string, name: string, lawText: string): void {
    const isNew = (number !== '' && number !== this.#item.number) || (name !== '' && name !== this.#item.name)
    if (!isNew && (lawText === '' || lawText === this.#item.lawText)) return
    const isNamed = name !== '' || number !== ''
    this.#item = {
      ...this.#lawOf(lawText, isNew),
      number: number === '' ? (isNamed && name !== this.#item.name && name !== '' ? null : this.#item.number) : number,
      name: name === '' ? this.#item.name : name,
    }
    if (!isNew) return
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
      number: this.#item.number,
      item: this.#item.name,
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

const leadingTier = /^\s*((?:违法)?(?:情节|程度)?(?:特别轻微|轻微|较轻|一般|较重|特别严重|严重|从轻|减轻|从重|不予处罚)(?:违法行为|违法|情节|情形|阶次|档)?)\s*(?:[:：,，、]|\n|的?(?=[(（])|$)\s*/

/** 较轻：货值金额不足1万元 → the tier and its condition; no tier where the text does not begin with one. */
function splitTier(text: string): [string, string] {
  const match = leadingTier.exec(text)
  if (match === null) return ['', text]
  return [plainHeader(match[1]), text.slice(match[0].length).replace(/^[(（](.*)[)）]$/s, '$1')]
}

import type { ColumnType, Table } from '../../pipeline/domain/table.ts'
import type { Words } from '../words/words.ts'

/** A column of a list: its name, its type, and how to read it off an item. */
export type Column<Item> = readonly [
  name: keyof Words['tables'],
  type: ColumnType,
  valueOf: (item: Item) => string | number | boolean | null,
]

/** The list of the items, its titles in the language of the words. */
export function tableOf<Item>(items: readonly Item[], columns: readonly Column<Item>[], words: Words): Table {
  return {
    columns: columns.map(([name, type]) => ({ name, type, title: words.tables[name] })),
    rows: items.map((item) => columns.map(([, , valueOf]) => valueOf(item))),
  }
}

/** An amount of any scale as decimal text with two decimals, as lists hold money; rounded half up on the last digit. */
export function money(amount: string | null): string | null {
  if (amount === null || !/^-?\d+(\.\d+)?$/.test(amount)) return null
  const [whole = '0', decimals = ''] = amount.split('.')
  if (decimals.length <= 2) return `${whole}.${decimals.padEnd(2, '0')}`
  const fen = BigInt(whole.replace('-', '') + decimals.slice(0, 2)) + (decimals[2]! >= '5' ? 1n : 0n)
  const digits = fen.toString().padStart(3, '0')
  return `${amount.startsWith('-') ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

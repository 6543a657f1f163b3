import {
  ArrowTable,
  Bool,
  DateDay,
  Decimal,
  Int32,
  makeData,
  makeVector,
  tableToIPC,
  Utf8,
  vectorFromArray,
  type Vector,
} from '../arrow.ts'
import type { ColumnType, Table } from '../domain/table.ts'

type Cell = Table['rows'][number][number]
const moneyType = new Decimal(2, 18, 128)

/** An Arrow IPC file whose money is Decimal128(18, 2). */
export function toArrow({ columns, rows }: Table): Uint8Array {
  const vectors: Record<string, Vector> = {}
  columns.forEach(({ name, type }, i) => {
    vectors[name] = vectorOf(type, rows.map((row) => row[i] ?? null))
  })
  return tableToIPC(new ArrowTable(vectors), 'file')
}

function vectorOf(type: ColumnType, cells: readonly Cell[]): Vector {
  switch (type) {
    case 'text':
      return vectorFromArray(cells.map((cell) => (cell === null ? null : String(cell))), new Utf8())
    case 'integer':
      return vectorFromArray(cells.map((cell) => (cell === null ? null : Number(cell))), new Int32())
    case 'boolean':
      return vectorFromArray(cells.map((cell) => (cell === null ? null : cell === true)), new Bool())
    case 'date':
      return vectorFromArray(cells.map((cell) => (cell === null ? null : new Date(`${String(cell)}T00:00:00Z`))), new DateDay())
    case 'money':
      return moneyVector(cells)
  }
}

/** Fen as 128-bit integers, because the library builds no decimals from text. */
function moneyVector(cells: readonly Cell[]): Vector {
  const data = new Uint32Array(cells.length * 4)
  const nullBitmap = new Uint8Array(Math.ceil(cells.length / 8))
  let nullCount = 0
  cells.forEach((cell, i) => {
    if (cell === null) {
      nullCount++
      return
    }
    nullBitmap[i >> 3]! |= 1 << (i & 7)
    const fen = BigInt.asUintN(128, fenOf(String(cell)))
    for (let word = 0; word < 4; word++) data[i * 4 + word] = Number((fen >> BigInt(32 * word)) & 0xffffffffn)
  })
  return makeVector(makeData({ type: moneyType, length: cells.length, nullCount, nullBitmap, data }))
}

function fenOf(yuan: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/.exec(yuan)
  if (match === null) throw new Error(`"${yuan}" is not an amount with two decimals`)
  const fen = BigInt(match[2]! + (match[3] ?? '').padEnd(2, '0'))
  return match[1] === '-' ? -fen : fen
}

import {
  DateDay, Dictionary, Field, Float32, Float64, Int32, Int64, List, makeData, makeVector, Decimal, Struct, Table, tableToIPC, TimestampMicrosecond, TimestampSecond, TimeSecond, Utf8,
  vectorFromArray, type Vector,
} from 'apache-arrow'
import { describe, expect, it } from 'vitest'
import { readCells, readSheets } from './read-sheets.ts'

const words = (value: bigint) => Uint32Array.from([0n, 32n, 64n, 96n], (shift) => Number((BigInt.asUintN(128, value) >> shift) & 0xffff_ffffn))

function decimals(values: readonly bigint[], scale: number): Vector {
  const data = new Uint32Array(values.flatMap((value) => [...words(value)]))
  return makeVector(makeData({ type: new Decimal(scale, 30, 128), length: values.length, data }))
}

const columns = {
  机关: vectorFromArray(['某局', null], new Utf8()),
  类别: vectorFromArray(['法人', '自然人'], new Dictionary(new Utf8(), new Int32())),
  日期: vectorFromArray([new Date('2024-06-06'), new Date('1969-12-31')], new DateDay()),
  罚款: decimals([123_456_789_012_345_678_905n, -5n], 2),
  编号: vectorFromArray([9_007_199_254_740_993n, -1n], new Int64()),
  比例: vectorFromArray([0.1, 2.5], new Float32()),
  时间: makeVector(makeData({ type: new TimestampMicrosecond(), length: 2, data: BigInt64Array.from([1_717_632_000_000_001n, 1_717_632_000_000_000n]) })),
  当地: makeVector(makeData({ type: new TimestampSecond('Asia/Shanghai'), length: 2, data: BigInt64Array.from([1_717_603_200n, 1_717_603_199n]) })),
  钟点: makeVector(makeData({ type: new TimeSecond(), length: 2, data: Int32Array.from([3661, 0]) })),
  依据: vectorFromArray([['甲', '乙'], []], new List(new Field('item', new Utf8()))),
}
const rows = [
  [1, '机关', '类别', '日期', '罚款', '编号', '比例', '时间', '当地', '钟点', '依据'],
  [2, '某局', '法人', '2024-06-06', '1234567890123456789.05', '9007199254740993', '0.1', '2024-06-06 00:00:00.000001', '2024-06-06', '01:01:01', '甲、乙'],
  [3, null, '自然人', '1969-12-31', '-0.05', '-1', '2.5', '2024-06-06', '2024-06-05 23:59:59', '00:00:00', null],
]

const batch = (from: number) => new Table({ 编号: vectorFromArray(Array.from({ length: 1000 }, (_, i) => from + i), new Int32()) })

describe('Arrow', () => {
  it.each(['file', 'stream'] as const)('is read with every digit from a %s', async (form) => {
    expect(await readCells('a.arrow', tableToIPC(new Table(columns), form))).toEqual(rows)
    expect(await readCells('a.feather', tableToIPC(new Table(columns), form))).toEqual(rows)
  })

  it('is read batch by batch, in order', async () => {
    const found = await readCells('a.ipc', tableToIPC(batch(0).concat(batch(1000)), 'stream'))
    expect(found).toEqual([[1, '编号'], ...Array.from({ length: 2000 }, (_, i) => [i + 2, `${i}`])])
  })

  it('sets a row aside whose number has lost digits', async () => {
    const table = new Table({ 编号: vectorFromArray([1, 123_456_789_012_345_680], new Float64()) })
    const [sheet] = await readSheets('a.arrow', tableToIPC(table, 'file'))
    expect(sheet!.rows.map(({ row, fault, faultAt }) => [row, fault, faultAt])).toEqual([[1, undefined, undefined], [2, undefined, undefined], [3, 'number-too-long', 0]])
  })

  it('names the column whose type has no text', async () => {
    const table = new Table({ 机关: vectorFromArray(['某局']), 详情: vectorFromArray([{ a: 1 }], new Struct([new Field('a', new Int32())])) })
    await expect(readSheets('a.arrow', tableToIPC(table, 'file'))).rejects.toMatchObject({ code: 'arrow-type-unsupported', details: { column: '详情', type: 'Struct' } })
  })

  it.each([0.3, 0.6, 0.9])('is refused when it breaks off at %f of its length', async (share) => {
    const whole = tableToIPC(new Table(columns), 'file')
    await expect(readSheets('a.arrow', whole.slice(0, Math.floor(whole.length * share)))).rejects.toMatchObject({ code: 'arrow-unreadable' })
    const stream = tableToIPC(new Table(columns), 'stream')
    await expect(readSheets('a.arrow', stream.slice(0, Math.floor(stream.length * share)))).rejects.toMatchObject({ code: 'arrow-unreadable' })
  })
})

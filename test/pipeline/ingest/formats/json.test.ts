import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCells, readSheets } from './read-sheets.ts'

const records = '[{"机关":"某局","罚款":1.10},\n {"日期":"2024-06-06","依据":["甲",2],"空":"","机关":null}]'
const cells = [
  [0, '机关', '罚款', '日期', '依据', '空'],
  [1, '某局', '1.1', null, null, null],
  [2, null, null, '2024-06-06', '甲、2', null],
]

describe('JSON', () => {
  it.each([
    ['a list of objects', records],
    ['a list with a mark of its encoding', `\ufeff  ${records}`],
    ['the only list in an object', `{"code":0,"msg":"成功","data":${records}}`],
    ['a list deeper in an object', `{"code":0,"data":{"total":2,"页":[1,2],"rows":${records}}}`],
  ])('is read from %s', async (_, text) => {
    expect(await readCells('a.json', text)).toEqual(cells)
    expect(await readCells('a.json', Buffer.from(`\ufeff${text.replace('\ufeff', '')}`, 'utf16le'))).toEqual(cells)
  })

  it('sets aside what is no object, and objects that reading would change', async () => {
    const [sheet] = await readSheets('a.json', '[{"a":1,"b":{"a":2}},5,null,{"a":1,"a":2},{"a":12345678901234567890}]')
    expect(sheet!.rows.map(({ row, fault, isMalformed }) => [row, isMalformed ?? false, fault])).toEqual([
      [0, false, undefined],
      [1, false, undefined],
      [2, true, undefined],
      [3, true, undefined],
      [4, true, 'key-repeated'],
      [5, true, 'number-too-long'],
    ])
  })

  it('keeps the order of more records than are read at once', async () => {
    const list = Array.from({ length: 45_000 }, (_, i) => ({ 编号: `第${i}号` }))
    const found = await readCells('a.json', JSON.stringify(list))
    expect(found).toHaveLength(45_001)
    expect(found.every(([row, text], i) => i === 0 || (row === i && text === `第${i - 1}号`))).toBe(true)
  })

  it('gives the same rows from a list and from lines, whatever the texts hold', async () => {
    const record = fc.dictionary(fc.string({ minLength: 1 }), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)), { minKeys: 1, maxKeys: 4 })
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 5 }), async (list) => {
        const fromList = await readCells('a.json', JSON.stringify(list))
        const fromLines = await readCells('a.jsonl', list.map((each) => JSON.stringify(each)).join('\n'))
        expect(fromList.slice(1).map((row) => new Set(row))).toEqual(fromLines.slice(1).map((row) => new Set(row)))
        expect(new Set(fromList[0])).toEqual(new Set(fromLines[0]))
      }),
      { numRuns: 30 },
    )
  })
})

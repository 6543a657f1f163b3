import { describe, expect, it } from 'vitest'
import { openFile } from '../../../../pipeline/ingest/formats/open-file.ts'
import { peek } from '../../../../pipeline/ingest/formats/peek.ts'
import { writeFiles } from '../support.ts'
import { readCells } from './read-sheets.ts'

/** 機關,日期 in Big5, whose bytes are other characters in GB18030. */
const big5 = Buffer.from('bef7c3f62ca4e9b4c10a', 'hex')

describe('the encoding of a text file', () => {
  it('is told with the file, and null where the format is no text', async () => {
    const paths = await writeFiles({ 'a.csv': '甲,乙\n', 'b.csv': Buffer.from('甲,乙\n', 'utf16le'), 'c.parquet': 'PAR1' })
    expect(await Promise.all(paths.map(async (path) => (await openFile(path)).encoding))).toEqual(['utf-8', 'utf-16le', null])
  })

  it('can be overruled, for what detection cannot know', async () => {
    expect(await readCells('a.csv', big5, { encoding: 'big5' })).toEqual([[1, '機關', '日期']])
    expect((await readCells('a.csv', big5))[0]).not.toContain('機關')
  })
})

describe('the first rows', () => {
  it('can be looked at without losing them', async () => {
    let given = 0
    const source = async function* () {
      while (given < 5) yield given++
    }
    const { first, all } = await peek(source(), 2)
    expect([first, given]).toEqual([[0, 1], 2])
    const seen: number[] = []
    for await (const each of all) seen.push(each)
    expect(seen).toEqual([0, 1, 2, 3, 4])
  })

  it('end what they come from when the rest is not wanted', async () => {
    let isOpen = true
    const source = async function* () {
      try {
        for (let i = 0; ; i++) yield i
      } finally {
        isOpen = false
      }
    }
    for await (const each of (await peek(source(), 1)).all) if (each === 3) break
    expect(isOpen).toBe(false)
  })
})

import { execFileSync } from 'node:child_process'
import { appendFileSync, chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { expandPaths, patternOf } from '../../../../pipeline/ingest/expand-paths.ts'
import { openFile } from '../../../../pipeline/ingest/formats/open-file.ts'
import { ingestFiles } from '../../../../pipeline/ingest/ingest-files.ts'
import { emptyDatabase, options, writeFiles } from '../support.ts'
import { header, line, otherLine } from './bad-file.ts'

const content = `${header}\n${line}\n${otherLine}\n`
const isRoot = process.getuid?.() === 0

/** A folder with a good file, and the path in it under which something is wrong. */
async function folderWith(name: string): Promise<{ folder: string; good: string; bad: string }> {
  const [good] = await writeFiles({ '好.csv': content })
  const folder = dirname(good!)
  return { folder, good: good!, bad: join(folder, name) }
}

async function outcomes(paths: readonly string[]) {
  const intakes = await ingestFiles(await emptyDatabase(), paths, options)
  return intakes.map(({ state, rowsUsed, error }) => error?.code ?? [state, rowsUsed])
}

const loaded = ['loaded', 2]

describe('what the file system holds besides files', () => {
  it('a folder with the ending of a file is read as a folder', async () => {
    const { good, bad } = await folderWith('表.csv')
    mkdirSync(bad)
    writeFileSync(join(bad, '内.csv'), `${header}\n3号,甲局,丁,2024-06-08,3000\n`)
    expect(await outcomes([bad, good])).toEqual([['loaded', 1], loaded])
    await expect(openFile(bad)).rejects.toMatchObject({ code: 'not-a-file' })
  })

  it.skipIf(isRoot || process.platform === 'win32')('a file that may not be read', async () => {
    const { good, bad } = await folderWith('禁.csv')
    writeFileSync(bad, content)
    chmodSync(bad, 0)
    expect(await outcomes([bad, good])).toEqual(['file-no-permission', loaded])
  })

  it('a link that leads nowhere', async () => {
    const { folder, good, bad } = await folderWith('断.csv')
    symlinkSync(join(folder, 'nothing.csv'), bad)
    expect(await outcomes([bad, good])).toEqual(['file-not-found', loaded])
    expect(await outcomes([folder])).toEqual(['file-gone', loaded])
  })

  it.skipIf(process.platform === 'win32')('a pipe, from which nothing ever comes', async () => {
    const { folder, good, bad } = await folderWith('管.csv')
    execFileSync('mkfifo', [bad])
    expect(await outcomes([bad, good])).toEqual(['not-a-file', loaded])
    expect(await outcomes([folder])).toEqual([loaded])
  })

  it.skipIf(process.platform === 'win32')('a device, which never ends', async () => {
    const { good } = await folderWith('a')
    expect(await outcomes(['/dev/zero', good])).toEqual(['not-a-file', loaded])
  })

  it.skipIf(process.platform === 'win32')('names with blanks, Chinese, brackets and line ends', async () => {
    for (const name of ['某 县.csv', '台账［二〇二四］.csv', 'a[1]{b}*.csv', '两\n行.csv', "'引号\".csv"]) {
      const { bad } = await folderWith(name)
      writeFileSync(bad, content)
      expect(await outcomes([bad])).toEqual([loaded])
    }
  })

  it('a file that is written to while it is read', async () => {
    const { good, bad } = await folderWith('变.csv')
    writeFileSync(bad, content)
    const nameOf = (file: string) => {
      if (file === good) appendFileSync(bad, '3号,甲局,丁,2024-06-08,3000\n')
      return file
    }
    const intakes = await ingestFiles(await emptyDatabase(), [bad, good], { ...options, nameOf })
    expect(intakes.map(({ error }) => error?.code ?? null)).toEqual(['file-changed', null])
  })
})

describe('patterns of paths', () => {
  it('name the files that a shell would have named, sorted, without hidden ones and lock files', async () => {
    const { folder, good } = await folderWith('a')
    mkdirSync(join(folder, '甲', '乙'), { recursive: true })
    for (const name of ['.b.csv', '~$c.csv', '甲/d.csv', '甲/乙/e.csv', '甲/f.xlsx']) writeFileSync(join(folder, name), '')
    const found = await expandPaths([join(folder, '**', '*.csv')])
    expect(found.map(({ file }) => file)).toEqual([good, join(folder, '甲', 'd.csv'), join(folder, '甲', '乙', 'e.csv')].sort())
    expect(found.every(({ error }) => error === null)).toBe(true)
  })

  it('give way to a file of that very name', async () => {
    const { folder } = await folderWith('a')
    for (const name of ['[ab].csv', 'a.csv']) writeFileSync(join(folder, name), '')
    expect(await expandPaths([join(folder, '[ab].csv')])).toEqual([{ file: join(folder, '[ab].csv'), error: null }])
  })

  it('that nothing matches are told from files that are not there', async () => {
    const { folder } = await folderWith('a')
    const found = await expandPaths([join(folder, '*.xlsx'), join(folder, 'a.xlsx')])
    expect(found.map(({ error }) => error?.code)).toEqual(['no-file-matches', 'file-not-found'])
  })

  it('may be written with back slashes on Windows, and only there', () => {
    expect(patternOf('inbox\\**\\*.csv', '\\')).toBe('inbox/**/*.csv')
    expect(patternOf('in\\*box/*.csv', '/')).toBe('in\\*box/*.csv')
  })
})

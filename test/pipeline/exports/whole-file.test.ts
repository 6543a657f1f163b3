import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createFile, replaceFile } from '../../../pipeline/exports/whole-file.ts'
import { packageRoot } from '../../../pipeline/package-root.ts'

const root = mkdtempSync(join(tmpdir(), 'evenhand-whole-file-'))
let folder = ''
let file = ''
let count = 0
beforeEach(() => {
  folder = join(root, String(count += 1))
  mkdirSync(folder)
  file = join(folder, '疑点清单.xlsx')
})
afterAll(() => {
  rmSync(root, { recursive: true })
})

describe.each([['replaceFile', replaceFile], ['createFile', createFile]] as const)('%s', (_, write) => {
  it('writes the file, and leaves nothing beside it', async () => {
    await write(file, '甲')
    expect(readFileSync(file, 'utf8')).toBe('甲')
    expect(readdirSync(folder)).toEqual(['疑点清单.xlsx'])
  })

  it('says what the file system refuses, as it says it', async () => {
    await expect(write(join(folder, '没有此夹', '清单.xlsx'), '甲')).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('takes a name as long as names can be', async () => {
    const long = join(folder, `${'长'.repeat(83)}.xlsx`)
    await write(long, '甲')
    expect(readFileSync(long, 'utf8')).toBe('甲')
  })

  it('takes away the draft of a writer that was killed, and no other', async () => {
    await startedAndKilled('replaceFile', hasBegun)
    const drafts = readdirSync(folder)
    expect(drafts).toHaveLength(1)
    writeFileSync(join(folder, '.evenhand-draft-of-another'), '')
    await write(file, '甲')
    expect(readdirSync(folder).sort()).toEqual(['.evenhand-draft-of-another', '疑点清单.xlsx'])
  })
})

describe('replaceFile', () => {
  it('takes the place of the file that is there, with its permissions', async () => {
    writeFileSync(file, '旧')
    chmodSync(file, 0o640)
    await replaceFile(file, '新')
    expect(readFileSync(file, 'utf8')).toBe('新')
    expect(statSync(file).mode & 0o777).toBe(0o640)
  })

  it('writes what a link points to, and the link stays', async () => {
    const link = join(folder, 'link.xlsx')
    writeFileSync(file, '旧')
    symlinkSync(file, link)
    await replaceFile(link, '新')
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(file, 'utf8')).toBe('新')
  })
})

describe('createFile', () => {
  it('never writes over a file', async () => {
    writeFileSync(file, '填写过')
    await expect(createFile(file, '新')).rejects.toMatchObject({ code: 'file-exists' })
    expect(readFileSync(file, 'utf8')).toBe('填写过')
    expect(readdirSync(folder)).toEqual(['疑点清单.xlsx'])
  })
})

const size = 64 * 2 ** 20
const isNew = (): boolean => statSync(file).size === size && readFileSync(file).equals(Buffer.alloc(size, '新'))
const hasBegun = (): boolean => readdirSync(folder).length > 0
const built = pathToFileURL(join(packageRoot, 'dist', 'pipeline', 'exports', 'whole-file.js')).href

/** Starts a process that writes the file, and kills it once something is to be seen of it, as `when` says, and `after` milliseconds later. Whether it was killed. */
async function startedAndKilled(write: 'replaceFile' | 'createFile', when: () => boolean, after = 0): Promise<boolean> {
  const script = `const { ${write} } = await import('${built}'); await ${write}(process.argv[1], Buffer.alloc(${size}, '新'))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, file], { stdio: 'inherit' })
  const ended = once(child, 'close')
  while (child.exitCode === null && !when()) await setTimeout(1)
  if (after > 0) await setTimeout(after)
  child.kill('SIGKILL')
  await ended
  return child.signalCode === 'SIGKILL'
}

/** What a kill left would look like the beginning of the next writer. */
function emptyFolder(): void {
  rmSync(folder, { recursive: true })
  mkdirSync(folder)
}

describe('a writer that is killed', () => {
  const moments = [0, 2, 5, 10, 20, 40, 80, 160, 400]

  it('leaves the file from before or the new one, whole', async () => {
    let killed = 0
    for (const after of moments) {
      emptyFolder()
      writeFileSync(file, '旧')
      if (await startedAndKilled('replaceFile', () => readdirSync(folder).length > 1 || readFileSync(file, 'utf8') !== '旧', after)) killed++
      expect(readFileSync(file).equals(Buffer.from('旧')) || isNew()).toBe(true)
    }
    // Those of the last moments may have come to their end.
    expect(killed).toBeGreaterThan(2)
  })

  it('leaves a new file whole, or none of its name', async () => {
    let killed = 0
    for (const after of moments) {
      emptyFolder()
      if (await startedAndKilled('createFile', hasBegun, after)) killed++
      if (existsSync(file)) expect(isNew()).toBe(true)
    }
    // Those of the last moments may have come to their end.
    expect(killed).toBeGreaterThan(2)
  })
})

import { createHash, randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { access, constants, copyFile, link, open, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { UserError } from '../domain/errors.ts'

type Content = string | Uint8Array

/**
 * Writes a file of this name, in the place of one that is there. Whoever looks, also after a kill at any moment, sees the one from before
 * or the new one whole. Throws what the file system refuses; then the one from before stays.
 */
export async function replaceFile(file: string, content: Content): Promise<void> {
  const found = await stat(file).catch(() => undefined)
  if (found === undefined) return drafted(file, content, undefined, (draft) => renameOver(draft, file))
  // A pipe or a device takes what it is given.
  if (!found.isFile()) return writeFile(file, content)
  await access(file, constants.W_OK)
  const target = await realpath(file)
  await drafted(target, content, found.mode & 0o777, (draft) => renameOver(draft, target))
}

/** Writes a file of this name, whole or not at all, and never over one that is there: that is a UserError. Throws what the file system refuses. */
export async function createFile(file: string, content: Content): Promise<void> {
  await drafted(file, content, undefined, async (draft) => {
    try {
      await link(draft, file)
    } catch (error) {
      if (codeOf(error) === 'EEXIST' || existsSync(file)) throw new UserError('file-exists', { where: file }, { cause: error })
      // Not every file system has links. A copy may be cut short by a kill, but is never written over a file of somebody else.
      await copyFile(draft, file, constants.COPYFILE_EXCL)
    }
  })
}

async function drafted(file: string, content: Content, mode: number | undefined, publish: (draft: string) => Promise<void>): Promise<void> {
  const folder = dirname(file)
  const prefix = draftPrefix(file)
  // Those of writers that were killed. Who writes the same file at the same time fails with it; the file is never half written.
  for (const name of await readdir(folder).catch(() => [])) if (name.startsWith(prefix)) await rm(join(folder, name), { force: true })
  const draft = join(folder, `${prefix}${randomBytes(4).toString('hex')}`)
  try {
    await writeAndSync(draft, content, mode)
    await publish(draft)
  } finally {
    await rm(draft, { force: true })
  }
}

/** Hidden, so that a draft in an inbox is not taken for data; short, whatever the name of the file. */
function draftPrefix(file: string): string {
  return `.evenhand-draft-${createHash('sha256').update(basename(file)).digest('hex').slice(0, 8)}-`
}

async function writeAndSync(draft: string, content: Content, mode: number | undefined): Promise<void> {
  const handle = await open(draft, 'wx', mode)
  try {
    // What the process masks at creation is given back.
    if (mode !== undefined) await handle.chmod(mode)
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Where a scanner has the draft open, which stops a rename on some systems, tries again for a moment. */
async function renameOver(draft: string, file: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await rename(draft, file)
    } catch (error) {
      if (!['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error)) || attempt === 5) throw error
      await setTimeout(100)
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

import { existsSync } from 'node:fs'
import { copyFile, open, readFile, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { UserError } from '../domain/errors.ts'
import type { ReviewEvent } from '../domain/review-event.ts'
import { readRecordLine } from './record-line.ts'

const byteOrderMark = '\uFEFF'

/** What the record of a workspace holds. */
export interface ReviewRecord {
  readonly events: readonly ReviewEvent[]
  /** The lines of these events as they stand. */
  readonly lines: readonly string[]
  /** Numbers of lines that are whole and yet not as they were written. */
  readonly altered: readonly number[]
  /** Whether its last line broke off: its review was never reported as recorded. */
  readonly isTorn: boolean
}

/** Reads the record; it is empty where there is none. Throws UserError: it cannot be read. */
export async function readRecord(file: string): Promise<ReviewRecord> {
  const { lines, rest } = await contentOf(file)
  const found = [...lines, rest].map((line, place) => ({ number: place + 1, line, event: line.trim() === '' ? null : readRecordLine(line) }))
  const good = found.flatMap(({ line, event }) => (event === null ? [] : [{ line, event }]))
  return {
    events: good.map(({ event }) => event),
    lines: good.map(({ line }) => `${line}\r\n`),
    altered: found.slice(0, -1).filter(({ number, line, event }) => event === null && number > 1 && line.trim() !== '').map(({ number }) => number),
    isTorn: rest !== '' && found.at(-1)!.event === null,
  }
}

/**
 * Adds lines to the record, and they are on the disk when this returns. A last line that broke off goes. What it returns takes the
 * lines away again. Throws UserError: it cannot be written; then it is as it was.
 */
export async function addToRecord(file: string, heading: string, lines: readonly string[]): Promise<() => Promise<void>> {
  if (lines.length === 0) return () => Promise.resolve()
  return orWriteFailed(file, async () => {
    const isNew = !existsSync(file)
    const { whole, rest } = await contentOf(file)
    // A last line that only lost its line end still counts.
    const isComplete = rest !== '' && readRecordLine(rest) !== null
    const size = whole + (isComplete ? Buffer.byteLength(rest) : 0)
    const start = size === 0 ? `${byteOrderMark}${heading}` : isComplete ? '\r\n' : ''
    const handle = await open(file, isNew ? 'wx+' : 'r+', 0o600)
    try {
      await handle.truncate(size)
      await writeAt(handle, `${start}${lines.join('')}`, size)
      await handle.sync()
    } catch (error) {
      await handle.truncate(size).catch(() => undefined)
      throw error
    } finally {
      await handle.close()
    }
    if (isNew) await syncFolder(file)
    return () => cutTo(file, size)
  })
}

/** Writes the record anew from lines, and keeps it as it was under another name. */
export async function rewriteRecord(file: string, heading: string, lines: readonly string[], aside: string): Promise<void> {
  await orWriteFailed(file, async () => {
    if (existsSync(file)) await copyFile(file, aside)
    const draft = `${file}.new`
    await rm(draft, { force: true })
    const handle = await open(draft, 'wx', 0o600)
    try {
      await handle.writeFile(`${byteOrderMark}${heading}${lines.join('')}`)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(draft, file)
    await syncFolder(file)
  })
}

/** The lines that have their line end, how many bytes they take, and what stands behind the last of them. */
async function contentOf(file: string): Promise<{ lines: string[]; whole: number; rest: string }> {
  if (!existsSync(file)) return { lines: [], whole: 0, rest: '' }
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new UserError('file-unreadable', { where: file, message: error instanceof Error ? error.message : String(error) }, { cause: error })
  })
  const whole = bytes.lastIndexOf(0x0a) + 1
  const lines = bytes.subarray(0, whole).toString('utf8').replace(byteOrderMark, '').split('\n').slice(0, -1)
  return { lines: lines.map((line) => line.replace(/\r$/, '')), whole, rest: bytes.subarray(whole).toString('utf8') }
}

async function writeAt(handle: FileHandle, text: string, position: number): Promise<void> {
  const bytes = Buffer.from(text)
  for (let done = 0; done < bytes.length; ) done += (await handle.write(bytes, done, bytes.length - done, position + done)).bytesWritten
}

async function cutTo(file: string, size: number): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.truncate(size)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Where a folder cannot be opened as a file is, the system keeps names by itself. */
async function syncFolder(file: string): Promise<void> {
  const handle = await open(dirname(file), 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}

async function orWriteFailed<T>(where: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof UserError || !(error instanceof Error)) throw error
    throw new UserError('write-failed', { where, message: error.message }, { cause: error })
  }
}

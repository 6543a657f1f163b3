import { extname } from 'node:path'
import { UserError } from '../domain/errors.ts'
import type { Table } from '../domain/table.ts'
import { toArrow } from './arrow.ts'
import { toCsv } from './csv.ts'
import { toJson } from './json.ts'
import { toParquet } from './parquet.ts'
import { replaceFile } from './whole-file.ts'

/** Endings of files that a list can be written to. */
export const writableEndings = ['.csv', '.json', '.parquet', '.arrow'] as const

/** Writes a list in the format that the file name ends in; a UserError names an ending that is not known or a place that cannot be written. */
export async function writeTable(table: Table, file: string): Promise<void> {
  const ending = extname(file).toLowerCase()
  await orWriteFailed(file, async () => {
    if (ending === '.csv') await replaceFile(file, toCsv(table))
    else if (ending === '.json') await replaceFile(file, toJson(table))
    else if (ending === '.arrow') await replaceFile(file, toArrow(table))
    else if (ending === '.parquet') await replaceFile(file, await toParquet(table))
    else throw new UserError('export-format-unknown', { where: file })
  })
}

/** Turns what the file system refuses into an error that says where and why. */
export async function orWriteFailed(where: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw new UserError('write-failed', { where, message: error.message }, { cause: error })
    throw error
  }
}

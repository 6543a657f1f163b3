import { writeFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { UserError } from '../domain/errors.ts'
import type { Table } from '../domain/table.ts'
import { toArrow } from './arrow.ts'
import { toCsv } from './csv.ts'
import { toJson } from './json.ts'
import { writeParquet } from './parquet.ts'

/** Endings of files that a list can be written to. */
export const writableEndings = ['.csv', '.json', '.parquet', '.arrow'] as const

/** Writes a list in the format that the file name ends in; a UserError names an ending that is not known. */
export async function writeTable(table: Table, file: string): Promise<void> {
  switch (extname(file).toLowerCase()) {
    case '.csv':
      return writeFile(file, toCsv(table))
    case '.json':
      return writeFile(file, toJson(table))
    case '.arrow':
      return writeFile(file, toArrow(table))
    case '.parquet':
      return writeParquet(table, file)
    default:
      throw new UserError('export-format-unknown', { where: file })
  }
}

import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Header } from '../formats/locate-header.ts'
import { longestLine } from '../formats/record-scanner.ts'
import { largeSlices, textSlices, type DelimitedFile, type SliceSize, type TextSlice } from '../formats/text-slices.ts'
import { literal } from '../reading/sql-text.ts'
import type { RawSheet, RawSlice } from './raw-sheet.ts'

/** Delimited text, which the engine reads itself. `folder` takes temporary files for as long as a slice is read. */
export function delimitedSheet(source: DelimitedFile, header: Header, folder: string, size: SliceSize = largeSlices): RawSheet {
  const width = header.headers.length
  return {
    async *slices() {
      const place = await mkdtemp(join(folder, 'evenhand-slices-'))
      try {
        yield* ahead(textSlices(source, { row: header.row, width }, place, size), (slice) => rawSlice(slice, width))
      } finally {
        await rm(place, { recursive: true, force: true })
      }
    },
    discard: () => Promise.resolve(),
  }
}

function rawSlice({ file, delimiter, rows, refused, rawRow }: TextSlice, width: number): RawSlice {
  const cells = Array.from({ length: width }, (_, i) => `'c${i}': 'VARCHAR'`)
  const columns = ["'row_number': 'INTEGER'", ...cells].join(', ')
  // Unless it is told, the engine takes the first line end that it meets for that of the file, be it inside a cell.
  const options = `delim = ${literal(delimiter)}, quote = '"', escape = '"', new_line = '\\n', header = false, auto_detect = false, max_line_size = ${2 * longestLine}`
  return { relation: `read_csv(${literal(file)}, ${options}, columns = {${columns}})`, rows, refused, rawRows: async (wanted) => oneByOne(wanted, rawRow) }
}

/** Makes the next slice while the engine is busy with the one that was handed over. */
async function* ahead<T, U>(source: AsyncIterator<T>, turn: (value: T) => U): AsyncGenerator<U> {
  let next = source.next()
  try {
    for (;;) {
      const { done, value } = await next
      if (done === true) return
      next = source.next()
      next.catch(() => undefined)
      yield turn(value)
    }
  } finally {
    await next.catch(() => undefined)
    await source.return?.()
  }
}

async function oneByOne<T, U>(items: readonly T[], work: (item: T) => Promise<U>): Promise<U[]> {
  const done: U[] = []
  for (const item of items) done.push(await work(item))
  return done
}

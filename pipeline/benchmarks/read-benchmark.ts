import type { Benchmark } from './benchmark-row.ts'
import type { Grid } from './grid.ts'
import { readGrids } from './read-grids.ts'
import { usualEndWords, type EndWords } from './range-text.ts'
import { TableReader } from './table-reader.ts'

/**
 * Reads the tiers of a benchmark from a workbook, a CSV file, a Markdown text or a YAML file; its columns are known by their
 * headers. Throws UserError when the file cannot be read; a file without tiers has no rows. `endWords` overrules what the
 * file says of 以上 and 以下.
 */
export async function readBenchmark(file: string, endWords?: EndWords): Promise<Benchmark> {
  return benchmarkOf(await readGrids(file), endWords)
}

/** The benchmark that stands in tables. */
export function benchmarkOf(grids: readonly Grid[], endWords?: EndWords): Benchmark {
  const words = endWords ?? statedEndWords(grids)
  const tables = grids.map((grid) => ({ grid, reader: new TableReader(grid, words).read() }))
  return {
    titles: tables.flatMap(({ reader }) => reader.titles),
    rows: tables.flatMap(({ reader }) => reader.rows),
    sheetsWithoutTiers: tables.filter(({ reader }) => reader.rows.length === 0).map(({ grid }) => grid.name),
    rowsWithoutTier: tables.flatMap(({ grid, reader }) => reader.others.map((other) => ({ sheet: grid.name, ...other }))),
    endWords: words,
  }
}

/**
 * What a note says of 以上 and 以下, 民法典 article 1259 where none does: some instruments leave the figure out of 以下. Only a
 * note that defines the words counts, not 3万元以下（不含本数） of a single tier.
 */
export function statedEndWords(grids: readonly Grid[]): EndWords {
  const notes = grids.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.filter((cell) => cell?.includes('本数') === true)))
  const leavesOut = (word: string): boolean => {
    const definition = new RegExp(`(?:所称(?:的)?|[“"'‘「])${word}(?:[”"'’」]|(?=均|都|不|、))[^,，;；。含括]{0,6}不(?:包)?[含括]本数`)
    return notes.some((note) => definition.test(note!))
  }
  return { aboveIncludes: usualEndWords.aboveIncludes && !leavesOut('以上'), belowIncludes: usualEndWords.belowIncludes && !leavesOut('以下') }
}

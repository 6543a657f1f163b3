import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Engine } from '../../engine/engine.ts'
import { literal } from './sql-text.ts'

/** Small enough that several threads have work, and that little of a file is in memory while it is written. */
const rowsOfGroup = 30_720

/** Computes the rows of a SELECT into a Parquet file. It must be a new one: the engine may remember what stood in a file. */
export async function writeRows(engine: Engine, select: string, file: string): Promise<void> {
  await engine.execute(`COPY (${select}) TO ${literal(file)} (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE ${rowsOfGroup}, WRITE_BLOOM_FILTER false)`)
}

/**
 * The rows of a slice that a SELECT gives, computed once, as a view. They stand in a file and in no temporary table: in the
 * transaction of a sheet the engine would read the table with one thread, and give back no memory of it before the end.
 */
export class KeptRows {
  readonly #engine: Engine
  readonly #view: string
  readonly #folder: string
  #written = 0
  #shown: readonly string[] = []

  constructor(engine: Engine, view: string, folder: string) {
    this.#engine = engine
    this.#view = view
    this.#folder = folder
  }

  /** Computes the rows, on this connection or on another; the view stays as it is. */
  async write(engine: Engine, select: string): Promise<string> {
    this.#written += 1
    const file = join(this.#folder, `${this.#view}-${this.#written}.parquet`)
    await writeRows(engine, select, file)
    return file
  }

  /** Makes the view one of what was written, and takes away what it was before. */
  async show(files: readonly string[]): Promise<void> {
    await this.#engine.execute(`CREATE OR REPLACE TEMP VIEW ${this.#view} AS SELECT * FROM read_parquet([${files.map(literal).join(', ')}])`)
    await this.#remove()
    this.#shown = files
  }

  async forget(): Promise<void> {
    await this.#engine.execute(`DROP VIEW IF EXISTS ${this.#view}`)
    await this.#remove()
  }

  async #remove(): Promise<void> {
    for (const file of this.#shown) await rm(file, { force: true })
    this.#shown = []
  }
}

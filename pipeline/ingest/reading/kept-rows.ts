import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Engine } from '../../engine/engine.ts'
import { literal } from './sql-text.ts'

/** Small enough that several threads have work, and that little of a file is in memory while it is written. */
const rowsOfGroup = 30_720

/**
 * The rows of a slice that a SELECT gives, computed once, as a view. They stand in a file and in no temporary table: in the
 * transaction of a sheet the engine would read the table with one thread, and give back no memory of it before the end.
 */
export class KeptRows {
  readonly #engine: Engine
  readonly #view: string
  readonly #folder: string
  #slices = 0

  constructor(engine: Engine, view: string, folder: string) {
    this.#engine = engine
    this.#view = view
    this.#folder = folder
  }

  /** Puts the rows in the place of those of the slice before. */
  async keep(select: string): Promise<void> {
    const last = this.#file
    this.#slices += 1
    const file = literal(this.#file)
    await this.#engine.execute(
      `COPY (${select}) TO ${file} (FORMAT parquet, COMPRESSION snappy, ROW_GROUP_SIZE ${rowsOfGroup}, WRITE_BLOOM_FILTER false);
       CREATE OR REPLACE TEMP VIEW ${this.#view} AS SELECT * FROM read_parquet(${file})`,
    )
    await rm(last, { force: true })
  }

  async forget(): Promise<void> {
    await this.#engine.execute(`DROP VIEW IF EXISTS ${this.#view}`)
    await rm(this.#file, { force: true })
  }

  /** Never a name twice: the engine may remember what stood in a file. */
  get #file(): string {
    return join(this.#folder, `${this.#view}-${this.#slices}.parquet`)
  }
}

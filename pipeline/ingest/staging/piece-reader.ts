import type { Engine } from '../../engine/engine.ts'
import type { ReadingPlan } from '../reading/column-plan.ts'
import { fieldRowsSql } from '../reading/field-rows.ts'
import { writeRows } from '../reading/kept-rows.ts'
import { piecesRelation, type RowPiece } from './row-piece.ts'

export interface ReadPiece {
  readonly piece: RowPiece
  /** The file of its plain spellings. */
  readonly plain: string
}

/** Reads pieces of a sheet, one after the other, on a connection of its own while more are written. */
export class PieceReader {
  readonly #engine: Engine
  readonly #plan: ReadingPlan
  readonly #width: number
  #last: Promise<void> = Promise.resolve()

  static async open(engine: Engine, plan: ReadingPlan, width: number): Promise<PieceReader> {
    return new PieceReader(await engine.beside(), plan, width)
  }

  private constructor(engine: Engine, plan: ReadingPlan, width: number) {
    this.#engine = engine
    this.#plan = plan
    this.#width = width
  }

  /** The file of the plain spellings is there when all are finished. */
  add(piece: RowPiece): ReadPiece {
    const plain = `${piece.file}.parquet`
    this.#last = this.#last.then(() => writeRows(this.#engine, fieldRowsSql(this.#plan, piecesRelation([piece], this.#width)), plain))
    // What fails meanwhile fails at the end.
    this.#last.catch(() => undefined)
    return { piece, plain }
  }

  /** Throws what reading a piece has thrown. */
  finish(): Promise<void> {
    return this.#last
  }

  async close(): Promise<void> {
    await this.#last.catch(() => undefined)
    this.#engine.close()
  }
}

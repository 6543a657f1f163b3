import type { FormTable } from './annual-form.ts'

/** A form for one agency and year, to be filled in: a sheet for each table. */
export interface BlankReturn {
  readonly formTitle: string
  readonly agency: string
  readonly year: number
  readonly tables: readonly (FormTable & { readonly notes: readonly string[] })[]
  /** What a program says to someone who enters no figure. */
  readonly refusal: { readonly count: string; readonly amount: string }
}

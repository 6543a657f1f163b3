import type { MappedRecordType } from '../../domain/record.ts'
import type { Language } from '../../domain/language.ts'
import type { MoneyUnit } from '../parsing/money.ts'

/** How the columns of one kind of file become the fields of a record. */
export interface Mapping {
  readonly name: string
  readonly title: Readonly<Record<'zh-CN' | 'en', string>>
  readonly file: string
  readonly recordType: MappedRecordType
  /** SHA-256 of the mapping's text: another mapping makes another source. */
  readonly hash: string
  /** Normalised headers that must be present, each in one of its variants. */
  readonly recognise: readonly (readonly string[])[]
  /** Normalised headers with which a sheet is something else. */
  readonly unless: ReadonlySet<string>
  readonly columns: Readonly<Record<string, MappedColumn>>
  readonly constants: Readonly<Record<string, string>>
  readonly reject: readonly Rejection[]
  readonly nulls: ReadonlySet<string>
  /** Every normalised header that the mapping reads. */
  readonly headers: ReadonlySet<string>
  /** Normalised headers that are left out on purpose, so that nobody is told of them. */
  readonly ignored: ReadonlySet<string>
}

export interface MappedColumn {
  /** In order of preference: the first that is not blank wins. */
  readonly from: readonly MappedSource[]
  /** Put together instead, those that are not blank. */
  readonly join: readonly MappedSource[]
  readonly unit: MoneyUnit
  readonly remove: RegExp | null
  readonly values: Readonly<Record<string, string>>
  readonly separator: string | null
  readonly patterns: readonly Pattern[]
}

export interface MappedSource {
  /** As the mapping writes it, for messages. */
  readonly label: string
  readonly header: string
  readonly extract: RegExp | null
  readonly unit: MoneyUnit | null
}

/** A value that follows from the wording of a cell. */
export interface Pattern {
  readonly label: string
  readonly header: string
  readonly matches: RegExp
  readonly whereBlank: string | null
  readonly value: string
}

/** A row that the source itself got wrong. */
export interface Rejection {
  readonly header: string
  readonly label: string
  readonly matches: RegExp
  readonly reason: Readonly<Record<Language, string>>
}

/** Headers are compared without spaces, and in half width: 罚款金额 （元） is 罚款金额(元). */
export function normaliseHeader(header: string): string {
  return header.normalize('NFKC').replaceAll(/[\s\p{Cf}]/gu, '').toLowerCase()
}

/** The normalised headers that a column reads. */
export function headersOf(column: MappedColumn): string[] {
  return [...column.from, ...column.join, ...column.patterns].map(({ header }) => header)
}

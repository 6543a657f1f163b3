import type { Value } from '../../engine/engine.ts'

export type FieldType =
  | 'text'
  /** A name, number or code that others refer to: kept as written. */
  | 'reference'
  /** A document number in the spelling that all its spellings have in common. */
  | 'document key'
  /** A number of a person or organisation: only its keyed hash is kept. */
  | 'identity'
  /** What speaks against such a number: `none`, or the fault. */
  | 'identity doubt'
  /** What speaks against a document number: `none`, or `unusual`. */
  | 'document doubt'
  | 'instrument'
  | 'article'
  | 'date'
  | 'end date'
  | 'money'
  | 'bound'
  | 'whole number'
  | 'year'
  | 'yes or no'
  | 'code'
  | 'code set'
  | 'text set'

export interface Field {
  readonly type: FieldType
  readonly isRequired?: true
  /** For codes: the entry of `mappings/words/codes.yaml` that lists them. */
  readonly codes?: string
  /** What a blank cell, or no such column, stands for. */
  readonly default?: Value
  /** 无 says "recorded as none", which is not the same as a blank cell. */
  readonly hasNone?: true
  /** Not stored with the record: it tells what to warn of, or makes a record of its own. */
  readonly isPassing?: true
  /** Read from the column of this other field; a mapping has no say in it. */
  readonly derivedFrom?: string
}

export type Fields = Readonly<Record<string, Field>>

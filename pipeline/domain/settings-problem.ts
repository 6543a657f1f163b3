/** What can be wrong in a file of settings or in a mapping. The sentences are in `reports/words/<language>/settings.ts`. */
export const settingsProblemCodes = [
  'yaml-wrong',
  'key-twice',
  'tab-as-indent',
  'key-unknown',
  'key-missing',
  'type-wrong',
  'value-not-listed',
  'value-wrong',
  'name-wrong',
  'value-empty',
  'expression-broken',
  'field-unknown',
  'field-missing',
  'code-not-known',
  'text-unreadable',
  'source-missing',
  'header-twice',
  'header-in-two-fields',
  'recognise-unread',
  'unit-without-money',
  'separator-without-set',
  'values-on-text',
  'form-table-twice',
  'form-cell-twice',
  'form-header-twice',
  'form-rule-missing',
  'form-rules-several',
  'form-words-alone',
  'form-unit-wrong',
  'form-sum-unknown',
  'form-sum-circular',
  'form-sum-units',
  'form-kind-twice',
  'form-shared-alone',
  'form-severity-unknown',
  'form-severity-twice',
  'form-severity-missing',
] as const
export type SettingsProblemCode = (typeof settingsProblemCodes)[number]

/** One mistake, and where it stands. */
export interface SettingsProblem {
  readonly code: SettingsProblemCode
  /** Keys from the top, joined by dots: `columns.fine.unit`; empty for the whole file. */
  readonly path: string
  /** 1-based, of the key or the value at fault. */
  readonly line: number
  readonly column: number
  readonly details: Readonly<Record<string, string>>
}

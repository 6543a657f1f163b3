import type { Language } from './language.ts'

/**
 * What stands before the columns of the source in a workbook of rows to correct. The sign keeps these headers apart from
 * those of agencies; `key` says which quarantined row it is.
 */
export interface CorrectionHeaders {
  readonly row: string
  readonly column: string
  readonly value: string
  readonly reason: string
  readonly mend: string
  readonly key: string
}

export const correctionHeaders: Readonly<Record<Language, CorrectionHeaders>> = {
  'zh-CN': { row: '※原文件行号', column: '※问题所在列', value: '※原值', reason: '※原因', mend: '※如何改', key: '※更正编号' },
  en: { row: '※ source row', column: '※ column', value: '※ value', reason: '※ reason', mend: '※ what to do', key: '※ key' },
}

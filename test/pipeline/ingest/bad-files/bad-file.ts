import type { UserErrorCode } from '../../../../pipeline/domain/errors.ts'
import type { QuarantineReason } from '../../../../pipeline/domain/quarantine-reason.ts'

/** One kind of bad file, and what has to become of it. */
export interface BadFile {
  readonly kind: string
  readonly name: string
  readonly content: string | Uint8Array
  readonly outcome: UserErrorCode | Loaded
}

/** Rows of the bad file that are used, and why the others are not. */
export interface Loaded {
  readonly used: number
  readonly setAside: readonly QuarantineReason[]
  /** Decision date or fine of the first row that is used. */
  readonly date?: string
  readonly fine?: string
}

export const header = '决定书文号,行政机关,当事人名称,决定日期,罚款金额（元）'
export const line = '1号,甲局,乙,2024-06-06,1000'
export const otherLine = '2号,甲局,丙,2024-06-07,2000'

import type { BoardState, CellVerdict, ExplainingRule } from '../../pipeline/domain/annual-analysis.ts'
import type { CellUnit } from '../../pipeline/domain/annual-form.ts'
import type { annualSentences } from './zh-CN/annual.ts'
import type { reminderSentences } from './zh-CN/reminder.ts'

/** What the annual analysis, its workbook and the letters about it say; the Chinese words say what there is to say. */
export interface AnnualWords {
  readonly sentences: Readonly<Record<keyof typeof annualSentences, string>>
  readonly reminder: Readonly<Record<keyof typeof reminderSentences, string>>
  readonly terms: {
    readonly states: Readonly<Record<BoardState, string>>
    readonly verdicts: Readonly<Record<CellVerdict, string>>
    readonly rules: Readonly<Record<ExplainingRule, string>>
    /** Codes of what the records do not hold. */
    readonly obstacles: Readonly<Record<string, string>>
    readonly units: Readonly<Record<CellUnit, string>>
    readonly levels: Readonly<Record<string, string>>
  }
}

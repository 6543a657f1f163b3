import { actsWords } from './annual/acts.ts'
import { annexWords } from './annual/annex.ts'
import { benchmarksWords } from './annual/benchmarks.ts'
import { discretionWords } from './annual/discretion.ts'
import { openingWords } from './annual/opening.ts'
import { problemsWords } from './annual/problems.ts'
import { reconciliationWords } from './annual/reconciliation.ts'
import { returnsWords } from './annual/returns.ts'
import { stepsWords } from './annual/steps.ts'
import { workbookWords } from './annual/workbook.ts'

/** What the written annual analysis and its workbook say, by part. */
export const annualSentences = { ...openingWords, ...actsWords, ...returnsWords, ...reconciliationWords, ...discretionWords, ...benchmarksWords, ...problemsWords, ...stepsWords, ...annexWords, ...workbookWords } as const satisfies Record<string, string>

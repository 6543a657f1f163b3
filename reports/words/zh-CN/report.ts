import { cardWords } from './report/card.ts'
import { coverageWords } from './report/coverage.ts'
import { decisionWords } from './report/decision.ts'
import { methodWords } from './report/method.ts'
import { pageWords } from './report/page.ts'
import { triageWords } from './report/triage.ts'

/** Every sentence of the nightly report, by section. */
export const report = { ...pageWords, ...triageWords, ...cardWords, ...decisionWords, ...coverageWords, ...methodWords } as const satisfies Record<string, string>

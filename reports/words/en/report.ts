import type { report as reference } from '../zh-CN/report.ts'
import { cardWords } from './report/card.ts'
import { coverageWords } from './report/coverage.ts'
import { decisionWords } from './report/decision.ts'
import { methodWords } from './report/method.ts'
import { pageWords } from './report/page.ts'
import { triageWords } from './report/triage.ts'

export const report: Readonly<Record<keyof typeof reference, string>> = { ...pageWords, ...triageWords, ...cardWords, ...decisionWords, ...coverageWords, ...methodWords }

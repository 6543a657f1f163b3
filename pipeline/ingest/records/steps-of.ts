import type { Value } from '../../engine/engine.ts'
import type { Values } from '../refusal.ts'

export interface Step {
  readonly step: string
  readonly step_date: Value
  readonly result: Value
  readonly person: Value
  readonly days: Value
}

/** Which columns state a step: any of them that is filled states it. */
const columnsOfSteps: Readonly<Record<string, { readonly date?: string; readonly result?: string; readonly person?: string; readonly days?: string }>> = {
  filing: { date: 'filing_date' },
  summary_procedure: { result: 'summary_procedure' },
  notice: { date: 'notice_date' },
  hearing_request: { date: 'hearing_request_date' },
  hearing: { date: 'hearing_date', result: 'hearing_result' },
  legal_review: { date: 'legal_review_date', result: 'legal_review_result', person: 'legal_reviewer' },
  collective_discussion: { date: 'collective_discussion_date', result: 'collective_discussion_result' },
  extension: { date: 'extension_date', days: 'extension_days' },
  suspension: { days: 'suspension_days' },
  service: { date: 'service_date' },
  publication: { date: 'publication_date' },
  publication_withdrawal: { date: 'publication_withdrawal_date' },
  video: { result: 'video_recorded' },
}

/** The steps that a row states. */
export function stepsOf(values: Values): Step[] {
  const valueOf = (field: string | undefined): Value => (field === undefined ? null : (values[field] ?? null))
  return Object.entries(columnsOfSteps)
    .map(([step, { date, result, person, days }]) => ({
      step,
      step_date: valueOf(date),
      result: plain(valueOf(result)),
      person: valueOf(person),
      days: valueOf(days),
    }))
    .filter(({ step_date: date, result, person, days }) => [date, result, person, days].some((value) => value !== null))
}

function plain(value: Value): Value {
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value
}

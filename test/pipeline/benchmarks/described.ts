import type { Condition } from '../../../pipeline/benchmarks/condition.ts'
import type { Measure, Outcome, OutcomePart } from '../../../pipeline/benchmarks/outcome.ts'
import { written } from './written-interval.ts'

/** The parts of an outcome, a line each, so that a test shows all that was read. */
export function described({ parts }: Outcome): string[] {
  return parts.map((part) => [...whatOf(part), ...aroundOf(part)].join(' '))
}

/** The requirements of a condition, a line each. */
export function required({ requirements }: Condition): string[] {
  return requirements.map(({ quantity, subject, interval, unit, within }) => [subject, `<${quantity}>`, written(interval), unit, ...(within === null ? [] : [within])].join(' ').trim())
}

function whatOf(part: OutcomePart): string[] {
  if (part.type === 'fine') return ['fine', measured(part.measure), ...(part.cap === null ? [] : ['cap', written(part.cap)])]
  if (part.type === 'penalty') return [part.penalty, ...(part.duration === null ? [] : [written(part.duration.interval), part.duration.unit])]
  return part.type === 'direction' ? [part.direction] : [part.type]
}

function aroundOf({ payer, isOptional, joined, isAlternative, when }: OutcomePart): string[] {
  return [
    ...(payer === null ? [] : [`by ${payer}`]),
    ...(isOptional ? ['optional'] : []),
    ...(joined === 'unstated' ? [] : [joined]),
    ...(isAlternative ? ['alternative'] : []),
    ...(when === null ? [] : [`${when.isFallback ? 'else' : 'when'} ${when.text}`]),
  ]
}

function measured(measure: Measure): string {
  const range = written(measure.interval)
  switch (measure.kind) {
    case 'amount':
      return measure.per === null ? range : `${range} per ${measure.per}`
    case 'multiple':
    case 'percentage':
      return `${range} ${measure.kind === 'multiple' ? 'times' : 'percent of'} ${measure.base === null ? '?' : `${measure.base.text} (${measure.base.code})`}`
    case 'share':
      return `${range} percent of ${measure.of}`
  }
}

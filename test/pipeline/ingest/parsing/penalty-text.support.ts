import type { PenaltyPart, PenaltyText } from '../../../../pipeline/ingest/parsing/penalty-text/penalty-part.ts'

/** A reading in one line: `subject: kinds fine=… taken=… [licences](terms) | … ?ambiguity`; `?` for an amount that is not known. */
export function told({ parts, ambiguity }: PenaltyText): string {
  return [parts.map(toldPart).join(' | '), ambiguity === null ? '' : `?${ambiguity}`].filter((each) => each !== '').join(' ')
}

function toldPart({ subject, kinds, fine, confiscation, detentionDays, suspensionDays, licences, terms }: PenaltyPart): string {
  const words = kinds.map((kind) => {
    if (kind === 'fine') return `fine=${fine ?? '?'}`
    return kind === 'confiscation' ? `taken=${confiscation ?? '?'}` : kind
  })
  if (detentionDays !== null) words.push(`detained=${detentionDays}`)
  if (suspensionDays !== null) words.push(`suspended=${suspensionDays}`)
  const names = [...licences.map((each) => `[${each}]`), ...terms.map((each) => `(${each})`)].join('')
  return [subject === null ? '' : `${subject}:`, ...words, names].filter((each) => each !== '').join(' ')
}

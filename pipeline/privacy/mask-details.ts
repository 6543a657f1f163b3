import { maskParty } from './mask-party.ts'
import { scrubText } from './scrub-text.ts'

const betweenNames = /[、,，;；|]/

/**
 * The details of a doubtful value as they may be shown. Who is punished is named in one of them (`subjects`); the others may hold
 * a name by chance.
 */
export function maskedDetails(details: Readonly<Record<string, unknown>>, people: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(details).map(([key, value]) => {
      const scrubbed = scrubText(String(value), people)
      if (key !== 'subjects') return [key, scrubbed]
      return [key, scrubbed.split(betweenNames).map((name) => maskParty(name.trim(), 'unknown')).join('、')]
    }),
  )
}

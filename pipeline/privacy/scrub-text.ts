import { removed, removeIdentityNumbers } from './identity-number.ts'
import { bareName } from './mask-party.ts'

const mobileNumber = /(?<![0-9０-９])[1１][3-9３-９][0-9０-９]{9}(?![0-9０-９])/g

/**
 * Free text as it may be shown: the given people (name → mask) appear by their masks, identity numbers and mobile
 * numbers not at all. Names that nobody gave are not found.
 */
export function scrubText(text: string, people: Readonly<Record<string, string>> = {}): string {
  // Longest first, so that 王小 does not break up 王小明.
  const names = Object.entries(people)
    .flatMap(([name, mask]) => [...new Set([name, bareName(name)])].map((form) => ({ form, mask })))
    .filter(({ form }) => form.length > 1)
    .sort((a, b) => b.form.length - a.form.length)
  let scrubbed = text
  for (const { form, mask } of names) scrubbed = scrubbed.replaceAll(form, mask)
  return removeIdentityNumbers(scrubbed).replaceAll(mobileNumber, removed)
}

import type { NotCheckedReason } from '../../../pipeline/domain/regulation.ts'
import type { regulations as chinese } from '../zh-CN/regulations.ts'

/** Of the regulations and the duties that they carry. */
export const regulations: Readonly<Record<keyof typeof chinese, string>> = {
  inForce: 'Regulations in force here: {regulations}',
  noneNamed: 'No regulations are named as in force here (regulations in evenhand.yaml), so every check runs. There are: {regulations}',
  noData: 'Nothing is loaded yet; once it is, this command says which data each check lacks.',
  carriedHere: 'Asked by the regulations in force here',
  carriedElsewhere: 'Not asked by the regulations in force here (where wanted, set enabled: true under checks in evenhand.yaml)',
  basis: '《{instrument}》 {articles}',
  basisElsewhere: 'stands in: {regulations}',
  noCheck: 'no check yet',
  listSeparator: ', ',
  missing: 'lacks: {missing}',
  missingFields: '{fields}, which no agency fills in',
  missingRecords: 'any record of {records}',
  missingSeparator: '; ',
  stateSwitchedOn: 'on (settings)',
  stateSwitchedOff: 'off (settings)',
  stateAsked: 'on',
  stateAskedByOther: 'on (for another duty)',
  stateNotAsked: 'off',
  stateAll: 'on',
}

/** Why an article is not checked. */
export const notChecked: Readonly<Record<NotCheckedReason, string>> = {
  purpose: 'purpose, definition, scope and the like: there is nothing to check',
  organisation: 'who leads and who is in charge: it asks nothing of a decision or a benchmark',
  lawmaking: 'on drafting law: drafts are not loaded here',
  judgement: 'takes a person to judge: no record shows it',
  consequence: 'what follows is for the competent body to decide, never for a program',
  record: 'what it asks for is in none of the data that are loaded',
  secrecy: 'only the issuer can tell what is secret; a benchmark registered as unpublished is not held to lack its publication',
  counting: 'a rule on counting days, and no duty by itself',
  'no-term': 'sets no term by which promptness could be told',
  unlisted: 'not among the duties that this program looks at',
}

import type { changeCauses as originalCauses, changeKinds as originalKinds, runs as original } from '../zh-CN/runs.ts'

/** The list of runs, and what differs between two of them. */
export const runs: Readonly<Record<keyof typeof original, string>> = {
  none: 'no checks have been run yet.',
  line: '{runId}  as of {asOf}  {startedAt}  program {version}  {findings} findings{severities}⟦  {appeared} new, {gone} gone⟧  {changed}',
  severities: ' ({parts})',
  first: 'first run',
  noChange: 'data, checks, parameters and program unchanged',
  changed: 'changed: {parts}',
  notOnRecord: 'not on record whether changed: {parts}',
  data: 'data',
  checks: 'checks',
  parameters: 'parameters',
  program: 'program',
  diffHead: 'from {older} (as of {olderDay}) to {newer} (as of {newerDay}): {appeared} new, {gone} gone, {changed} with another severity or verdict',
  diffSame: 'the two runs list the same findings.',
  diffLine: '{kind}  {id}  {severity}  {agency}  {document}  {verdict}\n    {causes}',
  fromTo: '{before} → {after}',
  causes: 'Why: {parts}',
  causesSeveral: 'Possible causes (the record does not tell which of them made the difference): {parts}',
  causeCount: '{cause} {count}',
  byCause: 'By cause: {parts}. One finding may have several.',
  whyNew: 'New in this run. {causes}',
  newSince: 'Since the run before ({run}) {count} findings are new: {parts}. One finding may have several causes. {gone} are no longer listed.',
  newSinceNone: 'Since the run before ({run}) no finding is new; {gone} are no longer listed.',
}

export const changeKinds: Readonly<Record<keyof typeof originalKinds, string>> = { new: 'new', gone: 'gone', changed: 'changed' }

/** What changed on record between two runs and bears on a finding. */
export const changeCauses: Readonly<Record<keyof typeof originalCauses, string>> = {
  'new-decision': 'a decision made since the run before',
  'late-record': 'an older decision that was reported only since the run before',
  'corrected-record': 'the record of the decision was corrected',
  'added-record': 'a supplement or a record of procedure came in for the decision',
  'removed-record': 'the decision is no longer on record',
  'changed-benchmark': 'a benchmark or a statutory range changed',
  'check-not-run': 'one of the two runs did not run this check',
  'changed-check': 'the check itself changed',
  'changed-parameter': 'a parameter of the check changed',
  'changed-program': 'the program changed',
  'other-day': 'another day, and nothing else',
  'other-data': 'decision, rules and check are as they were; the decisions it is compared with, other data or the day changed',
  unknown: 'cannot be told from what is on record',
}

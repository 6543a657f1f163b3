import type { ReportDecision } from '../../pipeline/domain/report-data.ts'
import { termOf } from '../words/terms.ts'
import type { Words } from '../words/words.ts'
import type { DecisionField } from './decision-field.ts'
import { formatAmount } from './format.ts'
import { permitFields } from './permit-fields.ts'

/** Every recorded fact of a decision, in the order in which a reader wants them. */
export function decisionFields({ report, terms }: Words): readonly DecisionField[] {
  const list = (values: readonly string[] | null): string | null =>
    values === null ? null : values.length === 0 ? report.recordedAsNone : values.join(report.listSeparator)
  return [
    { key: 'agency', label: report.factAgency, role: 'fact', valueOf: (d) => text(d.agencyName) },
    { key: 'document', label: report.factDocument, role: 'identity', valueOf: (d) => text(d.documentNumber) },
    { key: 'party', label: report.factParty, role: 'identity', valueOf: (d) => text(d.party) },
    {
      key: 'party-kind',
      label: report.factPartyKind,
      role: 'fact',
      valueOf: (d) => (d.partyKind === 'unknown' ? null : termOf(terms.partyKinds, d.partyKind)),
    },
    { key: 'case', label: report.factCase, role: 'identity', valueOf: (d) => text(d.caseId) },
    { key: 'role', label: report.factRole, role: 'fact', valueOf: (d) => text(d.role) },
    { key: 'conduct-date', label: report.factConductDate, role: 'identity', valueOf: (d) => text(d.conductDate) },
    { key: 'decision-date', label: report.factDecisionDate, role: 'identity', valueOf: (d) => text(d.decisionDate) },
    { key: 'violation', label: report.factViolation, role: 'fact', valueOf: (d) => text(d.violationItem) },
    { key: 'basis', label: report.factLegalBasis, role: 'fact', valueOf: (d) => text(d.legalBasis) },
    { key: 'facts', label: report.factFacts, role: 'text', valueOf: (d) => text(d.facts) },
    { key: 'circumstances', label: report.factCircumstances, role: 'fact', valueOf: (d) => list(d.circumstances) },
    { key: 'harm', label: report.factHarm, role: 'fact', valueOf: (d) => text(d.harm) },
    {
      key: 'repeat',
      label: report.factRepeat,
      role: 'fact',
      valueOf: (d) => (d.repeatCount === null ? null : String(d.repeatCount)),
    },
    { key: 'goods', label: report.factValueOfGoods, role: 'fact', isAmount: true, valueOf: (d) => amount(d.valueOfGoods) },
    { key: 'gains', label: report.factIllegalGains, role: 'fact', isAmount: true, valueOf: (d) => amount(d.illegalGains) },
    { key: 'benchmark', label: report.factBenchmark, role: 'fact', valueOf: (d) => text(d.benchmarkCited) },
    {
      key: 'benchmark-version',
      label: report.factBenchmarkVersion,
      role: 'fact',
      valueOf: (d) => text(d.benchmarkVersionCited),
    },
    { key: 'tier', label: report.factTier, role: 'fact', valueOf: (d) => text(d.tierCited) },
    {
      key: 'kinds',
      label: report.factKinds,
      role: 'outcome',
      valueOf: (d) => list(d.kinds === null ? null : d.kinds.map((kind) => termOf(terms.penaltyKinds, kind))),
    },
    { key: 'fine', label: report.factFine, role: 'outcome', isAmount: true, valueOf: (d) => amount(d.fine) ?? (isWithoutFine(d) ? report.noFine : null) },
    { key: 'confiscation', label: report.factConfiscation, role: 'outcome', isAmount: true, valueOf: (d) => amount(d.confiscation) },
    { key: 'status', label: report.factStatus, role: 'fact', valueOf: (d) => termOf(terms.statuses, d.status) },
    { key: 'reduction', label: report.factReduction, role: 'reason', valueOf: (d) => text(d.reductionGround) },
    {
      key: 'adjusted',
      label: report.factAdjusted,
      role: 'reason',
      valueOf: (d) =>
        d.adjustedApplicationApproved === null ? null : d.adjustedApplicationApproved ? report.yes : report.no,
    },
    {
      key: 'discussion',
      label: report.factDiscussion,
      role: 'reason',
      valueOf: (d) => text(d.collectiveDiscussionDate),
    },
    { key: 'explanation', label: report.factExplanation, role: 'reason', valueOf: (d) => text(d.explanation) },
  ]
}

/** What a permit has in common with other decisions. */
const sharedKeys: ReadonlySet<string> = new Set(['agency', 'document', 'party', 'party-kind', 'case', 'decision-date', 'status', 'adjusted', 'discussion', 'explanation'])

/** Every recorded fact of a decision of its kind: a permit has no violation and no fine. */
export function fieldsOf(decision: ReportDecision, words: Words): readonly DecisionField[] {
  const fields = decisionFields(words)
  if (decision.permit === null) return fields
  return [...fields.filter(({ role, key }) => role !== 'reason' && sharedKeys.has(key)), ...permitFields(words), ...fields.filter(({ role, key }) => role === 'reason' && sharedKeys.has(key))]
}

/** The recorded kinds hold no fine; 其他行政处罚 may stand for anything. */
function isWithoutFine({ kinds }: ReportDecision): boolean {
  return kinds !== null && !kinds.includes('fine') && !kinds.includes('other')
}

function amount(value: string | null): string | null {
  return value === null ? null : formatAmount(value)
}

function text(value: string | null): string | null {
  return value === null || value.trim() === '' ? null : value
}

/** Reasons that the data record for a decision; an adjustment that was not approved is none. */
export function recordedReasons(decision: ReportDecision, words: Words): readonly { label: string; value: string }[] {
  return fieldsOf(decision, words)
    .filter((field) => field.role === 'reason')
    .filter((field) => field.key !== 'adjusted' || decision.adjustedApplicationApproved === true)
    .flatMap(({ label, valueOf }) => {
      const value = valueOf(decision)
      return value === null ? [] : [{ label, value }]
    })
}

/** Labels of the reasons that were looked for and not found in the data. */
export function reasonsNotFound(decision: ReportDecision, words: Words): readonly string[] {
  const found = new Set(recordedReasons(decision, words).map(({ label }) => label))
  return fieldsOf(decision, words).flatMap(({ role, label }) => (role === 'reason' && !found.has(label) ? [label] : []))
}

/** Fields whose absence weakens a comparison. Roles and confiscations are absent for good reason in most decisions. */
const caveatKeys: ReadonlySet<string> = new Set([
  'party-kind',
  'conduct-date',
  'violation',
  'basis',
  'circumstances',
  'harm',
  'repeat',
  'goods',
  'gains',
  'benchmark',
  'tier',
  'kinds',
  'fine',
  'application-type',
  'acceptance-date',
  'permit-outcome',
  'materials',
  'conditions',
])

/** Labels of the facts that were not recorded for a decision and might explain a finding on it. */
export function missingFacts(decision: ReportDecision, words: Words): readonly string[] {
  return fieldsOf(decision, words)
    .filter((field) => caveatKeys.has(field.key) && field.valueOf(decision) === null)
    .map((field) => field.label.replace(/[（(].*[)）]$/, '').trim())
}

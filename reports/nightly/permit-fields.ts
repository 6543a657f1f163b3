import type { Words } from '../words/words.ts'
import type { DecisionField } from './decision-field.ts'

/** The recorded facts of an application for a permit, in the order in which a reader wants them. */
export function permitFields({ report, terms }: Words): readonly DecisionField[] {
  const list = (values: readonly string[] | null | undefined): string | null =>
    values == null ? null : values.length === 0 ? report.recordedAsNone : values.join(report.listSeparator)
  return [
    { key: 'permit-item', label: report.factPermitItem, role: 'fact', valueOf: ({ permit }) => permit?.item ?? null },
    { key: 'application-type', label: report.factApplicationType, role: 'fact', valueOf: ({ permit }) => permit?.applicationType ?? null },
    { key: 'acceptance-date', label: report.factAcceptanceDate, role: 'fact', valueOf: ({ permit }) => permit?.acceptanceDate ?? null },
    { key: 'permit-outcome', label: report.factPermitOutcome, role: 'fact', valueOf: ({ permit }) => (permit?.outcome == null ? null : terms.permitOutcomes[permit.outcome]) },
    { key: 'materials', label: report.factMaterials, role: 'text', valueOf: ({ permit }) => list(permit?.materials) },
    { key: 'conditions', label: report.factConditions, role: 'text', valueOf: ({ permit }) => list(permit?.conditions) },
    { key: 'permit-basis', label: report.factPermitBasis, role: 'text', valueOf: ({ legalBasis }) => legalBasis },
  ]
}

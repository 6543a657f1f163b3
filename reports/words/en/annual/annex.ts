import type { annexWords as reference } from '../../zh-CN/annual/annex.ts'

export const annexWords: Readonly<Record<keyof typeof reference, string>> = {
  columnBasis: 'Source',
  reported: 'reported',
  computed: 'recorded',
  reportedTotal: 'Total reported',
  computedTotal: 'Total recorded',
  annexLeftOut: 'Tables with no figures to show, not among the annexes: {tables}.',
  annexNote: 'Reported: as filled in on this form. Computed: by the rules of the form from the decisions on record. “—” or blank is not filled in on this form or not computable; it is not nought and is in no total. Totals reported beside the form are not filled in here.',
  annexNotFilled: 'Agencies that did not fill in this table: {agencies}.',
  annexCoverage: 'The reported total holds {reported} agencies, the computed total {computed}; where the agencies differ, the two are not to be compared.',
  ruleForm: 'Form: {form}. Source of the form: {source}.',
  rulePeriod: 'The period is 1 January to 31 December {year}, by the date of the decision; of permits only decisions on applications count.',
  ruleHeaviest: 'A decision with several kinds of penalty counts once, under the heaviest by the form.',
  ruleAmount: 'Amounts are those decided, not those collected; confiscated goods without a stated value count no amount.',
  ruleAnnulledCounted: 'Decisions that were later annulled, varied, confirmed unlawful or withdrawn are counted, as the form asks.',
  ruleAnnulledLeftOut: 'Decisions that were later annulled, varied, confirmed unlawful or withdrawn are not counted, as the form asks.',
  ruleShares: 'No share is computed of fewer than {least} cases.',
  dataStand: 'Data as of {asOf}⟦; latest decision on record: {latest}⟧.',
  dataCoverage: 'Files read: {files}; decisions on record: {decisions}, of {year}: {ofYear}; agencies: {agencies}; rows that could not be read: {rows}.',
  dataRun: 'Run {run}. The same data and the same version of the program give the same figures again.',
}

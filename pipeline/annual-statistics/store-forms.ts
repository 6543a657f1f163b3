import type { AnnualForm, CellRule, FormCell } from '../domain/annual-form.ts'
import type { Engine, Value } from '../engine/engine.ts'

const cellColumns = ['form', 'form_table', 'cell', 'place', 'header', 'unit', 'rule', 'act_type', 'permit_count', 'matter', 'severity', 'counts_annulled', 'is_own_form']
const partColumns = ['form', 'form_table', 'cell', 'part_type', 'part']

/** Puts the forms in the place of those that are stored; `ownForm` names the one that the workspace reports by. */
export async function storeForms(engine: Engine, forms: readonly AnnualForm[], ownForm: string): Promise<void> {
  const cells = forms.flatMap((form) => form.tables.flatMap(({ table, cells: own }) => own.map((cell, place) => ({ form, table, cell, place: place + 1 }))))
  await engine.transaction(async () => {
    await engine.execute('DELETE FROM stored.form_cell; DELETE FROM stored.form_cell_part')
    await engine.append('stored.form_cell', cellColumns, cells.map(({ form, table, cell, place }) => [form.form, table, cell.cell, place, cell.headers[0]!, cell.unit, ...ruleValues(form, cell), form.counting.annulled === 'counted', form.form === ownForm]))
    await engine.append('stored.form_cell_part', partColumns, cells.flatMap(({ form, table, cell }) => partsOf(cell.rule).map(([type, part]) => [form.form, table, cell.cell, type, part])))
  })
}

function ruleValues({ severity }: AnnualForm, { cell, rule }: FormCell): Value[] {
  return [
    rule.rule,
    rule.rule === 'decisions' ? rule.act : null,
    rule.rule === 'permits' ? rule.count : null,
    rule.rule === 'unrecorded' ? rule.matter : null,
    rule.rule === 'heaviest' ? severity.indexOf(cell) + 1 : null,
  ]
}

function partsOf(rule: CellRule): (readonly ['kind' | 'word' | 'cell', string])[] {
  if (rule.rule === 'heaviest') return rule.kinds.map((kind) => ['kind', kind])
  if (rule.rule === 'decisions') return rule.words.map((word) => ['word', word])
  return rule.rule === 'sum' ? rule.of.map((cell) => ['cell', cell]) : []
}

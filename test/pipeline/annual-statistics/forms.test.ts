import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtInForms, formNamed, loadForms } from '../../../pipeline/annual-statistics/load-forms.ts'
import { readForm } from '../../../pipeline/annual-statistics/read-form.ts'
import { storeForms } from '../../../pipeline/annual-statistics/store-forms.ts'
import type { AnnualForm } from '../../../pipeline/domain/annual-form.ts'
import { UserError } from '../../../pipeline/domain/errors.ts'
import { emptyDatabase } from '../ingest/support.ts'

const good = `form: ours
title: {zh-CN: 我县报表, en: Ours}
source: 示例县2025年报表
counting: {annulled: left out}
severity: [warning, fine]
tables:
  - table: penalty
    title: 行政处罚
    cells:
      - {cell: warning, header: 警告, unit: case, heaviest: [warning]}
      - {cell: fine, header: [罚款, 罚款数量], unit: case, heaviest: [fine]}
      - {cell: total, header: 合计, unit: case, sum: [warning, fine]}
      - {cell: amount, header: 罚没金额（元）, unit: yuan, rule: amount}
`

/** The mistakes of a form, each as its line, the word that stands there, its code and what it is about. */
function mistakes(text: string): string[] {
  try {
    readForm(text, 'forms/ours.yaml')
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    expect(error.code).toBe('form-invalid')
    const wordAt = (line: number, column: number): string => /^[^\s,\]}:（]*/.exec(text.split('\n')[line - 1]!.slice(column - 1))![0]
    return error.problems.map(({ line, column, code, details }) => `${line} ${wordAt(line, column)}: ${code} ${Object.values(details).join(' ')}`)
  }
  return []
}

describe('a form', () => {
  it('is read with its cells in their order, one header or several, a heading or none', () => {
    const form = readForm(good, 'ours.yaml')
    expect(form.tables[0]!.cells.map(({ cell, headers, above }) => [cell, headers, above])).toEqual([
      ['warning', ['警告'], null],
      ['fine', ['罚款', '罚款数量'], null],
      ['total', ['合计'], null],
      ['amount', ['罚没金额（元）'], null],
    ])
    expect(form.tables[0]!.cells[2]!.rule).toEqual({ rule: 'sum', of: ['warning', 'fine'] })
    expect(form.counting.annulled).toBe('left out')
  })

  it.each([
    ['a key that is not known', good.replace('source:', 'sources:'), ['1 form: key-missing source', '3 sources: key-unknown sources source']],
    ['a cell named twice', good.replace('cell: fine', 'cell: warning').replace('[warning, fine]', '[warning]').replace('sum: [warning, fine]', 'sum: [warning]'), ['11 warning: form-cell-twice warning', '11 warning: form-cell-twice warning']],
    ['a header of two cells, in other brackets and spaces', good.replace('header: 合计', 'header: 罚 款（件）'), ['12 罚: form-header-twice 罚 款（件） fine']],
    ['a sum of a cell that is not there', good.replace('sum: [warning, fine]', 'sum: [warning, fines]'), ['12 fines: form-sum-unknown fines fine']],
    ['a sum that holds itself', good.replace('sum: [warning, fine]', 'sum: [warning, total]'), ['12 total: form-sum-circular total']],
    ['a sum over counts and amounts', good.replace('sum: [warning, fine]', 'sum: [warning, amount]'), ['12 amount: form-sum-units amount yuan case']],
    ['a severity that names no cell', good.replace('severity: [warning, fine]', 'severity: [warning, fine, find]'), ['5 find: form-severity-unknown find fine']],
    ['a severity that forgets a cell', good.replace('severity: [warning, fine]', 'severity: [warning]'), ['11 fine: form-severity-missing fine']],
    ['a severity that names a cell twice', good.replace('severity: [warning, fine]', 'severity: [warning, fine, fine]'), ['5 fine: form-severity-twice fine']],
    ['two rules for a cell', good.replace('heaviest: [fine]', 'heaviest: [fine], rule: filed'), ['11 rule: form-rules-several fine heaviest, rule']],
    ['no rule for a cell', good.replace(', rule: amount', ''), ['13 amount: form-rule-missing amount heaviest, decisions, permits, sum, unrecorded, rule']],
    ['an amount that is counted in cases', good.replace('unit: yuan', 'unit: case'), ['13 case: form-unit-wrong case amount']],
    ['a kind of penalty in two cells', good.replace('heaviest: [fine]', 'heaviest: [fine, warning]'), ['11 warning: form-kind-twice warning warning']],
    ['a kind that is shared with no cell', good.replace('heaviest: [fine]', 'heaviest: [fine], shared: true'), ['11 fine: form-shared-alone fine']],
    ['words without an act', good.replace('rule: amount', 'rule: amount, words: [罚]'), ['13 words: form-words-alone words decisions']],
    ['a kind of penalty that does not exist', good.replace('heaviest: [fine]', 'heaviest: [fines]'), [expect.stringContaining('value-not-listed fines')]],
    ['a table named twice', good + good.slice(good.indexOf('  - table')).replaceAll('heaviest: [warning]', 'unrecorded: rewards').replaceAll('heaviest: [fine]', 'unrecorded: rewards'), ['14 penalty: form-table-twice penalty']],
  ])('is refused with the place of %s', (_, text, expected) => {
    expect(mistakes(text)).toEqual(expected)
  })

  it('is refused with all of its mistakes at once', () => {
    expect(mistakes(good.replace('severity: [warning, fine]', 'severity: [warning]').replace('sum: [warning, fine]', 'sum: [warnin]'))).toHaveLength(2)
  })
})

describe('the forms of a workspace', () => {
  it('are ours, those of four provinces', async () => {
    expect((await loadForms([builtInForms])).map(({ form }) => form)).toEqual(['chongqing', 'shandong', 'shanxi', 'zhejiang-county'])
  })

  it('order the kinds of penalty as their provinces do: revocation stands near the top in Shanxi and below restriction in Shandong', async () => {
    const forms = await loadForms([builtInForms])
    expect(formNamed(forms, 'shanxi', '').severity.slice(-5)).toEqual(['activity_restriction', 'business_suspension', 'closure_or_practice_ban', 'licence_revocation', 'detention'])
    expect(formNamed(forms, 'shandong', '').severity.slice(-6)).toEqual(['licence_revocation', 'activity_restriction', 'business_suspension', 'closure', 'practice_ban', 'detention'])
  })

  it('replace one of ours by one of their own with the same name, and add others', async () => {
    const folder = folderWith({ 'a.yaml': good, 'b.yaml': good.replace('form: ours', 'form: shanxi') })
    const forms = await loadForms([builtInForms, folder])
    expect(forms.map(({ form }) => form)).toEqual(['chongqing', 'ours', 'shandong', 'shanxi', 'zhejiang-county'])
    expect(formNamed(forms, 'shanxi', '').source).toBe('示例县2025年报表')
  })

  it('are refused where two in one folder have the same name', async () => {
    const folder = folderWith({ 'a.yaml': good, 'b.yaml': good })
    await expect(loadForms([folder])).rejects.toMatchObject({ code: 'form-twice', details: { form: 'ours', other: join(folder, 'a.yaml') } })
  })

  it('are called by name, and the nearest is named where there is none', async () => {
    const forms = await loadForms([builtInForms])
    expect(() => formNamed(forms, 'shangxi', '--form')).toThrow(expect.objectContaining({ code: 'unknown-form', details: expect.objectContaining({ nearest: 'shanxi', where: '--form' }) }))
  })
})

describe('stored forms', () => {
  it('hold a row a cell with its rule and a row for each part of it, and take the place of what was stored before', async () => {
    const engine = await emptyDatabase()
    const forms: AnnualForm[] = [readForm(good, 'ours.yaml')]
    await storeForms(engine, await loadForms([builtInForms]), 'shanxi')
    await storeForms(engine, forms, 'ours')
    expect(await engine.query('SELECT cell, place, header, unit, rule, severity, counts_annulled, is_own_form FROM stored.form_cell ORDER BY place')).toEqual([
      { cell: 'warning', place: 1, header: '警告', unit: 'case', rule: 'heaviest', severity: 1, counts_annulled: false, is_own_form: true },
      { cell: 'fine', place: 2, header: '罚款', unit: 'case', rule: 'heaviest', severity: 2, counts_annulled: false, is_own_form: true },
      { cell: 'total', place: 3, header: '合计', unit: 'case', rule: 'sum', severity: null, counts_annulled: false, is_own_form: true },
      { cell: 'amount', place: 4, header: '罚没金额（元）', unit: 'yuan', rule: 'amount', severity: null, counts_annulled: false, is_own_form: true },
    ])
    expect((await engine.query('SELECT cell, part_type, part FROM stored.form_cell_part ORDER BY ALL')).map((row) => Object.values(row).join(' '))).toEqual([
      'fine kind fine', 'total cell fine', 'total cell warning', 'warning kind warning',
    ])
    engine.close()
  })
})

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-forms-'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

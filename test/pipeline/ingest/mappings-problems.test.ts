import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../../pipeline/domain/errors.ts'
import { compileMapping } from '../../../pipeline/ingest/mappings/compile-mapping.ts'
import { loadMapping } from '../../../pipeline/ingest/mappings/load-mappings.ts'
import { packageRoot } from '../../../pipeline/package-root.ts'

const plain = `mapping: plain
title: {zh-CN: 简表, en: Plain}
record: decision
recognise: [机关, 日期]
columns:
  agency: 机关
  decision_date: 日期
  fine: {from: 罚款, unit: wan_yuan}
`

describe('a mistake in a mapping is shown with its line and column', () => {
  it.each([
    ['text that is no YAML', 'mapping: [', ['1:11 yaml-wrong']],
    ['a key that stands twice', `${plain}  fine: 金额\n`, ['9:3 key-twice']],
    ['an indent by a tab', 'mapping: a\ntitle:\n\ten: b\n', ['3:1 tab-as-indent']],
    ['an unknown key', plain.replace('unit:', 'units:'), ['8:20 key-unknown']],
    ['an unknown key deep in a short form', `${plain}  officer: [人, {from: 员, extracts: x}]\n`, ['9:26 key-unknown']],
    ['a key that is missing', plain.replace('recognise: [机关, 日期]\n', ''), ['1:1 key-missing']],
    ['a value of another type', plain.replace('{zh-CN: 简表, en: Plain}', '简表'), ['2:8 type-wrong']],
    ['a unit that does not exist', plain.replace('wan_yuan', 'jiao'), ['8:26 value-not-listed']],
    ['a record that does not exist', plain.replace('decision\n', 'decisions\n'), ['3:9 value-not-listed']],
    ['a name that cannot be one', plain.replace('mapping: plain', 'mapping: 简表'), ['1:10 name-wrong']],
    ['nothing to be recognised by', plain.replace('[机关, 日期]', '[]'), ['4:12 value-empty']],
    ['an unknown field', plain.replace('fine:', 'fines:'), ['8:3 field-unknown']],
    ['a required field that nothing fills', plain.replace('  decision_date: 日期\n', '').replace(', 日期', ''), ['5:1 field-missing']],
    ['a broken regular expression', `${plain}  officer: {from: 人, extract: '('}\n`, ['9:31 expression-broken']],
    ['a code that does not exist', `${plain}  status: {from: 状态, values: {好: good}}\n`, ['9:34 code-not-known']],
    ['a code of a pattern that does not exist', `${plain}  status:\n    patterns:\n      - {from: 备注, matches: 撤, value: 撤销}\n`, ['11:39 code-not-known']],
    ['a constant that cannot be read', `${plain}constants: {filing_date: 昨天}\n`, ['9:26 text-unreadable']],
    ['a column from nowhere', `${plain}  officer: {remove: 先生}\n`, ['9:3 source-missing']],
    ['a header twice in a field', `${plain}  facts: [事实, 事 实]\n`, ['9:15 header-twice']],
    ['a date read as two dates', `${plain}  filing_date: 日期\n`, ['9:16 header-in-two-fields']],
    ['an amount read as two amounts', `${plain}  confiscation: [没收, 罚款]\n`, ['9:22 header-in-two-fields']],
    ['a telling header that no column reads', plain.replace('[机关, 日期]', '[机关, [日期, 作出日期]]'), ['4:22 recognise-unread']],
    ['a unit of what is no amount', `${plain}  repeat_count: {from: 次数, unit: yuan}\n`, ['9:28 unit-without-money']],
    ['a separator of what has one value', `${plain}  status: {from: 状态, separator: ';'}\n`, ['9:22 separator-without-set']],
    ['values for free text', `${plain}  facts: {from: 事实, values: {甲: 乙}}\n`, ['9:21 values-on-text']],
  ])('%s', (_, text, places) => {
    expect(placesIn(text)).toEqual(places)
  })

  it('together with all others of the file, in the order of the lines', () => {
    const text = `${plain.replace('fine:', 'fines:')}  facts: {from: 事实, separator: ';', values: {甲: 乙}}\nconstants: {filing_date: 昨天}\n`
    expect(placesIn(text)).toEqual(['8:3 field-unknown', '9:21 separator-without-set', '9:37 values-on-text', '10:26 text-unreadable'])
  })

  it('with the nearest name that would be right', () => {
    const details = problemsIn(plain.replace('fine:', 'fines:').replace('unit:', 'unit:')).map((one) => one.details)
    expect(details).toEqual([{ field: 'fines', record: 'decision', nearest: 'fine' }])
    expect(problemsIn(plain.replace('unit:', 'units:'))[0]).toMatchObject({ path: 'columns.fine.units', details: { nearest: 'unit' } })
  })
})

describe('a mapping may', () => {
  it.each([
    ['read one wording as several fields', `${plain}  facts: 事由\n  explanation: 事由\n`],
    ['take two dates out of one cell', `${plain}  filing_date: {from: 日期, extract: '^\\S+'}\n`],
    ['be recognised by a header that it leaves out', `${plain.replace('[机关, 日期]', '[机关, 日期, 编号]')}ignore: [编号]\n`],
    ['be recognised by a header that only a pattern reads', `${plain.replace('[机关, 日期]', '[机关, 状态]')}  status: {patterns: [{from: 状态, matches: 撤, value: annulled}]}\n`],
  ])('%s', (_, text) => {
    expect(problemsIn(text)).toEqual([])
  })
})

it('the mapping of the samples is sound', async () => {
  const file = join(packageRoot, 'data-samples/financial-regulator/mapping.yaml')
  expect((await loadMapping(file)).name).toBe('financial-regulator-branches')
})

it('full-width nulls are the same as half-width ones', () => {
  expect(compileMapping(`${plain}nulls: ['／']\n`, 'a.yaml').nulls).toEqual(new Set(['/']))
})

function placesIn(text: string): string[] {
  return problemsIn(text).map(({ line, column, code }) => `${line}:${column} ${code}`)
}

function problemsIn(text: string): UserError['problems'] {
  try {
    compileMapping(text, 'a.yaml')
    return []
  } catch (error) {
    if (error instanceof UserError && error.code === 'mapping-invalid') return error.problems
    throw error
  }
}

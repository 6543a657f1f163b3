import { annualWordsIn } from '../../../reports/words/annual.ts'
import { countyAgencies, type Year } from './agencies.ts'
import { countPenalties, type Figures } from './count.ts'
import { comparable, figuresInYuan, registerOf } from './expected.ts'
import { formOf } from './plans.ts'
import { shanxi } from './printed-forms.ts'
import type { RecordRow } from './record.ts'
import { rowsOf, type CountyReturn } from './returns.ts'

const coercionHeaders = { sealing: '查封场所、设施或者财物', seizure: '扣押财物', freezing: '冻结存款、汇款' } as const
const registerHeaders = { penalties: '行政处罚数量', fines_and_confiscations: '罚没金额（元）', coercive_measures: '行政强制数量', inspections: '行政检查数量' } as const

/** agency | header | reported | on record, of every figure that differs and that no rule explains. */
export function differingFigures(returns: readonly CountyReturn[], year: Year): string[] {
  return returns.filter((one) => one.year === year && one.plan?.isExplained !== true).flatMap((one) => {
    const { agency, penalties, coercion, truth } = one
    const form = formOf(agency.number)
    const headers = { ...Object.fromEntries(form.categories.map(({ cell, header }) => [cell, header])), total: form.total ?? '', amount: form.amount.header }
    const lines = penalties === null ? [] : differing(agency.name, headers, figuresInYuan(one), comparable(one))
    if (coercion !== null) lines.push(...differing(agency.name, coercionHeaders, coercion, truth.coercion))
    return lines.concat(differing(agency.name, registerHeaders, registerOf(one) ?? {}, truth.register))
  }).toSorted()
}

function differing(agency: string, headers: Readonly<Record<string, string>>, reported: Figures, truth: Figures): string[] {
  return Object.entries(truth).flatMap(([cell, figure]) => {
    const stated = reported[cell]
    return figure === null || stated === null || stated === undefined || stated === figure ? [] : [`${agency} | ${headers[cell]!} | ${stated} | ${figure}`]
  })
}

/** The two lines of totals of the county's own form: what was reported in it, and what the record of all agencies gives. */
export function totalsOfTable(records: readonly RecordRow[], returns: readonly CountyReturn[], year: Year): (string | number)[][] {
  const cells = [...shanxi.categories.map(({ cell }) => cell), 'total', 'amount']
  const reported = returns.filter((one) => one.year === year && one.penalties !== null && formOf(one.agency.number) === shanxi).map((one) => statedFigures(one))
  const computed = countyAgencies.map((agency) => countPenalties(shanxi, rowsOf(records, agency, year)))
  const sum = (of: readonly Figures[]): number[] => cells.map((cell) => of.reduce((all, figures) => all + (figures[cell] ?? 0), 0))
  const { sentences } = annualWordsIn('zh-CN')
  return [[sentences.reported, ...sum(reported)], [sentences.computed, ...sum(computed)]]
}

/** What can be read of a form: not the words in the place of a figure. */
function statedFigures(one: CountyReturn): Figures {
  return Object.fromEntries(Object.entries(figuresInYuan(one)).map(([cell, figure]) => [cell, one.plan?.texts?.[cell] === undefined ? figure : null]))
}

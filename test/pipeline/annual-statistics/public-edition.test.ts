import { describe, expect, it } from 'vitest'
import { publicEdition, suppressed } from '../../../pipeline/annual-statistics/public-edition.ts'
import type { AnnualAnalysis, AnnualTable } from '../../../pipeline/domain/annual-analysis.ts'
import type { AnnualForm } from '../../../pipeline/domain/annual-form.ts'
import { annualAnalysis } from '../../support/annual-fixture.ts'

const cell = (name: string, sum: readonly string[] | null = null): AnnualForm['tables'][number]['cells'][number] => ({
  cell: name, headers: [name], above: null, unit: 'case', rule: sum === null ? { rule: 'filed' } : { rule: 'sum', of: sum },
})
const form: AnnualForm = {
  form: 'example', title: { 'zh-CN': '示例', en: 'Example' }, source: '示例', counting: { annulled: 'counted' }, severity: [],
  tables: [{ table: 'coercion', title: '行政强制', cells: [cell('sealing'), cell('seizure'), cell('measures', ['sealing', 'seizure']), cell('surcharge'), cell('removal'), cell('enforcement', ['surcharge', 'removal'])] }],
}

const figures = [[20, 30, 50, 3, 40, 43], [21, 31, 52, 22, 41, 63], [22, 32, 54, 23, 42, 65]]
const totals = [63, 93, 156, 48, 123, 171]
const table: AnnualTable = {
  table: 'coercion', title: '行政强制',
  cells: form.tables[0]!.cells.map((one) => ({ cell: one.cell, header: one.cell, above: null, unit: one.unit })),
  rows: figures.map((row, place) => ({ agencyId: `a${place}`, agencyName: `示例${place}局`, reported: row.map(String), computed: row.map(String) })),
  reportedTotal: totals.map(String), computedTotal: totals.map(String),
}
const published = (analysis: Partial<AnnualAnalysis>): AnnualAnalysis => publicEdition(annualAnalysis(analysis), form)

describe('the public edition', () => {
  it('gives away no small count by the second of two sums of a row', () => {
    const [first] = published({ tables: [table] }).tables
    expect(first!.rows[0]!.computed[3]).toBe(suppressed)
    const hiddenOfSum = [3, 4, 5].filter((place) => first!.rows[0]!.computed[place] === suppressed)
    expect(hiddenOfSum.length).toBeGreaterThan(1)
  })

  it('tells no figure that was reported, and no sum by level or sector beside one that is hidden', () => {
    const edition = published({ tables: [table] })
    expect(edition.tables[0]!.rows.flatMap(({ reported }) => reported).every((figure) => figure === null)).toBe(true)
    expect([edition.byLevel, edition.bySector, edition.reconciliation, edition.returnChecks]).toEqual([[], [], [], []])
  })

  it('tells no small count of a level, nor one of the year before', () => {
    const acts = [{ act: 'penalty', count: 60, before: 50 }] as const
    const edition = (level: { readonly count: number; readonly before: number | null }): AnnualAnalysis =>
      published({ tables: [], acts, bySector: [], byLevel: [{ group: 'county', act: 'penalty', count: 57, before: 46 }, { group: 'township', act: 'penalty', ...level }] })
    expect(edition({ count: 3, before: 10 }).byLevel).toEqual([])
    expect(edition({ count: 10, before: 4 }).byLevel).toEqual([])
    expect(edition({ count: 10, before: 10 }).byLevel).toHaveLength(2)
  })
})

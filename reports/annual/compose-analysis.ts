import type { AnnualAnalysis } from '../../pipeline/domain/annual-analysis.ts'
import type { DocumentBlock, OfficialDocument } from '../../pipeline/domain/document.ts'
import type { Language } from '../../pipeline/domain/language.ts'
import { fill } from '../words/fill.ts'
import { actsSection } from './acts-section.ts'
import { annexBlocks, annexList } from './annex.ts'
import { annualContext, dateText, paragraph, type AnnualContext } from './annual-context.ts'
import { conclusionSections } from './conclusions.ts'
import { benchmarksSection, discretionSection } from './discretion-section.ts'
import { reconciliationSection } from './reconciliation-section.ts'
import { returnsSection } from './returns-section.ts'

/**
 * The written analysis of a year, as the bureau sends it to its government: every figure comes from the analysis, and
 * the parts on problems and next steps are a draft that only repeats figures of the parts before them. A public edition has what was
 * done in the year, and nothing on how agencies reported or what is only suspected.
 */
export function composeAnalysis(analysis: AnnualAnalysis, language: Language): OfficialDocument {
  const context = annualContext(analysis, language)
  const { own } = context
  const { bureau, year, asOf, runId, isPublic } = analysis
  const blocks = [
    paragraph(fill(isPublic ? own.openingPublic : own.opening, { year, area: wholeArea(context) })),
    ...actsSection(context),
    ...(isPublic ? [] : [
      ...returnsSection(context), ...reconciliationSection(context),
      ...discretionSection(context), ...benchmarksSection(context), ...conclusionSections(context), paragraph(own.closing),
    ]),
    ...annexList(context).map(paragraph),
  ]
  return {
    language,
    title: fill(own.title, { bureau, year }),
    subtitle: isPublic ? own.publicEdition : null,
    addressee: isPublic ? null : government(context),
    blocks: numberCaptions(blocks, context),
    annex: annexBlocks(context),
    signature: bureau,
    date: dateText(asOf, language),
    footer: fill(own.footer, { asOf, run: runId }),
  }
}

const bureauName = /^(.*(县|区|市|旗))司法局$/

function government({ own, analysis: { bureau } }: AnnualContext): string {
  const area = bureauName.exec(bureau)?.[1]
  return area === undefined ? own.governmentUnknown : fill(own.government, { area })
}

function wholeArea({ own, language, analysis: { bureau } }: AnnualContext): string {
  const kind = bureauName.exec(bureau)?.[2]
  return kind === undefined || language !== 'zh-CN' ? own.wholeAreaUnknown : fill(own.wholeArea, { kind })
}

/** Tables and pictures numbered as they follow each other in the text; those of the annex have the number of their annex. */
function numberCaptions(blocks: readonly DocumentBlock[], { own }: AnnualContext): DocumentBlock[] {
  let [tables, charts] = [0, 0]
  return blocks.map((block) => {
    if (block.block === 'table') return { ...block, table: { ...block.table, caption: fill(own.tableNumber, { number: ++tables, caption: block.table.caption }) } }
    if (block.block === 'chart') return { ...block, chart: { ...block.chart, caption: fill(own.chartNumber, { number: ++charts, caption: block.chart.caption }) } }
    return block
  })
}

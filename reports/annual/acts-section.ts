import type { ActCount, GroupedCount } from '../../pipeline/domain/annual-analysis.ts'
import { actTypes, type ActType } from '../../pipeline/domain/decision.ts'
import type { DocumentBlock, DocumentTable } from '../../pipeline/domain/document.ts'
import { sum } from '../nightly/format.ts'
import { fill } from '../words/fill.ts'
import { changeClause, counted, dateText, figureText, heading, leastDenominator, paragraph, say, shareClause, shareText, table, unitInBrackets, type AnnualContext } from './annual-context.ts'
import { reportedTotals, sumOf } from './reported-totals.ts'
import { yearsChart } from './years-chart.ts'

/** Part one: how much was decided, of which kind, by whom, and how that stands to the year before. */
export function actsSection(context: AnnualContext): DocumentBlock[] {
  const { own, analysis: { acts, year, byLevel, bySector } } = context
  const title = heading(1, own.sectionActs)
  const done = acts.filter(({ count }) => count > 0)
  const compared = acts.filter(({ count, before }) => count > 0 || (before ?? 0) > 0)
  if (done.length === 0) return [title, paragraph(fill(own.actsNone, { year }))]
  return [
    title,
    paragraph(totalSentence(done, context)),
    ...restSentences(context),
    ...(onlyAct(acts) === null ? [table(actsTable(done, context))] : []),
    ...(compared.length < 2 ? [] : [yearsChart(compared.map(({ act, count, before }) => ({ group: context.acts[act], count, before })), { both: own.chartActs, one: own.chartActsOneYear, group: own.columnAct, unit: own.unitCases }, context)]),
    ...groups(byLevel, { sentence: own.byLevel, caption: own.tableLevels, column: own.columnLevel, nameOf: (group) => context.terms.levels[group] ?? group }, context),
    ...groups(bySector, { sentence: own.bySector, caption: own.tableSectors, column: own.columnSector, nameOf: (group) => group }, context),
    ...amountSentences(context).map(paragraph),
    ...reportedTotals(context),
  ]
}

/** Null as soon as one kind that was done is not known of the year before: a total of part of them would mislead. */
function totalBefore(acts: readonly ActCount[]): number | null {
  return acts.some(({ before }) => before === null) ? null : sum(acts, ({ before }) => before ?? 0)
}

/** The one kind that was done, this year and the year before: of it a sentence says all that a table would. */
function onlyAct(acts: readonly ActCount[]): ActCount | null {
  const done = acts.filter(({ count, before }) => count > 0 || (before ?? 0) > 0)
  return done.length === 1 ? done[0]! : null
}

function totalSentence(done: readonly ActCount[], context: AnnualContext): string {
  const { own, language, analysis: { asOf, year, coverage, acts } } = context
  const total = sum(done, ({ count }) => count)
  const parts = done.map(({ act, count, before }) => say(own.actsPart, { act: context.acts[act], count: counted(count), share: shareClause(count, total, context), change: changeClause(count, before, context) }))
  const only = onlyAct(acts)
  if (only !== null) {
    return say(own.actsOnly, { asOf: dateText(asOf, language), year, agencies: counted(coverage.agenciesWithDecisions), act: context.acts[only.act], count: counted(total), change: changeClause(total, only.before, context) })
  }
  const known = acts.filter(({ count, before }) => count > 0 || before !== null)
  return say(own.actsTotal, {
    asOf: dateText(asOf, language), year, agencies: counted(coverage.agenciesWithDecisions), count: counted(total),
    change: changeClause(total, totalBefore(known), context), parts: parts.join(own.clauseSeparator),
  })
}

/** A public edition does not say what was not done: a kind of act may be missing from it because there was little of it. */
function restSentences({ own, acts: names, analysis: { acts, isPublic } }: AnnualContext): DocumentBlock[] {
  const without = actTypes.filter((act) => !acts.some((one) => one.act === act && one.count > 0))
  const uncompared = acts.filter(({ count, before }) => count > 0 && before === null)
  const list = (kinds: readonly ActType[]): string => kinds.map((act) => names[act]).join(own.listSeparator)
  const sentences = [
    ...(without.length > 0 && !isPublic ? [fill(own.actsWithout, { acts: list(without) })] : []),
    ...(uncompared.length > 0 ? [fill(own.noYearBefore, { acts: list(uncompared.map(({ act }) => act)) })] : []),
  ]
  return sentences.length > 0 ? [paragraph(sentences.join(''))] : []
}

function actsTable(done: readonly ActCount[], context: AnnualContext): DocumentTable {
  const { own, analysis: { year } } = context
  const total = sum(done, ({ count }) => count)
  const row = (name: string, count: number, before: number | null): (string | null)[] => [
    name, counted(count), shareText(count, total), before === null ? null : counted(before),
    before === null ? null : signed(count - before, counted(Math.abs(count - before))), before === null ? null : signed(count - before, shareText(Math.abs(count - before), before)),
  ]
  const rows = [...done.map(({ act, count, before }) => row(context.acts[act], count, before)), ...(done.length === 1 ? [] : [row(own.columnTotal, total, totalBefore(done))])]
  return {
    caption: fill(own.tableActs, { year }),
    columns: [
      { header: own.columnAct, width: 20, isFigure: false },
      ...[fill(own.columnYear, { year }), own.columnShare, fill(own.columnYear, { year: year - 1 }), own.columnDifference, own.columnChange].map((header) => ({ header, width: 12, isFigure: true })),
    ],
    rows,
    notes: rows.flat().includes(null) ? [fill(own.dashNote, { least: leastDenominator })] : [],
  }
}

function signed(change: number, text: string | null): string | null {
  return text === null ? null : `${change > 0 ? '+' : change < 0 ? '−' : ''}${text}`
}

interface Grouping {
  readonly sentence: string
  readonly caption: string
  readonly column: string
  readonly nameOf: (group: string) => string
}

/** Groups in the order in which they are handed over, never by size. */
function groups(counts: readonly GroupedCount[], { sentence, caption, column, nameOf }: Grouping, { own, acts: names }: AnnualContext): DocumentBlock[] {
  if (counts.length === 0) return []
  const acts = actTypes.filter((act) => counts.some((one) => one.act === act && one.count > 0))
  const found = [...new Set(counts.map(({ group }) => group))]
  const totalOf = (group: string | null, act?: ActType): number => sum(counts.filter((one) => one.group === group && (act === undefined || one.act === act)), ({ count }) => count)
  const name = (group: string | null): string => (group === null ? own.groupUnknown : nameOf(group))
  const parts = found.map((group) => fill(own.groupPart, { group: name(group), count: counted(totalOf(group)) }))
  const lead = paragraph(fill(sentence, { parts: parts.join(own.listSeparator) }))
  // Of one kind of act the table would only say the sentence again.
  if (acts.length === 1) return [lead]
  return [
    lead,
    table({
      caption,
      columns: [{ header: column, width: 18, isFigure: false }, ...[...acts.map((act) => names[act]), own.columnTotal].map((header) => ({ header, width: 10, isFigure: true }))],
      rows: [
        ...found.map((group) => [name(group), ...acts.map((act) => counted(totalOf(group, act))), counted(totalOf(group))]),
        [own.columnTotal, ...acts.map((act) => counted(sum(found, (group) => totalOf(group, act)))), counted(sum(found, (group) => totalOf(group)))],
      ],
      notes: [],
    }),
  ]
}

/** The county's sums of money, in the unit of the form; what was reported beside what the records give for the same agencies, since a sum of fewer agencies would look like concealment. */
function amountSentences(context: AnnualContext): string[] {
  const { own, terms, analysis: { tables, isPublic } } = context
  return tables.flatMap(({ title, cells, rows, reportedTotal, computedTotal }) => cells.flatMap(({ header, unit }, place) => {
    if (unit !== 'yuan' && unit !== 'wan_yuan') return []
    const [reported, computed] = [reportedTotal[place] ?? null, computedTotal[place] ?? null]
    const filers = rows.filter((row) => (row.reported[place] ?? null) !== null)
    const common = { table: title, header: header.replace(unitInBrackets, ''), unit: terms.units[unit] }
    const computable = rows.filter((row) => (row.computed[place] ?? null) !== null).length
    const same = sumOf(filers.map((row) => row.computed[place] ?? null))
    return [
      ...(computed === null ? [] : [fill(own.amountComputed, { ...common, agencies: counted(computable), computed: figureText(computed, context) })]),
      ...(reported === null || isPublic ? [] : [fill(own.amountReported, { ...common, agencies: counted(filers.length), reported: figureText(reported, context), same: figureText(same, context) })]),
    ]
  }))
}

import type { CheckYear } from '../../pipeline/domain/annual-analysis.ts'
import type { DocumentBlock } from '../../pipeline/domain/document.ts'
import { fill } from '../words/fill.ts'
import { wordsIn } from '../words/words.ts'
import { counted, heading, paragraph, say, shareClause, table, type AnnualContext } from './annual-context.ts'
import { beforeNote, checkColumns } from './reconciliation-section.ts'
import { yearsChart } from './years-chart.ts'

/** Part four: what each check examined and found; a finding is a reason to look into the file. */
export function discretionSection(context: AnnualContext): DocumentBlock[] {
  const { own, analysis: { discretionChecks: checks, year } } = context
  const title = heading(1, own.sectionDiscretion)
  if (checks.length === 0) return [title, paragraph(own.discretionNone)]
  // A bar of nought would say that nothing was found where nothing could be looked at.
  const shown = checks.filter(({ examined, findings, findingsBefore }) => examined > 0 && (findings > 0 || (findingsBefore ?? 0) > 0))
  const found = checks.filter(({ findings }) => findings > 0)
  const without = checks.filter(({ examined }) => examined === 0)
  const judged = checks.filter((check) => !without.includes(check))
  const quiet = checks.filter((check) => check.findings === 0 && !without.includes(check))
  return [
    title,
    paragraph(fill(own.discretionLead, { year, checks: checks.length })),
    ...found.map((check, place) => paragraph(checkSentence(check, place + 1, context))),
    ...(quiet.length === 0 ? [] : [paragraph(fill(own.discretionQuiet, { count: counted(quiet.length), list: quiet.map(({ title: name }) => name).join(own.listSeparator) }))]),
    ...(without.length === 0 ? [] : [paragraph(fill(own.discretionWithout, { count: counted(without.length), list: without.map(({ title: name }) => name).join(own.listSeparator) }))]),
    ...resolutionParagraph(context),
    ...(judged.length === 0 ? [] : [table({ caption: own.tableDiscretion, ...checkColumns(judged, own), notes: [...beforeNote(judged, own), ...(without.length === 0 ? [] : [fill(own.discretionTableNote, { sheet: own.sheetDiscretion })])] })]),
    ...(shown.length === 0 ? [] : [yearsChart(shown.map((check) => ({ group: check.title, count: check.findings, before: check.findingsBefore })), { both: own.chartDiscretion, one: own.chartDiscretionOneYear, group: own.columnCheck, unit: own.unitFindings }, context)]),
  ]
}

/** What became of the findings so far: counts only. */
function resolutionParagraph({ language, analysis: { resolution } }: AnnualContext): DocumentBlock[] {
  if (resolution === null || resolution.found === 0) return []
  const { resolutionLead, resolutionNone } = wordsIn(language).findingLife
  if (resolution.dealtWith === 0) return [paragraph(resolutionNone)]
  const counts = Object.fromEntries(Object.entries(resolution).map(([name, count]) => [name, counted(Number(count))]))
  return [paragraph(fill(resolutionLead, { ...counts, pattern: counted(resolution.byPattern) }))]
}

function checkSentence(check: CheckYear, number: number, context: AnnualContext): string {
  const { own } = context
  const { title, examined, findings, explained, tooFew, verdicts } = check
  const found = say(own.checkFound, {
    findings: counted(findings), share: shareClause(findings, examined, context),
    explained: explained === 0 ? '' : fill(own.checkExplained, { explained: counted(explained) }),
    verdicts: verdicts.length === 0 ? '' : verdicts.length === 1 ? fill(own.checkVerdict, { title: verdicts[0]!.title }) : fill(own.checkVerdicts, { list: verdicts.map((verdict) => fill(own.verdictCount, { title: verdict.title, count: counted(verdict.count) })).join(own.listSeparator) }),
  })
  return say(own.checkSentence, {
    number, title, examined: counted(examined), findings: found,
    tooFew: tooFew === 0 ? '' : fill(own.checkTooFew, { count: counted(tooFew) }),
  })
}

/** Part five: the benchmarks in force against practice. */
export function benchmarksSection({ own, analysis: { benchmarks } }: AnnualContext): DocumentBlock[] {
  const title = heading(1, own.sectionBenchmarks)
  if (benchmarks === null) return [title, paragraph(own.benchmarksNone)]
  if (benchmarks.versions === 0) return [title, paragraph(fill(own.benchmarksNoVersion, { ...benchmarks }))]
  const { versions, unused, scattered, settled, narrower, without } = benchmarks
  const parts = ([[own.benchmarkUnused, unused], [own.benchmarkScattered, scattered], [own.benchmarkSettled, settled], [own.benchmarkNarrower, narrower], [own.benchmarkWithout, without]] as const)
    .filter(([, count]) => count > 0).map(([sentence, count]) => fill(sentence, { count: counted(count) }))
  return [title, paragraph(fill(own.benchmarks, { versions, parts: parts.length === 0 ? own.benchmarksQuiet : parts.join(own.clauseSeparator) })), paragraph(own.benchmarksUse)]
}

import type { Language } from '../../pipeline/domain/language.ts'
import { benchmark as benchmarkEn, benchmarkLint as lintEn, benchmarkLintSeverities as lintSeveritiesEn, benchmarkUnconverted as unconvertedEn, benchmarkUnconvertedKinds as unconvertedKindsEn } from './en/benchmark.ts'
import { benchmarkChanges as changesEn } from './en/benchmark-changes.ts'
import { benchmarkHealth as healthEn } from './en/benchmark-health.ts'
import { annualCommands as annualCommandsEn } from './en/annual-commands.ts'
import { blankReturns as blankReturnsEn } from './en/blank-returns.ts'
import { commandLine as commandLineEn } from './en/command-line.ts'
import { comparison as comparisonEn } from './en/comparison.ts'
import { pastPractice as pastPracticeEn } from './en/past-practice.ts'
import { correctionWords as correctionsEn, mendWords as mendEn } from './en/corrections.ts'
import { errors as errorsEn, valueTypes as valueTypesEn } from './en/errors.ts'
import { findingLife as lifeEn, findingStates as findingStatesEn, reasonsByItself as byItselfEn, reviewProblems as reviewProblemsEn, reviewScopes as reviewScopesEn } from './en/finding-life.ts'
import { quarantineWords as quarantineEn } from './en/quarantine.ts'
import { driftWords as driftEn, fieldNames as fieldsEn, quality as qualityEn, reasonNames as reasonsEn, warningNames as warningNamesEn } from './en/quality.ts'
import { notChecked as notCheckedEn, regulations as regulationsEn } from './en/regulations.ts'
import { report as reportEn } from './en/report.ts'
import { changeCauses as causesEn, changeKinds as changeKindsEn, runs as runsEn } from './en/runs.ts'
import { schedule as scheduleEn } from './en/schedule.ts'
import { settings as settingsEn } from './en/settings.ts'
import { statistics as statisticsEn } from './en/statistics.ts'
import { tables as tablesEn } from './en/tables.ts'
import { templateWords as templatesEn } from './en/templates.ts'
import { terms as termsEn } from './en/terms.ts'
import { typicalCases as typicalCasesEn } from './en/typical-cases.ts'
import { warningWords as warningsEn } from './en/warnings.ts'
import type { Terms } from './terms.ts'
import { benchmark as benchmarkZh, benchmarkLint as lintZh, benchmarkLintSeverities as lintSeveritiesZh, benchmarkUnconverted as unconvertedZh, benchmarkUnconvertedKinds as unconvertedKindsZh } from './zh-CN/benchmark.ts'
import { benchmarkChanges as changesZh } from './zh-CN/benchmark-changes.ts'
import { benchmarkHealth as healthZh } from './zh-CN/benchmark-health.ts'
import { annualCommands as annualCommandsZh } from './zh-CN/annual-commands.ts'
import { blankReturns as blankReturnsZh } from './zh-CN/blank-returns.ts'
import { commandLine as commandLineZh } from './zh-CN/command-line.ts'
import { comparison as comparisonZh } from './zh-CN/comparison.ts'
import { pastPractice as pastPracticeZh } from './zh-CN/past-practice.ts'
import { correctionWords as correctionsZh, mendWords as mendZh } from './zh-CN/corrections.ts'
import { errors as errorsZh, valueTypes as valueTypesZh } from './zh-CN/errors.ts'
import { findingLife as lifeZh, findingStates as findingStatesZh, reasonsByItself as byItselfZh, reviewProblems as reviewProblemsZh, reviewScopes as reviewScopesZh } from './zh-CN/finding-life.ts'
import { quarantineWords as quarantineZh } from './zh-CN/quarantine.ts'
import { driftWords as driftZh, fieldNames as fieldsZh, quality as qualityZh, reasonNames as reasonsZh, warningNames as warningNamesZh } from './zh-CN/quality.ts'
import { notChecked as notCheckedZh, regulations as regulationsZh } from './zh-CN/regulations.ts'
import { report as reportZh } from './zh-CN/report.ts'
import { changeCauses as causesZh, changeKinds as changeKindsZh, runs as runsZh } from './zh-CN/runs.ts'
import { schedule as scheduleZh } from './zh-CN/schedule.ts'
import { settings as settingsZh } from './zh-CN/settings.ts'
import { statistics as statisticsZh } from './zh-CN/statistics.ts'
import { tables as tablesZh } from './zh-CN/tables.ts'
import { templateWords as templatesZh } from './zh-CN/templates.ts'
import { terms as termsZh } from './zh-CN/terms.ts'
import { typicalCases as typicalCasesZh } from './zh-CN/typical-cases.ts'
import { warningWords as warningsZh } from './zh-CN/warnings.ts'

export interface Words {
  readonly report: Readonly<Record<keyof typeof reportZh, string>>
  readonly comparison: Readonly<Record<keyof typeof comparisonZh, string>>
  readonly statistics: Readonly<Record<keyof typeof statisticsZh, string>>
  readonly terms: Terms
  readonly regulations: Readonly<Record<keyof typeof regulationsZh, string>>
  readonly notChecked: typeof notCheckedZh
  readonly errors: typeof errorsZh
  readonly valueTypes: Readonly<Record<string, string>>
  readonly tables: Readonly<Record<keyof typeof tablesZh, string>>
  readonly commandLine: Readonly<Record<keyof typeof commandLineZh, string>>
  readonly settings: typeof settingsZh
  readonly quarantine: Readonly<Record<string, string>>
  readonly quality: Readonly<Record<keyof typeof qualityZh, string>>
  readonly drift: typeof driftZh
  readonly fields: Readonly<Record<string, string>>
  readonly reasonNames: Readonly<Record<string, string>>
  readonly warningNames: Readonly<Record<string, string>>
  readonly mend: typeof mendZh
  readonly corrections: Readonly<Record<keyof typeof correctionsZh, string>>
  readonly warnings: Readonly<Record<string, string>>
  readonly findingLife: Readonly<Record<keyof typeof lifeZh, string>>
  readonly findingStates: Readonly<Record<keyof typeof findingStatesZh, string>>
  readonly reasonsByItself: Readonly<Record<keyof typeof byItselfZh, string>>
  readonly reviewProblems: Readonly<Record<keyof typeof reviewProblemsZh, { readonly what: string; readonly mend: string }>>
  readonly reviewScopes: Readonly<Record<keyof typeof reviewScopesZh, string>>
  readonly benchmark: Readonly<Record<keyof typeof benchmarkZh, string>>
  readonly benchmarkLint: typeof lintZh
  readonly benchmarkLintSeverities: typeof lintSeveritiesZh
  readonly benchmarkUnconverted: typeof unconvertedZh
  readonly benchmarkUnconvertedKinds: typeof unconvertedKindsZh
  readonly benchmarkChanges: Readonly<Record<keyof typeof changesZh, string>>
  readonly benchmarkHealth: Readonly<Record<keyof typeof healthZh, string>>
  readonly annualCommands: Readonly<Record<keyof typeof annualCommandsZh, string>>
  readonly blankReturns: Readonly<Record<keyof typeof blankReturnsZh, string>>
  readonly typicalCases: Readonly<Record<keyof typeof typicalCasesZh, string>>
  readonly templates: Readonly<Record<keyof typeof templatesZh, string>>
  readonly runs: Readonly<Record<keyof typeof runsZh, string>>
  readonly changeKinds: Readonly<Record<keyof typeof changeKindsZh, string>>
  readonly changeCauses: Readonly<Record<keyof typeof causesZh, string>>
  readonly schedule: Readonly<Record<keyof typeof scheduleZh, string>>
  readonly pastPractice: Readonly<Record<keyof typeof pastPracticeZh, string>>
}

const words: Readonly<Record<Language, Words>> = {
  'zh-CN': { report: reportZh, comparison: comparisonZh, pastPractice: pastPracticeZh, statistics: statisticsZh, terms: termsZh, errors: errorsZh, valueTypes: valueTypesZh, commandLine: commandLineZh, tables: tablesZh, quarantine: quarantineZh, settings: settingsZh, warnings: warningsZh, mend: mendZh, corrections: correctionsZh, quality: qualityZh, drift: driftZh, fields: fieldsZh, reasonNames: reasonsZh, warningNames: warningNamesZh, benchmark: benchmarkZh, benchmarkLint: lintZh, benchmarkLintSeverities: lintSeveritiesZh, benchmarkUnconverted: unconvertedZh, benchmarkUnconvertedKinds: unconvertedKindsZh, benchmarkChanges: changesZh, benchmarkHealth: healthZh, blankReturns: blankReturnsZh, annualCommands: annualCommandsZh, templates: templatesZh, typicalCases: typicalCasesZh, regulations: regulationsZh, notChecked: notCheckedZh, findingLife: lifeZh, findingStates: findingStatesZh, reasonsByItself: byItselfZh, reviewProblems: reviewProblemsZh, reviewScopes: reviewScopesZh, runs: runsZh, changeKinds: changeKindsZh, changeCauses: causesZh, schedule: scheduleZh },
  en: { report: reportEn, comparison: comparisonEn, pastPractice: pastPracticeEn, statistics: statisticsEn, terms: termsEn, errors: errorsEn, valueTypes: valueTypesEn, commandLine: commandLineEn, tables: tablesEn, quarantine: quarantineEn, settings: settingsEn, warnings: warningsEn, mend: mendEn, corrections: correctionsEn, quality: qualityEn, drift: driftEn, fields: fieldsEn, reasonNames: reasonsEn, warningNames: warningNamesEn, benchmark: benchmarkEn, benchmarkLint: lintEn, benchmarkLintSeverities: lintSeveritiesEn, benchmarkUnconverted: unconvertedEn, benchmarkUnconvertedKinds: unconvertedKindsEn, benchmarkChanges: changesEn, benchmarkHealth: healthEn, blankReturns: blankReturnsEn, annualCommands: annualCommandsEn, templates: templatesEn, typicalCases: typicalCasesEn, regulations: regulationsEn, notChecked: notCheckedEn, findingLife: lifeEn, findingStates: findingStatesEn, reasonsByItself: byItselfEn, reviewProblems: reviewProblemsEn, reviewScopes: reviewScopesEn, runs: runsEn, changeKinds: changeKindsEn, changeCauses: causesEn, schedule: scheduleEn },
}

/** Every sentence of the reports in one language. */
export function wordsIn(language: Language): Words {
  return words[language]
}

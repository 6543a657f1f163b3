import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkSubjects, rangeVerdicts, type Check, type CheckParameter, type CheckWords } from '../domain/check.ts'
import type { Language } from '../domain/language.ts'
import { severities } from '../domain/finding.ts'
import { packageRoot } from '../package-root.ts'
import { inShape, z } from '../settings/shape.ts'
import { studyIds } from './studies.ts'
import { headings, readCheckDocument, type CheckDocument } from './read-check-document.ts'

/** Where the checks that come with the program live; a folder is a check. */
export const checksFolder = join(packageRoot, 'queries', 'checks')

const verdicts = z.record(z.string(), z.strictObject({ title: z.string(), arithmetic: z.string(), departure: z.string().optional() }))

const severitySentences = z.partialRecord(z.enum(severities), z.string())

const mainShape = z.strictObject({
  title: z.string(),
  question: z.string(),
  next_step: z.string(),
  duties: z.array(z.string().regex(/^[A-Z]\d+$/)).min(1),
  subject: z.enum(checkSubjects),
  range_verdict: z.enum(rangeVerdicts).nullable().default(null),
  grain: z.string(),
  severity: z.enum(severities),
  needs: z.array(z.string()).default([]),
  studies: z.array(z.enum(studyIds)).default([]),
  drifts: z.union([z.literal('all'), z.array(z.string())]).default([]),
  legal_basis: z.array(z.strictObject({ instrument: z.string(), article: z.string(), rule: z.string() })).min(1),
  parameters: z.record(
    z.string().regex(/^[a-z][a-z_]*$/),
    z.strictObject({
      type: z.enum(['integer', 'decimal', 'boolean', 'text']),
      default: z.union([z.number(), z.boolean(), z.string()]),
      least: z.number().optional(),
      most: z.number().optional(),
      meaning: z.string(),
    }),
  ),
  exclusions: z.record(z.string(), z.string()),
  severities: severitySentences,
  verdicts,
})

const translationShape = z.strictObject({
  title: z.string(),
  question: z.string(),
  next_step: z.string(),
  rules: z.array(z.string()),
  parameters: z.record(z.string(), z.string()),
  exclusions: z.record(z.string(), z.string()),
  severities: severitySentences,
  verdicts,
})

let ownChecks: readonly Check[] | undefined

/** Every check that comes with the program, by id. Read once: its files do not change while it runs. */
export function loadChecks(): readonly Check[] {
  ownChecks ??= loadChecksOf([checksFolder])
  return ownChecks
}

/** Every check of the folders, by id. A folder that breaks the contract is a bug of its author: it throws. */
export function loadChecksOf(folders: readonly string[]): Check[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => loadCheck(folder, entry.name)),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

function loadCheck(parent: string, id: string): Check {
  const folder = join(parent, id)
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8')
  const english = readCheckDocument(read('check.md'), `${id}/check.md`)
  const chinese = readCheckDocument(read('check.zh-CN.md'), `${id}/check.zh-CN.md`)
  const main = shaped(mainShape, english, `${id}/check.md`)
  const translation = shaped(translationShape, chinese, `${id}/check.zh-CN.md`)
  const parameters: Record<string, CheckParameter> = {}
  for (const [name, parameter] of Object.entries(main.parameters)) {
    const meaning = { en: parameter.meaning, 'zh-CN': translation.parameters[name] ?? '' }
    parameters[name] = { ...parameter, meaning }
  }
  const readIfAny = (name: string): string | null => (existsSync(join(folder, name)) ? read(name) : null)
  return {
    id,
    duties: main.duties,
    legalBasis: main.legal_basis.map(({ instrument, article, rule }, i) => ({
      instrument,
      article,
      rule: { en: rule, 'zh-CN': translation.rules[i] ?? '' },
    })),
    grain: main.grain,
    subject: main.subject,
    rangeVerdict: main.range_verdict,
    severity: main.severity,
    needs: main.needs,
    studies: main.studies,
    drifts: main.drifts,
    parameters,
    exclusions: Object.keys(main.exclusions),
    words: { en: words(main, english, 'en'), 'zh-CN': words(translation, chinese, 'zh-CN') },
    folder,
    sql: read('check.sql'),
    comparablesSql: readIfAny('comparables.sql'),
    candidatesSql: readIfAny('candidates.sql'),
    evidenceSql: readIfAny('evidence.sql'),
  }
}

function shaped<T>(shape: z.ZodType<T>, document: CheckDocument, file: string): T {
  const result = inShape(shape, document.frontMatter)
  if ('problem' in result) throw new Error(`${file}: ${result.problem.path}: ${result.problem.message}`)
  return result.value
}

function words(
  texts: Pick<CheckWords, 'title' | 'question' | 'severities' | 'verdicts'> & { next_step: string; exclusions: Record<string, string> },
  document: CheckDocument,
  language: Language,
): CheckWords {
  const section = (i: number): string => document.sections.get(headings[language][i]!) ?? ''
  return {
    title: texts.title,
    question: texts.question,
    nextStep: texts.next_step,
    severities: texts.severities,
    verdicts: texts.verdicts,
    reasons: texts.exclusions,
    sections: {
      method: section(0),
      exclusions: section(1),
      assumptions: section(2),
      whatAFindingDoesNotShow: section(3),
      example: section(4),
    },
  }
}

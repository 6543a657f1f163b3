import { readFile } from 'node:fs/promises'
import { encodings, type Encoding } from '../domain/encoding.ts'
import { penaltyKinds } from '../domain/decision.ts'
import { clockRules, clockUnits, type ClockSettings } from '../domain/clock.ts'
import { UserError } from '../domain/errors.ts'
import { defaultKindGrades, type KindGrades } from '../domain/kind-grades.ts'
import { languages, type Language } from '../domain/language.ts'
import { isMailAddress } from '../domain/mail-address.ts'
import { readYaml } from '../settings/parse-yaml.ts'
import { fileInShape, z } from '../settings/shape.ts'

const defaultForm = 'shanxi'

/** A plain address: no line end or name may get into the head of a message. */
const mailAddress = z.string().refine(isMailAddress, { message: 'name@example.gov.cn' })

const shape = z.strictObject({
  /** Shown at the head of the reports: the bureau, or the county. */
  name: z.string().min(1),
  language: z.enum(languages).default(languages[0]),
  /** Of text files where detection errs: a file or folder in the workspace -> its encoding. */
  encodings: z.record(z.string(), z.enum(encodings)).default({}),
  /** How grave each kind of penalty is held to be, where the order differs from ours. */
  kind_grades: z.partialRecord(z.enum(penaltyKinds), z.int().min(0).max(5)).default({}),
  /** The form by which the agencies report their annual statistics. */
  annual_statistics: z
    .strictObject({
      form: z.string().min(1).default(defaultForm),
      /** The rule that letters name for the duty to report, with its article. */
      basis: z.string().min(1).optional(),
      /** Whom agencies may ask. */
      contact: z.strictObject({ person: z.string().min(1), phone: z.string().min(1).optional() }).optional(),
    })
    .default({ form: defaultForm }),
  /** Time limits that are counted otherwise here: a rule of `clock_rule` -> what differs. */
  clocks: z.partialRecord(z.enum(clockRules), z.strictObject({ amount: z.int().min(1).optional(), unit: z.enum(clockUnits).optional(), moves: z.boolean().optional() })).default({}),
  /** Where a summary of each night goes, in counts only; without it nowhere. */
  notify: z
    .strictObject({
      webhook: z.string().refine(isWebAddress, { message: 'http://127.0.0.1:8080/evenhand' }).optional(),
      /** The summary is written as a message, for whoever sends it. */
      mail: z.strictObject({ from: mailAddress, to: z.array(mailAddress).min(1) }).optional(),
    })
    .optional(),
  /** Earlier states of the database that are kept. */
  backups: z.strictObject({ keep: z.int().min(0).max(366) }).default({ keep: 7 }),
  /** Ids of the regulations in force (`queries/regulations`); without it every check runs. */
  regulations: z.array(z.string().min(1)).min(1).optional(),
  checks: z
    .record(
      z.string(),
      z.strictObject({
        enabled: z.boolean().optional(),
        parameters: z.record(z.string(), z.union([z.number(), z.boolean(), z.string()])).default({}),
      }),
    )
    .default({}),
})

export interface Configuration {
  readonly name: string
  readonly language: Language
  readonly encodings: Readonly<Record<string, Encoding>>
  /** Complete: ours, with what the workspace sets. */
  readonly kindGrades: KindGrades
  /** The name of the form by which agencies report. */
  readonly annualForm: string
  /** The rule that letters name for the duty to report; null where none is set. */
  readonly annualBasis: string | null
  readonly annualContact: { readonly person: string; readonly phone: string | null } | null
  readonly clocks: ClockSettings
  /** The address that a summary of each night goes to; null where none is set. */
  readonly webhook: string | null
  /** From whom and to whom a summary of each night is written as a message; null where none is wanted. */
  readonly mail: { readonly from: string; readonly to: readonly string[] } | null
  readonly backups: { readonly keep: number }
  /** Ids of the regulations in force; null where none is named. */
  readonly regulations: readonly string[] | null
  /** `enabled` is absent where the workspace does not say. */
  readonly checks: Readonly<
    Record<string, { readonly enabled?: boolean | undefined; readonly parameters: Readonly<Record<string, string | number | boolean>> }>
  >
  /** Where a setting stands, for messages: file, line and column, then its keys from the top. */
  readonly placeOf: (path: readonly string[]) => string
}

/** The settings of `evenhand.yaml`. A UserError lists every mistake with its line and column. */
export async function readConfiguration(file: string): Promise<Configuration> {
  const yaml = readYaml(await readFile(file, 'utf8'))
  const result = fileInShape(shape, yaml)
  if ('problems' in result) {
    const { problems } = result
    throw new UserError('configuration-invalid', { where: file, count: String(problems.length) }, { problems })
  }
  const placeOf = (path: readonly string[]): string => {
    const { line, column } = yaml.locate({ code: 'value-wrong', path, part: 'key', details: {} })
    return `${file}:${line}:${column} ${path.join('.')}`
  }
  const { kind_grades: ownGrades, annual_statistics: annual, notify, ...settings } = result.value
  return { ...settings, webhook: notify?.webhook ?? null, mail: notify?.mail ?? null, regulations: settings.regulations ?? null, annualForm: annual.form, annualBasis: annual.basis ?? null, annualContact: annual.contact === undefined ? null : { person: annual.contact.person, phone: annual.contact.phone ?? null }, kindGrades: { ...defaultKindGrades, ...ownGrades }, placeOf }
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol)
}

import { readFile } from 'node:fs/promises'
import { UserError } from '../domain/errors.ts'
import { languages, type Language } from '../domain/language.ts'
import { parseYaml } from '../settings/parse-yaml.ts'
import { inShape, z } from '../settings/shape.ts'

const shape = z.strictObject({
  /** Shown at the head of the reports: the bureau, or the county. */
  name: z.string().min(1),
  language: z.enum(languages).default(languages[0]),
  checks: z
    .record(
      z.string(),
      z.strictObject({
        enabled: z.boolean().default(true),
        parameters: z.record(z.string(), z.union([z.number(), z.boolean(), z.string()])).default({}),
      }),
    )
    .default({}),
})

export interface Configuration {
  readonly name: string
  readonly language: Language
  readonly checks: Readonly<
    Record<string, { readonly enabled: boolean; readonly parameters: Readonly<Record<string, string | number | boolean>> }>
  >
}

/** The settings of `evenhand.yaml`. A key that is not known is an error that names its path and the nearest known key. */
export async function readConfiguration(file: string): Promise<Configuration> {
  const result = inShape(shape, parseYaml(await readFile(file, 'utf8'), file, 'configuration-unreadable'))
  if ('value' in result) return result.value
  const { path, unknownKey, expected, message } = result.problem
  if (unknownKey === null) throw new UserError('configuration-invalid-value', { where: `${file} ${path}`, expected: expected ?? message })
  throw new UserError('configuration-unknown-key', { where: file, key: path, nearest: unknownKey.nearest })
}

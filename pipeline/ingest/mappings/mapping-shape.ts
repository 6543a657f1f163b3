import { mappedRecordTypes } from '../../domain/record.ts'
import type { SettingsProblem } from '../../domain/settings-problem.ts'
import type { YamlFile } from '../../settings/parse-yaml.ts'
import { fileInShape, problem, z } from '../../settings/shape.ts'

const text = z.string().min(1)
const words = z.strictObject({ 'zh-CN': text, en: text })
const expression = text.refine(isExpression, problem('expression-broken'))
const unit = z.enum(['yuan', 'wan_yuan'])
const source = z.strictObject({ from: text, extract: expression.optional(), unit: unit.optional() })
const column = z.strictObject({
  from: z.array(source).min(1).optional(),
  join: z.array(source).min(1).optional(),
  unit: unit.optional(),
  extract: expression.optional(),
  remove: expression.optional(),
  values: z.record(z.string(), z.string()).optional(),
  separator: text.optional(),
  patterns: z
    .array(z.strictObject({ from: text, matches: expression, where_blank: text.optional(), value: text }))
    .min(1)
    .optional(),
})
const mapping = z.strictObject({
  mapping: z.string().regex(/^[a-z0-9-]+$/),
  title: words,
  record: z.enum(mappedRecordTypes),
  recognise: z.array(z.array(text).min(1)).min(1),
  unless: z.array(text).optional(),
  columns: z.record(z.string(), column),
  constants: z.record(z.string(), z.string()).optional(),
  reject: z.array(z.strictObject({ column: text, matches: expression, reason: words })).optional(),
  nulls: z.array(z.string()).optional(),
  ignore: z.array(text).optional(),
})

/** A mapping as its file states it, every short form spelt out. */
export type WrittenMapping = z.infer<typeof mapping>
export type WrittenColumn = z.infer<typeof column>
export type WrittenSource = z.infer<typeof source>

/** A mapping in its form, or every place where it has another. */
export function checkShape(file: YamlFile): { value: WrittenMapping } | { problems: readonly SettingsProblem[] } {
  return fileInShape(mapping, file, spellOut(file.content))
}

/** `fine: 罚款` and `fine: [罚款, 金额]` mean `fine: {from: [{from: 罚款}, ...]}`; recognise takes names or lists of variants. */
function spellOut(content: unknown): unknown {
  if (!isObject(content)) return content
  const { recognise, columns } = content
  return {
    ...content,
    recognise: Array.isArray(recognise) ? recognise.map((each: unknown) => (Array.isArray(each) ? each : [each])) : recognise,
    columns: isObject(columns)
      ? Object.fromEntries(Object.entries(columns).map(([field, written]) => [field, spellOutColumn(written)]))
      : columns,
  }
}

function spellOutColumn(written: unknown): unknown {
  if (!isObject(written)) return { from: spellOutSources(written) }
  return {
    ...written,
    ...('from' in written && { from: spellOutSources(written['from']) }),
    ...('join' in written && { join: spellOutSources(written['join']) }),
  }
}

function spellOutSources(written: unknown): unknown {
  return [written].flat().map((each: unknown) => (typeof each === 'string' ? { from: each } : each))
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isExpression(written: string): boolean {
  try {
    return new RegExp(written, 'u') instanceof RegExp
  } catch {
    return false
  }
}

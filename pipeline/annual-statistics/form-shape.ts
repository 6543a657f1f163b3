import { cellUnits, permitCounts, unrecordedMatters, type CellRule } from '../domain/annual-form.ts'
import { actTypes, penaltyKinds } from '../domain/decision.ts'
import type { SettingsProblem } from '../domain/settings-problem.ts'
import type { YamlFile } from '../settings/parse-yaml.ts'
import { fileInShape, z } from '../settings/shape.ts'

const text = z.string().min(1)
const name = z.string().regex(/^[a-z][a-z0-9_-]*$/)
const cell = z.strictObject({
  cell: name,
  header: z.array(text).min(1),
  above: text.optional(),
  unit: z.enum(cellUnits),
  heaviest: z.array(z.enum(penaltyKinds)).min(1).optional(),
  /** Beside `heaviest`: another cell has the same kind, and the records do not tell which of the two it is. */
  shared: z.literal(true).optional(),
  decisions: z.enum(actTypes).optional(),
  /** Beside `decisions`. */
  words: z.array(text).min(1).optional(),
  permits: z.enum(permitCounts).optional(),
  sum: z.array(name).min(1).optional(),
  unrecorded: z.enum(unrecordedMatters).optional(),
  rule: z.enum(['amount', 'filed', 'no penalty', 'reduced']).optional(),
})
const form = z.strictObject({
  form: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.strictObject({ 'zh-CN': text, en: text }),
  source: text,
  counting: z.strictObject({ annulled: z.enum(['left out', 'counted']) }),
  severity: z.array(name),
  tables: z.array(z.strictObject({ table: name, title: text, cells: z.array(cell).min(1) })).min(1),
})

/** A form as its file states it, every header in a list. */
export type WrittenForm = z.infer<typeof form>
export type WrittenTable = WrittenForm['tables'][number]
export type WrittenCell = WrittenTable['cells'][number]

/** The ways to say how a cell follows from the records. */
export const ruleKeys = ['heaviest', 'decisions', 'permits', 'sum', 'unrecorded', 'rule'] as const

/** A form in its shape, or every place where it has another. */
export function formInShape(file: YamlFile): { value: WrittenForm } | { problems: readonly SettingsProblem[] } {
  return fileInShape(form, file, spellOut(file.content))
}

/** The rule of a cell that has exactly one. */
export function ruleOf(written: WrittenCell): CellRule {
  if (written.heaviest !== undefined) return { rule: 'heaviest', kinds: written.heaviest }
  if (written.decisions !== undefined) return { rule: 'decisions', act: written.decisions, words: written.words ?? [] }
  if (written.permits !== undefined) return { rule: 'permits', count: written.permits }
  if (written.sum !== undefined) return { rule: 'sum', of: written.sum }
  if (written.unrecorded !== undefined) return { rule: 'unrecorded', matter: written.unrecorded }
  return { rule: written.rule! }
}

/** `header: 罚款` means `header: [罚款]`. */
function spellOut(content: unknown): unknown {
  if (Array.isArray(content)) return content.map(spellOut)
  if (typeof content !== 'object' || content === null) return content
  return Object.fromEntries(Object.entries(content).map(([key, value]) => [key, key === 'header' && typeof value === 'string' ? [value] : spellOut(value)]))
}

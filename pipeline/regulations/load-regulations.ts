import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { notCheckedReasons, type Duty, type Instrument, type Regulation } from '../domain/regulation.ts'
import { packageRoot } from '../package-root.ts'
import { parseYaml } from '../settings/parse-yaml.ts'
import { inShape, z } from '../settings/shape.ts'

const folder = join(packageRoot, 'queries', 'regulations')
const dutiesFile = join(packageRoot, 'queries', 'duties.yaml')

const bilingual = z.strictObject({ 'zh-CN': z.string().min(1), en: z.string().min(1) })
const dutyId = z.string().regex(/^[A-Z]\d+$/)

const articleShape = z
  .strictObject({
    article: z.string().min(1),
    'zh-CN': z.string().min(1),
    en: z.string().min(1),
    duties: z.array(dutyId).min(1).optional(),
    not_checked: z.enum(notCheckedReasons).optional(),
    unverified: z.boolean().default(false),
  })
  .refine(({ duties, not_checked }) => (duties === undefined) !== (not_checked === undefined), 'either duties or not_checked')

const packShape = z.strictObject({
  regulation: z.string(),
  name: bilingual,
  applies_to: bilingual,
  parameters: z.record(z.string(), z.record(z.string(), z.union([z.number(), z.boolean(), z.string()]))).default({}),
  leaves_out: z.array(z.string()).default([]),
  instruments: z
    .array(
      z.strictObject({
        title: z.string().min(1),
        also: z.array(z.string()).default([]),
        english: z.string().min(1),
        number: bilingual,
        issuer: bilingual,
        in_force_from: z.iso.date(),
        articles_in_all: z.int().optional(),
        articles: z.array(articleShape).min(1),
      }),
    )
    .min(1),
})

const dutiesShape = z.record(dutyId, bilingual)

let own: readonly Regulation[] | undefined

/** The regulations that come with the program, those of the state first, then by id. One that breaks the shape is a bug: it throws. */
export function loadRegulations(): readonly Regulation[] {
  own ??= readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readRegulation(name))
    .sort((a, b) => Number(b.id === nationalId) - Number(a.id === nationalId) || (a.id < b.id ? -1 : 1))
  return own
}

/** The pack of what holds everywhere. */
export const nationalId = 'national'

/** All duties, in the order of their file. */
export function loadDuties(): Duty[] {
  const duties = read(dutiesFile, dutiesShape)
  return Object.entries(duties).map(([id, title]) => ({ id, title }))
}

function readRegulation(name: string): Regulation {
  const pack = read(join(folder, name), packShape)
  if (name !== `${pack.regulation}.yaml`) throw new Error(`${name} calls itself ${pack.regulation}`)
  const { regulation, applies_to: appliesTo, leaves_out: leavesOut, instruments, ...rest } = pack
  return { ...rest, id: regulation, appliesTo, leavesOut, instruments: instruments.map((each) => instrumentOf(each)) }
}

function instrumentOf(entry: z.infer<typeof packShape>['instruments'][number]): Instrument {
  return {
    title: entry.title,
    otherTitles: entry.also,
    englishTitle: entry.english,
    number: entry.number,
    issuer: entry.issuer,
    inForceFrom: entry.in_force_from,
    articlesInAll: entry.articles_in_all ?? null,
    articles: entry.articles.map(({ article, duties = [], not_checked: notChecked = null, unverified, ...asks }) => ({
      article,
      asks: { 'zh-CN': asks['zh-CN'], en: asks.en },
      duties,
      notChecked,
      isUnverified: unverified,
    })),
  }
}

function read<T>(file: string, shape: z.ZodType<T>): T {
  const result = inShape(shape, parseYaml(readFileSync(file, 'utf8'), file, 'configuration-unreadable'))
  if ('problem' in result) throw new Error(`${file}: ${result.problem.path}: ${result.problem.message}`)
  return result.value
}

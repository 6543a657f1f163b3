import type { Check } from '../domain/check.ts'
import { recordTypes, type RecordType } from '../domain/record.ts'
import type { Engine } from '../engine/engine.ts'
import { readSql, viewSql } from '../sql-file.ts'
import { readGaps } from './gaps.ts'

/** What a check asks of the data and nobody has supplied yet. */
export interface MissingData {
  /** Fields of a decision that are blank in every penalty on record. */
  readonly fields: readonly string[]
  /** Kinds of records of which there is none. */
  readonly records: readonly RecordType[]
}

/** What each check lacks in the whole workspace. What some agencies lack is told by the report on the quality of the data. */
export async function readMissingData(engine: Engine, checks: readonly Check[]): Promise<ReadonlyMap<string, MissingData>> {
  const { gaps, penalties } = await readGaps(engine, null, null, checks)
  const lacking = new Map<string, number>()
  for (const gap of gaps) lacking.set(gap.field, (lacking.get(gap.field) ?? 0) + gap.lacking)
  const isBlank = (field: string): boolean => penalties > 0 && lacking.get(field) === penalties
  const filled = new Map<RecordType, boolean>()
  for (const type of new Set(checks.flatMap((check) => recordsReadBy(check)))) filled.set(type, await isFilled(engine, type))
  return new Map(
    checks.map((check) => [
      check.id,
      { fields: check.needs.filter(isBlank), records: recordsReadBy(check).filter((type) => filled.get(type) === false) },
    ]),
  )
}

async function isFilled(engine: Engine, type: RecordType): Promise<boolean> {
  const [row] = await engine.query(readSql('report/table-is-filled'), { stored_table: `stored.${tableOf(type)}` })
  return row?.['is_filled'] === true
}

function tableOf(type: RecordType): string {
  return type === 'benchmark_tier' ? 'tier' : type
}

/** Supplements complete decisions, and no check waits for them: each of their fields may come with the decisions themselves. */
const completing: ReadonlySet<RecordType> = new Set<RecordType>(['decision_supplement'])

/** The kinds of records that a check reads, through all the views of the model; a study of comparable cases is one of decisions. */
export function recordsReadBy({ sql, studies }: Pick<Check, 'sql' | 'studies'>): RecordType[] {
  const seen = new Set<string>()
  const visit = (text: string): void => {
    for (const [, name] of text.replaceAll(/--.*/g, '').matchAll(/\b(?:FROM|JOIN)\s+((?:stored\.)?\w+)/g)) {
      if (name === undefined || seen.has(name)) continue
      seen.add(name)
      const view = name.startsWith('stored.') ? undefined : viewSql(name)
      if (view !== undefined) visit(view)
    }
  }
  visit(sql)
  const comparesCases = studies.some((study) => study !== 'ranges' && study !== 'annual-statistics')
  return recordTypes.filter(
    (type) => !completing.has(type) && (seen.has(`stored.${tableOf(type)}`) || (type === 'decision' && comparesCases)),
  )
}

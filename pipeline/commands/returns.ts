import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { formNamed } from '../annual-statistics/load-forms.ts'
import { exitCodes, UserError } from '../domain/errors.ts'
import type { Engine } from '../engine/engine.ts'
import { blankReturnToExcel } from '../exports/blank-return.ts'
import { createFile } from '../exports/whole-file.ts'
import { orWriteFailed } from '../exports/write-table.ts'
import { readSql } from '../sql-file.ts'
import { formsOf, openForReading } from '../workspace/workspace.ts'
import { fill } from '../../reports/words/fill.ts'
import { annualYear } from './annual-data.ts'
import { blankReturn } from './blank-return.ts'
import { finish, inWorkspace, requireFormat, type CommandContext } from './context.ts'
import { namedApart } from './file-names.ts'
import { agencyOf } from './quality.ts'

export interface BlankReturnsFlags {
  readonly year: string
  readonly form?: string
  readonly agency?: string
  readonly to: string
}

/**
 * Writes the form of a year, to be filled in, as a workbook for each agency that owes a return. A workbook that is there already is
 * never written over: somebody may have filled it in.
 */
export async function blankReturns(context: CommandContext, flags: BlankReturnsFlags): Promise<void> {
  requireFormat(context, ['text', 'json'])
  const within = await inWorkspace(context)
  const { forms, own } = await formsOf(within.workspace)
  const form = flags.form === undefined ? own : formNamed(forms, flags.form, '--form')
  const year = annualYear(flags.year, within.asOf)
  const engine = await openForReading(within.workspace)
  const agencies = await owingAgencies(engine, year, flags.agency).finally(() => {
    engine.close()
  })
  if (agencies.length === 0) throw new UserError('no-return-owed', { where: String(year) }, { exitCode: exitCodes.input })
  const files = namedApart(agencies, (agency) => fill(within.words.blankReturns.file, { agency, year: String(year) }))
  for (const { name } of files) {
    const path = join(flags.to, name)
    if (existsSync(path)) throw new UserError('file-exists', { where: path })
  }
  await orWriteFailed(flags.to, async () => {
    await mkdir(flags.to, { recursive: true })
    for (const { name, of: agency } of files) {
      await createFile(join(flags.to, name), await blankReturnToExcel(blankReturn(form, agency, year, within.words)))
      within.say('blankReturnWritten', { path: join(flags.to, name) })
    }
  })
  within.say('blankReturnsNext', { form: form.title[within.language], count: files.length })
  within.result['returns'] = files.map(({ name, of: agency }) => ({ path: join(flags.to, name), agency, year, form: form.form }))
  finish(within)
}

async function owingAgencies(engine: Engine, year: number, wanted: string | undefined): Promise<string[]> {
  const agencyId = wanted === undefined ? null : await agencyOf(engine, wanted)
  const rows = await engine.query(readSql('annual-statistics/owing-agencies'), { year, agency_id: agencyId })
  return rows.map(({ name }) => String(name))
}

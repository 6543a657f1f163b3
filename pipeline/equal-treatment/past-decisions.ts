import type { Engine } from '../engine/engine.ts'
import { readSql } from '../sql-file.ts'
import { gatherCases } from './gather-cases.ts'

/** Brings agencies, benchmarks and ranges of the workspace, attached as `past`, into the database in memory. */
export async function fetchRegisters(engine: Engine): Promise<void> {
  await engine.execute(readSql('equal-treatment/compare/copy_registers'))
}

/**
 * Brings what may be comparable with the subjects (decision ids), decided up to a day, and sees all as the study of equal treatment does.
 * `settle` works out what governs them: to plan its nested views takes longer than to make tables of so few decisions.
 */
export async function fetchPast(engine: Engine, subjects: readonly string[], asOf: string, settle: (engine: Engine) => Promise<void>): Promise<void> {
  await engine.execute('CREATE OR REPLACE TEMP TABLE subject (decision_id VARCHAR)')
  await engine.append('subject', ['decision_id'], subjects.map((id) => [id]))
  await engine.execute(`CREATE OR REPLACE TEMP TABLE wanted_decision AS ${readSql('equal-treatment/compare/wanted_decision')}`, { as_of: asOf })
  await engine.execute(readSql('equal-treatment/compare/copy_decisions'))
  await settle(engine)
  // The view is asked twice below and is costly: the table hides it.
  await engine.execute('CREATE OR REPLACE TEMP TABLE comparable_group_member AS SELECT * FROM main.comparable_group_member')
  await gatherCases(engine, 'measured_case')
  await engine.execute(`CREATE OR REPLACE TEMP TABLE compared_case AS ${readSql('equal-treatment/compare/compared_case')}`)
}

/** The ids of the decisions that a user names by id, document number (also in its one spelling) or finding. */
export async function namedDecisions(engine: Engine, name: string, documentKey: string, asOf: string): Promise<string[]> {
  const rows = await engine.query(readSql('equal-treatment/compare/named_decision'), { name, document_key: documentKey, as_of: asOf })
  return rows.map((row) => String(row['decision_id']))
}

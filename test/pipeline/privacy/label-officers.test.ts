import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Engine } from '../../../pipeline/engine/engine.ts'
import { labelOfficers, officerLabel } from '../../../pipeline/findings/label-officers.ts'
import { identityHasher } from '../../../pipeline/privacy/identity-key.ts'
import { store } from '../../support/check-case.ts'
import { modelDatabase } from '../../support/model-database.ts'

let engine: Engine
beforeEach(async () => {
  engine = await modelDatabase()
})
afterEach(() => {
  engine.close()
})

const names = ['王小明', '李红', '赵强', '钱多', '孙立', '周正', '吴刚', '郑和']
const decisions = (officers: readonly string[], agency = 'a', prefix = 'd'): string =>
  ['decision_id | agency_id | officer', ...officers.map((officer, i) => `${prefix}${i} | ${agency} | ${officer}`)].join('\n')
const labels = async (): Promise<Record<string, string>> =>
  Object.fromEntries((await engine.query('SELECT agency_id, officer, label FROM stored.officer_label')).map((row) => [`${String(row['agency_id'])} ${String(row['officer'])}`, String(row['label'])]))

test('officers keep their labels when others come', async () => {
  await store(engine, { decision: decisions(names.slice(0, 5)) })
  await labelOfficers(engine, identityHasher('k'))
  const before = await labels()
  expect(Object.values(before).sort()).toEqual(['A', 'B', 'C', 'D', 'E'])
  await store(engine, { decision: decisions(names.slice(3), 'a', 'e') })
  await labelOfficers(engine, identityHasher('k'))
  const after = await labels()
  expect(after).toMatchObject(before)
  expect(Object.values(after).sort()).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'])
})

test('labels begin anew in each agency', async () => {
  await store(engine, { decision: `${decisions(['王小明'])}\ne0 | b | 李红` })
  await labelOfficers(engine, identityHasher('k'))
  expect(await labels()).toEqual({ 'a 王小明': 'A', 'b 李红': 'A' })
})

test('the same data and key give the same labels, another key others', async () => {
  const of = async (key: string): Promise<Record<string, string>> => {
    await engine.execute('DELETE FROM stored.officer_label')
    await labelOfficers(engine, identityHasher(key))
    return labels()
  }
  await store(engine, { decision: decisions(names) })
  const first = await of('k')
  expect(await of('k')).toEqual(first)
  const others: Record<string, string>[] = []
  for (const key of ['l', 'm', 'n']) others.push(await of(key))
  expect(others.some((other) => JSON.stringify(other) !== JSON.stringify(first))).toBe(true)
})

test('after Z comes AA', () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(officerLabel)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})

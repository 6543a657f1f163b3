import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ExcelJS } from '../../../pipeline/excel.ts'
import { evenhand, folder, inWorkspace, smallCounty, start } from './county.ts'

let county: string
let rows = 0
const lists = join(folder, 'lists')
const file = join(lists, '疑点.xlsx')

beforeAll(async () => {
  county = await smallCounty()
  expect(await evenhand(county, 'nightly')).toMatchObject({ code: 0 })
  mkdirSync(lists)
  expect(await evenhand(county, 'worklist', '--to', file)).toMatchObject({ code: 0 })
  rows = await rowsIn()
  expect(rows).toBeGreaterThan(3)
}, 120_000)
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

async function rowsIn(): Promise<number> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.readFile(file)
  return book.worksheets[0]!.rowCount
}

it('a worklist that is killed leaves a whole workbook or none, and the next one is written', async () => {
  for (const after of [0, 1, 4]) {
    rmSync(lists, { recursive: true })
    mkdirSync(lists)
    const { child, ended } = start(inWorkspace(county, ['worklist', '--to', file]))
    while (child.exitCode === null && readdirSync(lists).length === 0) await setTimeout(1)
    if (after > 0) await setTimeout(after)
    child.kill('SIGKILL')
    await ended
    if (existsSync(file)) expect(await rowsIn()).toBe(rows)
  }
  rmSync(file, { force: true })
  expect(await evenhand(county, 'worklist', '--to', file)).toMatchObject({ code: 0 })
  expect(await rowsIn()).toBe(rows)
  expect(readdirSync(lists)).toEqual(['疑点.xlsx'])
}, 120_000)

it('a workbook that is there already stays as it is, byte by byte', async () => {
  rmSync(lists, { recursive: true })
  mkdirSync(lists)
  writeFileSync(file, '填写过的表')
  expect(await evenhand(county, 'worklist', '--to', file)).toMatchObject({ code: 2 })
  expect(readFileSync(file, 'utf8')).toBe('填写过的表')
  expect(readdirSync(lists)).toEqual(['疑点.xlsx'])
})

import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { openDuckDB } from '../../../../pipeline/engine/duckdb.ts'
import type { Engine, Value } from '../../../../pipeline/engine/engine.ts'
import { catalogue } from '../../../../pipeline/ingest/fields/catalogue.ts'
import { builtInMappings, loadMappings } from '../../../../pipeline/ingest/mappings/load-mappings.ts'
import { cellSql } from '../../../../pipeline/ingest/reading/cell-sql.ts'
import { planColumns, type ColumnPlan } from '../../../../pipeline/ingest/reading/column-plan.ts'
import { plainSql } from '../../../../pipeline/ingest/reading/plain-values.ts'
import { SheetColumns } from '../../../../pipeline/ingest/reading/sheet-columns.ts'
import { identityHasher } from '../../../../pipeline/privacy/identity-key.ts'
import { fullWidth } from '../parsing/spelling.ts'
import { options } from '../support.ts'

let engine: Engine
beforeAll(async () => {
  engine = await openDuckDB(':memory:')
})

/** What SQL makes of each text, as text. */
async function bySql(expression: string, texts: readonly Value[], type = 'VARCHAR'): Promise<Value[]> {
  await engine.execute('CREATE OR REPLACE TEMP TABLE probe (place INTEGER, c0 VARCHAR)')
  await engine.append('temp.probe', ['place', 'c0'], texts.map((text, i) => [i, text]))
  const rows = await engine.query(`SELECT CAST(CAST(value AS ${type}) AS VARCHAR) AS value FROM (SELECT place, ${expression} AS value FROM probe) ORDER BY place`)
  return rows.map(({ value }) => value!)
}

const digits = (least: number, most: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: least, maxLength: most }).map((found) => found.join(''))
const two = fc.integer({ min: 0, max: 32 }).map(String).chain((text) => fc.constantFrom(text, text.padStart(2, '0')))
const plain = fc.oneof(
  fc.tuple(fc.integer({ min: 1895, max: 2205 }), fc.constantFrom('-', '/', '.', '年'), two, fc.constantFrom('-', '/', '.', '月'), two).map((parts) => parts.join('')),
  fc.tuple(digits(1, 17), fc.constantFrom('', '.'), digits(0, 7)).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('甲市监罚', 'AB', '⼈社罚', '第甲', '京\uf90a罚', '〇罚', '甲 罚'), fc.constantFrom('〔', '[', '（'), fc.constantFrom('2024', '1899', '二〇二四', '202'), fc.constantFrom('〕', ']', '）'), digits(1, 11), fc.constantFrom('号', '号 ', '', '-2号')).map((parts) => parts.join('')),
  fc.constantFrom('11010519491231002X', '440524188001010014', '4405 2418 8001 0100 14', '130503670401001', '91110000MA5EXAMPLE', '91350100M000100Y43', '110101199003070134', '110101********0134', '110101XXXXXXXX0134', '无', '⽆', '无 ', '是', '初次违法、主动退赔', '警告'),
  fc.tuple(fc.string({ maxLength: 20 }), digits(13, 20), fc.string({ maxLength: 3 })).map((parts) => parts.join('')),
  fc.array(fc.tuple(fc.constantFrom('', ' ', '-', '年', '\u00a0', '\n'), fc.integer({ min: 0, max: 9 })), { maxLength: 20 }).map((pairs) => pairs.flat().join('')),
)
const odd = fc.constantFrom(' ', '\u3000', '\n', ',', '，', '.', '-', '元', '万', 'e', '+', '0', '９', 'X', '〕', '\u200b', '\u0663', '\u2f08', '\uf9d1', '㐀', '𠀀', '①', '½')
const nearlyPlain = fc.tuple(plain, fc.nat(), odd, fc.boolean()).map(([text, at, extra, replaces]) => {
  const place = at % (text.length + 1)
  return text.slice(0, place) + extra + text.slice(place + (replaces ? 1 : 0))
})
const wild = fc.oneof(fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 200 }))
const anyText = fc.oneof({ weight: 3, arbitrary: plain }, { weight: 3, arbitrary: nearlyPlain }, plain.map(fullWidth), wild)
const cellText = anyText.map((text) => wellFormed(text).trim()).filter((text) => text !== '')

/** Half of a character is no text, and rows with a zero byte are refused before they are read. */
function wellFormed(text: string): string {
  return Buffer.from(text.replaceAll('\0', '')).toString()
}

/** Each way in which SQL reads the columns of the built-in mappings for itself, once for each type of field. */
async function plansWithPlainForms(): Promise<ReadonlyMap<string, ColumnPlan>> {
  const found = new Map<string, ColumnPlan>()
  for (const mapping of await loadMappings([builtInMappings])) {
    for (const { label } of Object.values(mapping.columns).flatMap(({ from }) => from)) {
      for (const plan of planColumns(mapping, new SheetColumns([label]), options.identity)) {
        const field = catalogue[mapping.recordType][plan.name]!
        if (plan.plain !== null) found.set(`${field.type} ${plan.plain('c0', '0')}`, plan)
      }
    }
  }
  return found
}

/** A text that SQL reads by itself, for each type that it stores: without one, nothing would be compared. */
const plainExamples: Readonly<Record<string, string>> = { VARCHAR: 'AB〔2024〕1号', DATE: '2024/6/6', 'DECIMAL(18, 2)': '1000.5', INTEGER: '12' }

describe('what SQL reads of a cell', () => {
  it('is what the parser of the field reads, or nothing', async () => {
    const plans = [...(await plansWithPlainForms()).values()]
    await fc.assert(
      fc.asyncProperty(fc.array(cellText, { minLength: 50, maxLength: 300 }), async (texts) => {
        for (const plan of plans) {
          const values = await bySql(plan.plain!('c0', '0'), texts, plan.type)
          const read = texts.map((text) => plan.read(text, 0).parsed)
          const stored = await bySql('c0', read.map((parsed) => ('value' in parsed ? parsed.value : null)), plan.type)
          for (const [i, text] of texts.entries()) {
            if (values[i] !== null) expect([plan.name, text, 'value' in read[i]!, values[i]]).toEqual([plan.name, text, true, stored[i]])
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is something wherever a text is as plain as most are', async () => {
    const types = new Set<string>()
    for (const [id, plan] of await plansWithPlainForms()) {
      const text = id.startsWith('identity') ? '91350100M000100Y43' : plainExamples[plan.type]!
      types.add(id.split(' ')[0]!)
      expect([plan.name, await bySql(plan.plain!('c0', '0'), [text], plan.type)]).not.toEqual([plan.name, [null]])
    }
    expect([...types].sort()).toEqual(['date', 'document', 'identity', 'money', 'reference', 'text', 'whole'])
  })

  it('is the keyed hash that is computed elsewhere, for any key and number', async () => {
    const number = fc.stringMatching(/^[0-9A-Z]{1,64}$/).filter((text) => !text.includes('XX') && new Set(text).size > 1)
    const key = fc.oneof(fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }), fc.string({ minLength: 60, maxLength: 70 }), fc.string({ minLength: 65, maxLength: 300, unit: 'grapheme' }))
    await fc.assert(
      fc.asyncProperty(key, fc.array(number, { minLength: 1, maxLength: 20 }), async (secret, numbers) => {
        const hash = identityHasher(secret)
        expect(await bySql(plainSql('identity', 'c0', 'yuan', secret)!, numbers)).toEqual(numbers.map(hash))
      }),
      { numRuns: 60 },
    )
  })
})

const allBlanks = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((character) => character.trim() === '')
const usualBlank = fc.constantFrom(' ', '\t', '\n', '\r', '\u00a0', '\u3000', '\ufeff')
const core = fc.oneof(fc.string({ unit: fc.constantFrom('甲', 'a', ' ', '\u3000', '/', '-', '！'), maxLength: 5 }), wild.map(wellFormed))
const ends = fc.tuple(fc.array(fc.constantFrom(...allBlanks), { maxLength: 3 }), usualBlank).map(([blanks, outermost]) => ({ before: outermost + blanks.join(''), behind: blanks.join('') + outermost }))
const padded = fc.tuple(core, fc.option(ends, { nil: null }), fc.option(ends, { nil: null })).map(([text, before, behind]) => `${before?.before ?? ''}${text.trim()}${behind?.behind ?? ''}`)

describe('the cell that SQL reads', () => {
  it('has no space at its ends, as a program would remove it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(padded, { minLength: 1, maxLength: 100 }), async (texts) => {
        expect(await bySql(cellSql(0, new Set()), texts)).toEqual(texts.map((text) => (text.trim() === '' ? null : text.trim())))
      }),
      { numRuns: 60 },
    )
  })

  it('is nothing where it is blank or a word of the mapping for "not recorded", in half or full width', async () => {
    const word = fc.constantFrom('/', '-', '—', '无', 'N/A', "'", '--', '空白')
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 4 }), fc.array(fc.oneof(padded, word, word.map(fullWidth)), { minLength: 1, maxLength: 60 }), async (words, texts) => {
        const nulls = new Set(words)
        const isNothing = (text: string) => text === '' || [...nulls].some((each) => text === each || text === fullWidth(each))
        const trimmed = texts.map((text) => text.trim())
        expect(await bySql(cellSql(0, nulls), trimmed)).toEqual(trimmed.map((text) => (isNothing(text) ? null : text)))
      }),
      { numRuns: 60 },
    )
  })
})

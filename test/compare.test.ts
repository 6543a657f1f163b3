import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../pipeline/commands/compare.ts'
import type { Comparison } from '../pipeline/domain/comparison.ts'
import { openDuckDB } from '../pipeline/engine/duckdb.ts'
import { ExcelJS } from '../pipeline/excel.ts'
import { dumping, hoarding, littering, pastCounty, selling, toFile, usual, type DecisionRow } from './support/past-county.ts'
import { recordingContext, temporaryFolder } from './support/sample-workspace.ts'

const { folder, remove } = temporaryFolder()
const county = join(folder, 'county')
const drafts = join(folder, 'drafts')
const asOf = '2026-02-05'
beforeAll(async () => {
  mkdirSync(drafts)
  await pastCounty(county)
})
afterAll(remove)

const draft: DecisionRow = { ...usual, party_name: '草案当事人有限公司', conduct_date: '2026-01-10', kinds: '罚款' }
/** What an officer writes before deciding: no number, no date. */
const draftColumns = ['agency', 'party_name', 'party_kind', 'conduct_date', 'violation_item', 'legal_basis', 'circumstances', 'harm', 'repeat_count', 'value_of_goods', 'benchmark_cited', 'tier_cited', 'kinds', 'fine']

async function said(rows: readonly DecisionRow[], options: { lang?: string; format?: string; asOf?: string; columns?: readonly string[] } = {}): Promise<{ code: number; text: string }> {
  const { columns = draftColumns, ...rest } = options
  const { context, output } = recordingContext(county, { asOf, ...rest })
  const code = await compare(context, toFile(join(drafts, 'draft.csv'), rows, columns), {})
  return { code, text: output() }
}

async function compared(row: DecisionRow, options: { asOf?: string; columns?: readonly string[] } = {}): Promise<Comparison> {
  return resultOf((await said([row], { ...options, format: 'json' })).text)[0]!
}

function resultOf(json: string): Comparison[] {
  const { comparisons }: { comparisons: Comparison[] } = JSON.parse(json)
  return comparisons
}

describe('a draft of like facts', () => {
  it('stands within past practice if others were fined alike', async () => {
    const { obstacle, range, standing, narrowing } = await compared({ ...draft, fine: 1200 })
    expect(obstacle).toBeNull()
    // Forty, and one for the case of three parties: fined 1,000 to 1,400.
    expect(range).toMatchObject({ comparables: 41, withSameFacts: 41, low: 1000, median: 1200, high: 1400, kinds: 'fine' })
    expect(standing).toMatchObject({ place: 'within', factor: 1, atOrAbove: 25, atOrBelow: 25 })
    expect(narrowing).toEqual({ item: 66, epoch: 66, partyKind: 66, sameFacts: 41, nearest: 41 })
  })

  it('is said to be above all of them, with the advice to give reasons and never that it is wrong', async () => {
    const { text } = await said([{ ...draft, fine: 5000 }])
    expect(text).toContain('罚款 5,000 元，高于全部 41 件可比决定（既往做法范围 1,000 至 1,400 元）')
    expect(text).toContain('建议说明理由')
    expect(text).not.toMatch(/违法违规|错误|畸重|不当。$/)
    const { text: english } = await said([{ ...draft, fine: 400 }], { lang: 'en' })
    expect(english.replaceAll(/\s+/g, ' ')).toContain('is lower than in all 41 comparable decisions (past practice: 1,000 to 1,400 yuan)')
    expect(english).toContain('lie outside the statutory range')
  })

  it('is basically the same a little beyond the range', async () => {
    expect((await compared({ ...draft, fine: 1450 })).standing?.place).toBe('near')
    expect((await compared({ ...draft, fine: 1550 })).standing?.place).toBe('above')
  })

  it('gets the range if it states neither fine nor kinds', async () => {
    const { code, text } = await said([{ ...draft, kinds: null }])
    expect(code).toBe(0)
    expect(text.replaceAll(/\s/g, '')).toContain('没有写明罚款数额。41件可比决定的既往做法范围为1,000至1,400元，中位数1,200元。')
    const { kinds, standing, warnings } = await compared({ ...draft, kinds: null })
    expect(standing).toBeNull()
    expect(kinds).toEqual([{ kinds: 'fine', cases: 41 }])
    expect(warnings.map(({ code: one }) => one)).toContain('kinds-assumed')
  })

  it('stands within past practice with a fine that the very same facts had, also where they are few', async () => {
    // One case has its harm and its circumstance together; fifty have one of the two, and were fined half as much.
    const alike = await compared({ ...draft, ...littering, circumstances: '乱扔烟头', fine: 2000 })
    expect(alike.range).toMatchObject({ comparables: 51, withSameFacts: 1, high: 2000 })
    expect(alike.range?.median).toBeLessThan(1300)
    expect(alike.standing).toMatchObject({ place: 'within', atOrAbove: 1 })
    expect(alike.warnings).toContainEqual({ code: 'few-of-same-facts', details: { cases: 1 } })
    expect((await compared({ ...draft, ...littering, circumstances: '乱扔烟头', fine: 2600 })).standing?.place).toBe('above')
  })

  it('is shown the latest cases of the same facts, and what a circumstance is worth', async () => {
    const { nearest, weights } = await compared({ ...draft, circumstances: '拒不改正', fine: 3200 })
    expect(nearest).toHaveLength(8)
    expect(new Set(nearest.map(({ circumstances }) => circumstances?.join()))).toEqual(new Set(['拒不改正']))
    const refusing = weights.find(({ fact }) => fact === 'circumstance:拒不改正')!
    expect(refusing.isPresent).toBe(true)
    // 3,200 over 1,200 at most: the weight is drawn towards none.
    expect(refusing.factor).toBeGreaterThan(1.3)
    expect(refusing.factor).toBeLessThan(2.7)
  })
})

describe('what never counts', () => {
  it('is a decision made on the same day or later, annulled, older than 36 months, or of the same party', async () => {
    const { range, narrowing } = await compared({ ...draft, fine: 1200 })
    expect(range?.high).toBe(1400)
    const later = await compared({ ...draft, fine: 1200 }, { asOf: '2026-04-07' })
    // March 1, 10, 19, 28 and April 6 are before April 7.
    expect(later.narrowing.sameFacts).toBe(narrowing.sameFacts + 5)
    const onTheDay = await compared({ ...draft, fine: 1200 }, { asOf: '2026-04-06' })
    expect(onTheDay.narrowing.sameFacts).toBe(narrowing.sameFacts + 4)
  })

  it('is what came after a decision on record, and the decision itself', async () => {
    const { context, output } = recordingContext(county, { asOf: '2026-12-31', format: 'json' })
    expect(await compare(context, undefined, { decision: '常【2024】第21号' })).toBe(0)
    const [one] = resultOf(output())
    // Twenty of the same kind were decided before it.
    expect(one!.decision.documentNumber).toBe('常〔2024〕21号')
    expect(one!.narrowing.sameFacts).toBe(20)
    expect(one!.nearest.every(({ decisionDate }) => decisionDate < one!.decision.decisionDate)).toBe(true)
  })
})

describe('a decision on record', () => {
  it('is also found by a finding on it, of which the beginning of the id is enough', async () => {
    const engine = await openDuckDB(join(county, 'evenhand.duckdb'))
    const [known] = await engine.query("SELECT decision_id, agency_id FROM stored.decision WHERE document_number = '拒〔2024〕3号'")
    await engine.execute("INSERT INTO stored.run VALUES ('r', DATE '2026-02-05', TIMESTAMP '2026-02-05 00:00:00', TIMESTAMP '2026-02-05 00:01:00', '1', '', '', '{}')")
    await engine.append(
      'stored.finding',
      ['run_id', 'finding_id', 'check_id', 'subject_id', 'agency_id', 'period', 'severity', 'verdict', 'decision_id', 'evidence'],
      [['r', 'f0123456789', 'c', 's', known!['agency_id']!, '2024', 'low', 'v', known!['decision_id']!, '{}']],
    )
    engine.close()
    const { context, output } = recordingContext(county, { asOf, format: 'json' })
    await compare(context, undefined, { decision: 'f01234' })
    expect(resultOf(output()).map(({ decision }) => decision.documentNumber)).toEqual(['拒〔2024〕3号'])
  })
})

describe('without established practice', () => {
  it('no range is given', async () => {
    const few = { ...draft, violation_item: '擅自设置户外广告', legal_basis: '《示例省城市容貌管理条例》第三十一条第二款', fine: 90000 }
    expect(await compared(few)).toMatchObject({ obstacle: 'too-few', range: null, standing: null, narrowing: { item: 4 } })
    expect((await said([few])).text).toContain('未形成惯常做法：事实相同或者相近的可比决定只有 4 件')
    expect((await said([few], { lang: 'en' })).text).toContain('No established practice')
  })

  it('an item that nobody decided on, or a clause that nobody cited, is named as the reason', async () => {
    expect((await compared({ ...draft, violation_item: '无人知晓的行为', fine: 1 })).obstacle).toBe('item-without-priors')
    expect((await compared({ ...draft, legal_basis: '《示例省城市容貌管理条例》第九十九条', fine: 1 })).obstacle).toBe('rule-without-priors')
    expect((await compared({ ...draft, violation_item: null, fine: 1 })).obstacle).toBe('item-not-recorded')
    expect((await compared({ ...draft, party_kind: null, fine: 1 })).obstacle).toBe('party-kind-not-recorded')
  })

  it('a fact that is missing is asked for and never guessed', async () => {
    const { obstacle, missing } = await compared({ ...draft, harm: null, fine: 1200 })
    expect(obstacle).toBe('too-few')
    expect(missing[0]).toEqual({ field: 'harm', recorded: 68, decisions: 68 })
    expect((await said([{ ...draft, harm: null, fine: 1200 }])).text).toContain('既往决定 68 件中 68 件有记载')
  })

  it('a circumstance that is new is not weighed', async () => {
    const { obstacle, warnings } = await compared({ ...draft, circumstances: '暴力抗法', fine: 1200 })
    expect(obstacle).toBe('too-few')
    expect(warnings).toContainEqual({ code: 'rare-facts', details: { facts: 'circumstance:暴力抗法' } })
  })
})

describe('a fine by multiples of a sum', () => {
  it('is compared as a multiple and shown in yuan for the sum of this case', async () => {
    const { range, standing } = await compared({ ...draft, ...selling, value_of_goods: 2200, fine: 22000 })
    expect(range).toMatchObject({ comparables: 24, low: 13200, median: 13200, high: 13200, isFixed: true })
    expect(standing?.place).toBe('above')
  })

  it('needs that sum, and one like those of others', async () => {
    expect((await compared({ ...draft, ...selling, fine: 22000 })).obstacle).toBe('base-not-recorded')
    expect((await compared({ ...draft, ...selling, value_of_goods: 9000000, fine: 54000000 })).obstacle).toBe('sum-apart')
  })
})

describe('the benchmark', () => {
  it('that changed between conduct and decision leaves nothing to compare', async () => {
    const { obstacle, warnings } = await compared({ ...draft, ...hoarding, conduct_date: '2025-12-20', tier_cited: '一般', fine: 3000 })
    expect(obstacle).toBe('mixed-law')
    expect(warnings.map(({ code }) => code)).toContain('mixed-law')
  })

  it('tells its cited tier beside past practice, and a fine outside it', async () => {
    const { tier, range, warnings } = await compared(
      { ...draft, ...hoarding, conduct_date: '2025-11-20', tier_cited: '一般', decision_date: '2025-12-15', fine: 9000 },
      { columns: [...draftColumns, 'decision_date'] },
    )
    expect(tier).toMatchObject({ source: '示例市堆放物料裁量基准 一般' })
    expect([Number(tier?.lower), Number(tier?.upper)]).toEqual([1000, 5000])
    expect(range).toMatchObject({ comparables: 15, low: 2000, high: 2200 })
    expect(warnings.map(({ code }) => code)).toContain('outside-tier')
  })
})

describe('what deserves a second look', () => {
  it('is named beside the result', async () => {
    const { warnings } = await compared({ ...draft, circumstances: '配合调查、拒不改正', kinds: '吊销许可证件', fine: null })
    expect(warnings.map(({ code }) => code)).toContain('circumstances-both-ways')
    const { warnings: others } = await compared({ ...draft, kinds: '警告', fine: null })
    expect(others.map(({ code }) => code)).toEqual(expect.arrayContaining(['kinds-unlike', 'kinds-assumed']))
    const { warnings: unit } = await compared({ ...draft, fine: 12000000 })
    expect(unit.map(({ code }) => code)).toContain('unit-suspicion')
  })
})

describe('a file of drafts', () => {
  it('may be JSON and hold several', async () => {
    const file = join(drafts, 'drafts.json')
    writeFileSync(file, JSON.stringify([{ ...draft, fine: 1100 }, { ...draft, fine: 9000 }]))
    const { context, output } = recordingContext(county, { asOf, format: 'json' })
    expect(await compare(context, file, {})).toBe(0)
    expect(resultOf(output()).map(({ standing }) => standing?.place)).toEqual(['within', 'above'])
  })

  it('may be a workbook with a title above the headers and a date that was set already', async () => {
    const file = join(drafts, 'drafts.xlsx')
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('草案').addRows([
      ['行政处罚案件处理意见（送审稿）'],
      ['行政机关', '当事人名称', '当事人类别', '违法行为', '处罚依据', '情节', '危害程度', '既往违法次数', '决定日期', '处罚种类', '罚款金额（万元）'],
      ['示例县城市管理局', '草案当事人有限公司', '法人', dumping, draft['legal_basis'], '配合调查', '一般', 0, new Date('2026-02-01T00:00:00Z'), '罚款', 0.12],
      ['示例县城市管理局', '草案当事人有限公司', '法人', dumping, draft['legal_basis'], '配合调查', '一般', 0, null, '罚款', null],
    ])
    await workbook.xlsx.writeFile(file)
    const { context, output } = recordingContext(county, { asOf, format: 'json' })
    expect(await compare(context, file, {})).toBe(0)
    expect(resultOf(output())).toMatchObject([
      { decision: { decisionDate: '2026-02-01', fine: '1200.00' }, standing: { place: 'within' } },
      { decision: { decisionDate: asOf, fine: null }, standing: null, range: { comparables: 41 } },
    ])
  })

  it('may hold a decision that is on record already, which is no prior of itself', async () => {
    const [head, first] = readFileSync(join(county, 'inbox', 'decisions.csv'), 'utf8').split('\r\n')
    const file = join(drafts, 'known.csv')
    writeFileSync(file, `${head}\r\n${first}\r\n`)
    const { context, output } = recordingContext(county, { asOf: '2026-12-31', format: 'json' })
    expect(await compare(context, file, {})).toBe(0)
    expect(resultOf(output())).toMatchObject([{ obstacle: 'item-without-priors', narrowing: { item: 0 } }])
  })

  it('says which rows it could not read, and ends with 3', async () => {
    const { code, text } = await said([{ ...draft, fine: 1200 }, { ...draft, fine: '五千左右' }])
    expect(code).toBe(3)
    expect(text).toContain('有 1 行没有读入，未作对照：')
    expect(text).toContain('在既往做法范围内')
  })

  it('never shows the name of a person', async () => {
    const { text } = await said([{ ...draft, party_name: '王小明', party_kind: '自然人', fine: 1200 }])
    expect(text).toContain('王某')
    expect(text).not.toContain('王小明')
  })

  it('is written as a page that fetches nothing and holds what the terminal shows', async () => {
    const page = join(folder, 'page.html')
    const { context } = recordingContext(county, { asOf })
    const file = toFile(join(drafts, 'hostile.csv'), [{ ...draft, party_name: '<script>alert(1)</script>公司', fine: 5000 }], draftColumns)
    await compare(context, file, { to: page })
    const markup = readFileSync(page, 'utf8')
    // One more is of another party than this one: 99,000 yuan.
    expect(markup).toContain('高于既往 97% 的可比决定（既往做法范围 1,000 至 1,400 元）')
    expect(markup).not.toMatch(/<script|https?:/)
    await expect(compare(context, file, { to: join(folder, 'page.docx') })).rejects.toMatchObject({ code: 'invalid-option' })
  })

  it.each([
    [undefined, {}, 'missing-argument'],
    ['here.csv', { decision: 'd' }, 'missing-argument'],
    [join(drafts, 'nowhere.csv'), {}, 'file-not-found'],
    [undefined, { decision: '无此文号' }, 'unknown-decision'],
  ])('is one of the two things to compare, and exists: %s %j', async (file, flags, code) => {
    await expect(compare(recordingContext(county, { asOf }).context, file, flags)).rejects.toMatchObject({ code })
  })

  it('without a decision is refused', async () => {
    const file = join(drafts, 'agencies.csv')
    writeFileSync(file, '机关名称,层级,上级机关,报送年度统计\n示例县城市管理局,县级,,是\n')
    await expect(compare(recordingContext(county, { asOf }).context, file, {})).rejects.toMatchObject({ code: 'draft-without-decisions' })
  })
})

describe('the workspace', () => {
  it('is left as it was, to the byte, and no copy of a draft stays anywhere', async () => {
    const before = [await contents(), listing(county)]
    const others = copiesOfDrafts()
    await said([{ ...draft, fine: 1200 }, { ...draft, violation_item: `${dumping}二` }])
    const { context } = recordingContext(county, { asOf: '2020-01-01' })
    await compare(context, toFile(join(drafts, 'old.csv'), [{ ...draft, fine: 1 }], draftColumns), {})
    expect([await contents(), listing(county)]).toEqual(before)
    expect(copiesOfDrafts().filter((name) => !others.includes(name))).toEqual([])
  })
})

function copiesOfDrafts(): string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('evenhand-draft-'))
}

/** Every stored table with its rows and a hash of them, and the bytes of the database. */
async function contents(): Promise<unknown> {
  const path = join(county, 'evenhand.duckdb')
  const bytes = createHash('sha256').update(readFileSync(path)).digest('hex')
  const engine = await openDuckDB(path, { readOnly: true })
  const tables = await engine.query("SELECT table_name FROM information_schema.tables WHERE table_schema = 'stored' ORDER BY table_name")
  const counts: unknown[] = []
  for (const { table_name: name } of tables) {
    counts.push(await engine.query(`SELECT '${String(name)}' AS name, count(*) AS rows, CAST(bit_xor(hash(t)) AS VARCHAR) AS content FROM stored.${String(name)} AS t`))
  }
  engine.close()
  return { bytes, counts }
}

function listing(path: string): string[] {
  return readdirSync(path, { recursive: true }).map(String).sort()
}

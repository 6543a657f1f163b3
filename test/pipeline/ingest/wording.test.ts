import ExcelJS from '@protobi/exceljs'
import { describe, expect, it } from 'vitest'
import { penaltyOfParty } from '../../../pipeline/ingest/records/penalty-of-party.ts'
import { emptyDatabase, ingest } from './support.ts'

const header = '决定书文号,行政机关,当事人名称,决定日期,违法事实,罚款金额（元）,处罚内容'

/** What is stored of one row of a list: the amount, whether it may be used, and what is doubted. */
async function stored(fine: string, wording: string, party = '示例商贸有限公司') {
  const engine = await emptyDatabase()
  await ingest(engine, { '台账.csv': `${header}\n示罚〔2025〕1号,示例局,${party},2025-03-01,占道,${fine},"${wording}"\n` })
  const [row] = await engine.query('SELECT fine, kinds, confiscation, detention_days, licences, amount_ambiguity FROM stored.decision')
  const warnings = await engine.query('SELECT code, details FROM stored.value_warning ORDER BY code')
  engine.close()
  return { ...row, warnings: warnings.map(({ code, details }) => [code, JSON.parse(String(details))]) }
}

describe('the amount in the column and the amount in words', () => {
  it.each([
    ['5000', '罚款5000元', null],
    ['5000', '责令改正，罚款人民币伍仟元整（¥5000.00）', null],
    ['5000', '警告', 'amount_conflict'],
    ['20000', '不予行政处罚', 'amount_conflict'],
    ['30000', '没收违法所得30000元', 'unclear'],
    ['30000', '退还多收费用30000元', 'unclear'],
    ['20000', '罚款20000美元', 'foreign_currency'],
    ['5000', '5000元', null],
    ['50000000', '罚款5000元', 'unit_conflict'],
    ['0.5', '处罚款5000元', 'unit_conflict'],
    ['500', '罚款5000元', 'unit_conflict'],
    ['50000', '并处罚款伍仟元', 'unit_conflict'],
    ['7000', '罚款5000元', 'amount_conflict'],
    ['120000', '罚没合计12万元', 'unclear'],
    ['100000', '罚没合计12万元', 'unclear'],
  ])('%s against %s: %s', async (fine, wording, ambiguity) => {
    expect(await stored(fine, wording)).toMatchObject({ amount_ambiguity: ambiguity })
  })

  it('are listed with both figures where they are apart', async () => {
    expect((await stored('50000000', '罚款5000元')).warnings).toEqual([['amount-unit-conflict', { column: 50_000_000, words: 5000, ratio: 10_000 }]])
    expect((await stored('7000', '罚款5000元')).warnings).toEqual([['amount-conflict', { column: 7000, words: 5000 }]])
  })

  it('complete one another: what the column leaves blank is read from the words, and nothing else', async () => {
    expect(await stored('', '责令改正，没收违法所得123.45元，罚款5000元，行政拘留十日，吊销《食品经营许可证》')).toMatchObject({
      fine: '5000.00', confiscation: '123.45', detention_days: 10, licences: '《食品经营许可证》', amount_ambiguity: null,
      kinds: 'fine|confiscation|licence_revocation|detention|order_to_correct',
    })
    expect(await stored('', '警告')).toMatchObject({ fine: null, kinds: 'warning' })
    expect(await stored('', '5000元')).toMatchObject({ fine: null, kinds: null, amount_ambiguity: 'unclear' })
  })
})

describe('a wording that punishes several', () => {
  const wording = '对示例商贸有限公司处以40万元罚款，对李某给予警告并处以5万元罚款'

  it('gives each party its own, by name, by abbreviation and as 该公司', async () => {
    expect(await stored('', wording)).toMatchObject({ fine: '400000.00', kinds: 'fine', amount_ambiguity: null })
    expect(await stored('', wording, '李虚构')).toMatchObject({ fine: '50000.00', kinds: 'warning|fine', amount_ambiguity: null })
    expect(await stored('', '对示例商贸罚款40万元，对李某罚款5万元')).toMatchObject({ fine: '400000.00' })
    expect(await stored('', '对该公司罚款40万元，对李虚构罚款5万元')).toMatchObject({ fine: '400000.00' })
  })

  it('gives nothing to a party that it does not name, marks the amount and says whom it names, masked', async () => {
    const found = await stored('450000', '对虚构制造有限公司罚款40万元，对李虚构罚款5万元', '乙公司')
    expect(found).toMatchObject({ fine: '450000.00', amount_ambiguity: 'several_parties' })
    expect(found.warnings).toEqual([['party-not-in-words', { subjects: '虚构制造有限公司、李某' }]])
  })

  it('does not share out an amount that several have together', async () => {
    expect(await stored('50000', '对张虚构、李虚构罚款共5万元', '张虚构')).toMatchObject({ amount_ambiguity: 'several_parties' })
    expect(penaltyOfParty('对张虚构、李虚构罚款共5万元', '张虚构').fine).toBeNull()
  })
})

it('a merged cell of an amount is nobody\'s amount, while the agency and the date above are those of each row', async () => {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('决定')
  for (const row of [header.split(','), ['示罚〔2025〕1号', '示例局', '甲', '2025-03-01', '占道', 9000, ''], ['示罚〔2025〕2号', null, '乙', null, '占道', null, ''], ['示罚〔2025〕3号', '示例局', '丙', '2025-03-02', '占道', 500, '']]) sheet.addRow(row)
  for (const column of ['B', 'D', 'F']) sheet.mergeCells(`${column}2:${column}3`)
  const engine = await emptyDatabase()
  await ingest(engine, { '台账.xlsx': new Uint8Array(await book.xlsx.writeBuffer()) })
  expect(await engine.query('SELECT party_name, CAST(decision_date AS VARCHAR) AS day, amount_ambiguity FROM stored.decision ORDER BY source_row')).toEqual([
    { party_name: '甲', day: '2025-03-01', amount_ambiguity: 'several_rows' },
    { party_name: '乙', day: '2025-03-01', amount_ambiguity: 'several_rows' },
    { party_name: '丙', day: '2025-03-02', amount_ambiguity: null },
  ])
  expect(await engine.query('SELECT code, row_number FROM stored.value_warning ORDER BY row_number')).toEqual([
    { code: 'amount-of-several-rows', row_number: 2 },
    { code: 'amount-of-several-rows', row_number: 3 },
  ])
})

function decided(number: string): string {
  return `${number},示例局,示例商贸有限公司,2025-03-01,在示例路占道经营,5000,罚款5000元`
}

async function load(...files: string[]) {
  const engine = await emptyDatabase()
  for (const [i, file] of files.entries()) await ingest(engine, { [`${i}.csv`]: `${header}\n${file}\n` }, { nameOf: () => `${i}.csv` })
  const decisions = await engine.query('SELECT document_number FROM stored.decision ORDER BY document_number')
  const kept = await engine.query('SELECT count(*) AS rows FROM stored.replaced_record')
  const warned = await engine.query('SELECT code FROM stored.value_warning')
  engine.close()
  return { numbers: decisions.map((each) => each['document_number']), kept: kept[0]!['rows'], warned: warned.map(({ code }) => code) }
}

describe('one decision in two files', () => {
  it('is one whatever brackets its number stands in', async () => {
    expect((await load(decided('示罚〔2025〕1号'), decided('示罚[2025] 1号'))).numbers).toHaveLength(1)
  })

  it('is one where one file leaves out the number, in either order; the one with the number stays', async () => {
    expect(await load(decided('示罚〔2025〕1号'), decided(''))).toMatchObject({ numbers: ['示罚〔2025〕1号'] })
    expect(await load(decided(''), decided('示罚〔2025〕1号'))).toMatchObject({ numbers: ['示罚〔2025〕1号'], kept: 1 })
  })

  it('is two under two numbers, and both are warned of', async () => {
    expect(await load(decided('示罚〔2025〕1号'), decided('示罚〔2025〕2号'))).toMatchObject({ numbers: ['示罚〔2025〕1号', '示罚〔2025〕2号'], warned: ['duplicate-suspected'] })
  })
})

it('a number of which digits were hidden identifies nobody, and a mistyped one is warned of', async () => {
  const engine = await emptyDatabase()
  const lines = ['110101199003070134', '110101********0134', '110101199003070135'].map((number, i) => `${i}号,示例局,某${i},2025-03-01,${number}`)
  await ingest(engine, { '台账.csv': `决定书文号,行政机关,当事人名称,决定日期,当事人证件号码\n${lines.join('\n')}\n` })
  const keys = await engine.query('SELECT party_key IS NOT NULL AS known FROM stored.decision ORDER BY source_row')
  expect(keys.map(({ known }) => known)).toEqual([true, false, true])
  expect(await engine.query("SELECT code, row_number FROM stored.value_warning WHERE code LIKE 'identity%'")).toEqual([
    { code: 'identity-check-digit', row_number: 4 },
  ])
})

it('a credit code whose two check characters are both X is whole, one with two hidden characters is not', async () => {
  const engine = await emptyDatabase()
  const lines = ['9100000000000196XX', '9100000000000197XX', '91000000000001XXXX'].map((number, i) => `${i}号,示例局,某公司${i},2025-03-01,${number}`)
  await ingest(engine, { '台账.csv': `决定书文号,行政机关,当事人名称,决定日期,当事人证件号码\n${lines.join('\n')}\n` })
  const keys = await engine.query('SELECT party_key IS NOT NULL AS known FROM stored.decision ORDER BY source_row')
  expect(keys.map(({ known }) => known)).toEqual([true, false, false])
})

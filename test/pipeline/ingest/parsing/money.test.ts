import { array, assert as always, bigInt, constantFrom, oneof, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMoney } from '../../../../pipeline/ingest/parsing/money.ts'
import { formal, fullWidth, spell } from './spelling.ts'

describe('money', () => {
  it('keeps every amount of fen exactly, in either unit and any way of writing', () => {
    always(
      property(bigInt({ min: 0n, max: 10n ** 15n }), (fen) => {
        const yuan = decimal(fen, 2)
        const wanYuan = decimal(fen, 6)
        const value = { value: yuan.replace(/\.?0+$/, '') }
        const [whole, places] = [yuan.slice(0, -3), yuan.slice(-2)]
        const separated = `${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${places}`
        for (const form of [yuan, separated, `${yuan}元`, `￥${yuan}`, fullWidth(yuan)]) {
          expect(parseMoney(form, 'yuan'), form).toEqual(value)
        }
        expect(parseMoney(wanYuan, 'wan_yuan')).toEqual(value)
        // A unit in the cell wins over the unit of the column.
        expect(parseMoney(`${wanYuan}万元`, 'yuan')).toEqual(value)
        expect(parseMoney(`${yuan} 元`, 'wan_yuan')).toEqual(value)
      }),
    )
  })

  it('reads every amount in the formal numerals of a decision, to the fen', () => {
    always(
      property(bigInt({ min: 100n, max: 10n ** 14n }), (fen) => {
        const [yuan, jiao, rest] = [fen / 100n, (fen / 10n) % 10n, fen % 10n]
        const cents = `${jiao > 0n ? `${spell(jiao)}角` : ''}${rest > 0n ? `${jiao > 0n ? '' : '零'}${spell(rest)}分` : ''}`
        const text = `${spell(yuan)}元${cents}`
        const value = decimal(fen, 2).replace(/\.?0+$/, '')
        for (const form of [text, `人民币${formal(text)}`, `人民币（大写）：${formal(text)}整`]) {
          for (const unit of ['yuan', 'wan_yuan'] as const) expect(parseMoney(form, unit), form).toEqual({ value })
        }
      }),
    )
  })

  it.each([
    ['三千五百元', '3500'], ['两万元', '20000'], ['十一万五千元', '115000'], ['一亿二千万元', '120000000'], ['0.5亿元', '50000000'],
    ['1.2万', '12000'], ['五万', '50000'], ['人民币伍万元整', '50000'], ['壹佰贰拾叁元肆角伍分', '123.45'], ['叁仟元正', '3000'], ['3万5千元', '35000'],
    ['5万5000元', '55000'], ['5万0500元', '50500'], ['2千元', '2000'], ['3百万元', '3000000'], ['2千万元', '20000000'], ['1亿2000万元', '120000000'],
    ['１２，５００元', '12500'], ['12,0000元', '120000'], ['￥5,000.00元整。', '5000'], ['5000元人民币', '5000'], ['5000圆', '5000'],
    ['123元4角5分', '123.45'], ['1元5分', '1.05'], ['5角', '0.5'], ['壹仟陆佰捌拾元零叁角贰分', '1680.32'], ['零元', '0'],
  ])('reads %s in a column of any unit', (text, value) => {
    expect(parseMoney(text, 'yuan')).toEqual({ value })
    expect(parseMoney(text, 'wan_yuan')).toEqual({ value })
  })

  it.each(['三千五百', '五', '3千', '3千5百', '¥500', '500 RMB'])('takes %s for yuan, but not in a column of 万元', (text) => {
    expect(parseMoney(text, 'yuan')).toHaveProperty('value')
    expect(parseMoney(text, 'wan_yuan')).toEqual({ fault: 'amount-unreadable', details: {} })
  })

  it.each([
    '', '元', '￥', '整', '5-10', '1.2.3', '1e20', '约5万元', '40余万元', '5万多元', '5万元以上', '5万元以下', '5至10万元', '近万元',
    '1,00', '0,500', '12,34,567', '1,234,5678', '1 200元', '3万5', '3万5元', '三万五', '三万五元', '5万500元', '5元5', '1.5万5千元', '1千2百万元', '万元',
    '10角', '0.5元5角', '一二三元', '五万五万元', '罚款5万元', '5万元/次', '（5000）', '5万元10万元', '不详', '9'.repeat(61),
  ])('refuses %j, because it would have to guess or round', (text) => {
    expect(parseMoney(text, 'yuan')).toEqual({ fault: 'amount-unreadable', details: {} })
    expect(parseMoney(text, 'wan_yuan')).toHaveProperty('fault')
  })

  it('refuses amounts below nothing, and parts of a fen', () => {
    for (const text of ['-5', '-5元', '-3万5千元', '－100']) expect(parseMoney(text, 'yuan'), text).toEqual({ fault: 'amount-negative', details: {} })
    expect(parseMoney('-0', 'yuan')).toEqual({ value: '0' })
    expect(parseMoney('3.141', 'yuan')).toMatchObject({ fault: 'amount-unreadable' })
    expect(parseMoney('0.0000001', 'wan_yuan')).toMatchObject({ fault: 'amount-unreadable' })
  })

  it.each(['100美元', '500港元', 'HK$5', 'USD 5', '$5', '5万欧元', '一万日元', '3万台币', '€5', '折合人民币5万元（美元7000）'])('does not take %s for yuan', (text) => {
    expect(parseMoney(text, 'yuan')).toEqual({ fault: 'amount-foreign-currency', details: {} })
  })

  it('reads whatever is written either as an exact amount of fen or not at all', () => {
    const pieces = array(constantFrom(...Array.from('0123456789,.-+ 元角分千百万亿零一二两五十壹伍拾圆整正￥（）余约')), { maxLength: 10 })
    always(
      property(oneof(pieces.map((each) => each.join('')), string()), (text) => {
        const amount = parseMoney(text, 'yuan')
        if (!('value' in amount)) return
        expect(amount.value).toMatch(/^(?:0|[1-9]\d*)(?:\.\d{1,2})?$/)
        expect(text.normalize('NFKC')).toMatch(/[\d零一二两五十壹伍拾]/)
        expect(text).not.toMatch(/余|约/)
        expect(parseMoney(`${amount.value}元`, 'wan_yuan')).toEqual(amount)
      }),
      { numRuns: 3000 },
    )
  })
})

function decimal(units: bigint, places: number): string {
  const digits = String(units).padStart(places + 1, '0')
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`
}

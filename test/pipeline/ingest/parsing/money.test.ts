import { assert as always, bigInt, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMoney } from '../../../../pipeline/ingest/parsing/money.ts'

const fullWidth = (text: string) => text.replaceAll(/[!-~]/g, (c) => String.fromCodePoint(c.codePointAt(0)! + 0xfee0))

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

  it('refuses what it would have to guess or round', () => {
    for (const text of ['五万元', '5-10', '1,00', '1.2.3', '', '3.141', '1e20', '约5万元']) {
      expect(parseMoney(text, 'yuan'), text).toEqual({ fault: 'amount-unreadable', details: {} })
    }
    expect(parseMoney('0.0000001', 'wan_yuan')).toMatchObject({ fault: 'amount-unreadable' })
    expect(parseMoney('-5', 'yuan')).toMatchObject({ fault: 'amount-negative' })
    expect(parseMoney('-0', 'yuan')).toEqual({ value: '0' })
  })
})

function decimal(units: bigint, places: number): string {
  const digits = String(units).padStart(places + 1, '0')
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`
}

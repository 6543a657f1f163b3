import { describe, expect, it } from 'vitest'
import { codeWords, parseCode } from '../../../../pipeline/ingest/parsing/codes.ts'
import { nearest } from '../../../../pipeline/settings/nearest.ts'

describe('codes', () => {
  it('reads levels in their everyday names', () => {
    const levels = codeWords('level')
    for (const text of ['乡级', '乡镇', '镇级']) expect(parseCode(text, levels), text).toEqual({ value: 'township' })
    for (const text of ['县', '县级', '区级']) expect(parseCode(text, levels), text).toEqual({ value: 'county' })
    expect(parseCode('市级', levels)).toEqual({ value: 'prefecture' })
    expect(parseCode('省级', levels)).toEqual({ value: 'province' })
  })

  it('hints at the word that shares most characters', () => {
    const kinds = [...codeWords('kinds').keys()]
    expect(nearest('罚欵', kinds)).toBe('罚款')
    expect(nearest('吊销营业许可', kinds)).toBe('吊销许可证')
    expect(nearest('责令停业', kinds)).toBe('责令停产停业')
    expect(nearest('法人单位', [...codeWords('party_kind').keys()])).toBe('法人')
  })
})

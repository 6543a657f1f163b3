import { describe, expect, it } from 'vitest'
import { parseBound } from '../../../../pipeline/ingest/parsing/bound.ts'

describe('bounds', () => {
  it('are read with their unit', () => {
    expect(parseBound('5万元')).toEqual({ value: '50000' })
    expect(parseBound('1.5倍')).toEqual({ value: '1.5' })
    expect(parseBound('30％')).toEqual({ value: '30' })
    expect(parseBound('0.00001')).toMatchObject({ fault: 'amount-unreadable' })
  })
})

import { describe, expect, it } from 'vitest'
import { parseYesOrNo } from '../../../../pipeline/ingest/parsing/yes-or-no.ts'

describe('yes and no', () => {
  it('reads yes and no, and does not guess', () => {
    expect(parseYesOrNo('是')).toEqual({ value: true })
    expect(parseYesOrNo('否')).toEqual({ value: false })
    expect(parseYesOrNo('不详')).toMatchObject({ fault: 'yes-or-no-unreadable' })
  })
})

import { expect, it } from 'vitest'
import { documentKey } from '../../../pipeline/ingest/records/document-key.ts'

it('a document number has one key however its brackets and spaces are written', () => {
  const spellings = ['示罚决〔2024〕12号', '示罚决[2024]12号', '示罚决（2024）12号', ' 示罚决 【2024】 １２ 号', '示罚决［2024］12号']
  expect(new Set(spellings.map(documentKey))).toEqual(new Set(['示罚决(2024)12号']))
  expect(documentKey('示罚决〔2024〕121号')).not.toBe(documentKey('示罚决〔2024〕12号'))
})

import { parseBound } from '../ingest/parsing/bound.ts'
import { nameOfCode } from '../ingest/parsing/codes.ts'
import { parseYesOrNo } from '../ingest/parsing/yes-or-no.ts'
import type { BoundRole } from './table-layout.ts'

/**
 * The outcome that a row states by the ends of its range, in the words of a benchmark: 处500元(含)以上1200元(不含)以下罚款.
 * Before it stands whom it is for and for which sums, as 货值金额10000元(不含)以下的. A tier in words is as it says. Blank where it states
 * no end, or where one cannot be read.
 */
export function boundsInWords(cell: (role: BoundRole) => string): string {
  const fine = fineInWords(cell)
  const sums = cell('sum') === '' ? '' : stretchInWords(cell)
  if (cell('words') !== '' || fine === '' || sums === null) return cell('words')
  const payer = nameOfCode('payer', cell('payer'))
  return `${sums}${payer === '' ? '' : `对${payer}`}${fine}`
}

function stretchInWords(cell: (role: BoundRole) => string): string | null {
  const sum = nameOfCode('base_sum', cell('sum'))
  const from = endInWords(cell('from'), cell('from closed'), '元', '以上')
  const to = endInWords(cell('to'), cell('to closed'), '元', '以下')
  if (from === null || to === null || from + to === '') return null
  return from.startsWith('0元') && to.startsWith('0元') ? `没有${sum}的，` : `${sum}${from}${to}的，`
}

function fineInWords(cell: (role: BoundRole) => string): string {
  const basis = cell('basis')
  const unit = /倍|multiple/.test(basis) ? '倍' : /[%比]|percentage/.test(basis) ? '%' : '元'
  const base = unit === '元' ? '' : nameOfCode('base_sum', cell('base'))
  const lower = endInWords(cell('lower'), cell('lower closed'), unit, '以上')
  const upper = endInWords(cell('upper'), cell('upper closed'), unit, '以下')
  if (lower === null || upper === null || lower + upper === '') return ''
  const [figure] = lower.split(unit)
  return figure === upper.split(unit)[0] ? `处${base}${figure}${unit}罚款` : `处${base}${lower}${upper}罚款`
}

function endInWords(figure: string, isClosed: string, unit: string, word: string): string | null {
  if (figure === '') return ''
  const read = parseBound(figure)
  const closed = isClosed === '' ? { value: true } : parseYesOrNo(isClosed)
  if (!('value' in read) || !('value' in closed)) return null
  return `${read.value}${unit}(${closed.value ? '含' : '不含'})${word}`
}

import { parseBound } from '../ingest/parsing/bound.ts'
import { parseYesOrNo } from '../ingest/parsing/yes-or-no.ts'
import type { BoundRole } from './table-layout.ts'

const bases: Readonly<Record<string, string>> = { value_of_goods: '货值金额', illegal_gains: '违法所得' }

/**
 * The outcome that a row states by the ends of its range, in the words of a benchmark: 处500元(含)以上1200元(不含)以下罚款.
 * Blank where it states no end, or where one cannot be read.
 */
export function boundsInWords(cell: (role: BoundRole) => string): string {
  const basis = cell('basis')
  const unit = /倍|multiple/.test(basis) ? '倍' : /[%比]|percentage/.test(basis) ? '%' : '元'
  const base = unit === '元' ? '' : (bases[cell('base')] ?? cell('base'))
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
